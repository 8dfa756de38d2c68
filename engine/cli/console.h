#pragma once
// What people see while the command works.

#include <string>

#include "cli/speech.h"

namespace paraphe::cli {

enum class DiagnosticsForm { text, json };

/// "######......": how much of the whole is done.
std::string bar(std::size_t done, std::size_t total);

/// A standard stream that the caller has closed must not become the number of one of our files: what is said there would be
/// written into it. It is held so that writing to it fails.
void hold_standard_streams();

/// Writes diagnostics and progress to standard error.
class Console {
public:
    Console(DiagnosticsForm form, bool quiet, Speech speech);

    /// One line for each step; on a terminal a bar that is drawn over, otherwise nothing.
    void step(int number, int steps, std::string const& what);
    /// Wipes the bar.
    void steps_done();
    void tell(base::Diagnostics const& diagnostics, base::Sources const& sources) const;

private:
    DiagnosticsForm form_;
    Speech say_;
    bool quiet_;
    bool terminal_;
    bool drawn_ = false;
};

}  // namespace paraphe::cli

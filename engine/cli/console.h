#pragma once
// What people see while the command works.

#include <string>

#include "base/diagnostic.h"

namespace paraphe::cli {

enum class DiagnosticsForm { text, json };

/// Writes diagnostics and progress to standard error.
class Console {
public:
    Console(DiagnosticsForm form, bool quiet);

    /// One line for each step; on a terminal a bar that is drawn over, otherwise nothing.
    void step(int number, int steps, std::string const& what);
    /// Wipes the bar.
    void steps_done();
    void tell(base::Diagnostics const& diagnostics, base::Sources const& sources) const;

private:
    DiagnosticsForm form_;
    bool quiet_;
    bool terminal_;
    bool drawn_ = false;
};

}  // namespace paraphe::cli

#pragma once
// What people see while a batch runs.

#include "base/stopwatch.h"
#include "batch/report.h"
#include "cli/console.h"

namespace paraphe::cli {

/// Writes to standard error what becomes of each contract as it ends: on a terminal a bar with done, failed, contracts per second
/// and time left, and a line for each that was not made; elsewhere one line each; with diagnostics as JSON only these, each with its
/// "contrat", in French like those of the report. As text the diagnostics are in the run's report.
class BatchConsole {
public:
    BatchConsole(DiagnosticsForm form, bool quiet, Speech speech, std::size_t total);

    void ended(batch::JobReport const& job);
    /// Wipes the bar.
    void all_ended();
    /// "12,5 s, 3,2 contrats/s".
    std::string pace() const;

private:
    void tell(batch::JobReport const& job);
    void draw();
    std::string headline(std::string const& french) const;
    std::string tenths(double value) const;

    DiagnosticsForm form_;
    Speech say_;
    bool quiet_;
    bool terminal_;
    std::size_t total_;
    std::size_t done_ = 0;
    std::size_t failed_ = 0;
    base::Stopwatch watch_;
};

}  // namespace paraphe::cli

#pragma once
// What became of each contract of a batch, for people, spreadsheets and programs.

#include <array>
#include <string>
#include <vector>

#include "batch/entries.h"

namespace paraphe::batch {

enum class Status {
    made,
    failed,       ///< the contract has errors: nothing of it was written
    crashed,      ///< our mistake, a signal, no memory: what was there before is still whole
    not_written,  ///< the output folder or a file could not be written
    not_started,  ///< the run was interrupted before this contract was done
};

/// "fait", "en erreur", "en panne", "non écrit", "non fait".
char const* name(Status status);

struct JobReport {
    Entry entry;
    Status status = Status::not_started;
    int files = 0;
    int pages = 0;               ///< of the dossier
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::string headline;        ///< code and message of the first error, or empty
    std::string text;            ///< the diagnostics as base::to_text
    std::vector<std::string> lines;  ///< and as base::to_json
    long milliseconds = 0;       ///< never in a file: two runs must give the same report
};

/// One report for each entry, in the order of the entries.
using BatchReport = std::vector<JobReport>;

std::size_t count(BatchReport const& report, Status status);

/// Fills counts, headline, text and lines from what was told of the contract.
void tell(JobReport& report, base::Diagnostics const& diagnostics, base::Sources const& sources);

constexpr std::array<char const*, 3> report_files{"rapport.txt", "rapport.json", "rapport.csv"};

/// The report as text. Nothing that an author wrote can look like a line of ours: controls are replaced.
std::string report_text(BatchReport const& report);
std::string report_json(BatchReport const& report);
/// With ; and a byte order mark, as French spreadsheets expect. A cell that a spreadsheet would run as a formula (first = + - @) gets
/// an apostrophe in front. Source: RFC 4180; OWASP, "CSV Injection".
std::string report_csv(BatchReport const& report);

}  // namespace paraphe::batch

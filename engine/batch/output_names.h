#pragma once
// Names of folders that every file system takes, and that never meet.

#include <string>
#include <vector>

namespace paraphe::batch {

/// One name of the output folder for each wanted one, in the same order.
///
/// Each is in NFC, at most 120 bytes, without controls, marks of direction, / \ : * ? " < > |, a dot, dash or blank in front, or a
/// dot or blank at the end; no device name of Windows, with or without extension; never empty. Two names differ also after case
/// folding: a later one that would meet an earlier one, or a file of ours (`taken`), gets "-2", "-3"…
/// Same wanted names, same answer.
/// Source: Microsoft, "Naming Files, Paths, and Namespaces"; UAX #9 (marks of direction).
std::vector<std::string> output_names(std::vector<std::string> const& wanted, std::vector<std::string> const& taken);

}  // namespace paraphe::batch

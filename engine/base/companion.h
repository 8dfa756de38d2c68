#pragma once
// A program of ours that stands beside the command: what links much, or may be killed by what it reads, runs there.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paraphe::base {

struct CompanionAnswer {
    enum class End { done, refused, killed };
    End end = End::done;
    std::string output;  ///< of `refused` the reason
};

/// Runs the program `name` of this program's folder with `arguments`, gives it `input`, waits for it and takes its output. Exit
/// status 1 is `refused`. It gets no environment and no open file of ours; whatever limits it needs it sets itself.
///
/// Gives nothing when it could not be started, or lacks a library.
/// Safe in threads: posix_spawn runs no code of ours in a copy of this process.
std::optional<CompanionAnswer> ask_companion(std::string const& name, std::vector<std::string> arguments, std::string_view input);

}  // namespace paraphe::base

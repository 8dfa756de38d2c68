#pragma once
// The other end of paraphe-svg (main/main.cpp).

#include <optional>
#include <string>
#include <string_view>

namespace paraphe::image {

struct SvgAnswer {
    enum class End { drawn, refused, killed };
    End end = End::drawn;
    std::string output;  ///< the drawings; of `refused` the reason
};

/// Runs paraphe-svg, which stands beside this program, on an SVG and waits for it: one second of CPU at most, for the
/// program limits itself. It gets no environment and no open file of ours.
///
/// Gives nothing when it could not be started.
/// Safe in threads: posix_spawn runs no code of ours in a copy of this process.
std::optional<SvgAnswer> run_svg_program(std::string_view svg);

}  // namespace paraphe::image

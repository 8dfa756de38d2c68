// paraphe-svg: reads an SVG from standard input, writes its drawings to standard output (see svg.cpp, which starts it).
//
// A program of its own, because a picture comes from anywhere: it has one second, no file, no connection, and what kills
// it kills nothing else. It also keeps librsvg, whose linking costs 8 ms, out of the command's start.

#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <string>

#include "image/main/drawing.h"

namespace {

void limit(decltype(RLIMIT_CPU) resource, rlim_t most) {
    rlimit const both{most, most};
    ::setrlimit(resource, &both);
}

/// Standard input, output and error are open already: with no number left for another, nothing can be opened.
void lock_in() {
    constexpr rlim_t open_files = 3, seconds = 1, memory = rlim_t{1} << 30, output = rlim_t{1} << 26;
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, open_files);
    limit(RLIMIT_CPU, seconds);
    limit(RLIMIT_AS, memory);
    limit(RLIMIT_FSIZE, output);
}

std::string standard_input() {
    std::string all;
    char buffer[65536];
    for (ssize_t got = 0; (got = ::read(STDIN_FILENO, buffer, sizeof buffer)) > 0;) all.append(buffer, static_cast<std::size_t>(got));
    return all;
}

}  // namespace

int main() {
    lock_in();
    paraphe::image::Drawing drawing;
    std::string const problem = paraphe::image::draw(standard_input(), drawing);
    if (!problem.empty()) {
        std::fputs(problem.c_str(), stdout);
        return 1;
    }
    std::printf("%lld %lld %zu %zu %zu\n", static_cast<long long>(drawing.width), static_cast<long long>(drawing.height), drawing.pdf.size(),
                drawing.svg.size(), drawing.png.size());
    for (std::string const* const bytes : {&drawing.pdf, &drawing.svg, &drawing.png}) std::fwrite(bytes->data(), 1, bytes->size(), stdout);
    return std::fflush(stdout) == 0 ? 0 : 2;
}

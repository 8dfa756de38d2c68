#include "cli/console.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

namespace paraphe::cli {

namespace {

constexpr std::size_t bar_width = 24;

}  // namespace

std::string bar(std::size_t done, std::size_t total) {
    std::size_t const filled = bar_width * done / total;
    return std::string(filled, '#') + std::string(bar_width - filled, '.');
}

void hold_standard_streams() {
    // Lowest free number first: as long as one of the three is free, open() gives it.
    int descriptor = 0;
    while (descriptor >= 0 && descriptor <= STDERR_FILENO) descriptor = ::open("/dev/null", O_RDONLY);
    if (descriptor > STDERR_FILENO) ::close(descriptor);
}

Console::Console(DiagnosticsForm form, bool quiet, Speech speech) : form_(form), say_(speech), quiet_(quiet), terminal_(::isatty(STDERR_FILENO) == 1) {}

void Console::step(int number, int steps, std::string const& what) {
    if (quiet_ || !terminal_) return;
    std::string const drawn = bar(static_cast<std::size_t>(number), static_cast<std::size_t>(steps));
    std::fprintf(stderr, "\r\033[K[%s] %d/%d %s", drawn.c_str(), number, steps, say_.told(what).c_str());
    std::fflush(stderr);
    drawn_ = true;
}

void Console::steps_done() {
    if (drawn_) std::fprintf(stderr, "\r\033[K");
    drawn_ = false;
}

void Console::tell(base::Diagnostics const& diagnostics, base::Sources const& sources) const {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    for (base::Diagnostic const& diagnostic : diagnostics) {
        bool const error = diagnostic.severity == base::Severity::error;
        ++(error ? errors : warnings);
        if (!error && quiet_) continue;
        base::Diagnostic const told = say_.told(diagnostic);
        std::string const text = form_ == DiagnosticsForm::json ? to_json(told, sources) + "\n" : to_text(told, sources, say_.labels());
        std::fputs(text.c_str(), stderr);
    }
    if (form_ == DiagnosticsForm::text && errors + warnings > 0 && !(quiet_ && errors == 0))
        std::fprintf(stderr, say_("%zu erreur(s), %zu avertissement(s)\n", "%zu error(s), %zu warning(s)\n"), errors, warnings);
}

}  // namespace paraphe::cli

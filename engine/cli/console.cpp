#include "cli/console.h"

#include <unistd.h>

#include <cstdio>

namespace paraphe::cli {

namespace {

constexpr int bar_width = 24;

}  // namespace

Console::Console(DiagnosticsForm form, bool quiet) : form_(form), quiet_(quiet), terminal_(::isatty(STDERR_FILENO) == 1) {}

void Console::step(int number, int steps, std::string const& what) {
    if (quiet_ || !terminal_) return;
    int const filled = bar_width * number / steps;
    std::string const bar = std::string(static_cast<std::size_t>(filled), '#') + std::string(static_cast<std::size_t>(bar_width - filled), '.');
    std::fprintf(stderr, "\r\033[K[%s] %d/%d %s", bar.c_str(), number, steps, what.c_str());
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
        std::string const text = form_ == DiagnosticsForm::json ? to_json(diagnostic, sources) + "\n" : to_text(diagnostic, sources);
        std::fputs(text.c_str(), stderr);
    }
    if (form_ == DiagnosticsForm::text && errors + warnings > 0 && !(quiet_ && errors == 0))
        std::fprintf(stderr, "%zu erreur(s), %zu avertissement(s)\n", errors, warnings);
}

}  // namespace paraphe::cli

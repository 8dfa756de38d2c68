#include "cli/batch_console.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace paraphe::cli {

namespace {

char const* english_name(batch::Status status) {
    switch (status) {
        case batch::Status::made: return "made";
        case batch::Status::failed: return "has errors";
        case batch::Status::crashed: return "crashed";
        case batch::Status::not_written: return "not written";
        case batch::Status::not_started: return "not made";
    }
    return "";
}

}  // namespace

BatchConsole::BatchConsole(DiagnosticsForm form, bool quiet, Speech speech, std::size_t total)
    : form_(form), say_(speech), quiet_(quiet), terminal_(::isatty(STDERR_FILENO) == 1), total_(total) {}

void BatchConsole::ended(batch::JobReport const& job) {
    ++done_;
    if (job.status != batch::Status::made) ++failed_;
    all_ended();
    tell(job);
    draw();
}

void BatchConsole::tell(batch::JobReport const& job) {
    bool const made = job.status == batch::Status::made;
    std::string const name = base::without_controls(job.entry.name);
    if (form_ == DiagnosticsForm::json) {
        for (std::string const& line : job.lines)
            if (!made || !quiet_) std::fprintf(stderr, "{\"contrat\":\"%s\",%s\n", base::json_escaped(name).c_str(), line.c_str() + 1);
        return;
    }
    if (made && (quiet_ || terminal_)) return;
    std::string what = made ? ", " + std::to_string(job.files) + say_(" fichiers, ", " files, ") + std::to_string(job.pages) + " pages" : "";
    if (job.errors > 0) what += ", " + std::to_string(job.errors) + say_(" erreur(s)", " error(s)");
    if (job.warnings > 0) what += ", " + std::to_string(job.warnings) + say_(" avertissement(s)", " warning(s)");
    if (!job.headline.empty()) what += say_(", d’abord ", ", first ") + headline(job.headline);
    std::fprintf(stderr, say_("[%zu/%zu] %s : %s%s\n", "[%zu/%zu] %s: %s%s\n"), done_, total_, name.c_str(), say_(batch::name(job.status), english_name(job.status)), what.c_str());
}

/// "code : message" in the terminal's language.
std::string BatchConsole::headline(std::string const& french) const {
    std::size_t const colon = french.find(" : ");
    if (say_.language() == Language::french || colon == std::string::npos) return french;
    return french.substr(0, colon) + ": " + say_.told(base::error(french.substr(0, colon), french.substr(colon + 3))).message;
}

void BatchConsole::draw() {
    if (quiet_ || !terminal_ || form_ == DiagnosticsForm::json) return;
    auto const elapsed = static_cast<double>(watch_.elapsed().count()) / 1000;
    auto const left = static_cast<long>(elapsed / static_cast<double>(done_) * static_cast<double>(total_ - done_) + 0.5);
    std::fprintf(stderr, say_("\r\033[K[%s] %zu/%zu, %zu en échec, %s, reste %ld:%02ld", "\r\033[K[%s] %zu/%zu, %zu failed, %s, %ld:%02ld left"), bar(done_, total_).c_str(), done_, total_, failed_, pace().c_str(), left / 60, left % 60);
    std::fflush(stderr);
}

void BatchConsole::all_ended() {
    if (!quiet_ && terminal_ && form_ == DiagnosticsForm::text) std::fprintf(stderr, "\r\033[K");
}

/// With the decimal mark of the language, whatever the locale.
std::string BatchConsole::tenths(double value) const {
    auto const all = static_cast<long>(value * 10 + 0.5);
    return std::to_string(all / 10) + say_(",", ".") + std::to_string(all % 10);
}

std::string BatchConsole::pace() const {
    auto const elapsed = static_cast<double>(watch_.elapsed().count()) / 1000;
    return tenths(elapsed) + " s, " + tenths(static_cast<double>(done_) / std::max(elapsed, 0.001)) + say_(" contrats/s", " contracts/s");
}

}  // namespace paraphe::cli

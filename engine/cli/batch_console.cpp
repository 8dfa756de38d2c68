#include "cli/batch_console.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace paraphe::cli {

namespace {

/// With a decimal comma, whatever the locale.
std::string tenths(double value) {
    auto const all = static_cast<long>(value * 10 + 0.5);
    return std::to_string(all / 10) + "," + std::to_string(all % 10);
}

}  // namespace

BatchConsole::BatchConsole(DiagnosticsForm form, bool quiet, std::size_t total)
    : form_(form), quiet_(quiet), terminal_(::isatty(STDERR_FILENO) == 1), total_(total) {}

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
    std::string what = made ? ", " + std::to_string(job.files) + " fichiers, " + std::to_string(job.pages) + " pages" : "";
    if (job.errors > 0) what += ", " + std::to_string(job.errors) + " erreur(s)";
    if (job.warnings > 0) what += ", " + std::to_string(job.warnings) + " avertissement(s)";
    if (!job.headline.empty()) what += ", d’abord " + job.headline;
    std::fprintf(stderr, "[%zu/%zu] %s : %s%s\n", done_, total_, name.c_str(), batch::name(job.status), what.c_str());
}

void BatchConsole::draw() {
    if (quiet_ || !terminal_ || form_ == DiagnosticsForm::json) return;
    auto const elapsed = static_cast<double>(watch_.elapsed().count()) / 1000;
    auto const left = static_cast<long>(elapsed / static_cast<double>(done_) * static_cast<double>(total_ - done_) + 0.5);
    std::fprintf(stderr, "\r\033[K[%s] %zu/%zu, %zu en échec, %s, reste %ld:%02ld", bar(done_, total_).c_str(), done_, total_, failed_, pace().c_str(), left / 60, left % 60);
    std::fflush(stderr);
}

void BatchConsole::all_ended() {
    if (!quiet_ && terminal_ && form_ == DiagnosticsForm::text) std::fprintf(stderr, "\r\033[K");
}

std::string BatchConsole::pace() const {
    auto const elapsed = static_cast<double>(watch_.elapsed().count()) / 1000;
    return tenths(elapsed) + " s, " + tenths(static_cast<double>(done_) / std::max(elapsed, 0.001)) + " contrats/s";
}

}  // namespace paraphe::cli

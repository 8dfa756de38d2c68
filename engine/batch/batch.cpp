#include "batch/batch.h"

#include <poll.h>

#include <algorithm>

#include "base/atomic_file.h"
#include "base/bug.h"
#include "base/folder.h"
#include "base/interruption.h"
#include "base/stopwatch.h"
#include "batch/contract.h"
#include "batch/wire.h"
#include "batch/worker.h"

namespace paraphe::batch {

namespace {

constexpr int tick_milliseconds = 50;                          // a signal just before poll() is seen this much later
constexpr std::chrono::milliseconds longest_goodbye{1400};     // workers cut themselves off after 1 s (base/interruption.h)

/// What a run that was killed left half-written in the folder of one contract; also when the contract has become wrong
/// and nothing will be published there.
void clear_leftovers(std::string const& folder) {
    if (!base::may_exist(folder)) return;
    if (auto const lock = base::FolderLock::take(folder)) base::clear_partial_files(folder);
}

/// Hands the entries out and gathers the reports.
class Crew {
public:
    Crew(std::vector<Entry> const& entries, Work work, BatchOptions const& options, Progress const& progress)
        : work_(std::move(work)), output_(options.output), progress_(progress), report_(entries.size()) {
        for (std::size_t i = 0; i < entries.size(); ++i) report_[i].entry = entries[i];
        wanted_ = std::clamp<std::size_t>(options.workers, 1, entries.size());
    }

    BatchReport run() {
        while (base::interruption() == 0 && (next_ < report_.size() || busy())) {
            hire();
            for (Worker& worker : workers_)
                if (!worker.task() && next_ < report_.size()) worker.give(next_++);
            listen();
        }
        if (base::interruption() != 0) base::interruption_is_heeded();
        say_goodbye();
        return std::move(report_);
    }

private:
    bool busy() const {
        return std::any_of(workers_.begin(), workers_.end(), [](Worker const& worker) { return worker.task().has_value(); });
    }

    /// As many workers as wanted, or as the system allows; without any, the next contract is given up.
    void hire() {
        while (workers_.size() < std::min(wanted_, workers_.size() + report_.size() - next_)) {
            auto worker = Worker::start(work_, workers_);
            if (worker) {
                workers_.push_back(std::move(*worker));
                continue;
            }
            if (workers_.empty()) crashed(next_++, base::error("batch.no-process", "le système refuse de lancer un programme de plus"));
            return;
        }
    }

    void listen() {
        std::vector<pollfd> polled;
        for (Worker const& worker : workers_) polled.push_back({worker.descriptor(), POLLIN, 0});
        if (::poll(polled.data(), polled.size(), tick_milliseconds) <= 0) return;
        for (std::size_t i = workers_.size(); i-- > 0;)
            if (polled[i].revents != 0) hear(i);
    }

    void hear(std::size_t i) {
        std::string answer;
        std::optional<std::size_t> const task = workers_[i].task();
        switch (workers_[i].receive(answer)) {
            case Worker::Event::nothing: return;
            case Worker::Event::answer: return understand(*task, answer);
            case Worker::Event::death: return bury(i);
        }
    }

    void understand(std::size_t task, std::string const& answer) {
        try {
            done(task, unpacked(answer));
        } catch (base::Bug const& bug) {
            crashed(task, base::error("batch.bug", std::string("défaut de Paraphe, à signaler : ") + bug.what()));
        }
    }

    void bury(std::size_t i) {
        std::optional<std::size_t> const task = workers_[i].task();
        std::string const how = workers_[i].end();
        workers_.erase(workers_.begin() + static_cast<std::ptrdiff_t>(i));
        if (!task) return;
        clear_leftovers(output_ + "/" + report_[*task].entry.name);
        if (base::interruption() == 0) crashed(*task, base::error("batch.crashed", "ce contrat n’a pas pu être fait : " + how));
    }

    void done(std::size_t task, JobReport report) {
        report.entry = std::move(report_[task].entry);
        report_[task] = std::move(report);
        if (report_[task].status != Status::not_started) progress_(report_[task]);
    }

    void crashed(std::size_t task, base::Diagnostic reason) {
        JobReport report;
        report.status = Status::crashed;
        tell(report, {std::move(reason)}, {});
        done(task, std::move(report));
    }

    void say_goodbye() {
        base::Stopwatch const watch;
        for (Worker const& worker : workers_) worker.ask_to_stop();
        while (!workers_.empty() && watch.elapsed() < longest_goodbye) listen();
        while (!workers_.empty()) bury(workers_.size() - 1);
    }

    Work work_;
    std::string const& output_;
    Progress const& progress_;
    BatchReport report_;
    std::size_t wanted_ = 1;
    std::size_t next_ = 0;
    std::vector<Worker> workers_;
};

base::Result<void> publish_report(BatchReport const& report, std::string const& output) {
    std::array const texts{report_text(report), report_json(report), report_csv(report)};
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (auto published = base::publish(output + "/" + report_files[i], texts[i]); !published) return published;
    return {};
}

}  // namespace

base::Checked<BatchReport> run_batch(std::vector<Entry> const& entries, dossier::Job const& pattern, dossier::Workshop const& workshop,
                                     base::Resources const& resources, BatchOptions const& options, Progress const& progress) {
    if (auto made = base::make_folder(options.output); !made) return {{}, std::move(made.error())};
    auto const lock = base::FolderLock::take(options.output);
    if (!lock) return {{}, lock.error()};
    for (Entry const& entry : entries) clear_leftovers(options.output + "/" + entry.name);
    Work const work = [&](std::size_t number) { return packed(make_contract(entries[number], pattern, workshop, resources, options.output)); };
    BatchReport report = Crew(entries, work, options, progress).run();
    auto published = publish_report(report, options.output);
    return {std::move(report), published ? base::Diagnostics() : std::move(published.error())};
}

}  // namespace paraphe::batch

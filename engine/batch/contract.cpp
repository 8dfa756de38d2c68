#include "batch/contract.h"

#include <new>

#include "base/folder.h"
#include "base/interruption.h"
#include "base/stopwatch.h"
#include "dossier/publish.h"

namespace paraphe::batch {

namespace {

class Maker {
public:
    Maker(Entry const& entry, dossier::Job const& pattern, dossier::Workshop const& workshop, base::Resources const& resources, std::string const& output)
        : entry_(entry), job_(pattern), workshop_(workshop), resources_(resources), folder_(output + "/" + entry.name), sources_(sources_for(workshop.package)) {
        job_.contract_path = entry.contract_path;
        report_.entry = entry;
    }

    JobReport run() {
        base::Stopwatch const watch;
        try {
            report_.status = make();
        } catch (base::Interrupted const&) {
            report_.status = Status::not_started;
        } catch (std::bad_alloc const&) {
            crashed(base::error("batch.memory", "mémoire insuffisante pour ce contrat"));
        } catch (std::exception const& bug) {
            crashed(base::error("batch.bug", std::string("défaut de Paraphe, à signaler : ") + bug.what()));
        }
        for (base::Diagnostic& diagnostic : diagnostics_)
            if (!entry_.place.empty() && !diagnostic.where.known()) diagnostic.hints.emplace_back("contrat nommé par " + entry_.place);
        tell(report_, diagnostics_, sources_);
        report_.milliseconds = static_cast<long>(watch.elapsed().count());
        return std::move(report_);
    }

private:
    Status make() {
        auto const check = [](int, int, std::string const&) { base::stop_if_interrupted(); };
        auto made = dossier::make_dossier(job_, workshop_, resources_, sources_, check);
        diagnostics_ = std::move(made.diagnostics);
        if (base::has_errors(diagnostics_)) return Status::failed;
        auto published = dossier::publish_outputs(made.value, folder_, resources_);
        if (!published) {
            append(diagnostics_, std::move(published.error()));
            return Status::not_written;
        }
        append(diagnostics_, std::move(*published));
        report_.files = static_cast<int>(made.value.files.size());
        report_.pages = made.value.pages;
        return Status::made;
    }

    void crashed(base::Diagnostic reason) {
        report_.status = Status::crashed;
        diagnostics_.push_back(std::move(reason));
    }

    Entry const& entry_;
    dossier::Job job_;
    dossier::Workshop const& workshop_;
    base::Resources const& resources_;
    std::string folder_;
    base::Sources sources_;
    base::Diagnostics diagnostics_;
    JobReport report_;
};

}  // namespace

JobReport make_contract(Entry const& entry, dossier::Job const& pattern, dossier::Workshop const& workshop, base::Resources const& resources,
                        std::string const& output) {
    return Maker(entry, pattern, workshop, resources, output).run();
}

}  // namespace paraphe::batch

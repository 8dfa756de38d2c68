#include "base/utf8.h"
#include "cli/verbs.h"
#include "cli/workshop.h"
#include "dossier/content.h"

namespace paraphe::cli {

namespace {

std::string in_words(dossier::Deviation const& one, base::Sources const& sources, Speech const& say) {
    base::Place const place = sources.locate(one.span);
    return "clause " + one.action + " : " + one.title + " (" + one.clause + ")\n  --> " + place.file + ":" + std::to_string(place.line) + say("\n  motif : ", "\n  reason: ") +
           one.reason + say("\n  demandeur : ", "\n  asked for by: ") + one.requester + "\n" +
           (one.source.empty() ? "" : say("  source de la clause : ", "  source of the clause: ") + one.source + "\n");
}

std::string in_json(dossier::Deviation const& one, base::Sources const& sources) {
    base::Place const place = sources.locate(one.span);
    std::string out = "{";
    for (auto const& [key, value] : {std::pair<char const*, std::string>{"action", one.action}, {"clause", one.clause}, {"intitule", one.title}, {"motif", one.reason},
                                     {"demandeur", one.requester}, {"source", one.source}, {"file", place.file}})
        out += std::string("\"") + key + "\": \"" + base::json_escaped(value) + "\", ";
    return out + "\"line\": " + std::to_string(place.line) + "}\n";
}

}  // namespace

ExitStatus check(CheckOptions const& options) {
    base::SystemResources const resources;
    Console const console(options.common.form, options.common.quiet, options.common.say);
    auto const workshop = open_workshop(options.common, resources, console);
    if (!workshop) return ExitStatus::input_error;
    base::Sources sources = sources_for(workshop->package);
    auto const checked = dossier::check_contract(job_of(options.contract, options.making), *workshop, resources, sources);
    console.tell(checked.diagnostics, sources);
    std::string answer;
    Speech const& say = options.common.say;
    bool const json = options.common.form == DiagnosticsForm::json;
    if (options.deviations) {
        for (dossier::Deviation const& one : checked.value) answer += json ? in_json(one, sources) : in_words(one, sources, say);
        if (!json) answer += std::to_string(checked.value.size()) + say(" écart(s) à la trame\n", " deviation(s) from the template\n");
    } else if (!options.common.quiet && !json && !base::has_errors(checked.diagnostics)) {
        answer = checked.diagnostics.empty() ? say("aucun problème\n", "no problem\n") : say("aucune erreur\n", "no error\n");
    }
    bool const told = print(answer);
    if (base::has_errors(checked.diagnostics)) return ExitStatus::input_error;
    return told ? ExitStatus::done : ExitStatus::write_error;
}

}  // namespace paraphe::cli

#include "cli/corrections_told.h"
#include "cli/verbs.h"
#include "cli/workshop.h"
#include "dossier/content.h"

namespace paraphe::cli {

namespace {

std::string in_words(dossier::Deviation const& one, base::Sources const& sources, Speech const& say) {
    base::Place const place = sources.locate(one.span);
    return "clause " + say.told(one.action) + say(" : ", ": ") + one.title + " (" + one.clause + ")\n  --> " + place.file + ":" + std::to_string(place.line) + say("\n  motif : ", "\n  reason: ") +
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

/// Whose words: a datum by its name and place, the template's by their place alone.
std::string in_words(dossier::WordCorrection const& one, base::Sources const& sources, Speech const& say) {
    base::Place const place = sources.locate(one.correction.span);
    std::string const where = place.file.empty() ? say("texte de Paraphe", "text of Paraphe") : place.file + ":" + std::to_string(place.line);
    return (one.datum.empty() ? "" : one.datum + "\n  ") + cli::in_words(one.correction, say) + "\n  --> " + where + "\n";
}

std::string in_json(dossier::WordCorrection const& one, base::Sources const& sources, Speech const& say) {
    base::Place const place = sources.locate(one.correction.span);
    std::string out = "{" + json_members(one.correction, say);
    for (auto const& [key, value] : {std::pair<char const*, std::string>{"pointer", one.pointer}, {"datum", one.datum}, {"file", place.file}})
        out += std::string(", \"") + key + "\": \"" + base::json_escaped(value) + "\"";
    return out + ", \"line\": " + std::to_string(place.line) + "}\n";
}

/// A tie in the place of a space, an apostrophe in the place of another: nothing that people would look up. They are counted.
std::string typography_in_words(std::vector<dossier::WordCorrection> const& corrections, base::Sources const& sources, Speech const& say) {
    std::string out;
    std::size_t spaces = 0;
    std::size_t apostrophes = 0;
    for (dossier::WordCorrection const& one : corrections) {
        if (one.correction.only_spaces()) ++spaces;
        else if (one.correction.rule == typography::Rule::apostrophe) ++apostrophes;
        else out += in_words(one, sources, say);
    }
    return out + std::to_string(corrections.size() - spaces - apostrophes) + say(" correction(s) de typographie, outre ", " correction(s) of typography, besides ") +
           std::to_string(apostrophes) + say(" apostrophe(s) et ", " apostrophe(s) and ") + std::to_string(spaces) +
           say(" endroit(s) où seules des espaces changent\n", " place(s) where only spaces change\n");
}

}  // namespace

ExitStatus check(CheckOptions const& options) {
    base::SystemResources const resources;
    Console const console(options.common.form, options.common.quiet, options.common.say);
    auto const workshop = open_workshop(options.common, resources, console);
    if (!workshop) return ExitStatus::input_error;
    base::Sources sources = sources_for(workshop->package);
    dossier::Job job = job_of(options.contract, options.making);
    if (options.typography) job.typography = dossier::TypographyReport::wanted;
    auto const checked = dossier::check_contract(job, *workshop, resources, sources);
    console.tell(checked.diagnostics, sources);
    std::string answer;
    Speech const& say = options.common.say;
    bool const json = options.common.form == DiagnosticsForm::json;
    if (options.deviations) {
        for (dossier::Deviation const& one : checked.value.deviations) answer += json ? in_json(one, sources) : in_words(one, sources, say);
        if (!json) answer += std::to_string(checked.value.deviations.size()) + say(" écart(s) à la trame\n", " deviation(s) from the template\n");
    }
    if (options.typography) {
        if (!json) answer += typography_in_words(checked.value.corrections, sources, say);
        else
            for (dossier::WordCorrection const& one : checked.value.corrections) answer += in_json(one, sources, say);
    }
    if (!options.deviations && !options.typography && !options.common.quiet && !json && !base::has_errors(checked.diagnostics))
        answer = checked.diagnostics.empty() ? say("aucun problème\n", "no problem\n") : say("aucune erreur\n", "no error\n");
    bool const told = print(answer);
    if (base::has_errors(checked.diagnostics)) return ExitStatus::input_error;
    return told ? ExitStatus::done : ExitStatus::write_error;
}

}  // namespace paraphe::cli

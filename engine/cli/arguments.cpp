#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <map>
#include <thread>

#include "base/resources.h"
#include "cli/verbs.h"

namespace paraphe::cli {

namespace {

std::vector<std::string> split(std::string const& list) {
    std::vector<std::string> words;
    std::size_t begin = 0;
    while (begin <= list.size()) {
        std::size_t const comma = std::min(list.find(',', begin), list.size());
        words.push_back(list.substr(begin, comma - begin));
        begin = comma + 1;
    }
    return words;
}

/// Reads a list of words into the values that they name; gives what is wrong, as CLI11 wants it.
template <typename Value>
CLI::callback_t reader(std::set<Value>& into, std::map<std::string, Value> const& known, std::string const& what) {
    return [&into, known, what](CLI::results_t const& given) {
        into.clear();
        for (std::string const& list : given)
            for (std::string const& word : split(list)) {
                auto const found = known.find(word);
                if (found == known.end()) {
                    std::string names;
                    for (auto const& [name, value] : known) names += (names.empty() ? "" : ", ") + name;
                    throw CLI::ValidationError(what + " : '" + word + "' n’est pas parmi " + names);
                }
                into.insert(found->second);
            }
        return true;
    };
}

/// A name without a slash that is no folder here is that of a template of the house.
std::string package_folder(std::string const& given, std::string const& home) {
    using base::SystemResources;
    if (given.find('/') != std::string::npos || SystemResources::is_file(given + "/trame.json")) return given;
    std::string const named = home + "/templates/" + given;
    return SystemResources::is_file(named + "/trame.json") ? named : given;
}

/// What the ending of the output's name asks for; says why not when it asks for nothing that we make.
std::string format_of(std::string const& output, dossier::Format& format) {
    if (output.ends_with(".pdf")) return format = dossier::Format::pdf, "";
    if (output.ends_with(".docx")) return format = dossier::Format::docx, "";
    if (output.ends_with(".odt")) return format = dossier::Format::odt, "";
    return "-o : le nom doit finir par .pdf, .docx ou .odt";
}

CLI::App& add_verb(CLI::App& app, char const* name, char const* what, std::string const& example) {
    CLI::App& verb = *app.add_subcommand(name, what)->group("Verbes");
    verb.set_help_flag("-h,--help", "cette aide");
    verb.footer("Exemple :\n  " + example + "\n\n" + statuses_in_words());
    return verb;
}

void add_common_options(CLI::App& verb, CommonOptions& options, std::string const& home) {
    options.package = home + "/templates/cpom-ph";
    options.fonts = home + "/fonts";
    verb.add_option_function<std::string>(
            "--template", [&options, home](std::string const& given) { options.package = package_folder(given, home); }, "trame : dossier, ou nom sous templates/")
        ->default_str("cpom-ph")
        ->type_name("TRAME");
    verb.add_option("--fonts", options.fonts, "dossier de fonts.json")->capture_default_str()->type_name("DOSSIER");
    std::map<std::string, DiagnosticsForm> const forms{{"text", DiagnosticsForm::text}, {"json", DiagnosticsForm::json}};
    verb.add_option("--diagnostics", options.form, "forme des messages : text ou json (un objet par ligne)")
        ->transform(CLI::CheckedTransformer(forms).description(""))
        ->type_name("FORME");
    verb.add_flag("-q,--quiet", options.quiet, "ne dire que les erreurs");
}

void add_contract(CLI::App& verb, std::string& contract) {
    verb.add_option("contrat", contract, "données du contrat (JSON) ; « - » : l’entrée standard")->required()->type_name("FICHIER");
}

void add_making_options(CLI::App& verb, MakingOptions& options) {
    using dossier::Format;
    using dossier::Part;
    verb.add_option("--format", reader<Format>(options.formats, {{"pdf", Format::pdf}, {"docx", Format::docx}, {"odt", Format::odt}}, "--format"),
                    "formats voulus, séparés par des virgules")
        ->default_str("pdf,docx,odt")
        ->type_name("LISTE");
    verb.add_option("--only", reader<Part>(options.parts, {{"contract", Part::contract}, {"sheets", Part::sheets}, {"dossier", Part::dossier}}, "--only"),
                    "documents voulus : contract (le contrat sans annexes), sheets (les fiches actions), dossier (le tout)")
        ->default_str("dossier,sheets")
        ->type_name("LISTE");
    verb.add_flag_callback(
        "--draft", [&options] { options.purpose = dossier::Purpose::draft; },
        "projet : admet les données ouvertes ou fausses, les montre, les liste, et barre chaque page du mot PROJET");
}

void add_build(CLI::App& app, std::string const& home, Action& chosen) {
    CLI::App& verb = add_verb(app, "build", "fait le dossier : contrat, fiches actions, annexes, manifeste",
                              "paraphe build contrat.json -o sortie --format pdf,docx\n  paraphe build contrat.json -o projet --draft");
    auto const options = std::make_shared<BuildOptions>();
    add_contract(verb, options->contract);
    verb.add_option("-o,--output", options->output, "dossier où écrire")->required()->type_name("DOSSIER");
    add_making_options(verb, options->making);
    add_common_options(verb, options->common, home);
    verb.callback([options, &chosen] { chosen = [options] { return build(*options); }; });
}

void add_check(CLI::App& app, std::string const& home, Action& chosen) {
    CLI::App& verb = add_verb(app, "check", "dit tout ce qui est faux, avec fichier, ligne, colonne et conseil ; n’écrit rien",
                              "paraphe check contrat.json --diagnostics json\n  paraphe check contrat.json --deviations");
    auto const options = std::make_shared<CheckOptions>();
    add_contract(verb, options->contract);
    verb.add_flag("--deviations", options->deviations, "liste les écarts à la trame : clauses remplacées, ajoutées, supprimées");
    add_common_options(verb, options->common, home);
    verb.callback([options, &chosen] { chosen = [options] { return check(*options); }; });
}

void add_freeze(CLI::App& app, std::string const& home, Action& chosen) {
    CLI::App& verb = add_verb(app, "freeze", "fixe les numéros imprimés, la trame et le droit daté dans contrat.lock, à côté du contrat",
                              "paraphe freeze contrat.json\n  paraphe freeze contrat.json --update");
    auto const options = std::make_shared<FreezeOptions>();
    add_contract(verb, options->contract);
    verb.add_flag("--update", options->update, "adopte la trame et les référentiels d’aujourd’hui ; les numéros fixés restent");
    add_common_options(verb, options->common, home);
    verb.callback([options, &chosen] { chosen = [options] { return freeze(*options); }; });
}

void add_batch(CLI::App& app, std::string const& home, Action& chosen) {
    CLI::App& verb = add_verb(app, "batch", "fait le dossier de chaque contrat d’un dossier ou d’une liste, et un rapport",
                              "paraphe batch associations -o sortie -j 4\n  paraphe batch liste.csv -o sortie --format pdf");
    auto const options = std::make_shared<BatchOptions>();
    verb.add_option("source", options->source, "dossier dont chaque sous-dossier tient un contrat.json, ou liste CSV (colonnes 'contrat' et, au choix, 'dossier')")
        ->required()
        ->type_name("SOURCE");
    verb.add_option("-o,--output", options->output, "dossier où écrire : un sous-dossier par contrat, et rapport.txt, .json, .csv")->required()->type_name("DOSSIER");
    options->workers = std::max(1U, std::thread::hardware_concurrency());
    constexpr std::size_t most_workers = 256;
    verb.add_option("-j,--jobs", options->workers, "contrats faits en même temps")
        ->capture_default_str()
        ->check(CLI::Range(std::size_t{1}, most_workers).description(""))
        ->type_name("N");
    add_making_options(verb, options->making);
    add_common_options(verb, options->common, home);
    verb.callback([options, &chosen] { chosen = [options] { return batch(*options); }; });
}

void add_render(CLI::App& app, std::string const& home, Action& chosen) {
    CLI::App& verb = add_verb(app, "render", "met en page un document du balisage de Paraphe, qui n’est pas un contrat",
                              "paraphe render note.html --style note.css -o note.pdf");
    auto const options = std::make_shared<RenderOptions>();
    verb.add_option("document", options->rendering.document_path, "document (XHTML du balisage, voir engine/markup)")->required()->type_name("FICHIER");
    verb.add_option("-o,--output", options->output, "fichier à écrire : .pdf, .docx ou .odt")
        ->required()
        ->type_name("FICHIER")
        ->check([options](std::string const& given) { return format_of(given, options->rendering.format); });
    verb.add_option("--style", options->rendering.style_paths, "feuille de style ; sans elle, celle de la trame")->type_name("FICHIER");
    add_common_options(verb, options->common, home);
    verb.callback([options, &chosen] { chosen = [options] { return render(*options); }; });
}

void add_merge(CLI::App& app, std::string const& home, Action& chosen) {
    CLI::App& verb = add_verb(app, "merge", "écrit une partie de trame fusionnée avec un contrat, avant sa mise en page",
                              "paraphe merge templates/cpom-ph/parts/visas.html contrat.json");
    auto const options = std::make_shared<MergeOptions>();
    verb.add_option("partie", options->part, "partie : XHTML, ou clause en Markdown (.md)")->required()->type_name("FICHIER");
    verb.add_option("contrat", options->contract, "données du contrat (JSON)")->required()->type_name("FICHIER");
    add_common_options(verb, options->common, home);
    verb.callback([options, &chosen] { chosen = [options] { return merge(*options); }; });
}

void add_schema(CLI::App& app, std::string const& home, Action& chosen) {
    CLI::App& verb = add_verb(app, "schema", "écrit le schéma JSON (draft-07) des données de la trame", "paraphe schema > contrat.schema.json");
    auto const options = std::make_shared<CommonOptions>();
    add_common_options(verb, *options, home);
    verb.callback([options, &chosen] { chosen = [options] { return schema(*options); }; });
}

}  // namespace

void add_verbs(CLI::App& app, std::string const& home, Action& chosen) {
    for (auto* const add : {add_build, add_check, add_freeze, add_batch, add_render, add_merge, add_schema}) add(app, home, chosen);
}

}  // namespace paraphe::cli

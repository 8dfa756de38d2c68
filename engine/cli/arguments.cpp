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
CLI::callback_t reader(std::set<Value>& into, std::map<std::string, Value> const& known, std::string const& what, Speech const& say) {
    return [&into, known, what, say](CLI::results_t const& given) {
        into.clear();
        for (std::string const& list : given)
            for (std::string const& word : split(list)) {
                auto const found = known.find(word);
                if (found == known.end()) {
                    std::string names;
                    for (auto const& [name, value] : known) names += (names.empty() ? "" : ", ") + name;
                    throw CLI::ValidationError(what + ": '" + word + say("' n’est pas parmi ", "' is not among ") + names);
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
std::string format_of(std::string const& output, dossier::Format& format, Speech const& say) {
    if (output.ends_with(".pdf")) return format = dossier::Format::pdf, "";
    if (output.ends_with(".docx")) return format = dossier::Format::docx, "";
    if (output.ends_with(".odt")) return format = dossier::Format::odt, "";
    return say("-o : le nom doit finir par .pdf, .docx ou .odt", "-o: the name must end in .pdf, .docx or .odt");
}

CLI::App& add_verb(CLI::App& app, Speech const& say, char const* name, char const* what, std::string const& example) {
    CLI::App& verb = *app.add_subcommand(name, what)->group(say("Commandes", "Commands"));
    verb.set_help_flag("-h,--help", say("cette aide", "this help"));
    verb.footer(std::string(say("Exemple :\n  ", "Example:\n  ")) + example + "\n\n" + statuses_in_words(say));
    return verb;
}

void add_form(CLI::App& verb, DiagnosticsForm& form, Speech const& say) {
    std::map<std::string, DiagnosticsForm> const forms{{"text", DiagnosticsForm::text}, {"json", DiagnosticsForm::json}};
    verb.add_option("--diagnostics", form, say("forme des messages : 'text' ou 'json' (un objet par ligne)", "form of the messages: 'text' or 'json' (one object a line)"))
        ->transform(CLI::CheckedTransformer(forms).description(""))
        ->type_name(say("FORME", "FORM"));
}

void add_spaces(CLI::App& verb, std::optional<typography::SpaceProfile>& spaces, Speech const& say) {
    verb.add_option_function<std::string>(
            "--spaces",
            [&spaces, say](std::string const& given) {
                spaces = typography::space_profile(given);
                if (!spaces)
                    throw CLI::ValidationError(std::string("--spaces: '") + given +
                                               say("' n’est pas parmi imprimerie-nationale, bureautique, ue", "' is not among imprimerie-nationale, bureautique, ue"));
            },
            say("espaces : 'imprimerie-nationale' (fine insécable), 'bureautique' (insécable seule), 'ue' (aucune devant ; : ! ?)",
                "spaces: 'imprimerie-nationale' (narrow no-break), 'bureautique' (no-break only), 'ue' (none before ; : ! ?)"))
        ->type_name(say("PROFIL", "PROFILE"));
}

void add_pdf_options(CLI::App& verb, pdf::PdfOptions& options, Speech const& say) {
    std::map<std::string, pdf::Conformance> const parts{{"a3a", pdf::Conformance::a3a_ua1}, {"a2a", pdf::Conformance::a2a_ua1}};
    verb.add_option_function<std::string>(
            "--pdf",
            [&options, parts, say](std::string const& given) {
                auto const found = parts.find(given);
                if (found == parts.end()) throw CLI::ValidationError(std::string("--pdf: '") + given + say("' n’est pas parmi a3a, a2a", "' is not among a3a, a2a"));
                options.conformance = found->second;
            },
            say("'a3a' (PDF/A-3a et PDF/UA-1, données du contrat jointes) ou 'a2a' (PDF/A-2a et PDF/UA-1, sans pièce jointe)",
                "'a3a' (PDF/A-3a and PDF/UA-1, the contract's data attached) or 'a2a' (PDF/A-2a and PDF/UA-1, nothing attached)"))
        ->default_str("a3a")
        ->type_name(say("NORME", "STANDARD"));
    verb.add_flag_callback("--compact", [&options] { options.form = pdf::ObjectForm::packed; },
                           say("PDF plus petits : objets réunis en flux (à ne pas demander pour un PDF qui sera signé par un vieux logiciel)",
                               "smaller PDFs: objects in streams (not for a PDF that an old program will sign)"));
    verb.add_flag_callback("--web", [&options] { options.order = pdf::ObjectOrder::linear; },
                           say("PDF linéarisés : la première page s’affiche avant la fin du téléchargement (signer y met fin)",
                               "PDFs for the web, in the order of reading: the first page is shown before all is loaded (signing ends that)"));
}

void add_common_options(CLI::App& verb, CommonOptions& options, std::string const& home, Speech const& say) {
    options.say = say;
    options.package = home + "/templates/cpom-ph";
    options.fonts = home + "/fonts";
    verb.add_option_function<std::string>(
            "--template", [&options, home](std::string const& given) { options.package = package_folder(given, home); }, say("trame : dossier, ou nom sous templates/", "template package: a folder, or a name under templates/"))
        ->default_str("cpom-ph")
        ->type_name(say("TRAME", "TEMPLATE"));
    verb.add_option("--fonts", options.fonts, say("dossier de fonts.json", "folder of fonts.json"))->capture_default_str()->type_name(say("DOSSIER", "FOLDER"));
    add_form(verb, options.form, say);
    add_language(verb, say);
    verb.add_flag("-q,--quiet", options.quiet, say("ne dire que les erreurs", "say errors only"));
}

void add_contract(CLI::App& verb, std::string& contract, Speech const& say) {
    verb.add_option(say("contrat", "contract"), contract, say("données du contrat (JSON) ; « - » : l’entrée standard", "the contract's data (JSON); \"-\": standard input"))->required()->type_name(say("FICHIER", "FILE"));
}

void add_making_options(CLI::App& verb, MakingOptions& options, Speech const& say) {
    using dossier::Format;
    using dossier::Part;
    verb.add_option("--format", reader<Format>(options.formats, {{"pdf", Format::pdf}, {"docx", Format::docx}, {"odt", Format::odt}}, "--format", say),
                    say("formats voulus, séparés par des virgules", "formats wanted, separated by commas"))
        ->default_str("pdf,docx,odt")
        ->type_name(say("LISTE", "LIST"));
    verb.add_option("--only", reader<Part>(options.parts, {{"contract", Part::contract}, {"sheets", Part::sheets}, {"dossier", Part::dossier}}, "--only", say),
                    say("documents voulus : 'contract' (le contrat sans annexes), 'sheets' (les fiches actions), 'dossier' (le tout)", "documents wanted: 'contract' (without annexes), 'sheets' (the action sheets), 'dossier' (the whole)"))
        ->default_str("dossier,sheets")
        ->type_name(say("LISTE", "LIST"));
    verb.add_flag_callback(
        "--draft", [&options] { options.purpose = dossier::Purpose::draft; },
        say("projet : admet les données ouvertes ou fausses, les montre, les liste, et barre chaque page du mot PROJET", "draft: takes open or wrong data, shows them, lists them, and marks every page PROJET"));
    add_spaces(verb, options.spaces, say);
    add_pdf_options(verb, options.pdf, say);
}

void add_build(CLI::App& app, std::string const& home, Speech const& say, Action& chosen) {
    CLI::App& verb = add_verb(app, say, "build", say("fait le dossier : contrat, fiches actions, annexes, manifeste", "makes the dossier: contract, action sheets, annexes, manifest"),
                              "paraphe build contrat.json -o sortie --format pdf,docx\n  paraphe build contrat.json -o projet --draft");
    auto const options = std::make_shared<BuildOptions>();
    add_contract(verb, options->contract, say);
    verb.add_option("-o,--output", options->output, say("dossier où écrire", "folder to write to"))->required()->type_name(say("DOSSIER", "FOLDER"));
    add_making_options(verb, options->making, say);
    add_common_options(verb, options->common, home, say);
    verb.callback([options, &chosen] { chosen = [options] { return build(*options); }; });
}

void add_check(CLI::App& app, std::string const& home, Speech const& say, Action& chosen) {
    CLI::App& verb = add_verb(app, say, "check", say("dit tout ce qui est faux, avec fichier, ligne, colonne et conseil ; n’écrit rien", "says all that is wrong, with file, line, column and hint; writes nothing"),
                              "paraphe check contrat.json --diagnostics json\n  paraphe check contrat.json --deviations\n  paraphe check contrat.json --typo");
    auto const options = std::make_shared<CheckOptions>();
    add_contract(verb, options->contract, say);
    verb.add_flag("--deviations", options->deviations, say("liste les écarts à la trame : clauses remplacées, ajoutées, supprimées", "lists the deviations from the template: clauses replaced, added, removed"));
    verb.add_flag("--typo", options->typography, say("liste ce que la typographie a corrigé dans les données et la trame", "lists what typography corrected in the data and the template"));
    add_spaces(verb, options->making.spaces, say);
    add_common_options(verb, options->common, home, say);
    verb.callback([options, &chosen] { chosen = [options] { return check(*options); }; });
}

void add_freeze(CLI::App& app, std::string const& home, Speech const& say, Action& chosen) {
    CLI::App& verb = add_verb(app, say, "freeze", say("fixe les numéros imprimés, la trame et le droit daté dans contrat.lock, à côté du contrat", "freezes the printed numbers, the template and the dated law in contrat.lock, beside the contract"),
                              "paraphe freeze contrat.json\n  paraphe freeze contrat.json --update");
    auto const options = std::make_shared<FreezeOptions>();
    add_contract(verb, options->contract, say);
    verb.add_flag("--update", options->update, say("adopte la trame et les référentiels d’aujourd’hui ; les numéros fixés restent", "takes today's template and law; frozen numbers stay"));
    add_common_options(verb, options->common, home, say);
    verb.callback([options, &chosen] { chosen = [options] { return freeze(*options); }; });
}

void add_batch(CLI::App& app, std::string const& home, Speech const& say, Action& chosen) {
    CLI::App& verb = add_verb(app, say, "batch", say("fait le dossier de chaque contrat d’un dossier ou d’une liste, et un rapport", "makes the dossier of every contract of a folder or a list, and a report"),
                              "paraphe batch associations -o sortie -j 4\n  paraphe batch liste.csv -o sortie --format pdf");
    auto const options = std::make_shared<BatchOptions>();
    verb.add_option("source", options->source, say("dossier dont chaque sous-dossier tient un contrat.json, ou liste CSV (colonnes 'contrat' et, au choix, 'dossier')", "folder whose sub-folders each hold a contrat.json, or a CSV list (column 'contrat' and, if wanted, 'dossier')"))
        ->required()
        ->type_name("SOURCE");
    verb.add_option("-o,--output", options->output, say("dossier où écrire : un sous-dossier par contrat, et rapport.txt, .json, .csv", "folder to write to: one sub-folder a contract, and rapport.txt, .json, .csv"))->required()->type_name(say("DOSSIER", "FOLDER"));
    options->workers = std::max(1U, std::thread::hardware_concurrency());
    constexpr std::size_t most_workers = 256;
    verb.add_option("-j,--jobs", options->workers, say("contrats faits en même temps", "contracts made at the same time"))
        ->capture_default_str()
        ->check(CLI::Range(std::size_t{1}, most_workers).description(""))
        ->type_name("N");
    add_making_options(verb, options->making, say);
    add_common_options(verb, options->common, home, say);
    verb.callback([options, &chosen] { chosen = [options] { return batch(*options); }; });
}

void add_render(CLI::App& app, std::string const& home, Speech const& say, Action& chosen) {
    CLI::App& verb = add_verb(app, say, "render", say("met en page un document du balisage de Paraphe, qui n’est pas un contrat", "sets a document of Paraphe's markup that is not a contract"),
                              "paraphe render note.html --style note.css -o note.pdf");
    auto const options = std::make_shared<RenderOptions>();
    verb.add_option("document", options->rendering.document_path, say("document (XHTML du balisage, voir engine/markup)", "document (XHTML of the markup, see engine/markup)"))->required()->type_name(say("FICHIER", "FILE"));
    verb.add_option("-o,--output", options->output, say("fichier à écrire : .pdf, .docx ou .odt", "file to write: .pdf, .docx or .odt"))
        ->required()
        ->type_name(say("FICHIER", "FILE"))
        ->check([options, say](std::string const& given) { return format_of(given, options->rendering.format, say); });
    verb.add_option("--style", options->rendering.style_paths, say("feuille de style ; sans elle, celle de la trame", "style sheet; without it, that of the template"))->type_name(say("FICHIER", "FILE"));
    add_spaces(verb, options->rendering.spaces, say);
    add_pdf_options(verb, options->rendering.pdf, say);
    add_common_options(verb, options->common, home, say);
    verb.callback([options, &chosen] { chosen = [options] { return render(*options); }; });
}

void add_merge(CLI::App& app, std::string const& home, Speech const& say, Action& chosen) {
    CLI::App& verb = add_verb(app, say, "merge", say("écrit une partie de trame fusionnée avec un contrat, avant sa mise en page", "writes a part of a template merged with a contract, before it is set"),
                              "paraphe merge templates/cpom-ph/parts/visas.html contrat.json");
    auto const options = std::make_shared<MergeOptions>();
    verb.add_option(say("partie", "part"), options->part, say("partie : XHTML, ou clause en Markdown (.md)", "part: XHTML, or a clause in Markdown (.md)"))->required()->type_name(say("FICHIER", "FILE"));
    verb.add_option(say("contrat", "contract"), options->contract, say("données du contrat (JSON)", "the contract's data (JSON)"))->required()->type_name(say("FICHIER", "FILE"));
    add_common_options(verb, options->common, home, say);
    verb.callback([options, &chosen] { chosen = [options] { return merge(*options); }; });
}

void add_typo(CLI::App& app, std::string const&, Speech const& say, Action& chosen) {
    CLI::App& verb = add_verb(app, say, "typo", say("met en typographie française un texte lu sur l’entrée standard : un paragraphe par ligne", "sets a text read from standard input in French typography: one paragraph a line"),
                              "paraphe typo < texte.txt > propre.txt\n  paraphe typo --spaces bureautique --report < texte.txt");
    auto const options = std::make_shared<TypoOptions>();
    options->say = say;
    add_spaces(verb, options->spaces, say);
    verb.add_flag("--report", options->report, say("dit sur la sortie d’erreur ce qui a été corrigé", "says on standard error what was corrected"));
    add_form(verb, options->form, say);
    add_language(verb, say);
    verb.callback([options, &chosen] { chosen = [options] { return typo(*options); }; });
}

void add_schema(CLI::App& app, std::string const& home, Speech const& say, Action& chosen) {
    CLI::App& verb = add_verb(app, say, "schema", say("écrit le schéma JSON (draft-07) des données de la trame", "writes the JSON schema (draft-07) of the template's data"), "paraphe schema > contrat.schema.json");
    auto const options = std::make_shared<CommonOptions>();
    add_common_options(verb, *options, home, say);
    verb.callback([options, &chosen] { chosen = [options] { return schema(*options); }; });
}

}  // namespace

void add_language(CLI::App& app, Speech const& say) {
    app.add_option_function<std::string>("--lang", [](std::string const&) {}, say("langue de ce que dit le terminal : fr ou en ; les fichiers écrits sont en français", "language of the terminal: fr or en; the files written are French"))
        ->check([say](std::string const& given) { return given == "fr" || given == "en" ? "" : std::string(say("fr ou en", "fr or en")); })
        ->default_str("fr")
        ->type_name("LANG");
}

void add_verbs(CLI::App& app, std::string const& home, Speech const& say, Action& chosen) {
    for (auto* const add : {add_build, add_check, add_freeze, add_batch, add_render, add_merge, add_typo, add_schema}) add(app, home, say, chosen);
}

}  // namespace paraphe::cli

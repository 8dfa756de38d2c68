#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>

#include "base/bug.h"
#include "base/unicode.h"
#include "base/version.h"
#include "cli/home.h"
#include "cli/verbs.h"

namespace paraphe::cli {

namespace {

constexpr char const* statuses =
    "Codes de sortie :\n"
    "  0   tout est fait (des avertissements ont pu être dits)\n"
    "  1   le contrat ou la trame contient des erreurs : rien n’est écrit\n"
    "  2   la ligne de commande est fausse\n"
    "  3   un fichier ou un dossier ne peut pas être écrit\n"
    "  70  erreur de Paraphe lui-même\n";

void add_common(CLI::App& verb, CommonOptions& options, std::string const& home) {
    options.package = home + "/templates/cpom-ph";
    options.fonts = home + "/fonts";
    verb.add_option("contrat", options.contract, "données du contrat (JSON)")->required()->type_name("FICHIER");
    verb.add_option("--template", options.package, "dossier de la trame")->capture_default_str()->type_name("DOSSIER");
    verb.add_option("--fonts", options.fonts, "dossier de fonts.json")->capture_default_str()->type_name("DOSSIER");
    std::map<std::string, DiagnosticsForm> const forms{{"text", DiagnosticsForm::text}, {"json", DiagnosticsForm::json}};
    verb.add_option("--diagnostics", options.form, "forme des messages : text ou json (un objet par ligne)")
        ->transform(CLI::CheckedTransformer(forms).description(""))
        ->type_name("FORME");
    verb.add_flag("-q,--quiet", options.quiet, "ne dire que les erreurs");
}

std::vector<std::string> option_names(CLI::App const& verb) {
    std::vector<std::string> names;
    for (CLI::Option const* const option : verb.get_options())
        for (std::string const& name : option->get_lnames()) names.push_back("--" + name);
    return names;
}

/// An argument that nobody knows, with the nearest that somebody does.
ExitStatus tell_unknown(CLI::App const& app, CLI::ExtrasError const& error) {
    CLI::App const* verb = &app;
    for (CLI::App const* const candidate : app.get_subcommands()) verb = candidate;
    std::vector<std::string> known = option_names(*verb);
    std::vector<std::string> unknown = verb->remaining(true);
    if (unknown.empty()) unknown = app.remaining(true);
    if (unknown.empty()) std::fprintf(stderr, "paraphe : %s\n", error.what());
    for (std::string const& argument : unknown) {
        std::string const name = argument.substr(0, argument.find('='));
        std::string const near = base::nearest(name, known);
        std::fprintf(stderr, "paraphe : argument inconnu '%s'%s\n", argument.c_str(), near.empty() ? "" : (" ; vouliez-vous dire '" + near + "' ?").c_str());
    }
    std::fprintf(stderr, "Voyez « paraphe %s--help ».\n", verb == &app ? "" : (verb->get_name() + " ").c_str());
    return ExitStatus::usage;
}

std::vector<std::string> verbs_of(CLI::App const& app) {
    std::vector<std::string> verbs;
    for (CLI::App const* const known : app.get_subcommands([](CLI::App const*) { return true; })) verbs.push_back(known->get_name());
    return verbs;
}

bool is_verb(CLI::App const& app, std::string const& word) {
    auto const verbs = verbs_of(app);
    return std::find(verbs.begin(), verbs.end(), word) != verbs.end();
}

ExitStatus tell_unknown_verb(CLI::App const& app, std::string const& verb) {
    auto const verbs = verbs_of(app);
    std::string const near = base::nearest(verb, verbs);
    std::fprintf(stderr, "paraphe : verbe inconnu '%s'%s\nVoyez « paraphe --help ».\n", verb.c_str(), near.empty() ? "" : (" ; vouliez-vous dire '" + near + "' ?").c_str());
    return ExitStatus::usage;
}

/// CLI11 speaks English; what it says most often is said in French here.
ExitStatus tell_refused(CLI::ParseError const& error) {
    std::string const what = error.what();
    std::string_view constexpr required = " is required";
    if (what == "A subcommand is required") std::fprintf(stderr, "paraphe : il manque un verbe (build, check)\n");
    else if (std::string_view(what).ends_with(required)) std::fprintf(stderr, "paraphe : il manque '%s'\n", what.substr(0, what.size() - required.size()).c_str());
    else std::fprintf(stderr, "paraphe : argument refusé (%s)\n", what.c_str());
    std::fprintf(stderr, "Voyez « paraphe --help ».\n");
    return ExitStatus::usage;
}

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

std::string read_formats(std::string const& list, std::set<dossier::Format>& formats) {
    std::map<std::string, dossier::Format> const known{{"pdf", dossier::Format::pdf}, {"docx", dossier::Format::docx}, {"odt", dossier::Format::odt}};
    formats.clear();
    for (std::string const& word : split(list)) {
        auto const found = known.find(word);
        if (found == known.end()) return "format inconnu '" + word + "' (pdf, docx, odt)";
        formats.insert(found->second);
    }
    return {};
}

}  // namespace

ExitStatus run(int count, char const* const* arguments) {
    CLI::App app{"Paraphe : du contrat en données au dossier prêt à signer (PDF), et à ses versions de travail (DOCX, ODT)."};
    app.set_help_flag("-h,--help", "cette aide");
    app.set_version_flag("-V,--version", std::string("Paraphe ") + base::version, "numéro de version");
    app.require_subcommand(1);
    app.footer(statuses);
    app.name("paraphe");
    for (auto const& [english, french] : {std::pair{"OPTIONS", "options"}, {"SUBCOMMAND", "verbe"}, {"Positionals", "Arguments"}, {"REQUIRED", "(obligatoire)"}})
        app.get_formatter()->label(english, french);
    std::string const home = find_home();

    BuildOptions building;
    CLI::App& build_verb = *app.add_subcommand("build", "fait le dossier : contrat, fiches actions, annexes, manifeste")->group("Verbes");
    build_verb.set_help_flag("-h,--help", "cette aide");
    add_common(build_verb, building.common, home);
    build_verb.add_option("-o,--output", building.output, "dossier où écrire")->required()->type_name("DOSSIER");
    std::string formats = "pdf,docx,odt";
    build_verb.add_option("--format", formats, "formats voulus, séparés par des virgules")->capture_default_str()->type_name("LISTE");
    build_verb.footer("Exemple :\n  paraphe build contrat.json -o sortie --format pdf,docx\n\n" + std::string(statuses));

    CommonOptions checking;
    CLI::App& check_verb = *app.add_subcommand("check", "dit tout ce qui est faux, avec fichier, ligne, colonne et conseil ; n’écrit rien")->group("Verbes");
    check_verb.set_help_flag("-h,--help", "cette aide");
    add_common(check_verb, checking, home);
    check_verb.footer("Exemple :\n  paraphe check contrat.json --diagnostics json\n\n" + std::string(statuses));

    try {
        if (count > 1 && arguments[1][0] != '-' && !is_verb(app, arguments[1])) return tell_unknown_verb(app, arguments[1]);
        app.parse(count, arguments);
        if (home.empty() && building.common.package.starts_with("/templates") && checking.package.starts_with("/templates")) {
            std::fprintf(stderr, "paraphe : ni templates/ ni fonts/ au-dessus du programme ; donnez PARAPHE_HOME\n");
            return ExitStatus::usage;
        }
        if (check_verb.parsed()) return check(checking);
        if (std::string const problem = read_formats(formats, building.formats); !problem.empty()) {
            std::fprintf(stderr, "paraphe : %s\n", problem.c_str());
            return ExitStatus::usage;
        }
        return build(building);
    } catch (CLI::ExtrasError const& error) {
        return tell_unknown(app, error);
    } catch (CLI::ParseError const& error) {
        return error.get_exit_code() == 0 ? (app.exit(error), ExitStatus::done) : tell_refused(error);
    } catch (base::Bug const& error) {
        std::fprintf(stderr, "paraphe : erreur interne : %s\n", error.what());
        return ExitStatus::bug;
    } catch (std::bad_alloc const&) {
        std::fprintf(stderr, "paraphe : mémoire insuffisante\n");
        return ExitStatus::bug;
    }
}

}  // namespace paraphe::cli

#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>

#include "base/bug.h"
#include "base/interruption.h"
#include "base/unicode.h"
#include "base/version.h"
#include "cli/arguments.h"
#include "cli/home.h"
#include "cli/refusals.h"

namespace paraphe::cli {

namespace {

std::string guess(std::string const& near, Speech const& say) {
    return near.empty() ? "" : say(" ; vouliez-vous dire '", "; did you mean '") + near + say("' ?", "'?");
}

std::vector<std::string> option_names(CLI::App const& verb) {
    std::vector<std::string> names;
    for (CLI::Option const* const option : verb.get_options())
        for (std::string const& name : option->get_lnames()) names.push_back("--" + name);
    return names;
}

/// An argument that nobody knows, with the nearest that somebody does.
ExitStatus tell_unknown(CLI::App const& app, CLI::ExtrasError const& error, Speech const& say) {
    CLI::App const* verb = &app;
    for (CLI::App const* const candidate : app.get_subcommands()) verb = candidate;
    std::vector<std::string> known = option_names(*verb);
    std::vector<std::string> unknown = verb->remaining(true);
    if (unknown.empty()) unknown = app.remaining(true);
    if (unknown.empty()) std::fprintf(stderr, "paraphe: %s\n", error.what());
    for (std::string const& argument : unknown) {
        std::string const name = argument.substr(0, argument.find('='));
        std::string const near = base::nearest(name, known);
        std::fprintf(stderr, say("paraphe : argument inconnu '%s'%s\n", "paraphe: unknown argument '%s'%s\n"), argument.c_str(), guess(near, say).c_str());
    }
    std::fprintf(stderr, say("Voyez « paraphe %s--help ».\n", "See \"paraphe %s--help\".\n"), verb == &app ? "" : (verb->get_name() + " ").c_str());
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

ExitStatus tell_unknown_verb(CLI::App const& app, std::string const& verb, Speech const& say) {
    auto const verbs = verbs_of(app);
    std::string const near = base::nearest(verb, verbs);
    std::fprintf(stderr, say("paraphe : commande inconnue '%s'%s\nVoyez « paraphe --help ».\n", "paraphe: unknown command '%s'%s\nSee \"paraphe --help\".\n"), verb.c_str(), guess(near, say).c_str());
    return ExitStatus::usage;
}

/// What is missing is told in our own words, for CLI11 names no command; the rest is in refusals.h.
ExitStatus tell_refused(CLI::App const& app, CLI::ParseError const& error, Speech const& say) {
    std::string const what = error.what();
    std::string_view constexpr required = " is required";
    std::string verbs;
    for (std::string const& verb : verbs_of(app)) verbs += (verbs.empty() ? "" : ", ") + verb;
    if (what == "A subcommand is required") std::fprintf(stderr, say("paraphe : il manque une commande (%s)\n", "paraphe: a command is missing (%s)\n"), verbs.c_str());
    else if (std::string_view(what).ends_with(required)) std::fprintf(stderr, say("paraphe : il manque '%s'\n", "paraphe: '%s' is missing\n"), what.substr(0, what.size() - required.size()).c_str());
    else std::fprintf(stderr, say("paraphe : argument refusé (%s)\n", "paraphe: argument refused (%s)\n"), refusal_in_words(what, say).c_str());
    std::fprintf(stderr, "%s", say("Voyez « paraphe --help ».\n", "See \"paraphe --help\".\n"));
    return ExitStatus::usage;
}

}  // namespace

ExitStatus run(int count, char const* const* arguments) {
    Speech const say(language_asked(count, arguments));
    CLI::App app{say("Paraphe : du contrat en données au dossier prêt à signer (PDF), et à ses versions de travail (DOCX, ODT).",
                     "Paraphe: from a contract's data to the dossier ready to be signed (PDF), and its working versions (DOCX, ODT).")};
    app.set_help_flag("-h,--help", say("cette aide", "this help"));
    app.set_version_flag("-V,--version", std::string("Paraphe ") + base::version, say("numéro de version", "version number"));
    add_language(app, say);
    app.require_subcommand(1);
    app.footer(statuses_in_words(say));
    app.name("paraphe");
    for (auto const& [label, words] : {std::pair{"OPTIONS", say("options", "options")},
                                       {"SUBCOMMAND", say("commande", "command")},
                                       {"Positionals", "Arguments"},
                                       {"Usage", say("Emploi", "Usage")},
                                       {"REQUIRED", say("(obligatoire)", "(required)")}})
        app.get_formatter()->label(label, words);
    std::string const home = find_home();
    Action chosen;
    add_verbs(app, home, say, chosen);

    try {
        if (count > 1 && arguments[1][0] != '-' && !is_verb(app, arguments[1])) return tell_unknown_verb(app, arguments[1], say);
        app.parse(count, arguments);
        if (home.empty() && !app.got_subcommand("typo")) {  // which needs neither templates nor fonts
            std::fprintf(stderr, "%s", say("paraphe : les trames et les polices de Paraphe sont introuvables ; indiquez leur dossier par PARAPHE_HOME\n", "paraphe: the templates and fonts of Paraphe cannot be found; name their folder in PARAPHE_HOME\n"));
            return ExitStatus::usage;
        }
        base::watch_for_interruption(base::SecondSignal::ends);
        return chosen();
    } catch (CLI::ExtrasError const& error) {
        return tell_unknown(app, error, say);
    } catch (CLI::ParseError const& error) {
        return error.get_exit_code() == 0 ? (app.exit(error), ExitStatus::done) : tell_refused(app, error, say);
    } catch (base::Interrupted const& interruption) {
        std::fprintf(stderr, "\n%s", interrupted_in_words(say));
        return interrupted(interruption.signal());
    } catch (base::Bug const& error) {
        std::fprintf(stderr, say("paraphe : défaut de Paraphe, à signaler : %s\n", "paraphe: a defect of Paraphe, please report it: %s\n"), error.what());
        return ExitStatus::bug;
    } catch (std::bad_alloc const&) {
        std::fprintf(stderr, "%s", say("paraphe : mémoire insuffisante\n", "paraphe: out of memory\n"));
        return ExitStatus::bug;
    }
}

}  // namespace paraphe::cli

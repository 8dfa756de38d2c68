#include "merge/filter_call.h"

#include <algorithm>

#include "base/unicode.h"

namespace paraphe::merge {

namespace {

struct Described {
    std::string_view name;
    Filter filter;
    std::size_t least = 0, most = 0;  ///< words
    std::string_view options = {};    ///< their names
    bool structures = false;
};
constexpr std::string_view naming = "article elision genre nombre";
constexpr Described table[]{
    {"euros", Filter::euros},
    {"euros0", Filter::euros0},
    {"nombre", Filter::number, 0, 1},
    {"pourcent", Filter::percent, 0, 1},
    {"lettres", Filter::words, 0, 0, "genre orthographe"},
    {"euros_lettres", Filter::euros_words, 0, 0, "orthographe"},
    {"ordinal", Filter::ordinal, 0, 0, "genre nombre"},
    {"ordinal_lettres", Filter::ordinal_words, 0, 0, "genre nombre orthographe"},
    {"date", Filter::date},
    {"date_courte", Filter::short_date},
    {"date_lettres", Filter::date_words, 0, 0, "orthographe"},
    {"annee", Filter::year},
    {"periode", Filter::period, 0, 2, "", true},
    {"heure", Filter::hour},
    {"duree", Filter::duration, 0, 1, "forme orthographe", true},
    {"compte", Filter::count, 1, 2, "genre forme orthographe"},
    {"accord", Filter::agree, 1, 4, "genre nombre", true},
    {"et", Filter::list_and, 0, 1, "", true},
    {"ou", Filter::list_or, 0, 1, "", true},
    {"de", Filter::of, 0, 1, naming, true},
    {"a", Filter::to, 0, 1, naming, true},
    {"le", Filter::the, 0, 1, naming, true},
    {"que", Filter::that, 0, 1, naming, true},
    {"dans", Filter::in, 0, 1, naming, true},
    {"departement", Filter::departement},
    {"region", Filter::region},
    {"trie", Filter::sorted, 0, 3, "", true},
    {"finess", Filter::finess},
    {"siren", Filter::siren},
    {"siret", Filter::siret},
    {"majuscule", Filter::upper_first},
    {"minuscule", Filter::lower_first},
    {"markdown", Filter::markdown},
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// The words of a call: quotes count where a word or an option's value begins.
std::vector<std::string> pieces(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        if (is_blank(text[at])) {
            ++at;
            continue;
        }
        std::string piece;
        while (at < text.size() && !is_blank(text[at])) {
            bool const quotes = (text[at] == '"' || text[at] == '\'') && (piece.empty() || piece.back() == '=');
            if (!quotes) {
                piece += text[at++];
                continue;
            }
            std::size_t const end = std::min(text.find(text[at], at + 1), text.size());
            piece += text.substr(at + 1, end - at - 1);
            at = std::min(end + 1, text.size());
        }
        out.push_back(std::move(piece));
    }
    return out;
}

/// False when `value` is none of the option's.
bool set_option(FilterCall& call, std::string_view name, std::string_view value) {
    if (name == "genre") {
        if (value != "masculin" && value != "feminin") return false;
        call.gender = value == "feminin" ? Gender::feminine : Gender::masculine;
    } else if (name == "nombre") {
        if (value != "singulier" && value != "pluriel") return false;
        call.number = value == "pluriel" ? GrammaticalNumber::plural : GrammaticalNumber::singular;
    } else if (name == "orthographe") {
        if (value != "traditionnelle" && value != "1990") return false;
        call.spelling = value == "1990" ? Spelling::reformed : Spelling::traditional;
    } else if (name == "forme") {
        if (value != "chiffres" && value != "lettres") return false;
        call.form = value == "lettres" ? FilterCall::Form::words : FilterCall::Form::figures;
    } else if (name == "elision") {
        if (value != "oui" && value != "non") return false;
        call.elision = value == "oui";
    } else {
        if (value != "le" && value != "la" && value != "les" && value != "l'" && value != "l’" && value != "aucun") return false;
        call.article = value == "aucun" ? "" : value == "l'" ? "l’" : std::string(value);
    }
    return true;
}

bool has_option(Described const& filter, std::string_view name) {
    std::string_view rest = filter.options;
    while (!rest.empty()) {
        std::size_t const end = std::min(rest.find(' '), rest.size());
        if (rest.substr(0, end) == name) return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

FilterProblem bad_argument(Described const& filter, std::string const& piece) {
    std::string options(filter.options);
    for (std::size_t at = 0; (at = options.find(' ', at)) != std::string::npos; at += 2) options.replace(at, 1, ", ");
    return {"merge.filter-argument", "le filtre '" + std::string(filter.name) + "' ne comprend pas '" + piece + "'",
            options.empty() ? "" : "ses options : " + options};
}

std::vector<std::string> const& filter_names() {
    static std::vector<std::string> const names = [] {
        std::vector<std::string> all;
        for (Described const& entry : table) all.emplace_back(entry.name);
        return all;
    }();
    return names;
}

bool takes_decimals(Filter filter) { return filter == Filter::number || filter == Filter::percent; }

}  // namespace

tl::expected<FilterCall, FilterProblem> read_filter(std::string_view text) {
    std::vector<std::string> const parts = pieces(text);
    std::string const name = parts.empty() ? "" : parts.front();
    auto const* const found = std::find_if(std::begin(table), std::end(table), [&](Described const& entry) { return entry.name == name; });
    if (found == std::end(table)) {
        std::string const near = base::nearest(name, filter_names());
        return tl::unexpected(FilterProblem{"merge.unknown-filter", "le filtre '" + name + "' n’existe pas",
                                            near.empty() ? "" : "vouliez-vous écrire '" + near + "' ?"});
    }
    FilterCall call;
    call.filter = found->filter;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        std::string const& piece = parts[i];
        std::size_t const equals = piece.find('=');
        bool good = false;
        if (equals != std::string::npos) {
            good = has_option(*found, piece.substr(0, equals)) && set_option(call, piece.substr(0, equals), piece.substr(equals + 1));
        } else {
            bool const digit = piece.size() == 1 && piece[0] >= '0' && piece[0] <= '9';
            good = !piece.empty() && call.words.size() < found->most && (!takes_decimals(call.filter) || digit);
            call.words.push_back(piece);
        }
        if (!good) return tl::unexpected(bad_argument(*found, piece));
    }
    if (call.words.size() < found->least)
        return tl::unexpected(FilterProblem{"merge.filter-argument", "il manque un mot au filtre '" + name + "'",
                                            call.filter == Filter::count ? "par exemple : {{places | compte place}}" : "par exemple : {{partie | accord représenté}}"});
    return call;
}

std::size_t next_pipe(std::string_view text, std::size_t from) {
    char quote = '\0';
    for (std::size_t at = from; at < text.size(); ++at) {
        char const c = text[at];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '|') {
            return at;
        } else if ((c == '"' || c == '\'') && at > from && (is_blank(text[at - 1]) || text[at - 1] == '=')) {
            quote = text.find(c, at + 1) == std::string_view::npos ? '\0' : c;
        }
    }
    return text.size();
}

bool takes_structures(Filter filter) {
    return std::any_of(std::begin(table), std::end(table), [&](Described const& entry) { return entry.filter == filter && entry.structures; });
}

}  // namespace paraphe::merge

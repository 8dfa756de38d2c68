#pragma once
// A filter as a template writes it: its name, its words and its options.

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "merge/grammar.h"

namespace paraphe::merge {

enum class Filter {
    euros,
    euros0,
    number,
    percent,
    words,
    euros_words,
    ordinal,
    ordinal_words,
    date,
    short_date,
    date_words,
    year,
    period,
    hour,
    duration,
    count,
    agree,
    list_and,
    list_or,
    of,
    to,
    the,
    that,
    in,
    departement,
    region,
    sorted,
    finess,
    siren,
    siret,
    upper_first,
    lower_first,
    markdown
};

/// {{n | compte place genre=feminin forme=lettres}}: the words "place", the options as far as they are given.
/// A word with spaces stands between quotes: accord "dûment habilité".
struct FilterCall {
    enum class Form { figures, words };
    Filter filter = Filter::number;
    std::vector<std::string> words;
    std::optional<Gender> gender;
    std::optional<GrammaticalNumber> number;
    std::optional<bool> elision;
    std::optional<std::string> article;  ///< "le", "la", "l’", "les" or "" for none
    Spelling spelling = Spelling::traditional;
    Form form = Form::figures;
};

struct FilterProblem {
    char const* code;  ///< merge.unknown-filter or merge.filter-argument
    std::string message;
    std::string hint;
};

/// The text between two pipes. Options, each where the filter has a use for it: genre=masculin|feminin,
/// nombre=singulier|pluriel, orthographe=traditionnelle|1990, forme=chiffres|lettres, elision=oui|non,
/// article=le|la|l'|les|aucun.
tl::expected<FilterCall, FilterProblem> read_filter(std::string_view text);

/// Where the next pipe stands that is not between quotes, or the end.
std::size_t next_pipe(std::string_view text, std::size_t from);

/// Whether a list or an object may be given to the filter.
bool takes_structures(Filter filter);

}  // namespace paraphe::merge

#pragma once
// What an author can mend: told with a stable code, a place and a hint.

#include <source_location>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace paraphe::base {

enum class Severity { warning, error };

/// One thing that is wrong with what the author gave.
struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;                ///< stable: "<room>.<what>", e.g. "merge.missing-value"
    std::string message;             ///< French or neutral; for people; no code, no place in it
    Span where;                      ///< the place to mend first
    std::string pointer;             ///< JSON pointer (RFC 6901) of the datum, or empty
    std::string datum;               ///< the datum as people call it ("Fiche action 2.3, Cible 2025"), or empty
    Span also;                       ///< a second place that matters (the template of a wrong datum), or unknown
    std::vector<std::string> hints;
    std::source_location raised_at;  ///< for us
};

using Diagnostics = std::vector<Diagnostic>;

Diagnostic error(std::string code, std::string message, Span where = {},
                 std::source_location raised_at = std::source_location::current());
Diagnostic warning(std::string code, std::string message, Span where = {},
                   std::source_location raised_at = std::source_location::current());

bool has_errors(Diagnostics const& diagnostics);
void append(Diagnostics& to, Diagnostics from);

/// In the order a person mends: by file in order of reading, then by byte, errors before warnings at one
/// place; exact repetitions are dropped.
Diagnostics sorted_for_people(Diagnostics diagnostics);

/// The words of ours around a message.
struct Labels {
    char const* error = "erreur";
    char const* warning = "avertissement";
    char const* datum = "donnée : ";
    char const* also = "voir aussi : ";
    char const* hint = "conseil : ";
};

/// The form of compilers: head line, `--> file:line:column`, the line with carets, hints. Ends with a newline.
/// Control characters of the author's text are shown as U+FFFD, so a message can forge no line.
std::string to_text(Diagnostic const& diagnostic, Sources const& sources, Labels const& labels = {});

/// One JSON object on one line: severity ("error", "warning"), code, message, file, line, column, pointer, datum, hints.
std::string to_json(Diagnostic const& diagnostic, Sources const& sources);

/// `text` on one line that can forge no other: controls, line separators, changes of direction and malformed UTF-8 are
/// U+FFFD, a tab is a space.
std::string without_controls(std::string_view text);

/// `text` as the inside of a JSON string (RFC 8259 §7).
std::string json_escaped(std::string_view text);

}  // namespace paraphe::base

#pragma once
// Numbers that were printed once and stay: what contrat.lock holds.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "assembly/numbering.h"
#include "document/document.h"

namespace paraphe::assembly {

struct FrozenNumber {
    std::string scheme;  ///< "article"
    std::string id;      ///< of the heading, or of the one that was removed
    std::string number;  ///< as printed: "7", "7 bis", "II", "2.3"
    int level = 1;       ///< of the heading, 1..6
};

/// In the order of the document; no scheme has one id twice.
using FrozenNumbers = std::vector<FrozenNumber>;

/// The numbers that an assembled document prints, removed headings among them.
FrozenNumbers printed_numbers(document::Document const& document, Numbering const& schemes);

/// Puts a heading "supprimé" where a heading with a frozen number has gone, for schemes that have a word for it.
/// It stands before the next heading of the document after the one that it followed.
void keep_removed(document::Blocks& blocks, Numbering const& schemes, FrozenNumbers const& frozen);

/// Decides the number of one heading after the other.
///
/// A frozen heading keeps its number. A new one between two frozen numbers that follow each other takes the first
/// "bis", "ter"… that is free, before the first one "1 A"; after the last frozen one counting goes on.
class Counter {
public:
    Counter(Numbering const& schemes, FrozenNumbers const& frozen);

    /// The number as printed. `scheme` is one of the schemes and does not leave numbers to the template.
    std::string next(std::string const& scheme, std::string const& id);

    /// A number that the template gave: others may count below it.
    void given(std::string const& scheme, std::string const& number) { current_[scheme] = number; }

    /// What is wrong with a number that the template gave, as a message for people, or nothing: it differs from the
    /// frozen one of this id, or another id bears it or has borne it.
    std::optional<std::string> objection(std::string const& scheme, std::string const& id, std::string const& number) const;

private:
    struct Row {
        std::vector<std::pair<std::string, Ordinal>> frozen;  ///< id and ordinal, in the order of the document
        std::size_t passed = 0;                               ///< how many of them have come
        int rank = 0;                                         ///< of the last number given
    };
    Ordinal inserted(Row& row) const;
    /// Numbers of "{article}.{1}" count in each article for themselves.
    static std::string row_name(std::string const& scheme, std::string const& prefix) { return prefix.empty() ? scheme : scheme + " " + prefix; }
    Numbering const& schemes_;
    FrozenNumbers const& numbers_;
    std::map<std::string, Row> rows_;
    std::map<std::string, std::string> current_;  ///< scheme -> the last number given
};

}  // namespace paraphe::assembly

#pragma once
// The words that the rules know.

#include <cstdint>
#include <string_view>

namespace paraphe::typography {

/// What a word may be; several may hold at once ("M" is a civility and a unit's prefix, "A" a part of a code).
enum class Trait : std::uint32_t {
    unit = 1U << 0U,           ///< what is counted: the number before is tied to it
    unit_sign = 1U << 1U,      ///< a unit that no year can stand before: km, ETP, euros
    month = 1U << 2U,
    ordinal = 1U << 3U,        ///< the ending of an ordinal in figures: er, re, e, ème
    numbered = 1U << 4U,       ///< a number after it is tied: article, annexe, titre
    roman_only = 1U << 5U,     ///< only a Roman number is: du, au
    abbreviation = 1U << 6U,   ///< with its full stop, a number or a code after it is tied: art., p.
    reference = 1U << 7U,      ///< with its full stop, any word after it is tied: cf.
    civility = 1U << 8U,       ///< a name after it is tied: Mme, Dr
    civility_stop = 1U << 9U,  ///< the same with its full stop: M., MM.
    mister = 1U << 10U,        ///< Mr, which is English
    identifier = 1U << 11U,    ///< the number after it is a code, not a quantity: FINESS, dossier
    siren = 1U << 12U,
    siret = 1U << 13U,
    latin = 1U << 14U,         ///< bis, ter: tied to the number before
    little = 1U << 15U,        ///< no ordinal is tied to it: au, et, de
    before_hour = 1U << 16U,   ///< 14:30 after it is an hour: à, dès
    elided = 1U << 17U,        ///< ends by an apostrophe: l, d, qu, jusqu
    after_a = 1U << 18U,       ///< a sentence that begins by "A" and this word means "À"
    spelling = 1U << 19U,      ///< `right` is how it is written
    article = 1U << 20U,       ///< article, art.: a code of law may follow
    thousand = 1U << 21U,      ///< K, M, Md before a sign of money
    opening = 1U << 22U,       ///< begins a sentence: no name
};

struct Word {
    std::string_view text;
    std::uint32_t traits = 0;
    std::string_view right = {};  ///< how it is written, or empty
    bool has_any(std::uint32_t wanted) const { return (traits & wanted) != 0; }
    bool is(Trait trait) const { return (traits & static_cast<std::uint32_t>(trait)) != 0; }
};

/// FNV-1a (Fowler, Noll, Vo), taken one byte at a time while a word is scanned.
constexpr std::uint32_t hash_seed = 2166136261U;
constexpr std::uint32_t hash_step(std::uint32_t hash, char byte) { return (hash ^ static_cast<unsigned char>(byte)) * 16777619U; }

/// The word as it is typed (capitals count), or nullptr when no rule speaks of it. `hash` is that of all its bytes. O(1).
Word const* find_word(std::string_view text, std::uint32_t hash);

}  // namespace paraphe::typography

#include "typography/vocabulary.h"

#include <array>

#include "typography/words_of_measure.h"
#include "typography/words_of_reference.h"
#include "typography/words_of_spelling.h"

namespace paraphe::typography {

namespace {

constexpr std::uint32_t hash_of(std::string_view text) {
    std::uint32_t hash = hash_seed;
    for (char const byte : text) hash = hash_step(hash, byte);
    return hash;
}

/// Open addressing, filled while compiling: a quarter full, so that words which are not there end at their first place.
class Table {
public:
    constexpr Table() {
        add(words::counted, Trait::unit);
        add(words::units, Trait::unit);
        add(words::units, Trait::unit_sign);
        add(words::large_numbers, Trait::unit);
        add(words::thousands, Trait::thousand);
        add(words::months, Trait::month);
        for (words::Typed const& month : words::capital_months) add(month.typed, Trait::month, month.right);
        for (words::Typed const& ending : words::ordinals) add(ending.typed, Trait::ordinal, ending.right);
        add(words::before_hours, Trait::before_hour);
        add(words::little, Trait::little);
        add(words::numbered, Trait::numbered);
        add(words::roman_only, Trait::roman_only);
        add(words::abbreviations, Trait::abbreviation);
        add(words::references, Trait::reference);
        add(words::articles, Trait::article);
        add(words::civilities, Trait::civility);
        add(words::civilities_with_stop, Trait::civility_stop);
        add(words::misters, Trait::mister);
        add(words::identifiers, Trait::identifier);
        add(words::sirens, Trait::siren);
        add(words::sirets, Trait::siret);
        add(words::latin, Trait::latin);
        add(words::openings, Trait::opening);
        add(words::elided, Trait::elided);
        add(words::after_a, Trait::after_a);
        for (words::Typed const& word : words::accents) add(word.typed, Trait::spelling, word.right);
        for (words::Typed const& word : words::ligatures) add(word.typed, Trait::spelling, word.right);
        add("aequo", Trait::spelling, "æquo");
    }

    constexpr Word const* find(std::string_view text, std::uint32_t hash) const {
        for (std::size_t at = hash % size; tags_[at] != 0; at = (at + 1) % size)
            if (tags_[at] == tag(hash) && places_[at].text == text) return &places_[at];
        return nullptr;
    }

private:
    static constexpr std::size_t size = 2048;

    /// The half of a hash that its place does not tell; never 0. Words that are not there are known by it, without a look at the
    /// places: these do not fit the nearest cache.
    static constexpr std::uint16_t tag(std::uint32_t hash) { return static_cast<std::uint16_t>((hash >> 16U) | 1U); }

    constexpr void add(std::string_view text, Trait trait, std::string_view right = {}) {
        std::uint32_t const hash = hash_of(text);
        std::size_t at = hash % size;
        while (!places_[at].text.empty() && places_[at].text != text) at = (at + 1) % size;
        tags_[at] = tag(hash);
        places_[at].text = text;
        places_[at].traits |= static_cast<std::uint32_t>(trait);
        if (!right.empty()) places_[at].right = right;
    }
    template <std::size_t Count>
    constexpr void add(std::string_view const (&all)[Count], Trait trait) {
        for (std::string_view const text : all) add(text, trait);
    }

    std::array<std::uint16_t, size> tags_{};
    std::array<Word, size> places_{};
};

constexpr Table table;

}  // namespace

Word const* find_word(std::string_view text, std::uint32_t hash) { return table.find(text, hash); }

}  // namespace paraphe::typography

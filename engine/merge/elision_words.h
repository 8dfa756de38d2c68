#pragma once
// The lists behind elision: aspirated and mute h, acronyms of the sector.

#include <span>
#include <string_view>

#include "merge/grammar.h"

namespace paraphe::merge {

/// How words in h begin, in bare letters; the longest that fits decides ("hop" against "hopit").
struct HWord {
    std::string_view beginning;
    bool aspirated = false;
};
std::span<HWord const> h_words();

/// An acronym with its gender. Those in F, H, L, M, N, R, S or X that are listed do not elide: usage says le SSIAD.
struct Acronym {
    std::string_view name;
    Gender gender = Gender::masculine;
};
std::span<Acronym const> acronyms();

}  // namespace paraphe::merge

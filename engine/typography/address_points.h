#pragma once
// Where an address may end a line.

#include <string_view>
#include <vector>

#include "typography/masks.h"
#include "typography/word_breaker.h"

namespace paraphe::typography {

/// Adds the points of one protected part of `word`: after / ? & . - _ = @ of an address, an e-mail or a path, nowhere within
/// "://" nor before the host, none that leaves fewer than three characters alone. Of codes only those that begin with
/// letters and are long have points, of last resort (`BreakPoint::Kind::code`); short names of files have none.
///
/// A hyphen at the end of such a line is the address's own: none is ever added.
/// Source: french.md 4.6 of the project's typography notes.
void add_address_points(std::string_view word, Mask const& mask, std::vector<BreakPoint>& points);

}  // namespace paraphe::typography

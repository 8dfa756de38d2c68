#pragma once
// Bytes that stand in a passage for inlines that are not text: none of them occurs in UTF-8 (RFC 3629 §1).

namespace paraphe::typography {

constexpr char barrier_byte = '\xFF';
constexpr char call_byte = '\xFE';
constexpr char figure_byte = '\xFD';

}  // namespace paraphe::typography

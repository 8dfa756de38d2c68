#pragma once
// Bytes that stand in a passage for inlines that are not text: none of them occurs in UTF-8 (RFC 3629 §1).

namespace paraphe::typography {

constexpr char barrier_byte = '\xFF';
constexpr char call_byte = '\xFE';
constexpr char figure_byte = '\xFD';

/// figure_byte is the least of them.
inline bool is_stand_in(char byte) { return static_cast<unsigned char>(byte) >= static_cast<unsigned char>(figure_byte); }

}  // namespace paraphe::typography

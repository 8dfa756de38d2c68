#pragma once
// Numbers that are names: what tells them from quantities.

#include <string_view>

namespace paraphe::typography {

/// Is this an account's number, without spaces, whose check figures are right? (ISO 13616-1: modulo 97 of the letters as
/// two figures, the first four characters put last.)
bool is_iban(std::string_view text);

}  // namespace paraphe::typography

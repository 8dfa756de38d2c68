#pragma once
// SHA-256, the one digest of manifests, caches and document identifiers.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace paraphe::base {

using Digest = std::array<std::uint8_t, 32>;

/// Source: FIPS 180-4, through libcrypto.
Digest sha256(std::string_view bytes);
/// 64 lower-case hexadecimal digits.
std::string hex(Digest const& digest);

}  // namespace paraphe::base

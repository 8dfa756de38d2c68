#pragma once
// SHA-256, the one digest of manifests and locks; and a quick fingerprint where nobody is to be deceived.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace paraphe::base {

using Digest = std::array<std::uint8_t, 32>;

/// Source: FIPS 180-4, through libcrypto.
Digest sha256(std::string_view bytes);
/// 32 lower-case hexadecimal digits that differ for other bytes, unless somebody means them to be the same. About 20 times as
/// quick as SHA-256 on a processor without instructions for it. Source: XXH3 (128 bits) of xxHash 0.8.
std::string fingerprint(std::string_view bytes);
/// Two lower-case hexadecimal digits a byte.
std::string hex(std::span<std::uint8_t const> bytes);

}  // namespace paraphe::base

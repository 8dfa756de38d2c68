#include "base/digest.h"

#include <openssl/evp.h>
#include <xxhash.h>

#include "base/bug.h"

namespace paraphe::base {

std::string hex(std::span<std::uint8_t const> bytes) {
    constexpr char const* digits = "0123456789abcdef";
    std::string out;
    out.reserve(2 * bytes.size());
    for (std::uint8_t const byte : bytes) {
        out += digits[byte >> 4U];
        out += digits[byte & 0x0FU];
    }
    return out;
}

Digest sha256(std::string_view bytes) {
    Digest digest{};
    unsigned int length = 0;
    int const done = EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr);
    expect(done == 1 && length == digest.size(), "libcrypto refused to compute SHA-256");
    return digest;
}

std::string fingerprint(std::string_view bytes) {
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
    return hex(canonical.digest);
}

}  // namespace paraphe::base

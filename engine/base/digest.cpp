#include "base/digest.h"

#include <openssl/evp.h>

#include "base/bug.h"

namespace paraphe::base {

Digest sha256(std::string_view bytes) {
    Digest digest{};
    unsigned int length = 0;
    int const done = EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr);
    expect(done == 1 && length == digest.size(), "libcrypto refused to compute SHA-256");
    return digest;
}

std::string hex(Digest const& digest) {
    constexpr char const* digits = "0123456789abcdef";
    std::string out;
    out.reserve(2 * digest.size());
    for (std::uint8_t const byte : digest) {
        out += digits[byte >> 4U];
        out += digits[byte & 0x0FU];
    }
    return out;
}

}  // namespace paraphe::base

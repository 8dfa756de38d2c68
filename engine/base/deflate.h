#pragma once
// Deflated bytes, through libdeflate.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace paraphe::base {

/// Compresses at one level; keeps the compressor's tables between calls. One per thread. O(bytes).
/// Source: RFC 1951 (deflate), RFC 1950 (zlib).
class Deflate {
public:
    /// `level` from 1 (fastest) to 12 (smallest), else `Bug`.
    explicit Deflate(int level);
    /// With zlib's head and checksum, as PDF wants it (ISO 32000-1 §7.4.4).
    std::string zlib(std::string_view bytes);
    /// Bare, as ZIP wants it (PKWARE APPNOTE 6.3.3 §4.4.5).
    std::string bare(std::string_view bytes);

private:
    struct Free {
        void operator()(libdeflate_compressor* compressor) const;
    };
    std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

/// The CRC-32 of ZIP and PNG (ISO/IEC 3309).
std::uint32_t crc32(std::string_view bytes);

}  // namespace paraphe::base

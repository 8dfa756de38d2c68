#pragma once
// FlateDecode streams, through libdeflate.

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace paraphe::pdf {

/// Compresses at one level; keeps the compressor's tables between calls. One per thread.
/// Source: ISO 32000-1 §7.4.4 (zlib format, RFC 1950).
class Deflate {
public:
    /// `level` from 1 to 12, else `base::Bug`.
    explicit Deflate(int level);
    std::string operator()(std::string_view bytes);

private:
    struct Free {
        void operator()(libdeflate_compressor* compressor) const;
    };
    std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

}  // namespace paraphe::pdf

#include "base/deflate.h"

#include <libdeflate.h>

#include <new>

#include "base/bug.h"

namespace paraphe::base {

void Deflate::Free::operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }

Deflate::Deflate(int level) {
    expect(level >= 1 && level <= 12, "the deflate level is not from 1 to 12");
    compressor_.reset(libdeflate_alloc_compressor(level));
    if (!compressor_) throw std::bad_alloc();
}

std::string Deflate::zlib(std::string_view bytes) {
    std::string out(libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()), '\0');
    out.resize(libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), out.data(), out.size()));
    expect(!out.empty(), "libdeflate found its own bound too small");
    return out;
}

std::string Deflate::bare(std::string_view bytes) {
    std::string out(libdeflate_deflate_compress_bound(compressor_.get(), bytes.size()), '\0');
    out.resize(libdeflate_deflate_compress(compressor_.get(), bytes.data(), bytes.size(), out.data(), out.size()));
    expect(!out.empty(), "libdeflate found its own bound too small");
    return out;
}

std::uint32_t crc32(std::string_view bytes) { return libdeflate_crc32(0, bytes.data(), bytes.size()); }

}  // namespace paraphe::base

#include "pdf/deflate.h"

#include <libdeflate.h>

#include "base/bug.h"

namespace paraphe::pdf {

void Deflate::Free::operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }

Deflate::Deflate(int level) {
    base::expect(level >= 1 && level <= 12, "the deflate level is not from 1 to 12");
    compressor_.reset(libdeflate_alloc_compressor(level));
    if (!compressor_) throw std::bad_alloc();
}

std::string Deflate::operator()(std::string_view bytes) {
    std::string out(libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()), '\0');
    out.resize(libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), out.data(), out.size()));
    base::expect(!out.empty(), "libdeflate found its own bound too small");
    return out;
}

}  // namespace paraphe::pdf

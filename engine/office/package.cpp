#include "office/package.h"

#include <zip.h>

#include <memory>

namespace paraphe::office {

namespace {

constexpr zip_uint16_t dos_epoch_date = (0U << 9U) | (1U << 5U) | 1U;  // 1980-01-01
constexpr zip_uint32_t regular_file_0644 = 0100644U << 16U;

tl::unexpected<base::Diagnostics> refused(char const* reason) {
    return base::failure(base::error("office.package-failed", "l’archive du document ne peut pas être écrite : " + std::string(reason)));
}

struct SourceRelease {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using OwnedSource = std::unique_ptr<zip_source_t, SourceRelease>;

base::Result<void> add(zip_t* archive, Part const& part, int deflate_level) {
    zip_source_t* const source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
    if (source == nullptr) return refused(zip_strerror(archive));
    zip_int64_t const index = zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return refused(zip_strerror(archive));
    }
    auto const entry = static_cast<zip_uint64_t>(index);
    auto const level = static_cast<zip_uint32_t>(part.stored ? 0 : deflate_level);
    if (zip_set_file_compression(archive, entry, part.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, level) != 0 ||
        zip_file_set_dostime(archive, entry, 0, dos_epoch_date, 0) != 0 ||
        zip_file_set_external_attributes(archive, entry, 0, ZIP_OPSYS_UNIX, regular_file_0644) != 0)
        return refused(zip_strerror(archive));
    return {};
}

base::Result<std::string> content_of(zip_source_t* source) {
    zip_stat_t facts;
    zip_stat_init(&facts);
    if (zip_source_stat(source, &facts) != 0 || zip_source_open(source) != 0) return refused(zip_error_strerror(zip_source_error(source)));
    std::string bytes(facts.size, '\0');
    zip_int64_t const read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read != static_cast<zip_int64_t>(bytes.size())) return refused(zip_error_strerror(zip_source_error(source)));
    return bytes;
}

}  // namespace

base::Result<std::string> pack(std::vector<Part> const& parts, int deflate_level) {
    zip_error_t reason;
    zip_error_init(&reason);
    OwnedSource const target(zip_source_buffer_create(nullptr, 0, 0, &reason));
    if (target == nullptr) return refused(zip_error_strerror(&reason));
    zip_t* const archive = zip_open_from_source(target.get(), ZIP_TRUNCATE, &reason);
    if (archive == nullptr) return refused(zip_error_strerror(&reason));
    zip_source_keep(target.get());  // closing the archive releases its own share only
    for (Part const& part : parts)
        if (auto added = add(archive, part, deflate_level); !added) {
            zip_discard(archive);
            return base::failure(std::move(added.error()));
        }
    if (zip_close(archive) != 0) {
        auto failure = refused(zip_strerror(archive));
        zip_discard(archive);
        return failure;
    }
    return content_of(target.get());
}

}  // namespace paraphe::office

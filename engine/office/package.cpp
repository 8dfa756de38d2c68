#include "office/package.h"

#include <zip.h>

#include <algorithm>
#include <cstring>
#include <deque>
#include <memory>

#include "base/deflate.h"

namespace paraphe::office {

namespace {

constexpr zip_uint16_t dos_epoch_date = (0U << 9U) | (1U << 5U) | 1U;  // 1980-01-01
constexpr zip_uint32_t regular_file_0644 = 0100644U << 16U;

tl::unexpected<base::Diagnostics> refused(char const* reason) {
    return base::failure(base::error("office.package-failed", "le fichier DOCX ou ODT n’a pas pu être composé (" + std::string(reason) + ")"));
}

struct SourceRelease {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using OwnedSource = std::unique_ptr<zip_source_t, SourceRelease>;

/// A part's bytes on their way to libzip, deflated before: it stores what says of itself that it is deflated.
struct Payload {
    std::string bytes;  ///< as they stand in the archive
    zip_uint64_t size = 0;
    zip_uint32_t crc = 0;
    bool deflated = false;
    std::size_t at = 0;
};

zip_int64_t describe(Payload const& payload, void* data) {
    auto* const facts = static_cast<zip_stat_t*>(data);
    zip_stat_init(facts);
    facts->size = payload.size;
    facts->comp_size = payload.bytes.size();
    facts->crc = payload.crc;
    facts->comp_method = payload.deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
    facts->encryption_method = ZIP_EM_NONE;
    facts->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    return sizeof(zip_stat_t);
}

/// libzip's questions to a source (libzip 1.7 manual, zip_source_function).
zip_int64_t answer(void* user, void* data, zip_uint64_t length, zip_source_cmd_t question) {
    auto* const payload = static_cast<Payload*>(user);
    switch (question) {
        case ZIP_SOURCE_OPEN: payload->at = 0; return 0;
        case ZIP_SOURCE_READ: {
            std::size_t const given = std::min<std::size_t>(length, payload->bytes.size() - payload->at);
            std::memcpy(data, payload->bytes.data() + payload->at, given);
            payload->at += given;
            return static_cast<zip_int64_t>(given);
        }
        case ZIP_SOURCE_CLOSE:
        case ZIP_SOURCE_FREE: return 0;
        case ZIP_SOURCE_STAT: return describe(*payload, data);
        case ZIP_SOURCE_ERROR: {
            zip_error_t none;
            zip_error_init(&none);
            return zip_error_to_data(&none, data, length);
        }
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
        default: return -1;
    }
}

base::Result<void> add(zip_t* archive, std::string const& name, Payload& payload) {
    zip_source_t* const source = zip_source_function(archive, answer, &payload);
    if (source == nullptr) return refused(zip_strerror(archive));
    zip_int64_t const index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return refused(zip_strerror(archive));
    }
    auto const entry = static_cast<zip_uint64_t>(index);
    if ((!payload.deflated && zip_set_file_compression(archive, entry, ZIP_CM_STORE, 0) != 0) || zip_file_set_dostime(archive, entry, 0, dos_epoch_date, 0) != 0 ||
        zip_file_set_external_attributes(archive, entry, 0, ZIP_OPSYS_UNIX, regular_file_0644) != 0)
        return refused(zip_strerror(archive));
    return {};
}

/// Empty parts and those that deflating would make longer stay as they are.
Payload payload_of(Part const& part, base::Deflate& deflate) {
    Payload payload{"", part.bytes.size(), base::crc32(part.bytes), false, 0};
    if (!part.stored) payload.bytes = deflate.bare(part.bytes);
    payload.deflated = !part.stored && payload.bytes.size() < part.bytes.size();
    if (!payload.deflated) payload.bytes = part.bytes;
    return payload;
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
    base::Deflate deflate(deflate_level);
    std::deque<Payload> payloads;  // libzip reads them when the archive is closed
    for (Part const& part : parts)
        if (auto added = add(archive, part.name, payloads.emplace_back(payload_of(part, deflate))); !added) {
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

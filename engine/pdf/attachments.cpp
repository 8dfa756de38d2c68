#include "pdf/attachments.h"

#include "base/utf8.h"
#include "pdf/metadata.h"

namespace paraphe::pdf {

namespace {

std::string ascii_name(std::string_view name) {
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
        char32_t const c = base::next_code_point(name, at);
        out += c >= 0x20 && c < 0x7F ? static_cast<char>(c) : '_';
    }
    return out;
}

ObjectNumber write_file_specification(ObjectTable& objects, page::Attachment const& attachment, std::int64_t date) {
    Dictionary parameters;
    parameters.integer("Size", static_cast<std::int64_t>(attachment.bytes.size())).bytes("ModDate", pdf_date(date));
    Dictionary stream;
    stream.name("Type", "EmbeddedFile").name("Subtype", attachment.media_type).raw("Params", parameters.close());
    ObjectNumber const file = objects.add_deflated(std::move(stream), attachment.bytes);

    Dictionary files;
    files.reference("F", file).reference("UF", file);
    Dictionary specification;
    specification.name("Type", "Filespec").bytes("F", ascii_name(attachment.name)).text("UF", attachment.name);
    if (!attachment.description.empty()) specification.text("Desc", attachment.description);
    specification.name("AFRelationship", attachment.relationship).raw("EF", files.close());
    return objects.add(specification.close());
}

/// Keys rise with the order of the document; people see /UF.
std::string key(std::size_t index) {
    std::string const digits = std::to_string(index);
    return std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
}

}  // namespace

Attachments write_attachments(ObjectTable& objects, page::PagedDocument const& document) {
    if (document.attachments.empty()) return {};
    std::string associated, names;
    for (std::size_t i = 0; i < document.attachments.size(); ++i) {
        ObjectNumber const specification =
            write_file_specification(objects, document.attachments[i], document.metadata.date);
        associated += i == 0 ? '[' : ' ';
        append_reference(associated, specification);
        append_byte_string(names, key(i));
        append_reference(names, specification);
    }
    return {associated + "]", Dictionary().raw("Names", "[" + names + "]").close()};
}

}  // namespace paraphe::pdf

#include "office/xml_writer.h"

#include "base/bug.h"
#include "base/utf8.h"

namespace paraphe::office {

namespace {

bool forbidden(char32_t c) {
    return (c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r') || c == 0xFFFE || c == 0xFFFF || (c >= 0xD800 && c <= 0xDFFF);
}

void append_escaped(std::string& out, std::string_view text, bool in_attribute) {
    std::size_t plain = 0;
    auto const replace = [&](std::size_t at, std::string_view with) {
        out.append(text, plain, at - plain).append(with);
        plain = at + 1;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        char const c = text[at];
        // Most are letters.
        if (static_cast<unsigned char>(c) > '>') continue;
        if (c == '&') replace(at, "&amp;");
        else if (c == '<') replace(at, "&lt;");
        else if (c == '>') replace(at, "&gt;");
        else if (in_attribute && c == '"') replace(at, "&quot;");
        else if (in_attribute && c == '\n') replace(at, "&#10;");
        else if (in_attribute && c == '\t') replace(at, "&#9;");
        else if (c == '\r') replace(at, "&#13;");
        else if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') throw base::Bug("a forbidden character reached the XML writer");
    }
    out.append(text, plain);
}

}  // namespace

XmlWriter::XmlWriter(Kind kind) {
    if (kind == Kind::part) out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
}

XmlWriter& XmlWriter::open(std::string_view name, Attributes attributes) {
    finish_tag();
    out_ += '<';
    out_ += name;
    open_.emplace_back(name);
    in_tag_ = true;
    for (auto const& [key, value] : attributes) attribute(key, value);
    return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::string_view value) {
    base::expect(in_tag_, "an attribute after the start tag");
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    append_escaped(out_, value, true);
    out_ += '"';
    return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::int64_t value) { return attribute(name, std::to_string(value)); }

XmlWriter& XmlWriter::text(std::string_view characters) {
    finish_tag();
    append_escaped(out_, characters, false);
    return *this;
}

XmlWriter& XmlWriter::close() {
    base::expect(!open_.empty(), "no element is open");
    if (in_tag_) out_ += "/>";
    else out_.append("</").append(open_.back()).append(">");
    in_tag_ = false;
    open_.pop_back();
    return *this;
}

XmlWriter& XmlWriter::empty(std::string_view name, Attributes attributes) { return open(name, attributes).close(); }

XmlWriter& XmlWriter::leaf(std::string_view name, std::string_view characters) { return open(name).text(characters).close(); }

XmlWriter& XmlWriter::fragment(std::string_view xml) {
    if (xml.empty()) return *this;
    finish_tag();
    out_ += xml;
    return *this;
}

std::string XmlWriter::take() {
    base::expect(open_.empty(), "an element is still open");
    return std::move(out_);
}

void XmlWriter::finish_tag() {
    if (in_tag_) out_ += '>';
    in_tag_ = false;
}

std::size_t first_forbidden(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        auto const byte = static_cast<unsigned char>(text[at]);
        std::size_t const here = at;
        // U+D800 to U+DFFF and U+FFFE, U+FFFF begin with these two; everything else above the controls is allowed.
        if (byte >= 0x20 && byte != 0xED && byte != 0xEF) ++at;
        else if (forbidden(base::next_code_point(text, at))) return here;
    }
    return std::string_view::npos;
}

}  // namespace paraphe::office

#include "pdf/cmaps.h"

#include <algorithm>
#include <cstdint>

#include "pdf/syntax.h"

namespace paraphe::pdf {

namespace {

constexpr std::string_view tail = "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";

/// A block may hold at most so many lines (Adobe Technical Note #5014, section 6).
constexpr std::size_t block_lines = 100;

std::string head(std::string_view registry, std::string_view ordering, std::string_view name, int type) {
    std::string out =
        "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo 3 dict dup begin\n/Registry(";
    out += registry;
    out += ")def\n/Ordering(";
    out += ordering;
    out += ")def\n/Supplement 0 def\nend def\n/CMapName/";
    out += name;
    out += " def\n/CMapType ";
    append_integer(out, type);
    return out += " def\n";
}

void append_code(std::string& out, std::size_t code, bool one_byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += '<';
    for (int shift = one_byte ? 4 : 12; shift >= 0; shift -= 4)
        out += digits[(code >> static_cast<unsigned>(shift)) & 0x0FU];
    out += '>';
}

}  // namespace

std::string one_byte_cmap() {
    std::string out = head("Adobe", "Identity", one_byte_cmap_name, 1);
    out +=
        "/WMode 0 def\n1 begincodespacerange\n<00><FF>\nendcodespacerange\n1 begincidrange\n<00><FF> 0\nendcidrange\n";
    return out += tail;
}

std::string to_unicode_cmap(std::vector<page::FontCode> const& codes, bool one_byte) {
    std::vector<std::size_t> mapped;
    mapped.reserve(codes.size());
    for (std::size_t code = 0; code < codes.size(); ++code)
        if (!codes[code].text.empty()) mapped.push_back(code);

    std::string out = head("Adobe", "UCS", "Adobe-Identity-UCS", 2);
    out += "1 begincodespacerange\n";
    out += one_byte ? "<00><FF>" : "<0000><FFFF>";
    out += "\nendcodespacerange\n";
    for (std::size_t begin = 0; begin < mapped.size(); begin += block_lines) {
        std::size_t const end = std::min(begin + block_lines, mapped.size());
        append_integer(out, static_cast<std::int64_t>(end - begin));
        out += " beginbfchar\n";
        for (std::size_t i = begin; i < end; ++i) {
            append_code(out, mapped[i], one_byte);
            out += '<';
            append_utf16_hex(out, codes[mapped[i]].text);
            out += ">\n";
        }
        out += "endbfchar\n";
    }
    return out += tail;
}

}  // namespace paraphe::pdf

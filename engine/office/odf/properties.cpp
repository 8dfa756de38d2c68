#include "office/odf/properties.h"

#include <array>
#include <charconv>

#include "base/utf8.h"

namespace paraphe::office::odf {

using document::Side;
using document::TextAlign;

namespace {

constexpr std::array<std::pair<Side, char const*>, 4> sides{{{Side::top, "top"}, {Side::bottom, "bottom"}, {Side::left, "left"}, {Side::right, "right"}}};

std::string decimal(std::int64_t thousandths) {
    std::string text = thousandths < 0 ? "-" : "";
    std::int64_t const magnitude = thousandths < 0 ? -thousandths : thousandths;
    text += std::to_string(magnitude / 1000);
    std::string fraction = std::to_string(magnitude % 1000 + 1000).substr(1);
    while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
    return fraction.empty() ? text : text + "." + fraction;
}

std::string points(Length value) {
    std::int64_t const emu = value.emu() * 1000;
    std::int64_t const half = emu < 0 ? -6'350 : 6'350;
    return decimal((emu + half) / 12'700) + "pt";
}

char const* alignment(TextAlign align) {
    switch (align) {
        case TextAlign::left: return "left";
        case TextAlign::right: return "right";
        case TextAlign::center: return "center";
        case TextAlign::justify: return "justify";
        case TextAlign::decimal: return "left";  // the tab stop aligns
    }
    return "left";
}

void write_tab_stops(XmlWriter& xml, ParagraphFormat const& format) {
    xml.open("style:tab-stops");
    for (TabStop const& stop : format.tabs) {
        // From the paragraph's own left edge (settings: TabsRelativeToIndent).
        xml.open("style:tab-stop").attribute("style:position", length(stop.at - format.left));
        if (stop.kind == TabStop::Kind::decimal) xml.attribute("style:type", "char").attribute("style:char", ",");
        else if (stop.kind != TabStop::Kind::left) xml.attribute("style:type", stop.kind == TabStop::Kind::right ? "right" : "center");
        if (stop.dotted) xml.attribute("style:leader-style", "dotted").attribute("style:leader-text", ".");
        xml.close();
    }
    xml.close();
}

void write_lines(XmlWriter& xml, ParagraphFormat const& to) {
    switch (to.line_rule) {
        case LineRule::exact: xml.attribute("fo:line-height", length(to.line)); break;
        case LineRule::at_least: xml.attribute("style:line-height-at-least", length(to.line)); break;
        case LineRule::single: xml.attribute("fo:line-height", "100%"); break;
    }
}

bool same_box(ParagraphFormat const& a, ParagraphFormat const& b) { return a.border == b.border && a.padding == b.padding && a.background == b.background; }

/// ODF measures margins to the border, not to the text.
Length margin(ParagraphFormat const& format, Side side) {
    Length const text = side == Side::left ? format.left : format.right;
    return format.border[side].width > Length{} ? text - format.border[side].width - format.padding[side] : text;
}

std::string paragraph_properties(ParagraphFormat const* from, ParagraphFormat const& to) {
    auto const differs = [&](auto member) { return from == nullptr || !(from->*member == to.*member); };
    XmlWriter xml(XmlWriter::Kind::fragment);
    xml.open("style:paragraph-properties");
    bool any = false;
    auto const put = [&](bool wanted, char const* name, std::string const& value) {
        if (!wanted) return;
        xml.attribute(name, value);
        any = true;
    };
    put(differs(&ParagraphFormat::align), "fo:text-align", alignment(to.align));
    // LibreOffice keeps horizontal and vertical margins as one item each: said in part, the rest is lost, not inherited.
    // differs() is true without a `from`.
    bool const sideways = differs(&ParagraphFormat::first_line) || margin(*from, Side::left) != margin(to, Side::left) || margin(*from, Side::right) != margin(to, Side::right);
    put(sideways, "fo:margin-left", length(margin(to, Side::left)));
    put(sideways, "fo:margin-right", length(margin(to, Side::right)));
    put(sideways, "fo:text-indent", length(to.first_line));
    bool const upright = differs(&ParagraphFormat::before) || differs(&ParagraphFormat::after);
    put(upright, "fo:margin-top", length(to.before));
    put(upright, "fo:margin-bottom", length(to.after));
    if (differs(&ParagraphFormat::line) || differs(&ParagraphFormat::line_rule)) {
        write_lines(xml, to);
        any = true;
    }
    put(differs(&ParagraphFormat::keep_next), "fo:keep-with-next", to.keep_next ? "always" : "auto");
    put(differs(&ParagraphFormat::keep_lines), "fo:keep-together", to.keep_lines ? "always" : "auto");
    put(differs(&ParagraphFormat::page_break_before), "fo:break-before", to.page_break_before ? "page" : "auto");
    put(differs(&ParagraphFormat::orphans), "fo:orphans", std::to_string(to.orphans));
    put(differs(&ParagraphFormat::widows), "fo:widows", std::to_string(to.widows));
    put((from == nullptr || !from->hyphenate) && to.hyphenate, "fo:hyphenation-ladder-count", "2");
    if (from == nullptr || !same_box(*from, to)) {
        write_box(xml, to.border, to.padding, to.background);
        any = true;
    }
    // Tab stops are told from the left edge: another edge, other numbers.
    if (differs(&ParagraphFormat::tabs) || (from != nullptr && from->left != to.left && !to.tabs.empty())) {
        write_tab_stops(xml, to);
        any = true;
    }
    std::string text = xml.close().take();
    return any ? text : std::string();
}

void write_language(XmlWriter& xml, std::string const& lang) {
    std::size_t const dash = lang.find('-');
    xml.attribute("fo:language", lang.substr(0, dash));
    xml.attribute("fo:country", dash == std::string::npos ? "none" : lang.substr(dash + 1));
}

/// Attributes of style:text-properties; whether there are any.
bool write_text_attributes(XmlWriter& xml, CharacterDelta const& delta) {
    if (delta.family) xml.attribute("style:font-name", *delta.family);
    if (delta.size) xml.attribute("fo:font-size", points(*delta.size));
    if (delta.bold) xml.attribute("fo:font-weight", *delta.bold ? "bold" : "normal");
    if (delta.italic) xml.attribute("fo:font-style", *delta.italic ? "italic" : "normal");
    if (delta.small_caps) xml.attribute("fo:font-variant", *delta.small_caps ? "small-caps" : "normal");
    if (delta.color) xml.attribute("fo:color", color(*delta.color));
    if (delta.letter_spacing) xml.attribute("fo:letter-spacing", *delta.letter_spacing == Length{} ? "normal" : points(*delta.letter_spacing));
    if (delta.underlined) {
        xml.attribute("style:text-underline-style", *delta.underlined ? "solid" : "none");
        if (*delta.underlined) xml.attribute("style:text-underline-width", "auto").attribute("style:text-underline-color", "font-color");
    }
    // Rise and size of layout's superscripts.
    if (delta.script) xml.attribute("style:text-position", *delta.script == Script::superscript ? "34% 65%" : *delta.script == Script::subscript ? "-12% 65%" : "0% 100%");
    if (delta.lang) write_language(xml, *delta.lang);
    CharacterDelta unsaid;
    // Digits of the fonts that need it are tabular by default; ODF has no word for it.
    unsaid.tabular_figures = delta.tabular_figures;
    return !(delta == unsaid);
}

}  // namespace

std::string length(Length value) {
    std::int64_t const half = value.emu() < 0 ? -18 : 18;
    return decimal((value.emu() + half) / 36) + "mm";
}

std::string color(document::Color color) {
    static constexpr char const* digits = "0123456789abcdef";
    std::string text = "#";
    for (std::uint8_t const part : {color.red, color.green, color.blue}) {
        text += digits[part / 16];
        text += digits[part % 16];
    }
    return text;
}

std::string border(document::Border const& border) {
    return border.width <= Length{} ? "none" : points(border.width) + " solid " + color(border.color);
}

void write_box(XmlWriter& xml, document::Sides<document::Border> const& borders, document::Sides<Length> const& padding,
               std::optional<document::Color> const& background) {
    for (auto const& [side, name] : sides) xml.attribute(std::string("fo:border-") + name, border(borders[side]));
    for (auto const& [side, name] : sides) xml.attribute(std::string("fo:padding-") + name, length(padding[side]));
    xml.attribute("fo:background-color", background ? color(*background) : "transparent");
}

std::string text_properties(CharacterDelta const& delta) {
    XmlWriter xml(XmlWriter::Kind::fragment);
    xml.open("style:text-properties");
    bool const any = write_text_attributes(xml, delta);
    std::string text = xml.close().take();
    return any ? text : std::string();
}

std::string style_properties(ParagraphFormat const* from, ParagraphFormat const* to, CharacterDelta const& delta) {
    std::string text = to == nullptr ? std::string() : paragraph_properties(from, *to);
    XmlWriter xml(XmlWriter::Kind::fragment);
    xml.open("style:text-properties");
    bool any = write_text_attributes(xml, delta);
    if (to != nullptr && (from == nullptr || from->hyphenate != to->hyphenate)) {
        xml.attribute("fo:hyphenate", to->hyphenate ? "true" : "false");
        if (to->hyphenate) xml.attribute("fo:hyphenation-remain-char-count", "2").attribute("fo:hyphenation-push-char-count", "3");
        any = true;
    }
    std::string const own = xml.close().take();
    return any ? text + own : text;
}

CharacterDelta everything(CharacterFormat const& format) {
    CharacterDelta delta;
    delta.family = format.family;
    delta.size = format.size;
    delta.bold = format.bold;
    delta.italic = format.italic;
    delta.small_caps = format.small_caps;
    delta.color = format.color;
    delta.letter_spacing = format.letter_spacing;
    delta.lang = format.lang;
    return delta;
}

std::string encoded(std::string const& name) {
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
        char32_t const c = base::next_code_point(name, at);
        bool const digit = c >= U'0' && c <= U'9';
        if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (digit && !out.empty())) {
            out += static_cast<char>(c);
            continue;
        }
        std::array<char, 16> hex{};
        auto const end = std::to_chars(hex.data(), hex.data() + hex.size(), static_cast<std::uint32_t>(c), 16);
        out.append("_").append(hex.data(), end.ptr).append("_");
    }
    return out;
}

std::string name_of(NamedStyle const& style) { return encoded(style.odf_name.empty() ? style.name : style.odf_name); }

}  // namespace paraphe::office::odf

#include "markup/style_pages.h"

#include <algorithm>
#include <map>

#include "base/unicode.h"

namespace paraphe::markup {

namespace {

using document::ContentPiece;
using document::PageRule;
using Kind = StyleToken::Kind;

void complain(base::Diagnostics& diagnostics, char const* code, std::string message, base::Span where,
              std::string hint) {
    auto diagnostic = base::error(code, std::move(message), where);
    if (!hint.empty()) diagnostic.hints.push_back(std::move(hint));
    diagnostics.push_back(std::move(diagnostic));
}

bool page_size(StyleTokens const& value, PageRule& page) {
    using base::Length;
    static std::map<std::string, std::pair<int, int>> const formats = {
        {"A3", {297, 420}}, {"A4", {210, 297}}, {"A5", {148, 210}}};  // ISO 216
    if (value.empty() || value.size() > 2) return false;
    if (auto const format = formats.find(value[0].text); value[0].kind == Kind::word && format != formats.end()) {
        bool const landscape = value.size() == 2 && value[1].is_word("landscape");
        if (value.size() == 2 && !landscape && !value[1].is_word("portrait")) return false;
        Length const small = Length::mm(format->second.first), large = Length::mm(format->second.second);
        page.width = landscape ? large : small;
        page.height = landscape ? small : large;
        return true;
    }
    auto const width = absolute_length(value[0]);
    auto const height = absolute_length(value.back());
    if (value.size() != 2 || !width || !height || *width <= Length{} || *height <= Length{}) return false;
    page.width = width;
    page.height = height;
    return true;
}

std::optional<document::Running> running_of(std::string const& word) {
    using document::Running;
    if (word == "first") return Running::first;
    if (word == "start") return Running::start;
    if (word == "last") return Running::last;
    if (word == "first-except") return Running::first_except;
    return {};
}

}  // namespace

void read_page_declaration(RawDeclaration const& raw, PageRule& page, base::Diagnostics& diagnostics) {
    static std::vector<std::string> const names = {"margin-top",  "margin-right", "margin-bottom",
                                                   "margin-left", "margin",       "size", "-paraphe-grid"};
    auto const known = std::find(names.begin(), names.end(), raw.name.text);
    if (known == names.end()) {
        std::string const near = base::nearest(raw.name.text, names);
        return complain(diagnostics, "markup.unknown-property", "@page n’a pas de propriété '" + raw.name.text + "'",
                        raw.name.span, near.empty() ? "" : "vouliez-vous écrire '" + near + "' ?");
    }
    bool right = true;
    if (raw.name.text == "size") {
        right = page_size(raw.value, page);
    } else if (raw.name.text == "-paraphe-grid") {
        if (raw.value.size() == 1) page.grid = absolute_length(raw.value.front());
        right = page.grid && *page.grid >= base::Length{};
    } else {
        auto const sides = raw.name.text == "margin" ? four_sides(raw.value) : raw.value;
        bool const all = raw.name.text == "margin";
        right = sides.size() == (all ? 4U : 1U);
        for (std::size_t i = 0; right && i < sides.size(); ++i) {
            auto const length = absolute_length(sides[i]);
            right = length && *length >= base::Length{};
            if (right) page.margin[all ? i : static_cast<std::size_t>(known - names.begin())] = length;
        }
    }
    if (!right)
        complain(diagnostics, "markup.style-value", "'" + raw.name.text + "' ne prend pas cette valeur", raw.span,
                 raw.name.text == "size" ? "A3, A4 ou A5 avec landscape ou portrait, ou deux longueurs"
                                         : "des longueurs en pt, mm, cm ou in");
}

void read_content(RawDeclaration const& raw, std::vector<ContentPiece>& into, base::Diagnostics& diagnostics) {
    StyleTokens const& value = raw.value;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i].kind == Kind::string) {
            into.push_back({ContentPiece::Kind::literal, value[i].text});
            continue;
        }
        if (value[i].is_word("none") && value.size() == 1) return;
        bool const call = value[i].kind == Kind::function && i + 2 < value.size() && value[i + 1].kind == Kind::word;
        std::string const& name = value[i].text;
        std::string const argument = call ? value[i + 1].text : "";
        bool const second = call && i + 4 < value.size() && value[i + 2].is_sign(',') && value[i + 3].kind == Kind::word;
        auto const running = second ? running_of(value[i + 3].text) : std::nullopt;
        std::size_t const end = i + (second ? 4 : 2);
        bool const closed = call && value[end].is_sign(')') && (!second || (name == "string" && running));
        using Piece = ContentPiece::Kind;
        if (closed && name == "counter" && argument == "page") into.push_back({Piece::page, ""});
        else if (closed && name == "counter" && argument == "pages") into.push_back({Piece::pages, ""});
        else if (closed && name == "-paraphe-part" && argument == "title") into.push_back({Piece::part_title, ""});
        else if (closed && name == "-paraphe-part" && argument == "range") into.push_back({Piece::part_range, ""});
        else if (closed && name == "string") into.push_back({Piece::named_string, argument, running});
        else
            return complain(diagnostics, "markup.style-value", "'content' ne prend pas cette valeur", value[i].span,
                            "il prend \"textes\", counter(page), counter(pages), string(nom), « string(nom, start) », « -paraphe-part(title) », "
                            "« -paraphe-part(range) » ou none");
        i = end;
    }
}

}  // namespace paraphe::markup

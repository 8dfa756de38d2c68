#include "markup/style_values.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/unicode.h"

namespace paraphe::markup {

namespace {

using base::Length;
using document::Border;
using document::Color;
using document::Declaration;
using document::Dimension;
using document::Property;
using document::StyleValue;
using Kind = StyleToken::Kind;

enum class Takes { tightness, family, length, positive_length, line_height, count, color, border, keyword, weight, name, text, string_set };

struct Entry {
    char const* name;
    Property property;
    Takes takes;
    char const* keywords;  ///< separated by spaces
};

constexpr Entry table[] = {
    {"font-family", Property::font_family, Takes::family, ""},
    {"font-size", Property::font_size, Takes::positive_length, ""},
    {"font-weight", Property::font_weight, Takes::weight, "normal bold"},
    {"font-style", Property::font_style, Takes::keyword, "normal italic"},
    {"font-variant-caps", Property::font_variant_caps, Takes::keyword, "normal small-caps"},
    {"font-variant-numeric", Property::font_variant_numeric, Takes::keyword, "normal tabular-nums"},
    {"color", Property::color, Takes::color, ""},
    {"line-height", Property::line_height, Takes::line_height, ""},
    {"letter-spacing", Property::letter_spacing, Takes::length, ""},
    {"text-align", Property::text_align, Takes::keyword, "left right center justify decimal"},
    {"text-indent", Property::text_indent, Takes::length, ""},
    {"hyphens", Property::hyphens, Takes::keyword, "none manual auto"},
    {"orphans", Property::orphans, Takes::count, ""},
    {"widows", Property::widows, Takes::count, ""},
    {"list-style-type", Property::list_style_type, Takes::keyword, "disc dash decimal lower-alpha none"},
    {"margin-top", Property::margin_top, Takes::length, ""},
    {"margin-right", Property::margin_right, Takes::length, ""},
    {"margin-bottom", Property::margin_bottom, Takes::length, ""},
    {"margin-left", Property::margin_left, Takes::length, ""},
    {"padding-top", Property::padding_top, Takes::positive_length, ""},
    {"padding-right", Property::padding_right, Takes::positive_length, ""},
    {"padding-bottom", Property::padding_bottom, Takes::positive_length, ""},
    {"padding-left", Property::padding_left, Takes::positive_length, ""},
    {"border-top", Property::border_top, Takes::border, ""},
    {"border-right", Property::border_right, Takes::border, ""},
    {"border-bottom", Property::border_bottom, Takes::border, ""},
    {"border-left", Property::border_left, Takes::border, ""},
    {"background-color", Property::background_color, Takes::color, ""},
    {"break-before", Property::break_before, Takes::keyword, "auto page avoid"},
    {"break-after", Property::break_after, Takes::keyword, "auto page avoid"},
    {"break-inside", Property::break_inside, Takes::keyword, "auto avoid"},
    {"page", Property::page, Takes::name, ""},
    {"vertical-align", Property::vertical_align, Takes::keyword, "top middle bottom"},
    {"width", Property::width, Takes::positive_length, ""},
    {"height", Property::height, Takes::positive_length, ""},
    {"columns", Property::columns, Takes::count, ""},
    {"column-gap", Property::column_gap, Takes::positive_length, ""},
    {"column-fill", Property::column_fill, Takes::keyword, "auto balance"},
    {"string-set", Property::string_set, Takes::string_set, ""},
    {"-paraphe-part", Property::paraphe_part, Takes::keyword, "none own continue"},
    {"-paraphe-label", Property::paraphe_label, Takes::keyword, "hang run-in above"},
    {"-paraphe-fit", Property::paraphe_fit, Takes::tightness, ""},
    {"-paraphe-name", Property::paraphe_name, Takes::text, ""},
};

/// A shorthand stands for these four, in CSS's order: top, right, bottom, left.
struct Shorthand {
    char const* name;
    std::array<char const*, 4> sides;
    bool one_value;  ///< the same whole value for all four
};
constexpr Shorthand shorthands[] = {
    {"margin", {"margin-top", "margin-right", "margin-bottom", "margin-left"}, false},
    {"padding", {"padding-top", "padding-right", "padding-bottom", "padding-left"}, false},
    {"border", {"border-top", "border-right", "border-bottom", "border-left"}, true},
};

Entry const* entry_named(std::string_view name) {
    if (name == "background") name = "background-color";
    for (Entry const& entry : table)
        if (name == entry.name) return &entry;
    return nullptr;
}

std::vector<std::string> all_names() {
    std::vector<std::string> names;
    for (Entry const& entry : table) names.emplace_back(entry.name);
    for (Shorthand const& shorthand : shorthands) names.emplace_back(shorthand.name);
    return names;
}

/// CSS 2.2 §4.3.6: the sixteen basic colours.
std::optional<Color> named_color(std::string const& name) {
    static std::array<std::pair<char const*, Color>, 16> const colors = {{{"black", {0, 0, 0}},
                                                                          {"silver", {192, 192, 192}},
                                                                          {"gray", {128, 128, 128}},
                                                                          {"white", {255, 255, 255}},
                                                                          {"maroon", {128, 0, 0}},
                                                                          {"red", {255, 0, 0}},
                                                                          {"purple", {128, 0, 128}},
                                                                          {"fuchsia", {255, 0, 255}},
                                                                          {"green", {0, 128, 0}},
                                                                          {"lime", {0, 255, 0}},
                                                                          {"olive", {128, 128, 0}},
                                                                          {"yellow", {255, 255, 0}},
                                                                          {"navy", {0, 0, 128}},
                                                                          {"blue", {0, 0, 255}},
                                                                          {"teal", {0, 128, 128}},
                                                                          {"aqua", {0, 255, 255}}}};
    for (auto const& [known, color] : colors)
        if (name == known) return color;
    return {};
}

std::optional<Color> color_of(StyleToken const& token) {
    if (token.kind == Kind::word) return named_color(token.text);
    std::string digits = token.text;
    if (digits.size() == 3) digits = {digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]};
    if (token.kind != Kind::hash || digits.size() != 6 ||
        digits.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos)
        return {};
    auto const part = [&](std::size_t at) {
        return static_cast<std::uint8_t>(std::stoi(digits.substr(at, 2), nullptr, 16));
    };
    return Color{part(0), part(2), part(4)};
}

std::optional<Dimension> dimension_of(StyleToken const& token, bool plain_number) {
    if (token.kind != Kind::number) return {};
    auto const thousandths = [&](double whole) { return static_cast<std::int64_t>(std::llround(whole * 1000)); };
    if (token.unit == "em") return Dimension{Dimension::Unit::em, {}, thousandths(token.number)};
    if (token.unit == "%") return Dimension{Dimension::Unit::percent, {}, thousandths(token.number / 100)};
    if (plain_number && token.unit.empty()) return Dimension{Dimension::Unit::number, {}, thousandths(token.number)};
    if (auto const length = absolute_length(token)) return Dimension{Dimension::Unit::absolute, *length, 0};
    return {};
}

/// "0.5pt solid #336" in any order, "none" or "0". A width without "solid" is CSS's "none" and surely not meant.
std::optional<Border> border_of(StyleTokens const& value) {
    if (value.size() == 1 && (value[0].is_word("none") || (value[0].kind == Kind::number && value[0].number == 0)))
        return Border{};
    Border border;
    bool width = false, solid = false, color = false;
    for (StyleToken const& token : value) {
        auto const length = absolute_length(token);
        auto const shade = color_of(token);
        bool* const seen = length && *length >= Length{} ? &width
                           : shade                       ? &color
                           : token.is_word("solid")      ? &solid
                                                         : nullptr;
        if (seen == nullptr || *seen) return {};
        *seen = true;
        if (length) border.width = *length;
        if (shade) border.color = *shade;
    }
    if (!width || !solid) return {};
    return border;
}

/// The first family; generic names behind it are allowed and say nothing (fonts.json decides what replaces what).
std::optional<std::string> family_of(StyleTokens const& value) {
    std::vector<std::string> families(1);
    for (StyleToken const& token : value) {
        if (token.is_sign(',')) families.emplace_back();
        else if (token.kind == Kind::string && families.back().empty()) families.back() = token.text;
        else if (token.kind == Kind::word) families.back() += (families.back().empty() ? "" : " ") + token.text;
        else return {};
    }
    auto const generic = [](std::string const& name) {
        return name == "serif" || name == "sans-serif" || name == "monospace";
    };
    bool const right =
        !families[0].empty() && !generic(families[0]) && std::all_of(families.begin() + 1, families.end(), generic);
    return right ? std::optional(families[0]) : std::nullopt;
}

/// "space 50% leading 95% size 92%": one word at least, in any order, each once.
std::optional<document::Tightness> tightness_of(StyleTokens const& value) {
    constexpr double least_percent = 25;
    document::Tightness tightness;
    bool space = false, leading = false, size = false;
    if (value.size() % 2 != 0) return {};
    for (std::size_t i = 0; i < value.size(); i += 2) {
        StyleToken const& left = value[i + 1];
        if (left.kind != Kind::number || left.unit != "%" || left.number < least_percent || left.number > 100) return {};
        auto const permille = static_cast<int>(std::lround(left.number * 10));
        bool* const seen = value[i].is_word("space")     ? &space
                           : value[i].is_word("leading") ? &leading
                           : value[i].is_word("size")    ? &size
                                                         : nullptr;
        if (seen == nullptr || *seen) return {};
        *seen = true;
        (seen == &space ? tightness.space : seen == &leading ? tightness.leading : tightness.size) = permille;
    }
    return tightness;
}

/// "none", or a name and what it is set to: content() or "text".
std::optional<document::StringSet> string_set_of(StyleTokens const& value) {
    if (value.size() == 1 && value[0].is_word("none")) return document::StringSet{};
    if (value.size() < 2 || value[0].kind != Kind::word) return {};
    if (value.size() == 2 && value[1].kind == Kind::string) return document::StringSet{value[0].text, false, value[1].text};
    bool const content = value.size() == 3 && value[1].kind == Kind::function && value[1].text == "content" && value[2].is_sign(')');
    return content ? std::optional(document::StringSet{value[0].text, true, ""}) : std::nullopt;
}

std::optional<StyleValue> value_of(Entry const& entry, StyleTokens const& value) {
    if (value.empty()) return {};
    StyleToken const& first = value.front();
    if (entry.takes == Takes::family) {
        auto family = family_of(value);
        return family ? std::optional<StyleValue>(*family) : std::nullopt;
    }
    if (entry.takes == Takes::border) {
        auto border = border_of(value);
        return border ? std::optional<StyleValue>(*border) : std::nullopt;
    }
    if (entry.takes == Takes::tightness) {
        auto const tightness = tightness_of(value);
        return tightness ? std::optional<StyleValue>(*tightness) : std::nullopt;
    }
    if (entry.takes == Takes::string_set) {
        auto set = string_set_of(value);
        return set ? std::optional<StyleValue>(*set) : std::nullopt;
    }
    if (value.size() != 1) return {};
    switch (entry.takes) {
        case Takes::length:
        case Takes::positive_length: {
            auto const dimension = dimension_of(first, false);
            if (!dimension || (entry.takes == Takes::positive_length && first.number < 0)) return {};
            return *dimension;
        }
        case Takes::line_height: {
            auto const dimension = dimension_of(first, true);
            if (!dimension || first.number <= 0) return {};
            return *dimension;
        }
        case Takes::count: {
            constexpr double most = 99;
            bool const whole = first.kind == Kind::number && first.unit.empty() && first.number >= 1 &&
                               first.number <= most && first.number == std::floor(first.number);
            if (!whole) return {};
            return Dimension{Dimension::Unit::number, {}, std::llround(first.number) * 1000};
        }
        case Takes::color: {
            auto const color = color_of(first);
            return color ? std::optional<StyleValue>(*color) : std::nullopt;
        }
        case Takes::weight:
            if (first.kind == Kind::number && first.unit.empty() && (first.number == 400 || first.number == 700))
                return std::string(first.number == 700 ? "bold" : "normal");
            [[fallthrough]];
        case Takes::keyword: {
            // CSS Text 4 §7.1: a string aligns the cells of a column on that character.
            if (entry.property == Property::text_align && first.kind == Kind::string && first.text == ",") return StyleValue(std::string("decimal"));
            std::string const words = std::string(" ") + entry.keywords + " ";
            if (first.kind != Kind::word || words.find(" " + first.text + " ") == std::string::npos) return {};
            return first.text;
        }
        case Takes::name:
            return first.kind == Kind::word ? std::optional<StyleValue>(first.text) : std::nullopt;
        case Takes::text:
            return first.kind == Kind::string ? std::optional<StyleValue>(first.text) : std::nullopt;
        case Takes::tightness:
        case Takes::family:
        case Takes::border:
        case Takes::string_set:
            break;
    }
    return {};
}

std::string what_it_takes(Entry const& entry) {
    switch (entry.takes) {
        case Takes::tightness:
            return "ce qui doit rester de l’espace, de l’interligne et du corps, de 25 à 100 % : « space 50% leading 95% size 92% »";
        case Takes::family:
            return "un nom de famille entre guillemets, puis au plus serif, sans-serif ou monospace";
        case Takes::length:
            return "une longueur en pt, mm, cm, in, px, em ou %";
        case Takes::positive_length:
            return "une longueur positive en pt, mm, cm, in, px, em ou %";
        case Takes::line_height:
            return "un nombre, ou une longueur en pt, mm, em ou %";
        case Takes::count:
            return "un nombre entier de 1 à 99";
        case Takes::color:
            return "#rgb, #rrggbb ou l’un des 16 noms de base";
        case Takes::border:
            return "none, ou par exemple 0.5pt solid #336";
        case Takes::weight:
            return "normal, bold, 400 ou 700";
        case Takes::keyword:
            return "l’un de : " + std::string(entry.keywords);
        case Takes::name:
            return "un nom de @page, ou auto";
        case Takes::text:
            return "un texte entre guillemets";
        case Takes::string_set:
            return "none, ou un nom suivi de content() ou d’un texte entre guillemets";
    }
    return {};
}

void complain(base::Diagnostics& diagnostics, char const* code, std::string message, base::Span where,
              std::string hint) {
    auto diagnostic = base::error(code, std::move(message), where);
    if (!hint.empty()) diagnostic.hints.push_back(std::move(hint));
    diagnostics.push_back(std::move(diagnostic));
}

void read_one(Entry const& entry, StyleTokens const& value, RawDeclaration const& raw, std::vector<Declaration>& out,
              base::Diagnostics& diagnostics) {
    if (auto read = value_of(entry, value)) {
        out.push_back({entry.property, std::move(*read), raw.span});
        return;
    }
    base::Span where = value.empty() ? raw.span : value.front().span;
    if (!value.empty() && value.back().span.source == where.source && value.back().span.end > where.end)
        where.end = value.back().span.end;
    complain(diagnostics, "markup.style-value", "'" + raw.name.text + "' ne prend pas cette valeur", where,
             "elle prend " + what_it_takes(entry));
}

}  // namespace

std::optional<Length> absolute_length(StyleToken const& token) {
    if (token.kind != Kind::number) return {};
    constexpr double farthest_mm = 10'000;  // beyond any sheet of paper
    constexpr double mm_of_inch = 25.4, mm_of_point = 25.4 / 72, point_of_pixel = 0.75;
    double const n = token.number;
    if (token.unit.empty() && n == 0) return Length{};
    double const mm = token.unit == "mm"   ? n
                      : token.unit == "cm" ? 10 * n
                      : token.unit == "in" ? mm_of_inch * n
                                           : n * mm_of_point;
    if (std::abs(mm) > farthest_mm) return {};
    if (token.unit == "pt") return Length::pt(n);
    if (token.unit == "px") return Length::pt(n * point_of_pixel);
    if (token.unit == "mm" || token.unit == "cm") return Length::mm(mm);
    if (token.unit == "in") return Length::pt(n * 72);
    return {};
}

std::vector<StyleToken> four_sides(StyleTokens const& value) {
    if (value.empty() || value.size() > 4) return {};
    StyleToken const& top = value[0];
    StyleToken const& right = value.size() > 1 ? value[1] : top;
    StyleToken const& bottom = value.size() > 2 ? value[2] : top;
    StyleToken const& left = value.size() > 3 ? value[3] : right;
    return {top, right, bottom, left};
}

std::vector<Declaration> read_declaration(RawDeclaration const& raw, base::Diagnostics& diagnostics) {
    std::vector<Declaration> out;
    if (Entry const* entry = entry_named(raw.name.text)) {
        read_one(*entry, raw.value, raw, out, diagnostics);
        return out;
    }
    for (Shorthand const& shorthand : shorthands) {
        if (raw.name.text != shorthand.name) continue;
        std::vector<StyleToken> const sides = shorthand.one_value ? std::vector<StyleToken>(4) : four_sides(raw.value);
        if (sides.empty()) {
            complain(diagnostics, "markup.style-value", "'" + raw.name.text + "' prend une à quatre longueurs",
                     raw.span, {});
            return out;
        }
        for (std::size_t i = 0; i < shorthand.sides.size(); ++i)
            read_one(*entry_named(shorthand.sides[i]), shorthand.one_value ? raw.value : StyleTokens{sides[i]}, raw,
                     out, diagnostics);
        return out;
    }
    std::string const near = base::nearest(raw.name.text, all_names());
    complain(diagnostics, "markup.unknown-property",
             "la propriété '" + raw.name.text + "' n’existe pas dans les styles de Paraphe", raw.name.span,
             near.empty() ? "" : "vouliez-vous écrire '" + near + "' ?");
    return out;
}

}  // namespace paraphe::markup

#include "merge/filters.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "base/bug.h"
#include "base/utf8.h"
#include "data/decimal.h"
#include "data/formats.h"

namespace paraphe::merge {

namespace {

using data::Decimal;
using Printed = tl::expected<std::string, std::string>;

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view narrow_no_break_space = "\u202F";
constexpr std::string_view minus_sign = "\u2212";
constexpr std::size_t cents = 2;

struct Named {
    char const* name;
    Filter filter;
};
constexpr std::array<Named, 13> table = {{{"euros", Filter::euros},
                                          {"euros0", Filter::euros0},
                                          {"nombre", Filter::number},
                                          {"date", Filter::date},
                                          {"date_courte", Filter::short_date},
                                          {"annee", Filter::year},
                                          {"pourcent", Filter::percent},
                                          {"finess", Filter::finess},
                                          {"siren", Filter::siren},
                                          {"siret", Filter::siret},
                                          {"majuscule", Filter::upper_first},
                                          {"minuscule", Filter::lower_first},
                                          {"markdown", Filter::markdown}}};

constexpr std::array<char const*, 12> months = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                                "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};

tl::unexpected<std::string> wants(char const* what) { return tl::unexpected<std::string>(what); }

std::string grouped(std::string const& digits, std::string_view separator) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i != 0 && (digits.size() - i) % 3 == 0) out += separator;
        out += digits[i];
    }
    return out;
}

/// `least` decimals are written even when they are zeros.
std::string number_text(Decimal const& number, std::size_t least = 0) {
    std::string fraction = number.fraction();
    if (fraction.size() < least) fraction.append(least - fraction.size(), '0');
    return std::string(number.negative() ? minus_sign : "") + grouped(number.whole(), narrow_no_break_space) +
           (fraction.empty() ? "" : "," + fraction);
}

Printed date_text(data::Value const& value) {
    auto const date = data::parse_date(value.text());
    if (!date || !value.is_string()) return wants("une date écrite AAAA-MM-JJ");
    std::string const day = date->day == 1 ? "1er" : std::to_string(date->day);
    return day + std::string(no_break_space) + months.at(static_cast<std::size_t>(date->month) - 1) + " " +
           std::to_string(date->year);
}

Printed short_date_text(data::Value const& value) {
    auto const date = data::parse_date(value.text());
    if (!date || !value.is_string()) return wants("une date écrite AAAA-MM-JJ");
    std::string const& iso = value.text();
    return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
}

Printed year_text(data::Value const& value) {
    if (auto const date = data::parse_date(value.text())) return std::to_string(date->year);
    auto const number = Decimal::from_json(value.text());
    if (number && !number->negative() && number->fraction().empty() && number->whole().size() == 4)
        return number->whole();
    return wants("une date écrite AAAA-MM-JJ ou une année");
}

/// Characters in groups of three from the left; what is left over stays together ("123 456 789 00012").
Printed identifier_text(data::Value const& value, std::size_t length, char const* what) {
    std::string const& text = value.text();
    if (!value.is_string() || text.size() != length || text.find(' ') != std::string::npos) return wants(what);
    std::string const gap(no_break_space);
    return text.substr(0, 3) + gap + text.substr(3, 3) + gap + text.substr(6, 3) +
           (length > 9 ? gap + text.substr(9) : "");
}

Printed first_letter(data::Value const& value, bool upper) {
    if (!value.is_string()) return wants("un texte");
    std::string const& text = value.text();
    if (text.empty()) return text;
    std::size_t end = 0;
    base::next_code_point(text, end);
    auto first = icu::UnicodeString::fromUTF8(text.substr(0, end));
    icu::Locale const french("fr");
    if (upper) first.toUpper(french);
    else first.toLower(french);
    std::string out;
    first.toUTF8String(out);
    return out + text.substr(end);
}

}  // namespace

std::optional<Filter> filter_named(std::string_view name) {
    for (Named const& entry : table)
        if (name == entry.name) return entry.filter;
    return {};
}

std::vector<std::string> const& filter_names() {
    static std::vector<std::string> const names = [] {
        std::vector<std::string> all;
        for (Named const& entry : table) all.emplace_back(entry.name);
        return all;
    }();
    return names;
}

Printed filtered(Filter filter, data::Value const& value) {
    auto const number = value.is_number() ? Decimal::from_json(value.text()) : std::nullopt;
    std::string const gap(no_break_space);
    switch (filter) {
        case Filter::euros:
            if (!number) return wants("un nombre (un montant en euros)");
            return number_text(number->rounded(cents), cents) + gap + "€";
        case Filter::euros0: {
            if (!number) return wants("un nombre (un montant en euros)");
            Decimal const amount = number->rounded(cents);
            return number_text(amount, amount.fraction().empty() ? 0 : cents) + gap + "€";
        }
        case Filter::number:
            if (!number) return wants("un nombre");
            return number_text(*number);
        case Filter::percent: {
            if (!number) return wants("un nombre (0.955 pour 95,5 %)");
            constexpr std::size_t decimals = 2;
            return number_text(number->shifted(2).rounded(decimals)) + gap + "%";
        }
        case Filter::date:
            return date_text(value);
        case Filter::short_date:
            return short_date_text(value);
        case Filter::year:
            return year_text(value);
        case Filter::finess:
            return identifier_text(value, 9, "un numéro FINESS (un texte de 9 caractères)");
        case Filter::siren:
            return identifier_text(value, 9, "un numéro SIREN (un texte de 9 chiffres)");
        case Filter::siret:
            return identifier_text(value, 14, "un numéro SIRET (un texte de 14 chiffres)");
        case Filter::upper_first:
            return first_letter(value, true);
        case Filter::lower_first:
            return first_letter(value, false);
        case Filter::markdown:
            break;
    }
    throw base::Bug("the markdown filter makes blocks, not text");
}

std::string plain_number(std::string_view json_number) {
    auto const number = Decimal::from_json(json_number);
    if (!number) return std::string(json_number);
    return std::string(number->negative() ? minus_sign : "") + number->whole() +
           (number->fraction().empty() ? "" : "," + number->fraction());
}

}  // namespace paraphe::merge

#include "merge/filters.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/bug.h"
#include "base/utf8.h"
#include "data/decimal.h"
#include "data/formats.h"
#include "data/marks.h"
#include "merge/articles.h"
#include "merge/date_text.h"
#include "merge/name_filters.h"
#include "merge/sorting.h"
#include "merge/spellout.h"

namespace paraphe::merge {

namespace {

using data::Decimal;
using Printed = tl::expected<std::string, std::string>;
using Outcome = tl::expected<data::Value, std::string>;

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view narrow_no_break_space = "\u202F";
constexpr std::string_view minus_sign = "\u2212";
constexpr std::size_t cents = 2;

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
    return long_date(*date);
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

constexpr char const* spellable = "un nombre entier d’au plus mille milliards";
constexpr char const* amount = "un nombre (un montant en euros)";

Printed or_wants(std::optional<std::string> text, char const* what) {
    if (!text) return wants(what);
    return *std::move(text);
}

/// The decimals that the template asks for, or those of the number.
std::string with_decimals(Decimal const& number, FilterCall const& call) {
    if (call.words.empty()) return number_text(number);
    auto const decimals = static_cast<std::size_t>(call.words.front()[0] - '0');
    return number_text(number.rounded(decimals), decimals);
}

Printed ordinal_text(Decimal const& number, FilterCall const& call) {
    if (number.negative() || number.is_zero() || !number.fraction().empty()) return wants("un nombre entier à partir de 1");
    bool const feminine = call.gender == Gender::feminine;
    std::string const ending = number.whole() == "1" ? (feminine ? "re" : "er") : "e";
    return grouped(number.whole(), narrow_no_break_space) + ending + (call.number == GrammaticalNumber::plural ? "s" : "");
}

/// "12 places", "un million de places", "d’" before a vowel.
Printed counted(Decimal const& number, FilterCall const& call, std::string const& singular, std::string const& plural_form) {
    std::string const noun = number_of(number) == GrammaticalNumber::plural ? plural_form : singular;
    std::string const of = is_exact_million(number) ? joined(Filter::of, parts_of(noun), "") : noun;
    if (call.form == FilterCall::Form::figures) return number_text(number) + std::string(no_break_space) + of;
    auto const words = cardinal_words(number, call.gender.value_or(Gender::masculine), call.spelling);
    return words ? Printed(*words + " " + of) : wants(spellable);
}

struct DurationUnit {
    char const* noun;
    Gender gender;
    int Duration::*part;
};
constexpr DurationUnit duration_units[]{{"an", Gender::masculine, &Duration::years},       {"mois", Gender::masculine, &Duration::months},
                                        {"semaine", Gender::feminine, &Duration::weeks},   {"jour", Gender::masculine, &Duration::days},
                                        {"heure", Gender::feminine, &Duration::hours},     {"minute", Gender::feminine, &Duration::minutes}};
constexpr char const* units_known = "un nombre et l’une des unités an, mois, semaine, jour, heure, minute";

Printed duration_text(Duration const& duration, FilterCall const& call) {
    std::vector<std::string> parts;
    FilterCall one = call;
    for (DurationUnit const& unit : duration_units) {
        if (duration.*unit.part == 0) continue;
        one.gender = unit.gender;
        parts.push_back(*counted(Decimal(duration.*unit.part), one, unit.noun, plural(unit.noun)));
    }
    if (parts.empty()) return wants("une durée plus longue que zéro");
    return enumerated(parts, " et ");
}

Printed duration_in_unit(Decimal const& number, FilterCall const& call) {
    std::string const word = call.words.empty() ? "" : call.words.front();
    auto const* const unit = std::find_if(std::begin(duration_units), std::end(duration_units),
                                          [&](DurationUnit const& known) { return word == known.noun || word == plural(known.noun); });
    if (unit == std::end(duration_units)) return wants(units_known);
    FilterCall one = call;
    one.gender = unit->gender;
    return counted(number, one, unit->noun, plural(unit->noun));
}

/// The two ends of a period; the mark that stands in the place of one of them.
struct Ends {
    data::Value const* first = nullptr;
    data::Value const* last = nullptr;
    data::Value const* mark = nullptr;
};
Ends ends_of(data::Value const& value, FilterCall const& call, FilterContext& context) {
    bool const renamed = call.filter == Filter::period && call.words.size() == 2;
    std::string const names[]{renamed ? call.words[0] : "debut", renamed ? call.words[1] : "fin"};
    Ends ends{value.member(names[0]), value.member(names[1]), nullptr};
    for (data::Value const* end : {ends.first, ends.last})
        if (ends.mark == nullptr && end != nullptr && data::mark_of(*end)) ends.mark = end;
    for (std::string const& name : names) context.used.push_back(data::pointer_escape(name));
    return ends;
}

Printed period_of(Ends const& ends) {
    constexpr char const* wanted = "un objet avec deux dates ou deux heures, le début avant la fin";
    if (ends.first == nullptr || ends.last == nullptr) return wants(wanted);
    auto const first_hour = hour_text(ends.first->text());
    auto const last_hour = hour_text(ends.last->text());
    if (first_hour && last_hour && ends.first->text() < ends.last->text()) return "de " + *first_hour + " à " + *last_hour;
    auto const first = data::parse_date(ends.first->text());
    auto const last = data::parse_date(ends.last->text());
    return first && last ? or_wants(period_text(*first, *last), wanted) : wants(wanted);
}

constexpr char const* duration_wanted = "une durée (\"P5Y\", \"P18M\"), ou un objet avec deux dates";

Printed duration_of(Ends const& ends, FilterCall const& call) {
    auto const first = ends.first == nullptr ? std::nullopt : data::parse_date(ends.first->text());
    auto const last = ends.last == nullptr ? std::nullopt : data::parse_date(ends.last->text());
    if (!first || !last || *last < *first) return wants(duration_wanted);
    return duration_text(duration_between(*first, *last), call);
}

Printed duration_of(data::Value const& value, FilterCall const& call) {
    if (auto const number = value.is_number() ? Decimal::from_json(value.text()) : std::nullopt) return duration_in_unit(*number, call);
    auto const duration = read_duration(value.text());
    return duration ? duration_text(*duration, call) : wants(duration_wanted);
}

Printed number_filtered(FilterCall const& call, Decimal const& number) {
    std::string const gap(no_break_space);
    Gender const gender = call.gender.value_or(Gender::masculine);
    switch (call.filter) {
        case Filter::euros:
            return number_text(number.rounded(cents), cents) + gap + "€";
        case Filter::euros0: {
            Decimal const rounded = number.rounded(cents);
            return number_text(rounded, rounded.fraction().empty() ? 0 : cents) + gap + "€";
        }
        case Filter::number:
            return with_decimals(number, call);
        case Filter::percent: {
            constexpr std::size_t decimals = 2;
            return with_decimals(call.words.empty() ? number.shifted(2).rounded(decimals) : number.shifted(2), call) + gap + "%";
        }
        case Filter::words:
            return or_wants(cardinal_words(number, gender, call.spelling), spellable);
        case Filter::euros_words:
            return or_wants(euros_in_words(number, call.spelling), "un montant d’au plus mille milliards d’euros");
        case Filter::ordinal:
            return ordinal_text(number, call);
        case Filter::ordinal_words:
            return or_wants(ordinal_words(number, gender, call.number.value_or(GrammaticalNumber::singular), call.spelling),
                            "un nombre entier de 1 à mille milliards");
        default:
            return counted(number, call, call.words[0], call.words.size() > 1 ? call.words[1] : plural(call.words[0]));
    }
}

char const* wanted_number(Filter filter) {
    if (filter == Filter::euros || filter == Filter::euros0 || filter == Filter::euros_words) return amount;
    return filter == Filter::percent ? "un nombre (0.955 pour 95,5 %)" : "un nombre";
}

Printed date_filtered(FilterCall const& call, data::Value const& value) {
    if (call.filter == Filter::date) return date_text(value);
    if (call.filter == Filter::short_date) return short_date_text(value);
    auto const date = value.is_string() ? data::parse_date(value.text()) : std::nullopt;
    if (!date) return wants("une date écrite AAAA-MM-JJ");
    return date_in_words(*date, call.spelling);
}

Outcome as_value(Printed const& text) {
    if (!text) return tl::unexpected(text.error());
    return data::Value::string(*text);
}

}  // namespace

Outcome filtered(FilterCall const& call, data::Value const& value, FilterContext& context) {
    if (data::mark_of(value)) return value;
    switch (call.filter) {
        case Filter::euros:
        case Filter::euros0:
        case Filter::number:
        case Filter::percent:
        case Filter::words:
        case Filter::euros_words:
        case Filter::ordinal:
        case Filter::ordinal_words:
        case Filter::count: {
            auto const number = value.is_number() ? Decimal::from_json(value.text()) : std::nullopt;
            return as_value(number ? number_filtered(call, *number) : wants(wanted_number(call.filter)));
        }
        case Filter::date:
        case Filter::short_date:
        case Filter::date_words:
            return as_value(date_filtered(call, value));
        case Filter::year:
            return as_value(year_text(value));
        case Filter::period: {
            Ends const ends = ends_of(value, call, context);
            if (ends.mark != nullptr) return *ends.mark;
            return as_value(period_of(ends));
        }
        case Filter::hour:
            return as_value(or_wants(value.is_string() ? hour_text(value.text()) : std::nullopt, "une heure écrite HH:MM"));
        case Filter::duration: {
            if (!value.is_object()) return as_value(duration_of(value, call));
            Ends const ends = ends_of(value, call, context);
            if (ends.mark != nullptr) return *ends.mark;
            return as_value(duration_of(ends, call));
        }
        case Filter::agree:
        case Filter::list_and:
        case Filter::list_or:
        case Filter::of:
        case Filter::to:
        case Filter::the:
        case Filter::that:
        case Filter::in:
        case Filter::departement:
        case Filter::region:
            return name_filtered(call, value, context);
        case Filter::sorted:
            if (!value.is_array()) return wants("une liste");
            return in_order(value, order_of(value, call.words));
        case Filter::finess:
            return as_value(identifier_text(value, 9, "un numéro FINESS (un texte de 9 caractères)"));
        case Filter::siren:
            return as_value(identifier_text(value, 9, "un numéro SIREN (un texte de 9 chiffres)"));
        case Filter::siret:
            return as_value(identifier_text(value, 14, "un numéro SIRET (un texte de 14 chiffres)"));
        case Filter::upper_first:
        case Filter::lower_first: {
            data::Value const named = value.is_object() ? data::Value::string(printed_text(value)) : value;
            return as_value(first_letter(named, call.filter == Filter::upper_first));
        }
        case Filter::markdown:
            break;
    }
    throw base::Bug("the markdown filter makes blocks, not text");
}

std::string printed_text(data::Value const& value) {
    if (value.is_number()) return plain_number(value.text());
    data::Value const* const name = value.is_object() ? name_member(value, "") : nullptr;
    return name != nullptr ? name->text() : value.text();
}

std::string plain_number(std::string_view json_number) {
    auto const number = Decimal::from_json(json_number);
    if (!number) return std::string(json_number);
    return std::string(number->negative() ? minus_sign : "") + number->whole() +
           (number->fraction().empty() ? "" : "," + number->fraction());
}

}  // namespace paraphe::merge

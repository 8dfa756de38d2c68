#include "merge/spellout.h"

#include <unicode/locid.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/bug.h"

namespace paraphe::merge {

namespace {

using data::Decimal;

/// Rule-based number format (ICU User Guide, "RBNF"). "mille milliards", 10^12, is the last that is spelt.
constexpr char16_t const* rules = uR"(%cardinal:
-x: moins >>;
0: zéro; 1: un; 2: deux; 3: trois; 4: quatre; 5: cinq; 6: six; 7: sept; 8: huit; 9: neuf; 10: dix; 11: onze; 12: douze; 13: treize; 14: quatorze; 15: quinze; 16: seize;
17: dix->>;
20: vingt[>%%and>]; 30: trente[>%%and>]; 40: quarante[>%%and>]; 50: cinquante[>%%and>]; 60/20: soixante[>%%and>];
80/20: quatre-vingt>%%eighty>;
100: cent[ >>]; 200: <%%lead< cent>%%hundreds>;
1000: mille[ >>]; 2000: <%%lead< mille[ >>];
1000000: un million[ >>]; 2000000: <%cardinal< millions[ >>];
1000000000: un milliard[ >>]; 2000000000: <%cardinal< milliards[ >>];
%%and:
1: ' et un; 2: -=%cardinal=; 11: ' et onze; 12: -=%cardinal=;
%%eighty:
0: s; 1: -=%cardinal=;
%%hundreds:
0: s; 1: ' =%cardinal=;
%%lead:
0: =%cardinal=; 80/20: quatre-vingt[->%%lead>]; 100: cent[ >%%lead>]; 200: <%%lead< cent[ >%%lead>]; 1000: =%cardinal=;
)";

icu::RuleBasedNumberFormat const& speller() {
    thread_local icu::RuleBasedNumberFormat const format = [] {
        UErrorCode status = U_ZERO_ERROR;
        UParseError error;
        icu::RuleBasedNumberFormat made(icu::UnicodeString(rules), icu::Locale("fr"), error, status);
        base::expect(U_SUCCESS(status) != 0, "our rules of French numbers compile");
        return made;
    }();
    return format;
}

constexpr std::int64_t largest_spelt = 1'000'000'000'000;

/// Traditional and masculine; nothing when it is not to be spelt.
std::optional<std::string> spelt(Decimal const& number) {
    if (!number.fraction().empty() || number.whole().size() > 13) return {};
    std::int64_t const size = std::stoll(number.whole());
    if (size > largest_spelt) return {};
    icu::UnicodeString text;
    UErrorCode status = U_ZERO_ERROR;
    speller().format(number.negative() ? -size : size, text, status);
    base::expect(U_SUCCESS(status) != 0, "a number within the rules is spelt");
    std::string out;
    text.toUTF8String(out);
    return out;
}

bool is_large_noun(std::string_view word) { return word.starts_with("million") || word.starts_with("milliard"); }

std::string in_spelling(std::string const& words, Spelling spelling) {
    if (spelling == Spelling::traditional) return words;
    std::string out;
    std::string_view before;
    std::string_view const text = words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find(' ', at), text.size());
        std::string_view const word = text.substr(at, end - at);
        if (at != 0) out += before == "moins" || is_large_noun(before) || is_large_noun(word) ? ' ' : '-';
        out += word;
        before = word;
        at = end + 1;
    }
    return out;
}

/// Where the last word begins, words joined by hyphens being several.
std::size_t last_word(std::string const& words) {
    std::size_t const gap = words.find_last_of(" -");
    return gap == std::string::npos ? 0 : gap + 1;
}

std::string noun_of(std::string_view noun, Decimal const& count) {
    return std::string(noun) + (number_of(count) == GrammaticalNumber::plural ? "s" : "");
}

}  // namespace

std::optional<std::string> cardinal_words(Decimal const& number, Gender gender, Spelling spelling) {
    auto words = spelt(number);
    if (!words) return {};
    if (gender == Gender::feminine && words->substr(last_word(*words)) == "un") *words += 'e';
    return in_spelling(*words, spelling);
}

std::optional<std::string> ordinal_words(Decimal const& number, Gender gender, GrammaticalNumber count, Spelling spelling) {
    auto words = number.negative() || number.is_zero() ? std::nullopt : spelt(number);
    if (!words) return {};
    std::string const ending = count == GrammaticalNumber::plural ? "s" : "";
    if (*words == "un") return (gender == Gender::feminine ? "première" : "premier") + ending;
    std::size_t const at = last_word(*words);
    std::string before = words->substr(0, at);
    std::string last = words->substr(at);
    bool const is_plural = last == "cents" || last == "vingts" || last == "millions" || last == "milliards";
    if (is_plural || last.ends_with('e')) last.pop_back();
    else if (last == "cinq") last = "cinqu";
    else if (last == "neuf") last = "neuv";
    // What multiplies an ordinal is no longer a quantity: deux cents millions, deux cent millionième.
    if (is_large_noun(last) && (before.ends_with("cents ") || before.ends_with("vingts "))) before.erase(before.size() - 2, 1);
    if (is_large_noun(last) && before == "un ") before.clear();
    return in_spelling(before + last + "ième" + ending, spelling);
}

std::optional<std::string> euros_in_words(Decimal const& amount, Spelling spelling) {
    constexpr std::size_t cents = 2;
    Decimal const rounded = amount.rounded(cents);
    std::string fraction = rounded.fraction();
    fraction.append(cents - fraction.size(), '0');
    auto const euros = Decimal::from_json(rounded.whole());
    Decimal const largest(largest_spelt);
    if (!euros || *euros > largest || (*euros == largest && fraction != "00")) return {};
    Decimal const centimes(std::stoi(fraction));
    std::string const sign = rounded.negative() ? "moins " : "";
    std::string out;
    if (!euros->is_zero() || centimes.is_zero())
        out = *cardinal_words(*euros, Gender::masculine, spelling) + (is_exact_million(*euros) ? " d’" : " ") + noun_of("euro", *euros);
    if (!centimes.is_zero())
        out += (out.empty() ? "" : " et ") + *cardinal_words(centimes, Gender::masculine, spelling) + " " + noun_of("centime", centimes);
    return sign + out;
}

bool is_exact_million(Decimal const& number) {
    return number.fraction().empty() && number.whole().size() > 6 && number.whole().ends_with("000000");
}

}  // namespace paraphe::merge

#include "data/formats.h"

#include <algorithm>

#include "base/bug.h"
#include "data/decimal.h"

namespace paraphe::data {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

/// Luhn's formula (ISO/IEC 7812-1 annex B). Precondition: digits only.
bool luhn(std::string_view digits) {
    int sum = 0;
    bool doubled = false;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, doubled = !doubled) {
        int const value = (*digit - '0') * (doubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}

/// One "@", something on both sides, a dot inside the domain, no space or control. RFC 5322 allows far more; no
/// office writes it.
bool is_mail(std::string_view text) {
    std::size_t const at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos) return false;
    std::string_view const domain = text.substr(at + 1);
    std::size_t const dot = domain.rfind('.');
    bool const plain = std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '<' || c == '>' || c == '"' || c == ',';
    });
    return plain && dot != std::string_view::npos && dot > 0 && dot + 2 < domain.size() &&
           domain.find("..") == std::string_view::npos;
}

/// Ten French digits or "+" and 8 to 15 digits (ITU-T E.164); spaces, dots and hyphens between them do not count.
bool is_telephone(std::string_view text) {
    std::string digits;
    for (char const c : text) {
        if (c == ' ' || c == '.' || c == '-') continue;
        if (!is_digit(c) && !(c == '+' && digits.empty())) return false;
        digits += c;
    }
    if (!digits.empty() && digits[0] == '+') return digits.size() >= 9 && digits.size() <= 16;
    return digits.size() == 10 && digits[0] == '0' && digits[1] != '0';
}

bool are_digits(std::string_view text, std::size_t count) { return text.size() == count && all_digits(text); }

/// Nine digits; the départements of Corsica, 2A and 2B, count as 21 and 22. Nothing for a text of another shape.
std::optional<std::string> finess_digits(std::string_view text) {
    std::string digits(text);
    bool const corsican = digits.size() > 1 && digits[0] == '2' && (digits[1] == 'A' || digits[1] == 'B');
    if (corsican) digits[1] = digits[1] == 'A' ? '1' : '2';
    return are_digits(digits, 9) ? std::optional(std::move(digits)) : std::nullopt;
}

constexpr char const* mistyped = "le dernier chiffre ne correspond pas aux autres ; faute de frappe ?";

std::optional<std::string> text_problem(std::string_view format, std::string const& text) {
    std::string const said = "« " + text + " » n’est pas ";
    if (format == "finess" && !is_finess(text))
        return said + "un numéro FINESS : " + (finess_digits(text) ? mistyped : "il y faut 9 caractères, sans espace");
    if (format == "siren" && !is_siren(text))
        return said + "un numéro SIREN : " + (are_digits(text, 9) ? mistyped : "il y faut 9 chiffres, sans espace");
    if (format == "siret" && !is_siret(text))
        return said + "un numéro SIRET : " + (are_digits(text, 14) ? mistyped : "il y faut 14 chiffres, sans espace");
    if (format == "date" && !parse_date(text)) return said + "une date qui existe, écrite AAAA-MM-JJ";
    if (format == "courriel" && !is_mail(text)) return said + "une adresse de courriel";
    if (format == "telephone" && !is_telephone(text)) return said + "un numéro de téléphone";
    if (format == "iban" && !is_iban(text)) return said + "un IBAN";
    if (format == "montant") return said + "un montant : écrivez un nombre, sans guillemets";
    return {};
}

}  // namespace

std::vector<std::string> const& format_names() {
    static std::vector<std::string> const names = {"finess",  "siren",    "siret",     "date",
                                                   "montant", "courriel", "telephone", "iban"};
    return names;
}

std::optional<std::string> format_problem(std::string_view format, Value const& value) {
    base::expect(std::find(format_names().begin(), format_names().end(), format) != format_names().end(),
                 "the schema's lint lets known formats pass only");
    if (value.is_string()) return text_problem(format, value.text());
    if (value.is_number() && format == "montant") {
        auto const amount = Decimal::from_json(value.text());
        if (!amount || !amount->cents())
            return value.text() + " n’est pas un montant en euros (deux décimales au plus)";
    }
    return {};
}

bool is_finess(std::string_view text) {
    auto const digits = finess_digits(text);
    return digits && luhn(*digits);
}

bool is_siren(std::string_view text) { return are_digits(text, 9) && luhn(text); }

bool is_siret(std::string_view text) {
    constexpr std::string_view la_poste = "356000000";
    if (!are_digits(text, 14)) return false;
    if (luhn(text)) return true;
    int sum = 0;
    for (char const c : text) sum += c - '0';
    return text.substr(0, la_poste.size()) == la_poste && sum % 5 == 0;
}

bool is_iban(std::string_view text) {
    std::string plain;
    for (char const c : text)
        if (c != ' ') plain += c;
    if (plain.size() < 15 || plain.size() > 34) return false;
    bool const head = is_letter(plain[0]) && is_letter(plain[1]) && is_digit(plain[2]) && is_digit(plain[3]);
    if (!head) return false;
    std::rotate(plain.begin(), plain.begin() + 4, plain.end());
    int remainder = 0;
    for (char const c : plain) {
        if (is_digit(c)) remainder = (remainder * 10 + (c - '0')) % 97;
        else if (c >= 'A' && c <= 'Z') remainder = (remainder * 100 + (c - 'A' + 10)) % 97;
        else return false;
    }
    return remainder == 1;
}

int days_in_month(int year, int month) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap ? 1 : 0);
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    if (!all_digits(text.substr(0, 4)) || !all_digits(text.substr(5, 2)) || !all_digits(text.substr(8))) return {};
    auto const number = [&](std::size_t at, std::size_t count) {
        return std::stoi(std::string(text.substr(at, count)));
    };
    Date const date{number(0, 4), number(5, 2), number(8, 2)};
    if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > days_in_month(date.year, date.month)) return {};
    return date;
}

}  // namespace paraphe::data

#include <map>

#include "rules/families.h"

namespace paraphe::rules {

namespace {

/// Year (0: the base) -> cents.
using Years = std::map<int, std::int64_t>;
constexpr int base_year = 0;
/// The funder whose shares make the dotation globalisée commune.
constexpr char const* dgc_funder = "ars";

Years years_of(Item const& row) {
    Years out;
    if (auto const base = row["base"].cents()) out[base_year] = *base;
    for (Item const& amount : row["montants"].elements()) {
        auto const year = amount["annee"].year();
        auto const cents = amount["montant"].cents();
        if (year && cents) out[*year] = *cents;
    }
    return out;
}

void wrong_sum(Item const& told, std::int64_t is, std::int64_t should, std::string const& of_what,
               base::Diagnostics& out) {
    if (is != should)
        out.push_back(error_at(told, "rules.sum",
                               shown_cents(is) + " € au lieu de " + shown_cents(should) + " €, la somme " + of_what));
}

/// `row` says for each year what `sums` adds up.
void check_years(Item const& row, Years const& sums, std::string const& of_what, base::Diagnostics& out) {
    auto const expected = [&](int year) {
        auto const found = sums.find(year);
        return found == sums.end() ? std::int64_t{0} : found->second;
    };
    if (auto const base = row["base"].cents()) wrong_sum(row["base"], *base, expected(base_year), of_what, out);
    for (Item const& amount : row["montants"].elements()) {
        auto const year = amount["annee"].year();
        auto const cents = amount["montant"].cents();
        if (year && cents)
            wrong_sum(amount["montant"], *cents, expected(*year), of_what + " de " + std::to_string(*year), out);
    }
}

/// A row's total is the sum of its years, the base left out.
void check_total(Item const& row, base::Diagnostics& out) {
    auto const total = row["total"].cents();
    if (!total) return;
    std::int64_t sum = 0;
    for (auto const& [year, cents] : years_of(row))
        if (year != base_year) sum += cents;
    wrong_sum(row["total"], *total, sum, "des exercices", out);
}

/// Twelve monthly payments: the twelfth rounded to the cent, half up.
void check_twelfth(Item const& amount, base::Diagnostics& out) {
    constexpr std::int64_t months = 12;
    auto const cents = amount["montant"].cents();
    auto const twelfth = amount["douzieme"].cents();
    if (!cents || !twelfth || *cents < 0) return;
    std::int64_t const should = (2 * *cents + months) / (2 * months);
    if (*twelfth != should)
        out.push_back(error_at(amount["douzieme"], "rules.twelfth",
                               "le douzième de " + shown_cents(*cents) + " € est " + shown_cents(should) +
                                   " €, et non " + shown_cents(*twelfth) + " €"));
}

}  // namespace

void check_money(Item const& contract, base::Diagnostics& out) {
    Item const budget = contract["budget"];
    Years all;
    std::map<std::string, Years> by_funder;
    for (Item const& line : budget["lignes"].elements()) {
        check_total(line, out);
        for (auto const& [year, cents] : years_of(line)) {
            all[year] += cents;
            by_funder[line["financeur"].text()][year] += cents;
        }
    }
    for (Item const& row : budget["par_financeur"].elements()) {
        check_total(row, out);
        check_years(row, by_funder[row["financeur"].text()], "des lignes de ce financeur", out);
    }
    if (budget["totaux"]) {
        check_total(budget["totaux"], out);
        check_years(budget["totaux"], all, "de toutes les lignes", out);
    }
    Item const dgc = contract["dgc"];
    check_total(dgc, out);
    for (Item const& amount : dgc["montants"].elements()) check_twelfth(amount, out);
    check_twelfth(dgc["premier_exercice"], out);
    if (auto const funder = by_funder.find(dgc_funder); funder != by_funder.end())
        check_years(dgc, funder->second, "des parts de l’agence régionale de santé", out);
}

}  // namespace paraphe::rules

#include <algorithm>
#include <set>

#include "rules/families.h"

namespace paraphe::rules {

namespace {

using data::Date;

constexpr int usual_years = 5;
/// CASF, art. L. 313-11 and L. 313-11-2: five years, extended to a sixth.
constexpr int most_years = 6;

/// The last day of a period of `years` that begins on `first`.
Date last_day(Date first, int years) {
    Date day{first.year + years, first.month, first.day};
    if (day.day > data::days_in_month(day.year, day.month))
        return {day.year, day.month, data::days_in_month(day.year, day.month)};
    if (--day.day == 0) {
        if (--day.month == 0) day = {day.year - 1, 12, 0};
        day.day = data::days_in_month(day.year, day.month);
    }
    return day;
}

void check_period(Item const& head, base::Diagnostics& out) {
    auto const first = head["debut"].date();
    auto const last = head["fin"].date();
    if (!first || !last) return;
    if (*last <= *first)
        return out.push_back(error_at(head["fin"], "rules.dates-order", "le contrat finit avant de commencer"));
    if (*last > last_day(*first, most_years)) {
        out.push_back(error_at(head["fin"], "rules.duration",
                               "un contrat ne dépasse pas " + std::to_string(most_years) +
                                   " ans : il finirait au plus tard le " + shown(last_day(*first, most_years))));
    } else if (*last != last_day(*first, usual_years)) {
        out.push_back(warning_at(head["fin"], "rules.unusual-duration",
                                 "la durée n’est pas de " + std::to_string(usual_years) +
                                     " ans : le contrat finirait le " + shown(last_day(*first, usual_years))));
    }
}

void check_signature(Item const& contract, base::Diagnostics& out) {
    Item const signature = contract["contrat"]["date_signature"];
    auto const signed_on = signature.date();
    if (!signed_on) return;
    for (Item const& party : contract["parties"].elements()) {
        Item const power = party["habilitation"]["date"];
        auto const given = power.date();
        if (given && *given > *signed_on) {
            auto diagnostic =
                error_at(power, "rules.signed-before-powers",
                         "cette habilitation est du " + shown(*given) + ", après la signature du " + shown(*signed_on));
            diagnostic.also = signature.span();
            out.push_back(std::move(diagnostic));
        }
    }
    auto const first = contract["contrat"]["debut"].date();
    if (first && *signed_on > *first)
        out.push_back(warning_at(signature, "rules.signed-after-start", "le contrat est signé après sa date d’effet"));
}

struct Period {
    std::optional<Date> first, last;
    std::set<int> years;
};

void check_within(Item const& day, Period const& period, base::Diagnostics& out) {
    auto const date = day.date();
    if (!date) return;
    if (period.last && *date > *period.last)
        out.push_back(error_at(day, "rules.outside-contract",
                               "le " + shown(*date) + " est après la fin du contrat, le " + shown(*period.last)));
    else if (period.first && *date < *period.first)
        out.push_back(error_at(day, "rules.outside-contract",
                               "le " + shown(*date) + " est avant le début du contrat, le " + shown(*period.first)));
}

void check_year(Item const& year, Period const& period, base::Diagnostics& out) {
    auto const number = year.year();
    if (number && !period.years.empty() && period.years.count(*number) == 0)
        out.push_back(
            error_at(year, "rules.unknown-year", std::to_string(*number) + " n’est pas un exercice du contrat"));
}

void check_sheet(Item const& sheet, Period const& period, base::Diagnostics& out) {
    check_within(sheet["echeance"], period, out);
    for (Item const& action : sheet["actions"].elements()) {
        check_within(action["debut"], period, out);
        check_within(action["fin"], period, out);
        auto const first = action["debut"].date();
        auto const last = action["fin"].date();
        if (first && last && *last < *first)
            out.push_back(error_at(action["fin"], "rules.dates-order", "l’action finit avant de commencer"));
    }
    for (Item const& indicator : sheet["indicateurs"].elements())
        for (Item const& target : indicator["cibles"].elements()) check_year(target["annee"], period, out);
    for (Item const& funding : sheet["financements"].elements()) check_year(funding["annee"], period, out);
}

void check_years(Item const& contract, Period const& period, base::Diagnostics& out) {
    Item const years = contract["exercices"];
    if (!period.first || !period.last || !years) return;
    for (int year = period.first->year; year <= period.last->year && year <= period.first->year + most_years; ++year)
        if (period.years.count(year) == 0)
            out.push_back(
                warning_at(years, "rules.missing-year",
                           "le contrat court en " + std::to_string(year) + ", année absente de 'exercices'"));
}

}  // namespace

void check_dates(Item const& contract, base::Diagnostics& out) {
    Item const head = contract["contrat"];
    check_period(head, out);
    check_signature(contract, out);
    Period period{head["debut"].date(), head["fin"].date(), {}};
    for (Item const& year : contract["exercices"].elements())
        if (auto const number = year.year()) period.years.insert(*number);
    check_years(contract, period, out);
    for (Item const& sheet : sheets(contract)) check_sheet(sheet, period, out);
    for (Item const& establishment : contract["etablissements"].elements()) {
        Item const end = establishment["autorisation"]["echeance"];
        auto const ends = end.date();
        if (ends && period.first && *ends < *period.first)
            out.push_back(warning_at(end, "rules.authorisation-ended",
                                     "cette autorisation finit le " + shown(*ends) + ", avant le début du contrat"));
    }
    for (Item const& measure : contract["budget"]["mesures"].elements()) check_year(measure["annee"], period, out);
    for (Item const& amount : contract["dgc"]["montants"].elements()) check_year(amount["annee"], period, out);
    for (Item const& line : contract["budget"]["lignes"].elements())
        for (Item const& amount : line["montants"].elements()) check_year(amount["annee"], period, out);
}

}  // namespace paraphe::rules

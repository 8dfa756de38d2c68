#include "dossier/document_date.h"

#include <chrono>
#include <optional>

namespace paraphe::dossier {

namespace {

data::Value const* at_path(data::Value const& root, std::string const& dotted) {
    std::string pointer = "/" + dotted;
    for (char& c : pointer)
        if (c == '.') c = '/';
    return root.find(pointer);
}

/// Midnight UTC of an ISO date, or nothing.
std::optional<std::int64_t> seconds_of(std::string const& date) {
    int year = 0;
    unsigned int month = 0;
    unsigned int day = 0;
    if (date.size() != 10) return std::nullopt;
    for (std::size_t i = 0; i < date.size(); ++i) {
        bool const dash = i == 4 || i == 7;
        if (dash ? date[i] != '-' : (date[i] < '0' || date[i] > '9')) return std::nullopt;
        auto const digit = static_cast<unsigned int>(date[i] - '0');
        if (i < 4) year = year * 10 + static_cast<int>(digit);
        else if (i == 5 || i == 6) month = month * 10 + digit;
        else if (i > 7) day = day * 10 + digit;
    }
    std::chrono::year_month_day const parts{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (!parts.ok()) return std::nullopt;
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::sys_days(parts).time_since_epoch()).count();
}

}  // namespace

std::int64_t document_date(std::vector<std::string> const& paths, data::Value const& contract, base::Resources const& resources) {
    for (std::string const& path : paths)
        if (data::Value const* const value = at_path(contract, path))
            if (auto const seconds = seconds_of(value->text())) return *seconds;
    return resources.now();
}

}  // namespace paraphe::dossier

#include "cli/corrections_told.h"

#include "base/diagnostic.h"
#include "base/utf8.h"

namespace paraphe::cli {

namespace {

/// What stands alone between two breaks of lines may be a whole paragraph of code: a line of a report shows its head.
std::string shown(std::string const& text) {
    constexpr std::size_t longest = 120;
    std::string const clean = base::without_controls(text);
    std::size_t const end = base::byte_offset(clean, longest);
    return end == clean.size() ? clean : clean.substr(0, end) + "…";
}

std::string reason(typography::Rule rule, Speech const& say) { return say.told(base::warning(typography::code_of(rule), typography::sentence_of(rule))).message; }

}  // namespace

std::string in_words(typography::Correction const& correction, Speech const& say) {
    bool const changed = correction.before != correction.after;
    return "« " + shown(correction.before) + " »" + (changed ? " → « " + shown(correction.after) + " »" : "") + " (" + typography::code_of(correction.rule) +
           say(" : ", ": ") + reason(correction.rule, say) + ")";
}

std::string json_members(typography::Correction const& correction, Speech const& say) {
    std::string out;
    for (auto const& [key, value] : {std::pair<char const*, std::string>{"code", typography::code_of(correction.rule)}, {"before", correction.before}, {"after", correction.after},
                                     {"message", reason(correction.rule, say)}})
        out += (out.empty() ? "\"" : ", \"") + std::string(key) + "\": \"" + base::json_escaped(value) + "\"";
    return out;
}

}  // namespace paraphe::cli

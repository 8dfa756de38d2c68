#include "typography/line_rules.h"

#include <unicode/rbbi.h>
#include <unicode/utext.h>

#include "base/bug.h"

namespace paraphe::typography {

namespace {

alignas(16) constexpr std::uint8_t compiled_rules[] = {
#include "typography/compiled_line_rules.inc"
};

void demand(UErrorCode status, char const* what) {
    if (U_FAILURE(status)) throw base::Bug(std::string(what) + ": " + u_errorName(status));
}

}  // namespace

struct LineRules::Iterator {
    explicit Iterator(UErrorCode& status) : breaks(compiled_rules, sizeof compiled_rules, status) {}
    ~Iterator() { utext_close(text); }
    Iterator(Iterator const&) = delete;
    Iterator& operator=(Iterator const&) = delete;

    icu::RuleBasedBreakIterator breaks;
    UText* text = nullptr;
};

LineRules::LineRules() {
    UErrorCode status = U_ZERO_ERROR;
    iterator_ = std::make_unique<Iterator>(status);
    demand(status, "this ICU does not take the line rules of the one that compiled them");
}
LineRules::~LineRules() = default;

std::vector<std::uint32_t> LineRules::opportunities(std::string_view text) const {
    UErrorCode status = U_ZERO_ERROR;
    iterator_->text = utext_openUTF8(iterator_->text, text.data(), static_cast<std::int64_t>(text.size()), &status);
    iterator_->breaks.setText(iterator_->text, status);
    demand(status, "ICU finds no line breaks");
    std::vector<std::uint32_t> found;
    iterator_->breaks.first();
    for (std::int32_t at = iterator_->breaks.next(); at != icu::BreakIterator::DONE && static_cast<std::size_t>(at) < text.size(); at = iterator_->breaks.next())
        found.push_back(static_cast<std::uint32_t>(at));
    return found;
}

}  // namespace paraphe::typography

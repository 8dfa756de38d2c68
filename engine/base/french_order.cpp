#include "base/french_order.h"

#include <unicode/coll.h>

#include "base/bug.h"

namespace paraphe::base {

namespace {

icu::StringPiece piece(std::string_view text) { return {text.data(), static_cast<int32_t>(text.size())}; }

}  // namespace

struct FrenchOrder::Collation {
    std::unique_ptr<icu::Collator> collator;
};

FrenchOrder::FrenchOrder() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("fr"), status));
    expect(U_SUCCESS(status) != 0, "ICU has the collation of French");
    collator->setAttribute(UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, status);
    collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    expect(U_SUCCESS(status) != 0, "ICU's collation knows its attributes");
    collation_ = std::make_shared<Collation const>(Collation{std::move(collator)});
}

int FrenchOrder::compare(std::string_view a, std::string_view b) const {
    UErrorCode status = U_ZERO_ERROR;
    UCollationResult const result = collation_->collator->compareUTF8(piece(a), piece(b), status);
    expect(U_SUCCESS(status) != 0, "ICU compares any UTF-8");
    return result != UCOL_EQUAL ? static_cast<int>(result) : a.compare(b);
}

}  // namespace paraphe::base

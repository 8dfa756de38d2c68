#include "base/unicode.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <numeric>

#include "base/bug.h"
#include "base/utf8.h"

namespace paraphe::base {

namespace {

/// Insertions, deletions, replacements and exchanges of neighbours: what fingers do (F. J. Damerau, "A technique for
/// computer detection and correction of spelling errors", CACM 7 (1964), 171-176).
std::size_t edit_distance(std::u32string const& a, std::u32string const& b) {
    std::vector<std::size_t> two_above, above(b.size() + 1), row(b.size() + 1);
    std::iota(above.begin(), above.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            row[j + 1] = std::min({above[j] + (a[i] == b[j] ? 0 : 1), row[j] + 1, above[j + 1] + 1});
            bool const exchanged = i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j];
            if (exchanged) row[j + 1] = std::min(row[j + 1], two_above[j - 1] + 1);
        }
        two_above = above;
        above = row;
    }
    return above[b.size()];
}

}  // namespace

std::string nfc(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* normalizer = icu::Normalizer2::getNFCInstance(status);
    icu::StringPiece const bytes(text.data(), static_cast<std::int32_t>(text.size()));
    bool const is_normal = normalizer->isNormalizedUTF8(bytes, status) != 0;
    if (is_normal && U_SUCCESS(status) != 0) return std::string(text);  // nearly every text is
    auto const source = icu::UnicodeString::fromUTF8(bytes);
    icu::UnicodeString const normal = normalizer->normalize(source, status);
    expect(U_SUCCESS(status) != 0, "ICU could not normalize");
    std::string out;
    normal.toUTF8String(out);
    return out;
}

std::string case_folded(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    out.reserve(text.size());
    icu::StringByteSink<std::string> sink(&out);
    icu::CaseMap::utf8Fold(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr, status);
    expect(U_SUCCESS(status) != 0, "ICU could not fold case");
    return out;
}

std::string nearest(std::string_view wanted, std::vector<std::string> const& candidates) {
    std::u32string const folded = to_utf32(case_folded(wanted));
    std::string best;
    std::size_t least = std::max<std::size_t>(1, folded.size() / 3) + 1;
    for (std::string const& candidate : candidates) {
        std::size_t const distance = edit_distance(folded, to_utf32(case_folded(candidate)));
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

}  // namespace paraphe::base

// Compiles Unicode's line rules with our changes, while the program is built.
//
// usage: tailor-line-rules FILE
// Writes the compiled rules of ICU's own line iterator as numbers, for line_rules.cpp to include. Fails when a change finds
// nothing to change: then ICU's rules are others than those that we know.

#include <unicode/brkiter.h>
#include <unicode/parseerr.h>
#include <unicode/rbbi.h>

#include <cstdio>
#include <memory>

namespace {

struct Change {
    char const* name;
    char16_t const* from;
    char16_t const* to;
};

/// Source: french.md 4.6 of the project's typography notes. Classes: UAX 14 §5.1.
constexpr Change changes[] = {
    // LB12a lets a line end between a dash (BA) or hyphen (HY) and a no-break space: "–|⍽item". In French that space ties them.
    {"no break before glue", u"[[$LB8NonBreaks]-[$SP$BA$HY]]$CM*$GL;", u"[[$LB8NonBreaks]-[$SP]]$CM*$GL;"},
    // Quotes that may open or close (QU) bind on both sides; in French it is known what each does.
    {"opening quotes", u"$OP=[:LineBreak=Open_Punctuation:];", u"$OP=[[:LineBreak=Open_Punctuation:]\\u00AB\\u201C\\u2018];"},
    {"closing quotes", u"$CL=[:LineBreak=Close_Punctuation:];", u"$CL=[[:LineBreak=Close_Punctuation:]\\u00BB\\u201D];"},
    {"other quotes", u"$QU=[:LineBreak=Quotation:];", u"$QU=[[:LineBreak=Quotation:]-[\\u00AB\\u00BB\\u201C\\u201D\\u2018]];"},
};

int fail(char const* what, char const* why) {
    std::fprintf(stderr, "tailor-line-rules: %s: %s\n", what, why);
    return 1;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return fail("usage", "tailor-line-rules FILE");
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> const line(icu::BreakIterator::createLineInstance(icu::Locale("fr"), status));
    auto const* const original = dynamic_cast<icu::RuleBasedBreakIterator const*>(line.get());
    if (original == nullptr) return fail("ICU", "its line iterator has no rules");

    icu::UnicodeString rules = original->getRules();
    for (Change const& change : changes) {
        if (rules.indexOf(change.from) < 0) return fail(change.name, "ICU's rules have nothing to change");
        rules.findAndReplace(change.from, change.to);
    }
    UParseError place;
    icu::RuleBasedBreakIterator tailored(rules, place, status);
    if (U_FAILURE(status)) return fail("ICU refuses the rules", u_errorName(status));

    std::uint32_t length = 0;
    std::uint8_t const* const bytes = tailored.getBinaryRules(length);
    std::FILE* const file = std::fopen(arguments[1], "w");
    if (file == nullptr) return fail(arguments[1], "cannot be written");
    constexpr std::uint32_t in_a_line = 32;
    for (std::uint32_t i = 0; i < length; ++i) std::fprintf(file, "%u,%c", static_cast<unsigned int>(bytes[i]), i % in_a_line == in_a_line - 1 ? '\n' : ' ');
    return std::fclose(file) == 0 ? 0 : fail(arguments[1], "cannot be written");
}

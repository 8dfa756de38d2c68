// The marks behind the items of lists: mended where the list says what it wants, told where it does not.

#include <gmock/gmock.h>

#include "typography/french.h"

namespace paraphe::typography {
namespace {

using document::Inlines;
using testing::ElementsAre;

document::ListItem item(Inlines inlines) {
    document::Paragraph paragraph;
    paragraph.inlines = std::move(inlines);
    document::ListItem out;
    out.blocks.push_back({std::move(paragraph)});
    return out;
}

document::ListItem item(std::string words) { return item(Inlines{{document::Text{std::move(words), {}}}}); }

/// The items after one pass, "|" between them; a second pass must change nothing.
std::string set(std::vector<document::ListItem> items, Corrections* corrections = nullptr, SpaceProfile profile = SpaceProfile::bureautique) {
    document::Document document;
    document::List list;
    list.items = std::move(items);
    document.blocks.push_back({std::move(list)});
    auto const shown = [&] {
        std::string out;
        for (document::ListItem const& one : std::get<document::List>(document.blocks.front().value).items) {
            auto const* const paragraph = std::get_if<document::Paragraph>(&one.blocks.front().value);
            out += (out.empty() ? "" : "|");
            for (document::Inline const& piece : paragraph->inlines) {
                if (auto const* const text = std::get_if<document::Text>(&piece.value)) out += text->text;
                else if (auto const* const styled = std::get_if<document::Styled>(&piece.value)) out += "*" + std::get<document::Text>(styled->children.front().value).text + "*";
                else out += std::holds_alternative<document::Note>(piece.value) ? "(n)" : "_";
            }
        }
        for (std::size_t at = out.find("\u00A0"); at != std::string::npos; at = out.find("\u00A0")) out.replace(at, 2, "~");
        return out;
    };
    document = set_french(std::move(document), profile, corrections);
    std::string const once = shown();
    document = set_french(std::move(document), profile);
    EXPECT_EQ(shown(), once);
    return once;
}

std::string set_words(std::initializer_list<char const*> words, Corrections* corrections = nullptr, SpaceProfile profile = SpaceProfile::bureautique) {
    std::vector<document::ListItem> items;
    for (char const* const one : words) items.push_back(item(std::string(one)));
    return set(std::move(items), corrections, profile);
}

std::vector<std::string> codes(Corrections const& corrections) {
    std::vector<std::string> out;
    for (Correction const& one : corrections) out.emplace_back(code_of(one.rule));
    return out;
}

TEST(ListMarks, AreCompletedWhereMostAreThere) {
    EXPECT_EQ(set_words({"un ;", "deux", "trois ;"}), "un~;|deux~;|trois.");
    EXPECT_EQ(set_words({"un ;", "deux ;", "trois"}), "un~;|deux~;|trois.");
    EXPECT_EQ(set_words({"un ;", "deux,", "trois,"}), "un~;|deux~;|trois.");
    EXPECT_EQ(set_words({"un ;", "deux"}), "un~;|deux.");
    EXPECT_EQ(set_words({"un ;", "etc. "}), "un~;|etc. ");
    EXPECT_EQ(set_words({"un, etc.", "deux ;", "trois"}), "un, etc.~;|deux~;|trois.");
    EXPECT_EQ(set_words({"M. Durand ;", "l'art. L. 313-12", "trois."}), "M.~Durand~;|l’art.~L.~313-12~;|trois.");
    EXPECT_EQ(set_words({"un ;", "deux"}, nullptr, SpaceProfile::ue), "un;|deux.");
}

TEST(ListMarks, StayWhereTheListIsOfOneStyle) {
    for (auto const& words : std::initializer_list<std::initializer_list<char const*>>{
             {"un", "deux"}, {"Un.", "Deux."}, {"un,", "deux,", "trois."}, {"un\u00A0;", "deux."}, {"un"}, {"un\u00A0;"}, {"Un\u00A0?", "Deux."}, {"dit\u00A0:", "deux\u00A0;", "trois"}}) {
        Corrections corrections;
        std::string typed;
        for (char const* const one : words) typed += (typed.empty() ? "" : "|") + std::string(one);
        for (std::size_t at = typed.find("\u00A0"); at != std::string::npos; at = typed.find("\u00A0")) typed.replace(at, 2, "~");
        EXPECT_EQ(set_words(words, &corrections), typed);
        EXPECT_THAT(codes(corrections), ElementsAre()) << typed;
    }
}

TEST(ListMarks, AreToldAndLeftWhereNobodyKnows) {
    for (auto const& [words, told] : std::initializer_list<std::pair<std::initializer_list<char const*>, char const*>>{
             {{"Un.", "deux\u00A0;", "trois."}, "deux\u00A0;"}, {{"un", "deux."}, "deux."}, {{"un,", "deux"}, "deux"}, {{"un", "deux", "trois\u00A0;", "quatre."}, "trois\u00A0;"},
             {{"un\u00A0;", "Deux ans après. Rien ensuite", "trois."}, "Deux ans après. Rien ensuite"}}) {
        Corrections corrections;
        set_words(words, &corrections);
        ASSERT_THAT(codes(corrections), ElementsAre("typography.mixed-list"));
        EXPECT_EQ(corrections[0].before, told);
        EXPECT_EQ(corrections[0].after, told);
    }
}

TEST(ListMarks, AreToldWithTheWordsBeforeThem) {
    Corrections corrections;
    base::Span const span{2, 5, 9};
    set({item("un\u00A0;"), item(Inlines{{document::Text{"la première partie du texte de cet élément qui est long, ", {}}}, {document::Text{"puis la seconde partie, qui est un peu plus longue", span}}}), item("trois.")}, &corrections);
    ASSERT_EQ(corrections.size(), 1U);
    EXPECT_EQ(corrections[0].rule, Rule::list_marks);
    EXPECT_EQ(corrections[0].span, span);
    EXPECT_EQ(corrections[0].before, "partie, qui est un peu plus longue");
    EXPECT_EQ(corrections[0].after, "partie, qui est un peu plus longue\u00A0;");
}

TEST(ListMarks, OfDataGiveWayToThoseOfTheTemplate) {
    auto const pieces = [](char const* datum, char const* mark) { return item(Inlines{{document::Text{datum, {}}}, {document::Text{mark, {}}}}); };
    Corrections corrections;
    EXPECT_EQ(set({pieces("un.", " ;"), pieces("deux ;", " ;"), pieces("trois, etc.", " ;"), pieces("selon la p.", " ;"), pieces("en 2027.", ".")}, &corrections),
              "un~;|deux~;|trois, etc.~;|selon la p.~;|en 2027.");
    EXPECT_THAT(codes(corrections), testing::Contains("typography.list-marks").Times(3));
    EXPECT_EQ(corrections[0].before, "un.");
    EXPECT_EQ(corrections[0].after, "un");
}

TEST(ListMarks, StandOutsideEmphasisAndBehindNotes) {
    document::Styled styled;
    styled.children.push_back({document::Text{"deux", {}}});
    EXPECT_EQ(set({item("un ;"), item(Inlines{{styled}}), item(Inlines{{styled}, {document::Note{}}})}), "un~;|*deux*~;|*deux*(n).");
}

TEST(ListMarks, OfWhatIsNoTextAreUnknown) {
    Corrections corrections;
    EXPECT_EQ(set({item("un ;"), item(Inlines{{document::Text{"voir page ", {}}}, {document::PageRef{}}}), item("trois")}, &corrections), "un~;|voir page~_|trois");
    EXPECT_THAT(codes(corrections), testing::Not(testing::Contains("typography.mixed-list")));
}

TEST(ListMarks, OfOtherLanguagesStay) {
    document::Document document;
    document::List list;
    list.common.lang = "en";
    list.items = {item("one ;"), item("two")};
    document.blocks.push_back({std::move(list)});
    document = set_french(std::move(document));
    auto const& last = std::get<document::List>(document.blocks.front().value).items.back();
    EXPECT_EQ(std::get<document::Text>(std::get<document::Paragraph>(last.blocks.front().value).inlines.front().value).text, "two");
}

}  // namespace
}  // namespace paraphe::typography

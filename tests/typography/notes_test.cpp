// Calls of notes: before the mark that ends their phrase, and the spaces of that mark behind them.

#include <gmock/gmock.h>

#include "document/walk.h"
#include "typography/french.h"

namespace paraphe::typography {
namespace {

/// `text` with "[…]" for a note, set, and written so again; U+00A0 and U+202F are ⍽ and ⸱.
std::string set(std::string const& text) {
    document::Paragraph paragraph;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const open = std::min(text.find('[', at), text.size());
        if (open > at) paragraph.inlines.push_back({document::Text{text.substr(at, open - at), {}}});
        if (open == text.size()) break;
        std::size_t const close = text.find(']', open);
        document::Note note;
        note.inlines.push_back({document::Text{text.substr(open + 1, close - open - 1), {}}});
        paragraph.inlines.push_back({std::move(note)});
        at = close + 1;
    }
    document::Document document;
    document.blocks.push_back({std::move(paragraph)});
    document = set_french(set_french(std::move(document)));
    std::string out;
    for (document::Inline const& item : std::get<document::Paragraph>(document.blocks.front().value).inlines)
        std::visit(document::Cases{[&](document::Text const& value) { out += value.text; }, [&](document::Note const& value) { out += "[" + document::plain_text(value.inlines) + "]"; }, [](auto const&) {}},
                   item.value);
    for (auto const& [character, shown] : {std::pair{"\u00A0", "⍽"}, {"\u202F", "⸱"}})
        for (std::size_t at = out.find(character); at != std::string::npos; at = out.find(character)) out.replace(at, std::string_view(character).size(), shown);
    return out;
}

TEST(NoteCalls, StandBeforeTheMark) {
    EXPECT_EQ(set("La fin.[n]"), "La fin[n].");
    EXPECT_EQ(set("La fin.[n] Suite"), "La fin[n]. Suite");
    EXPECT_EQ(set("un mot,[n] puis"), "un mot[n], puis");
    EXPECT_EQ(set("un mot ;[n] puis"), "un mot[n]⸱; puis");
    EXPECT_EQ(set("Vraiment ?[n]"), "Vraiment[n]⸱?");
    EXPECT_EQ(set("voici :[n] un"), "voici[n]⍽: un");
}

TEST(NoteCalls, AreNoLetterForTheSpacesOfMarks) {
    EXPECT_EQ(set("un mot[n] ; puis"), "un mot[n]⸱; puis");
    EXPECT_EQ(set("un mot[n]; puis"), "un mot[n]⸱; puis");
    EXPECT_EQ(set("un mot[n] , puis"), "un mot[n], puis");
    EXPECT_EQ(set("« un mot[n] »"), "«⍽un mot[n]⍽»");
}

TEST(NoteCalls, LeaveAbbreviationsAlone) {
    EXPECT_EQ(set("l'art.[n] 3 dit"), "l’art.[n] 3 dit");
    EXPECT_EQ(set("eau, gaz, etc.[n]"), "eau, gaz, etc.[n]");
    EXPECT_EQ(set(".[n]"), ".[n]");
}

TEST(NoteCalls, WordsOfNotesHaveRulesOfTheirOwn) {
    EXPECT_EQ(set("dit \"oui[l'un : \"non\" ; 5 %]\" hier"), "dit «⍽oui[l’un⍽: «⍽non⍽»⸱; 5⍽%]⍽» hier");
}

}  // namespace
}  // namespace paraphe::typography

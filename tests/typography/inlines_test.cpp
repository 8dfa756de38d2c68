// Rules look across inlines; each piece keeps its place; what is no French text stays.

#include <gmock/gmock.h>

#include "document/walk.h"
#include "support/cases.h"
#include "typography/french.h"

namespace paraphe::typography {
namespace {

using document::Inline;
using document::Inlines;

Inline text(std::string words, base::Span span = {}) { return {document::Text{std::move(words), span}}; }

Inline styled(document::Emphasis emphasis, std::string words, std::string lang = {}, std::string class_name = {}) {
    document::Styled value;
    value.emphasis = emphasis;
    value.lang = std::move(lang);
    value.class_name = std::move(class_name);
    value.children.push_back(text(std::move(words)));
    return {std::move(value)};
}

Inline em(std::string words) { return styled(document::Emphasis::emphasis, std::move(words)); }
Inline sup(std::string words) { return styled(document::Emphasis::superscript, std::move(words)); }

document::Document paragraph(Inlines inlines) {
    document::Paragraph value;
    value.inlines = std::move(inlines);
    document::Document document;
    document.blocks.push_back({std::move(value)});
    return document;
}

/// Pieces between "|", emphasis as "*…*", superscript as "^…^", small capitals as "§…§"; ⍽ and ⸱ for U+00A0 and U+202F.
std::string shown(Inlines const& inlines) {
    std::string out;
    for (Inline const& item : inlines)
        std::visit(document::Cases{
                       [&](document::Text const& value) { out += (out.empty() ? "" : "|") + value.text; },
                       [&](document::Styled const& value) {
                           char const* const mark = value.emphasis == document::Emphasis::superscript ? "^" : value.emphasis == document::Emphasis::small_capitals ? "§" : "*";
                           out += mark + shown(value.children) + mark;
                       },
                       [&](document::Link const& value) { out += "[" + shown(value.children) + "]"; },
                       [&](document::LineBreak const&) { out += "/"; },
                       [&](document::Note const&) { out += "(n)"; },
                       [&](document::PageRef const&) { out += "(p)"; },
                       [&](auto const&) { out += "_"; },
                   },
                   item.value);
    for (auto const& [character, sign] : {std::pair{"\u00A0", "⍽"}, {"\u202F", "⸱"}})
        for (std::size_t at = out.find(character); at != std::string::npos; at = out.find(character)) out.replace(at, std::string_view(character).size(), sign);
    return out;
}

/// After two passes: the second must change nothing.
std::string set(Inlines inlines, SpaceProfile profile = SpaceProfile::imprimerie_nationale) {
    document::Document document = set_french(paragraph(std::move(inlines)), profile);
    auto const& first = std::get<document::Paragraph>(document.blocks.front().value).inlines;
    std::string const once = shown(first);
    document = set_french(std::move(document), profile);
    EXPECT_EQ(shown(std::get<document::Paragraph>(document.blocks.front().value).inlines), once);
    return once;
}

TEST(Inlines, QuotesAroundEmphasis) {
    EXPECT_EQ(set({text("le « "), em("mot"), text(" »; fin")}), "le «⍽*mot*|⍽»⸱; fin");
    EXPECT_EQ(set({text("le «"), em("mot"), text("»; fin")}), "le «⍽*mot*|⍽»⸱; fin");
    EXPECT_EQ(set({text("le \""), em("mot"), text("\"!")}), "le «⍽*mot*|⍽»⸱!");
    EXPECT_EQ(set({em("\"mot"), em(" dit\""), text(": oui")}), "*«⍽mot** dit⍽»*|⍽: oui");
}

TEST(Inlines, ASpaceGoesWhereThereIsLessEmphasis) {
    EXPECT_EQ(set({em("mot"), text("; fin")}), "*mot*|⸱; fin");
    EXPECT_EQ(set({text("fin"), em("; mot")}), "fin⸱*; mot*");
}

TEST(Inlines, WordsAndNumbersInPieces) {
    EXPECT_EQ(set({text("l'"), em("Et"), text("at")}), "l’*Ét*|at");
    EXPECT_EQ(set({text("1250"), text("000 €")}), "1⸱250⸱|000⍽€");
    EXPECT_EQ(set({text("le "), text("1"), text(" "), text("janvier"), text(" 2027")}), "le |1^er^|⍽|janvier| 2027");
    EXPECT_EQ(set({text("article L."), text("313-12-2")}), "article L.⍽|313-12-2");
    EXPECT_EQ(set({text("14"), text("h"), text("30")}), "14⍽|h⍽|30");
}

TEST(Inlines, Superscripts) {
    EXPECT_EQ(set({text("1"), sup("er"), text(" janvier")}), "1^er^|⍽janvier");
    EXPECT_EQ(set({text("2"), sup("ème"), text(" avenant")}), "2^e^|⍽avenant");
    EXPECT_EQ(set({text("12 m"), sup("2"), text("; fin")}), "12⍽m^2^|⸱; fin");
}

TEST(Inlines, NoRuleLooksPastABreak) {
    EXPECT_EQ(set({text("Objet :"), {document::LineBreak{}}, text("\"mot\" - fin")}), "Objet⍽:/|«⍽mot⍽» – fin");
    EXPECT_EQ(set({text("- un"), {document::LineBreak{}}, text("- deux")}), "–⍽un/|–⍽deux");
    EXPECT_EQ(set({text("le "), {document::Blank{}}, text(" ; fin")}), "le _| ; fin");
}

TEST(Inlines, APageNumberIsANumber) {
    EXPECT_EQ(set({text("voir page "), {document::PageRef{"x", {}}}, text("; fin")}), "voir page⍽(p)|⸱; fin");
    EXPECT_EQ(set({text("p. "), {document::PageRef{"x", {}}}, text(".")}), "p.⍽(p)|.");
}

TEST(Inlines, OtherLanguagesAndCodeStay) {
    EXPECT_EQ(set({text("dit \""), styled(document::Emphasis::none, "it's 5% ; \"so\"", "en"), text("\" !")}), "dit «*it's 5% ; \"so\"*|»⸱!");
    EXPECT_EQ(set({text("voir l'"), styled(document::Emphasis::none, "a ; b: \"c\"", {}, "code"), text(" ; fin")}), "voir l’*a ; b: \"c\"*| ; fin");
    EXPECT_EQ(set({styled(document::Emphasis::none, "l'un ;", "fr-CH"), styled(document::Emphasis::none, "l'un ;", "frr")}), "*l’un⸱;**l'un ;*");
}

TEST(Inlines, LinksAreRead) {
    document::Link link{"", "https://exemple.fr", {text("l'article 5 ; https://exemple.fr/a;b")}, {}};
    EXPECT_EQ(set({text("voir "), {link}, text(" : oui")}), "voir [l’article⍽5⸱; https://exemple.fr/a;b]|⍽: oui");
}

TEST(Inlines, ACodeAloneInACellIsNoQuantity) {
    EXPECT_EQ(set({text("38000")}), "38000");
    EXPECT_EQ(set({text("38000 €")}), "38⸱000⍽€");
    EXPECT_EQ(set_french(std::string_view("10000")), "10\u202F000");
}

TEST(Inlines, Profiles) {
    std::string const typed = "L'objet : \"mot\" ; 1250000,5 % de 1\u202F234 €, n°5 !";
    auto const visible = [&](SpaceProfile profile) { return set({text(typed)}, profile); };
    EXPECT_EQ(visible(SpaceProfile::imprimerie_nationale), "L’objet⍽: «⍽mot⍽»⸱; 1⸱250⸱000,5⍽% de 1⸱234⍽€, n°⍽5⸱!");
    EXPECT_EQ(visible(SpaceProfile::bureautique), "L’objet⍽: «⍽mot⍽»⍽; 1⍽250⍽000,5⍽% de 1⍽234⍽€, n°⍽5⍽!");
    EXPECT_EQ(visible(SpaceProfile::ue), "L’objet: «mot»; 1⸱250⸱000,5⍽% de 1⸱234⍽€, n°⍽5!");
    for (SpaceProfile const profile : {SpaceProfile::imprimerie_nationale, SpaceProfile::bureautique, SpaceProfile::ue}) EXPECT_EQ(space_profile(name_of(profile)), profile);
    EXPECT_FALSE(space_profile("Bureautique"));
}

TEST(Inlines, TextWithoutAnyRuleIsUntouched) {
    for (char const* const words : {"", " ", "   ", "\u00A0", "\"", "'", "«", "»", ":", ";", "!?", "...........", "e\u0301tat", "שלום עולם", "\u200Fא;\u200F", "👍🏽 ! 👩‍👩‍👧", "中文；测试", "a\u0301 \u0301", "1\uFE0F\u20E3"}) {
        std::string const once = set_french(std::string_view(words));
        EXPECT_EQ(set_french(std::string_view(once)), once) << words;
        EXPECT_EQ(test::visible(once), test::visible(words));
    }
}

TEST(Corrections, TellEachRuleOnce) {
    struct Told {
        char const* typed;
        Rule rule;
        char const* before;
        char const* after;
    };
    for (Told const& one : std::initializer_list<Told>{{"le mot  dit", Rule::space, "mot  dit", "mot dit"},
                                                       {"le mot; dit", Rule::punctuation, "mot;", "mot\u202F;"},
                                                       {"le \"mot\" dit", Rule::quotes, "\"mot\"", "«\u00A0mot\u00A0»"},
                                                       {"l'un dit", Rule::apostrophe, "l'un", "l’un"},
                                                       {"de 5' 30\" dit", Rule::prime, "5' 30\"", "5′\u00A030″"},
                                                       {"alors... dit", Rule::ellipsis, "alors...", "alors…"},
                                                       {"de 2024–2029 dit", Rule::dash, "2024–2029", "2024-2029"},
                                                       {"de -5,5 dit", Rule::minus, "-5,5", "−5,5"},
                                                       {"de 3 x 4 dit", Rule::multiplication, "3 x 4", "3\u00A0×\u00A04"},
                                                       {"le 2ème, dit", Rule::ordinal, "2ème,", "2e,"},
                                                       {"de 1000000 dit", Rule::number, "1000000", "1\u202F000\u202F000"},
                                                       {"de 12% dit", Rule::unit, "12%", "12\u00A0%"},
                                                       {"le 2 mai dit", Rule::date, "2 mai", "2\u00A0mai"},
                                                       {"de 14h30 dit", Rule::hour, "14h30", "14\u00A0h\u00A030"},
                                                       {"au 0123456789 dit", Rule::identifier, "0123456789", "01\u00A023\u00A045\u00A067\u00A089"},
                                                       {"le n°5 dit", Rule::reference, "n°5", "n°\u00A05"},
                                                       {"de Mme Petit dit", Rule::title, "Mme Petit", "Mme\u00A0Petit"},
                                                       {"un Etat dit", Rule::accent, "Etat", "État"},
                                                       {"un coeur dit", Rule::ligature, "coeur", "cœur"},
                                                       {"un 15\" dit", Rule::lone_quote, "15\"", "15\""},
                                                       {"la 1ème dit", Rule::gender_of_first, "1ème", "1ème"}}) {
        Corrections corrections;
        base::Span const span{3, 10, 20};
        set_french(paragraph({text("Titre "), text(one.typed, span)}), SpaceProfile::imprimerie_nationale, &corrections);
        ASSERT_EQ(corrections.size(), 1U) << one.typed;
        EXPECT_EQ(corrections[0].rule, one.rule) << one.typed;
        EXPECT_EQ(corrections[0].before, one.before);
        EXPECT_EQ(corrections[0].after, one.after);
        EXPECT_EQ(corrections[0].span, span);
        EXPECT_TRUE(std::string_view(code_of(one.rule)).starts_with("typography."));
        EXPECT_FALSE(std::string_view(sentence_of(one.rule)).empty());
    }
}

TEST(Corrections, SpacesAloneAreKnownAsSuch) {
    EXPECT_TRUE((Correction{0, {}, Rule::unit, "12%", "12\u00A0%"}.only_spaces()));
    EXPECT_FALSE((Correction{0, {}, Rule::accent, "Etat", "État"}.only_spaces()));
    EXPECT_FALSE((Correction{0, {}, Rule::lone_quote, "15\"", "15\""}.only_spaces()));
}

TEST(Corrections, NothingIsToldOfWhatIsRight) {
    Corrections corrections;
    EXPECT_EQ(set_french("«\u00A0déjà correct\u00A0»\u202F; l’État, n°\u00A05", SpaceProfile::imprimerie_nationale, &corrections), "«\u00A0déjà correct\u00A0»\u202F; l’État, n°\u00A05");
    EXPECT_TRUE(corrections.empty());
}

TEST(Corrections, ParagraphsAreNumbered) {
    Corrections corrections;
    ParagraphSetter setter(SpaceProfile::ue, &corrections);
    for (char const* const line : {"rien", "l'un", "rien", "l'autre"}) setter.set(line);
    ASSERT_EQ(corrections.size(), 2U);
    EXPECT_EQ(corrections[0].paragraph, 1U);
    EXPECT_EQ(corrections[1].paragraph, 3U);
}

TEST(Inlines, FormsOfWords) {
    test::expect_cases(TEST_DIR "/forms.cases", "forms", [](std::string const& words) { return test::cases_detail::decoded(set({text(words)})); });
}

TEST(Inlines, FormsAcrossPieces) {
    EXPECT_EQ(set({text("le "), text("1"), text("er"), text(" avenant")}), "le |1^er^|⍽avenant");
    EXPECT_EQ(set({text("le "), text("XX"), text("Ie siècle")}), "le §XX§§I§^e^|⍽siècle");
    EXPECT_EQ(set({text("article 3"), em(" bis")}), "article⍽3*⍽bis*");
    EXPECT_EQ(set({text("le 1"), sup("er"), text(" mai, le XX"), sup("e"), text(" siècle")}), "le 1^er^|⍽mai, le XX^e^|⍽siècle");
    EXPECT_EQ(set({styled(document::Emphasis::none, "the 2e and 1er", "en"), text(" ; la 2e")}), "*the 2e and 1er*| ; la 2^e^");
    EXPECT_EQ(set({styled(document::Emphasis::none, "le 2e", {}, "code"), text(" fin")}), "*le 2e*| fin");
    EXPECT_EQ(set({styled(document::Emphasis::strong, "la 2e"), text(" fin")}), "*la 2^e^*|⍽fin");
}

TEST(Inlines, FormsLeaveCharactersAndPlacesAlone) {
    base::Span span;
    span.begin = 7;
    span.end = 9;
    document::Document const document = set_french(paragraph({text("le 1er et le XXIe siècle, article 3 bis", span)}));
    Inlines const& inlines = std::get<document::Paragraph>(document.blocks.front().value).inlines;
    EXPECT_EQ(document::plain_text(inlines), "le 1er et le XXIe\u00A0siècle, article\u00A03\u00A0bis");
    for (Inline const& item : inlines) {
        auto const* const styled = std::get_if<document::Styled>(&item.value);
        auto const& piece = std::get<document::Text>(styled == nullptr ? item.value : styled->children.front().value);
        EXPECT_EQ(piece.span.begin, 7U);
    }
}

}  // namespace
}  // namespace paraphe::typography

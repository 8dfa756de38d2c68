#include "document/cascade.h"

#include <gmock/gmock.h>

namespace paraphe::document {
namespace {

Declaration declare(Property property, StyleValue value) { return {property, std::move(value), {}}; }
Dimension points(double amount) { return {Dimension::Unit::absolute, Length::pt(amount), 0}; }
Dimension em(std::int64_t thousandths) { return {Dimension::Unit::em, {}, thousandths}; }

Rule rule(std::vector<SimpleSelector> parts, std::vector<Declaration> declarations) { return {{Selector{std::move(parts)}}, std::move(declarations)}; }

TEST(Cascade, ValuesAreInheritedOrInitial) {
    StyleSheet sheet;
    sheet.rules.push_back(rule({{"body", ""}}, {declare(Property::font_size, points(12)), declare(Property::margin_left, points(5))}));
    Cascade cascade(sheet);
    StyleNode const& p = cascade.child(cascade.root(), "p");
    EXPECT_EQ(p.style.font_size, Length::pt(12));
    EXPECT_EQ(p.style.margin[Side::left], Length());
}

TEST(Cascade, TightensAPlaceAndAllBelowItOnce) {
    StyleSheet sheet;
    sheet.rules.push_back(rule({{"section", ""}}, {declare(Property::font_size, points(10)), declare(Property::line_height, points(12))}));
    sheet.rules.push_back(rule({{"p", ""}}, {declare(Property::margin_top, points(8)), declare(Property::margin_left, points(8)), declare(Property::font_size, em(2000))}));
    Cascade cascade(sheet);
    StyleNode const& section = cascade.child(cascade.root(), "section");
    StyleNode const& tight = cascade.tightened(section, {500, 900, 800});
    EXPECT_EQ(&cascade.tightened(section, {500, 900, 800}), &tight);
    StyleNode const& p = cascade.child(tight, "p");
    EXPECT_EQ(&cascade.child(tight, "p"), &p);
    EXPECT_EQ(p.style.font_size, Length::pt(16)) << "once, and not again for what is inherited";
    EXPECT_EQ(p.style.line_height, Length::pt(8.64));
    EXPECT_EQ(p.style.margin[Side::top], Length::pt(4));
    EXPECT_EQ(p.style.margin[Side::left], Length::pt(8));
    EXPECT_EQ(cascade.child(section, "p").style.font_size, Length::pt(20));
    EXPECT_EQ(cascade.child(cascade.child(tight, "section"), "p").style.font_size, Length::pt(16));
}

TEST(Cascade, EmIsTheElementsOwnSize) {
    StyleSheet sheet;
    sheet.rules.push_back(rule({{"p", ""}}, {declare(Property::margin_top, em(2000)), declare(Property::font_size, em(1500))}));
    Cascade cascade(sheet);
    StyleNode const& p = cascade.child(cascade.root(), "p");
    EXPECT_EQ(p.style.font_size, Length::pt(15));
    EXPECT_EQ(p.style.margin[Side::top], Length::pt(30));
}

TEST(Cascade, ClassesBeatElementsAndLaterBeatsEarlier) {
    StyleSheet sheet;
    sheet.rules.push_back(rule({{"", "visa"}}, {declare(Property::orphans, Dimension{Dimension::Unit::number, {}, 4000})}));
    sheet.rules.push_back(rule({{"p", ""}}, {declare(Property::orphans, Dimension{Dimension::Unit::number, {}, 3000})}));
    sheet.rules.push_back(rule({{"p", ""}}, {declare(Property::widows, Dimension{Dimension::Unit::number, {}, 5000})}));
    sheet.rules.push_back(rule({{"p", ""}}, {declare(Property::widows, Dimension{Dimension::Unit::number, {}, 6000})}));
    Cascade cascade(sheet);
    StyleNode const& p = cascade.child(cascade.root(), "p", "visa");
    EXPECT_EQ(p.style.orphans, 4);
    EXPECT_EQ(p.style.widows, 6);
}

TEST(Cascade, DescendantsNeedTheirAncestors) {
    StyleSheet sheet;
    sheet.rules.push_back(rule({{"section", "fiche"}, {"p", ""}}, {declare(Property::hyphens, std::string("none"))}));
    Cascade cascade(sheet);
    StyleNode const& section = cascade.child(cascade.root(), "section", "fiche");
    StyleNode const& cell = cascade.child(cascade.child(section, "table"), "td");
    EXPECT_EQ(cascade.child(cell, "p").style.hyphens, Hyphens::none);
    EXPECT_EQ(cascade.child(cascade.root(), "p").style.hyphens, Hyphens::manual);
}

TEST(Cascade, EqualPlacesAreOneNode) {
    StyleSheet const sheet;
    Cascade cascade(sheet);
    StyleNode const& first = cascade.child(cascade.root(), "p", "a");
    EXPECT_EQ(&first, &cascade.child(cascade.root(), "p", "a"));
    EXPECT_NE(&first, &cascade.child(cascade.root(), "p", "b"));
    EXPECT_EQ(cascade.nodes().size(), 3U);
}

TEST(PageStyle, NamedAndFirstPagesAddToTheDefault) {
    StyleSheet sheet;
    PageRule all;
    all.margin[0] = Length::mm(10);
    all.boxes[BoxPlace::top_left].content = {{ContentPiece::Kind::literal, "tous"}};
    PageRule named;
    named.name = "fiche";
    named.width = Length::mm(100);
    PageRule first;
    first.name = "fiche";
    first.first_only = true;
    first.margin[0] = Length::mm(30);
    sheet.pages = {first, named, all};
    EXPECT_EQ(page_style(sheet, "", true).margin[Side::top], Length::mm(10));
    EXPECT_EQ(page_style(sheet, "fiche", true).margin[Side::top], Length::mm(30));
    EXPECT_EQ(page_style(sheet, "fiche", false).margin[Side::top], Length::mm(10));
    EXPECT_EQ(page_style(sheet, "fiche", false).width, Length::mm(100));
    EXPECT_EQ(page_style(sheet, "fiche", false).boxes.size(), 1U);
}

}  // namespace
}  // namespace paraphe::document

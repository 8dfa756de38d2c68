// What needs no document: XML, numbers, names, packages.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/bug.h"
#include "office/flow/bookmark_names.h"
#include "office/flow/formats.h"
#include "office/flow/number_format.h"
#include "office/flow/text_extent.h"
#include "office/odf/properties.h"
#include "office/ooxml/properties.h"
#include "office/package.h"
#include "office/xml_writer.h"
#include "support/judges.h"

namespace paraphe::office {

TEST(XmlWriter, EscapesWhatMarkupWouldRead) {
    XmlWriter xml(XmlWriter::Kind::fragment);
    xml.open("a", {{"b", "\"<&>\n\t"}}).text("<&>\"\r").empty("c").leaf("d", "é\u202F!").close();
    EXPECT_EQ(xml.take(), "<a b=\"&quot;&lt;&amp;&gt;&#10;&#9;\">&lt;&amp;&gt;\"&#13;<c/><d>é\u202F!</d></a>");
}

TEST(XmlWriter, RefusesWhatXmlCannotSay) {
    XmlWriter xml;
    xml.open("a");
    EXPECT_THROW(xml.text(std::string("b\x01")), base::Bug);
    EXPECT_THROW(xml.take(), base::Bug) << "an element is open";
    xml.text("x");
    EXPECT_THROW(xml.attribute("too", "late"), base::Bug);
    EXPECT_EQ(first_forbidden("é\t\n"), std::string_view::npos);
    EXPECT_EQ(first_forbidden("é\x0B"), 2U);
    EXPECT_EQ(first_forbidden("a\xEF\xBF\xBE"), 1U) << "U+FFFE";
}

std::string trimmed(std::string text, bool both) {
    while (!text.empty() && text.back() == ' ') text.pop_back();
    while (both && !text.empty() && text.front() == ' ') text.erase(0, 1);
    return text;
}

TEST(NumberFormat, Cases) {
    std::ifstream file(std::string(TEST_DIR) + "/number_format.cases");
    ASSERT_TRUE(file);
    int count = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::vector<std::string> fields;
        std::istringstream parts(line);
        for (std::string field; std::getline(parts, field, '|');) fields.push_back(field);
        fields.resize(5);
        std::string const label = trimmed(fields[0], true), format = trimmed(fields[3], true);
        auto const read = label_with(label, std::stoi(fields[1]));
        ++count;
        if (trimmed(fields[2], true) == "-") {
            EXPECT_FALSE(read) << line;
            continue;
        }
        ASSERT_TRUE(read) << line;
        static std::map<std::string, NumberFormat> const formats{{"arabic", NumberFormat::arabic}, {"upper_roman", NumberFormat::upper_roman}, {"lower_roman", NumberFormat::lower_roman},
                                                                 {"upper_letter", NumberFormat::upper_letter}, {"lower_letter", NumberFormat::lower_letter}};
        EXPECT_EQ(read->format, formats.at(format)) << line;
        EXPECT_EQ(trimmed(read->prefix, true), trimmed(fields[2], true)) << line;
        EXPECT_EQ(trimmed(read->suffix, true), trimmed(fields[4], true)) << line;
        EXPECT_EQ(read->prefix + number_text(std::stoi(fields[1]), read->format) + read->suffix, label) << "nothing is lost";
    }
    EXPECT_EQ(count, 15);
}

TEST(BookmarkNames, AreWhatWordAccepts) {
    std::string const endless(60, 'x');
    auto const names = bookmark_names({"annexe-budget", "Annexe.Budget", "1er", "é", endless, endless + "y"});
    EXPECT_EQ(names.at("1er"), "r_1er");
    EXPECT_EQ(names.at("é"), "r___");
    EXPECT_EQ(names.at("Annexe.Budget"), "Annexe_Budget");
    EXPECT_EQ(names.at("annexe-budget"), "annexe_budget_2") << "Word ignores case";
    EXPECT_EQ(names.at(endless).size(), 40U);
    EXPECT_EQ(names.at(endless + "y"), std::string(38, 'x') + "_2");
}

TEST(Formats, DifferenceAndItsOverlayAreInverse) {
    CharacterFormat from, to;
    from.family = "Noto Serif";
    to.family = "Noto Sans";
    to.bold = true;
    to.lang = "en";
    CharacterDelta const delta = difference(from, to);
    EXPECT_FALSE(delta.size);
    EXPECT_EQ(laid_over(from, delta), to);
    EXPECT_TRUE(difference(to, to).empty());
}

TEST(Ooxml, ToggleCancelsToggle) {
    CharacterFormat heading;
    heading.bold = true;
    CharacterDelta strong;
    strong.bold = true;
    EXPECT_FALSE(ooxml::in_style(heading, strong).bold) << "ISO/IEC 29500-1 17.7.3";
    EXPECT_TRUE(ooxml::in_style(CharacterFormat{}, strong).bold);
}

TEST(Odf, NamesAndLengths) {
    EXPECT_EQ(odf::encoded("Heading 1"), "Heading_20_1");
    EXPECT_EQ(odf::encoded("2 é"), "_32__20__e9_");
    EXPECT_EQ(odf::length(base::Length::mm(-24)), "-24mm");
    EXPECT_EQ(odf::length(base::Length::pt(10.5)), "3.704mm");
    EXPECT_EQ(odf::border({base::Length::pt(0.75), {31, 78, 95}}), "0.75pt solid #1f4e5f");
    EXPECT_EQ(odf::border({}), "none");
}

TEST(TextExtent, NoBreakSpacesMakeOneWord) {
    document::Style style;
    auto const amount = text_extent("1\u202F234\u00A0€", style), words = text_extent("1 234 €", style);
    EXPECT_EQ(amount.least, amount.most);
    EXPECT_LT(words.least, words.most);
    EXPECT_EQ(words.most, amount.most);
}

TEST(Package, MimetypeStandsAtItsPlace) {
    std::vector<Part> const parts{{"mimetype", "application/vnd.oasis.opendocument.text", true}, {"content.xml", std::string(5000, 'x'), false}};
    auto const packed = pack(parts, 6);
    ASSERT_TRUE(packed);
    EXPECT_EQ(packed->substr(0, 4), "PK\x03\x04");
    EXPECT_EQ(packed->substr(28, 2), std::string(2, '\0')) << "no extra field (ODF 1.3 part 2 3.3)";
    EXPECT_EQ(packed->substr(30, 47), "mimetypeapplication/vnd.oasis.opendocument.text");
    EXPECT_LT(packed->size(), 1000U);
    EXPECT_EQ(*packed, *pack(parts, 6)) << "the clock is in it";
}

TEST(Package, RefusesTwoPartsOfOneName) {
    auto const packed = pack({{"a.xml", "1", false}, {"a.xml", "2", false}}, 6);
    ASSERT_FALSE(packed);
    EXPECT_EQ(packed.error().front().code, "office.package-failed");
}

}  // namespace paraphe::office

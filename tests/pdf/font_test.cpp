#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libdeflate.h>

#include <algorithm>

#include "base/bug.h"
#include "pdf/cmaps.h"
#include "pdf/font_objects.h"
#include "support/cases.h"
#include "support/paged_sample.h"

namespace paraphe::pdf {
namespace {

using testing::HasSubstr;
using testing::Not;

/// What a deflated stream object holds.
std::string inflated(std::string const& body) {
    std::size_t const begin = body.find("\nstream\n") + 8;
    std::string const data = body.substr(begin, body.size() - begin - 10);
    std::string out(1 << 16, '\0');
    std::size_t size = 0;
    libdeflate_decompressor* const decompressor = libdeflate_alloc_decompressor();
    EXPECT_EQ(libdeflate_zlib_decompress(decompressor, data.data(), data.size(), out.data(), out.size(), &size),
              LIBDEFLATE_SUCCESS);
    libdeflate_free_decompressor(decompressor);
    out.resize(size);
    return out;
}

page::EmbeddedFont measuring_font(std::size_t codes) {
    page::EmbeddedFont font = test::PagedSample().document.fonts[0];
    while (font.codes.size() < codes) font.codes.push_back({1, 600, "x"});
    return font;
}

std::vector<std::string> written(std::vector<page::EmbeddedFont> const& fonts) {
    ObjectTable objects(6);
    write_fonts(objects, fonts);
    return objects.take();
}

std::string holding(std::vector<std::string> const& bodies, std::string_view part) {
    for (std::string const& body : bodies)
        if (body.find(part) != std::string::npos) return body;
    ADD_FAILURE() << "no object holds " << part;
    return "";
}

TEST(Fonts, one_code_one_line_of_to_unicode) {
    EXPECT_EQ(to_unicode_cmap({{0, 0, ""}, {1, 0, "f"}, {2, 0, "ffi"}, {3, 0, "𝄞"}}, true),
              "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo 3 dict dup "
              "begin\n/Registry(Adobe)def\n"
              "/Ordering(UCS)def\n/Supplement 0 def\nend def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
              "1 begincodespacerange\n<00><FF>\nendcodespacerange\n3 "
              "beginbfchar\n<01><0066>\n<02><006600660069>\n<03><D834DD1E>\nendbfchar\n"
              "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n");
}

TEST(Fonts, to_unicode_has_blocks_of_at_most_100_lines) {
    std::string const cmap = to_unicode_cmap(measuring_font(302).codes, false);
    EXPECT_THAT(cmap, HasSubstr("<0000><FFFF>"));
    EXPECT_THAT(cmap, HasSubstr("100 beginbfchar\n<0001><0078>\n"));
    EXPECT_THAT(cmap, HasSubstr("endbfchar\n100 beginbfchar\n<0065><0078>\n"));
    EXPECT_THAT(cmap, HasSubstr("endbfchar\n1 beginbfchar\n<012D><0078>\nendbfchar\nendcmap"));
}

TEST(Fonts, a_font_without_texts_has_no_block) {
    EXPECT_THAT(to_unicode_cmap({{0, 0, ""}}, true), Not(HasSubstr("bfchar")));
}

TEST(Fonts, up_to_255_codes_are_one_byte_long_and_share_the_cmap) {
    auto const bodies = written({measuring_font(255), measuring_font(3)});
    EXPECT_EQ(std::count_if(bodies.begin(), bodies.end(),
                            [](auto const& b) { return b.find("/Type/CMap") != std::string::npos; }),
              1);
    EXPECT_THAT(inflated(holding(bodies, "/Type/CMap")), HasSubstr("1 begincidrange\n<00><FF> 0\nendcidrange"));
    EXPECT_THAT(holding(bodies, "/Type0"), Not(HasSubstr("Identity-H")));
}

TEST(Fonts, from_256_codes_on_they_are_two_bytes_long) {
    auto const bodies = written({measuring_font(256)});
    EXPECT_THAT(holding(bodies, "/Type0"), HasSubstr("/Encoding/Identity-H"));
}

TEST(Fonts, every_code_leads_to_its_glyph_and_has_its_width) {
    page::EmbeddedFont font = measuring_font(1);
    font.codes.push_back({2, 200, " "});
    font.codes.push_back({2, 150, "\u00A0"});
    font.codes.push_back({0x1234, -5, "x"});
    auto const bodies = written({font});
    std::string const descendant = holding(bodies, "/CIDFontType2");
    EXPECT_THAT(descendant, HasSubstr("/W[0[600 200 150 -5]]"));
    std::size_t const map = std::stoul(descendant.substr(descendant.find("/CIDToGIDMap") + 12));
    EXPECT_EQ(test::visible(inflated(bodies.at(map - 1))), test::visible(std::string("\0\0\0\2\0\2\x12\x34", 8)));
}

TEST(Fonts, the_descriptor_says_what_the_font_is) {
    page::EmbeddedFont font = measuring_font(1);
    font.serif = font.italic = font.fixed_pitch = font.bold = true;
    font.italic_angle = -12;
    auto const bodies = written({font, measuring_font(2)});
    EXPECT_THAT(holding(bodies, "/ItalicAngle -12"),
                HasSubstr("/Flags 71/FontBBox[50 0 550 500]/ItalicAngle -12/Ascent 800/Descent -200/CapHeight "
                          "500/StemV 80/FontWeight 700"));
    EXPECT_THAT(holding(bodies, "/ItalicAngle 0"), HasSubstr("/Flags 4/"));
}

TEST(Fonts, the_tag_comes_from_the_bytes) {
    EXPECT_EQ(subset_tag("a"), subset_tag("a"));
    EXPECT_NE(subset_tag("a"), subset_tag("b"));
    EXPECT_THAT(subset_tag("a"), testing::MatchesRegex("[A-Z][A-Z][A-Z][A-Z][A-Z][A-Z]"));
}

TEST(Fonts, the_name_is_the_same_in_all_three_places) {
    page::EmbeddedFont const font = measuring_font(2);
    std::string const name = "/" + subset_tag(font.subset) + "+Measuring";
    auto const bodies = written({font});
    for (char const* const part : {"/Type0", "/CIDFontType2", "/FontDescriptor/FontName"})
        EXPECT_THAT(holding(bodies, part), HasSubstr(name));
}

TEST(Fonts, outlines_that_are_not_truetype_are_our_mistake) {
    page::EmbeddedFont font = measuring_font(2);
    font.subset = "OTTO" + font.subset;
    EXPECT_THROW(written({font}), base::Bug);
}

}  // namespace
}  // namespace paraphe::pdf

#include "pdf/metadata.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "pdf/icc_profile.h"
#include "support/paged_sample.h"

namespace paraphe::pdf {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::Pair;

page::Metadata metadata() { return test::PagedSample().document.metadata; }

TEST(Metadata, dates) {
    EXPECT_EQ(pdf_date(1'767'323'045), "D:20260102030405Z");
    EXPECT_EQ(pdf_date(0), "D:19700101000000Z");
    EXPECT_EQ(pdf_date(-1), "D:19691231235959Z");
    EXPECT_EQ(pdf_date(951'782'400), "D:20000229000000Z");
}

TEST(Metadata, info_holds_what_is_known) {
    EXPECT_THAT(info_entries(metadata(), {}),
                ElementsAre(Pair("Title", "(Convention d'essai)"), Pair("Author", "(Association Exemple)"),
                            Pair("Subject", "(Exemple fictif)"), Pair("Producer", "(Paraphe 0.1.0)"),
                            Pair("CreationDate", "(D:20260102030405Z)"), Pair("ModDate", "(D:20260102030405Z)")));
    page::Metadata bare = metadata();
    bare.author = bare.subject = "";
    PdfOptions options;
    options.producer = "";
    EXPECT_EQ(info_entries(bare, options).size(), 3U);
}

TEST(Metadata, xmp_says_the_same_as_info) {
    std::string const packet = xmp_packet(metadata(), {});
    for (char const* const part :
         {"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Convention d'essai</rdf:li></rdf:Alt></dc:title>",
          "<dc:creator><rdf:Seq><rdf:li>Association Exemple</rdf:li></rdf:Seq></dc:creator>", ">Exemple fictif<",
          "<xmp:CreateDate>2026-01-02T03:04:05Z</xmp:CreateDate>",
          "<xmp:ModifyDate>2026-01-02T03:04:05Z</xmp:ModifyDate>", "<pdf:Producer>Paraphe 0.1.0</pdf:Producer>",
          "<rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag>"})
        EXPECT_THAT(packet, HasSubstr(part));
    page::Metadata bare = metadata();
    bare.author = bare.subject = "";
    PdfOptions options;
    options.producer = "";
    for (char const* const part : {"dc:creator>", "dc:description>", "pdf:Producer>"})
        EXPECT_THAT(xmp_packet(bare, options), Not(HasSubstr(part)));
}

TEST(Metadata, xmp_claims_what_the_options_ask) {
    EXPECT_THAT(xmp_packet(metadata(), {}),
                HasSubstr("<pdfaid:part>3</pdfaid:part>\n <pdfaid:conformance>A</pdfaid:conformance>\n "
                          "<pdfuaid:part>1</pdfuaid:part>"));
    PdfOptions options;
    options.conformance = Conformance::a2a_ua1;
    EXPECT_THAT(xmp_packet(metadata(), options), HasSubstr("<pdfaid:part>2</pdfaid:part>"));
}

TEST(Metadata, xmp_is_escaped) {
    page::Metadata data = metadata();
    data.title = "a < b & \"c\" > d";
    EXPECT_THAT(xmp_packet(data, {}), HasSubstr(">a &lt; b &amp; \"c\" &gt; d<"));
}

std::uint32_t u32(std::string const& data, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(data.at(at + i));
    return value;
}

TEST(IccProfile, is_a_small_display_profile_of_version_2) {
    std::string const profile = srgb_profile();
    EXPECT_EQ(profile, srgb_profile());
    EXPECT_LT(profile.size(), 2700U);
    EXPECT_EQ(u32(profile, 0), profile.size());
    EXPECT_EQ(u32(profile, 8), 0x02100000U);
    EXPECT_EQ(profile.substr(12, 12), "mntrRGB XYZ ");
    EXPECT_EQ(profile.substr(36, 4), "acsp");
}

TEST(IccProfile, every_tag_lies_inside_on_a_boundary_of_four) {
    std::string const profile = srgb_profile();
    ASSERT_EQ(u32(profile, 128), 9U);
    for (std::size_t i = 0; i < 9; ++i) {
        std::size_t const offset = u32(profile, 132 + 12 * i + 4), length = u32(profile, 132 + 12 * i + 8);
        EXPECT_EQ(offset % 4, 0U);
        EXPECT_LE(offset + length, profile.size());
        EXPECT_GE(offset, 132U + 12 * 9);
    }
}

TEST(IccProfile, the_columns_of_the_matrix_add_up_to_the_white_of_all_profiles) {
    std::string const profile = srgb_profile();
    constexpr std::array white{0.9642, 1.0, 0.8249};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        double sum = 0;
        for (std::size_t tag = 3; tag < 6; ++tag)
            sum += u32(profile, u32(profile, 132 + 12 * tag + 4) + 8 + 4 * axis) / 65536.0;
        EXPECT_NEAR(sum, white.at(axis), 0.0004);
    }
}

TEST(IccProfile, the_curve_rises_from_black_to_white) {
    std::string const profile = srgb_profile();
    std::size_t const at = u32(profile, 132 + 12 * 6 + 4);
    ASSERT_EQ(profile.substr(at, 4), "curv");
    ASSERT_EQ(u32(profile, at + 8), 1024U);
    auto const point = [&](std::size_t i) { return u32(profile, at + 10 + 2 * i) & 0xFFFFU; };
    EXPECT_EQ(point(0), 0U);
    EXPECT_EQ(point(1023), 65535U);
    for (std::size_t i = 1; i < 1024; ++i) ASSERT_GT(point(i), point(i - 1));
    EXPECT_NEAR(point(512) / 65535.0, 0.2145, 0.0005);  // IEC 61966-2-1: the linear value of 512/1023
}

}  // namespace
}  // namespace paraphe::pdf

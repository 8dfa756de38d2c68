#include <gmock/gmock.h>

#include "font/font_library.h"
#include "font/font_usage.h"
#include "font/shaper.h"
#include "support/golden.h"
#include "support/measuring_font.h"

namespace paraphe::font {
namespace {

FaceSource face(std::string family, std::string bytes, bool fallback = false, int weight = 400, bool italic = false) {
    FaceSource source;
    source.family = family;
    source.file_name = family + ".ttf";
    source.weight = weight;
    source.italic = italic;
    source.fallback = fallback;
    source.bytes = std::make_shared<std::string const>(std::move(bytes));
    return source;
}

std::string const noto = "/usr/share/fonts/truetype/noto/";
std::string const dejavu = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

class Fonts : public testing::Test {
protected:
    void SetUp() override {
        std::vector<FaceSource> sources;
        sources.push_back(face("Noto Serif", test::read_file(noto + "NotoSerif-Regular.ttf")));
        sources.push_back(face("Noto Serif", test::read_file(noto + "NotoSerif-Bold.ttf"), false, 700));
        sources.push_back(face("Noto Serif", test::read_file(noto + "NotoSerif-Italic.ttf"), false, 400, true));
        sources.push_back(face("DejaVu Sans", test::read_file(dejavu), true));
        auto opened = FontLibrary::open(std::move(sources));
        ASSERT_TRUE(opened);
        library_ = std::make_unique<FontLibrary>(std::move(*opened));
    }
    std::unique_ptr<FontLibrary> library_;
};

TEST_F(Fonts, TheNearestFaceOfAFamily) {
    EXPECT_EQ(library_->face("Noto Serif", 400, false), 0);
    EXPECT_EQ(library_->face("Noto Serif", 700, false), 1);
    EXPECT_EQ(library_->face("Noto Serif", 700, true), 1) << "weight before slant";
    EXPECT_EQ(library_->face("unknown", 400, false), 0);
    EXPECT_THAT(library_->fallbacks(), testing::ElementsAre(3));
    EXPECT_EQ(library_->postscript_name(1), "NotoSerif-Bold");
    EXPECT_GT(library_->metrics(0).ascent, 700);
    EXPECT_LT(library_->metrics(0).descent, 0);
    EXPECT_NE(library_->metrics(2).italic_angle, 0);
}

TEST_F(Fonts, KerningAndLigatures) {
    Shaper shaper(*library_);
    std::int64_t const together = shaper.shape(0, {}, "AV").width;
    std::int64_t const apart = shaper.shape(0, {}, "A").width + shaper.shape(0, {}, "V").width;
    EXPECT_LT(together, apart);
    ShapedWord const& word = shaper.shape(0, {}, "efficace");
    std::string text;
    for (ShapedGlyph const& glyph : word.runs[0].glyphs) text += glyph.text.view();
    EXPECT_EQ(text, "efficace");
    EXPECT_LE(word.runs[0].glyphs.size(), 8U);
}

TEST_F(Fonts, AMissingCharacterComesFromTheFallback) {
    Shaper shaper(*library_);
    ShapedWord const& word = shaper.shape(0, {}, "a☐b");
    ASSERT_EQ(word.runs.size(), 3U);
    EXPECT_EQ(word.runs[1].face, 3);
    EXPECT_TRUE(word.missing.empty());
    EXPECT_THAT(shaper.shape(0, {}, "a\U0001F9FFb").missing, testing::ElementsAre(U'\U0001F9FF'));
}

TEST_F(Fonts, FeaturesChangeGlyphs) {
    Shaper shaper(*library_);
    Features small_caps;
    small_caps.small_caps = true;
    EXPECT_NE(shaper.shape(0, {}, "xxi").runs[0].glyphs[0].glyph, shaper.shape(0, small_caps, "xxi").runs[0].glyphs[0].glyph);
    EXPECT_EQ(shaper.shape(0, small_caps, "xxi").runs[0].glyphs[0].text.view(), "x");
}

TEST_F(Fonts, ARememberedWordIsTheSameObject) {
    Shaper shaper(*library_);
    EXPECT_EQ(&shaper.shape(0, {}, "mot"), &shaper.shape(0, {}, "mot"));
    EXPECT_NE(&shaper.shape(0, {}, "mot"), &shaper.shape(1, {}, "mot"));
}

TEST_F(Fonts, CodesAreGivenByGlyphAndText) {
    FontUsage usage(*library_);
    std::uint32_t const hyphen = library_->glyph(0, U'-');
    EXPECT_EQ(usage.code(0, hyphen, "-").code, 1);
    EXPECT_EQ(usage.code(0, hyphen, "\u00AD").code, 2);
    EXPECT_EQ(usage.code(0, hyphen, "-").code, 1);
    EXPECT_EQ(usage.code(0, hyphen, "\u00AD").code, 2);
    EXPECT_EQ(usage.code(1, library_->glyph(1, U'a'), "a").font, 1);
    auto const subsets = usage.subsets();
    ASSERT_EQ(subsets.size(), 2U);
    ASSERT_EQ(subsets[0].codes.size(), 3U);
    EXPECT_EQ(subsets[0].codes[1].glyph, subsets[0].codes[2].glyph);
    EXPECT_LT(subsets[0].bytes.size(), 10'000U);
    EXPECT_EQ(subsets[0].bytes, usage.subsets()[0].bytes) << "same use, same bytes";
}

TEST(FontLibrary, RefusesWhatCannotBeUsed) {
    std::vector<FaceSource> sources;
    sources.push_back(face("x", "not a font"));
    auto const unreadable = FontLibrary::open(std::move(sources));
    ASSERT_FALSE(unreadable);
    EXPECT_EQ(unreadable.error()[0].code, "font.unreadable");
    EXPECT_EQ(unreadable.error()[1].code, "font.no-family");
    std::string no_outlines = test::MeasuringFont::for_all_characters();
    no_outlines.replace(no_outlines.find("glyf"), 4, "gxyf");
    std::vector<FaceSource> without;
    without.push_back(face("y", no_outlines));
    EXPECT_EQ(FontLibrary::open(std::move(without)).error()[0].code, "font.no-outlines");
}

}  // namespace
}  // namespace paraphe::font

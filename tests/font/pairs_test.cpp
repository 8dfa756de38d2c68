// Words put together from pairs are the words that HarfBuzz shapes.

#include <gtest/gtest.h>

#include <fstream>
#include <random>

#include "base/utf8.h"
#include "font/shaper.h"
#include "support/workshop.h"

namespace paraphe::font {
namespace {

std::string shown(ShapedWord const& word) {
    std::string out;
    for (ShapedRun const& run : word.runs) {
        out += "face " + std::to_string(run.face) + ":";
        for (ShapedGlyph const& glyph : run.glyphs)
            out += " " + std::to_string(glyph.glyph) + "/" + std::to_string(glyph.advance) + "=" + std::string(glyph.text.view());
    }
    return out + " width " + std::to_string(word.width);
}

std::vector<std::string> words_of_text() {
    std::ifstream file(SOURCE_DIR "/samples/envol-isere-autisme/contrat.json");
    std::vector<std::string> words{"affiche", "efficacité", "fjord", "AVATAR", "L’État", "«Tout»", "1er", "2026–2031", "T.V.A.", "œuvre", "Ÿ", "ffi", "fi", "f", "(Va)", "1/2", "II", "f’i", "\u2019", "fﬁ"};
    for (std::string word; file >> word;) words.push_back(word);
    return words;
}

TEST(Pairs, WordsFromPairsAreTheWordsThatAreShaped) {
    FontLibrary const& fonts = test::workshop().composition->fonts;
    std::vector<Features> looks(5);
    looks[1].tabular_figures = true;
    looks[2].small_caps = true;
    looks[3].small_capitals = true;
    looks[4].superiors = true;
    std::vector<std::string> const words = words_of_text();
    std::size_t compared = 0;
    for (std::string const& family : fonts.families())
        for (bool const italic : {false, true})
            for (int const weight : {400, 700})
                for (Features const& look : looks) {
                    Shaper remembering(fonts), shaping(fonts, Shaper::Pairs::ignored);
                    FaceId const face = fonts.face(family, weight, italic);
                    for (std::size_t i = 0; i < words.size(); i += look == Features{} ? 5 : 37) {
                        ASSERT_EQ(shown(remembering.shape(face, look, words[i])), shown(shaping.shape(face, look, words[i]))) << words[i] << " in " << family;
                        ++compared;
                    }
                }
    EXPECT_GT(compared, 10'000U);
}

TEST(Pairs, LettersInAnyOrderAreTheLettersThatAreShaped) {
    FontLibrary const& fonts = test::workshop().composition->fonts;
    Shaper remembering(fonts), shaping(fonts, Shaper::Pairs::ignored);
    std::mt19937 chance(20'261'122);
    std::u32string const letters = U"abcdefghijklmnopqrstuvwxyzéèêàùçœ’AVTWYLP.,-0123456789";
    for (int i = 0; i < 4'000; ++i) {
        std::string word;
        for (std::uint32_t length = 1 + chance() % 9; length > 0; --length) word += base::to_utf8(std::u32string(1, letters[chance() % letters.size()]));
        ASSERT_EQ(shown(remembering.shape(0, {}, word)), shown(shaping.shape(0, {}, word))) << word;
    }
}

}  // namespace
}  // namespace paraphe::font

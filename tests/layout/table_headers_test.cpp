#include "layout/table_headers.h"

#include <gmock/gmock.h>

#include "support/set_in_squares.h"

namespace paraphe::layout {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// One table, and what its cells name: "1 <- a b" for the cell "1" under the headers "a" and "b"; cells that name none are left out.
class TableHeaders : public testing::Test {
protected:
    std::vector<std::string> named(std::string const& rows) {
        page::PagedDocument const paged = setter_.set("<table><caption>t</caption>" + rows + "</table>", style).value.paged;
        std::vector<std::string> texts(paged.elements.size());
        for (page::Page const& page : paged.pages)
            for (page::Item const& item : page.items)
                if (auto const* const run = std::get_if<page::GlyphRun>(&item))
                    for (page::Glyph const& glyph : run->glyphs) texts[paged.contents[run->content].element] += paged.fonts[run->font].codes[glyph.code].text;
        std::map<std::string, std::string> headers;
        for (std::size_t i = 0; i < paged.elements.size(); ++i) {
            std::string const& id = paged.elements[i].id;
            if (paged.elements[i].role != "TH" || id.empty()) continue;
            EXPECT_TRUE(headers.emplace(id, text_of(paged, texts, i)).second) << id;
        }
        std::vector<std::string> found;
        for (std::size_t i = 0; i < paged.elements.size(); ++i) {
            if (paged.elements[i].headers.empty()) continue;
            EXPECT_EQ(paged.elements[i].role, "TD");
            found.push_back(text_of(paged, texts, i) + " <-");
            for (std::string const& id : paged.elements[i].headers) found.back() += " " + headers.at(id);
        }
        return found;
    }

private:
    static constexpr char const* style = "@page { size: 900pt 900pt; margin: 10pt; } body { font-family: \"Squares\"; font-size: 10pt; line-height: 12pt; }";

    static std::string text_of(page::PagedDocument const& paged, std::vector<std::string> const& texts, std::size_t element) {
        std::string text = texts[element];
        for (page::Kid const& kid : paged.elements[element].kids)
            if (kid.kind == page::Kid::Kind::element) text += text_of(paged, texts, kid.index);
        return text;
    }
    test::SquareSetter setter_;
};

TEST_F(TableHeaders, ScopeAloneTellsThoseOfARegularTable) {
    EXPECT_THAT(named("<thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead><tbody><tr><th scope=\"row\">c</th><td>1</td></tr></tbody>"), IsEmpty());
    EXPECT_THAT(named("<tr><td colspan=\"2\">1</td></tr><tr><td>2</td><td>3</td></tr>"), IsEmpty());
}

TEST_F(TableHeaders, HeadsOfSeveralColumnsComeBeforeThoseBelowThem) {
    EXPECT_THAT(named("<thead><tr><th scope=\"col\" rowspan=\"2\">n</th><th scope=\"col\" colspan=\"2\">v</th></tr><tr><th scope=\"col\">p</th><th scope=\"col\">q</th></tr></thead>"
                      "<tbody><tr><td>1</td><td>2</td><td>3</td></tr><tr><td>4</td><td colspan=\"2\">5</td></tr></tbody>"
                      "<tfoot><tr><th scope=\"row\">s</th><td>6</td><td>7</td></tr></tfoot>"),
                ElementsAre("1 <- n", "2 <- v p", "3 <- v q", "4 <- n", "5 <- v p q", "6 <- v p s", "7 <- v q s"));
}

TEST_F(TableHeaders, HeadsOfSeveralRowsHoldInEachAndNoFurther) {
    EXPECT_THAT(named("<thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th><th scope=\"col\">c</th></tr></thead>"
                      "<tbody><tr><th scope=\"row\" rowspan=\"2\">r</th><th scope=\"row\">x</th><td>1</td></tr><tr><th scope=\"row\">y</th><td>2</td></tr>"
                      "<tr><th scope=\"row\">z</th><td>3</td><td>4</td></tr></tbody>"),
                ElementsAre("1 <- c r x", "2 <- c r y", "3 <- b z", "4 <- c z"));
}

TEST_F(TableHeaders, AHeadInTheMidstOfTheBodyHoldsUntilTheNext) {
    EXPECT_THAT(named("<thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead>"
                      "<tbody><tr><th scope=\"col\" colspan=\"2\">m</th></tr><tr><td>1</td><td>2</td></tr><tr><th scope=\"col\" colspan=\"2\">n</th></tr><tr><td>3</td><td>4</td></tr></tbody>"
                      "<tfoot><tr><td>5</td><td>6</td></tr></tfoot>"),
                ElementsAre("1 <- a m", "2 <- b m", "3 <- a n", "4 <- b n", "5 <- a", "6 <- b"));
}

TEST_F(TableHeaders, ATableInACellHasItsOwn) {
    EXPECT_THAT(named("<thead><tr><th scope=\"col\" colspan=\"2\">a</th></tr></thead><tbody><tr><td>1</td><td>2<table><caption>u</caption>"
                      "<thead><tr><th scope=\"col\">b</th></tr></thead><tbody><tr><td>3</td></tr></tbody></table></td></tr></tbody>"),
                ElementsAre("1 <- a", "2ub3 <- a"));
}

}  // namespace
}  // namespace paraphe::layout

// What pages say of themselves in three formats: turned pages, ranges of parts, running titles, references to pages.
//
// DOCX and ODT are read as LibreOffice shows them.

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "blocks/made.h"
#include "support/judges.h"
#include "support/temporary_folder.h"

namespace paraphe {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string const css = "@page { size: A5; margin: 20mm; @top-left { content: string(courant, start); font-size: 7pt; line-height: 9pt; } }"
                        "@page annexe { @top-left { content: none; }"
                        " @bottom-left { content: -paraphe-part(title) \" – \" -paraphe-part(range); font-size: 7pt; line-height: 9pt; }"
                        " @bottom-right { content: \"page \" counter(page) \" sur \" counter(pages); font-size: 7pt; line-height: 9pt; } }"
                        "@page travers { size: A5 landscape; margin: 15mm; @top-left { content: \"tête\"; } @bottom-right { content: \"pied \" counter(page); } }"
                        "body { font-family: \"Noto Serif\"; font-size: 10pt; line-height: 14pt; }"
                        "h2.article { string-set: courant content(); text-indent: -15mm; -paraphe-label: hang; } h2.article label { font-size: 8pt; }"
                        "section.annexe { page: annexe; break-before: page; -paraphe-part: own; } section.travers { page: travers; }";

std::string words(int count) {
    std::string all;
    for (int i = 0; i < count; ++i) all += "mot ";
    return "<p>" + all + "</p>";
}

/// Pages as poppler shows them, one text each, white space collapsed.
std::vector<std::string> pages_of(std::string const& pdf) {
    std::vector<std::string> pages;
    std::istringstream read(test::ask("pdftotext -layout -enc UTF-8 '" + pdf + "' -").output);
    for (std::string page; std::getline(read, page, '\f');) {
        std::string const no_break = "\u00A0";
        for (std::size_t at = page.find(no_break); at != std::string::npos; at = page.find(no_break)) page.replace(at, no_break.size(), " ");
        std::istringstream words(page);
        std::string& text = pages.emplace_back();
        for (std::string word; words >> word;) text += (text.empty() ? "" : " ") + word;
    }
    return pages;
}

class Pages : public testing::Test {
protected:
    /// The same document in each format, as a PDF.
    std::string pdf(std::string const& xhtml) {
        setter_.lay_out(xhtml);
        EXPECT_EQ(setter_.warnings(), "");
        return write("essai.pdf", setter_.pdf());
    }
    std::string shown(std::string const& extension) {
        std::string const path = write("office." + extension, extension == "docx" ? setter_.docx() : setter_.odt());
        test::Verdict const opened =
            test::ask("soffice --headless '-env:UserInstallation=file://" + (folder_ / "profile") + "' --convert-to pdf --outdir '" + (folder_ / "") + "' '" + path + "'");
        EXPECT_EQ(opened.status, 0) << opened.output;
        return folder_ / "office.pdf";
    }

private:
    std::string write(std::string const& name, std::string const& bytes) {
        std::string path = folder_ / name;
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }
    test::Setter setter_{css, ""};
    test::TemporaryFolder folder_;
};

std::string const annexes = words(30) + "<section class=\"annexe\"><h1 class=\"annexe\">Une</h1>" + words(1650) + "</section><section class=\"annexe\"><h1 class=\"annexe\">Deux</h1>" +
                            words(30) + "</section>" + words(30);

TEST_F(Pages, APartHasItsOwnRange) {
    NEEDS_JUDGE("pdftotext");
    auto const pages = pages_of(pdf(annexes));
    ASSERT_EQ(pages.size(), 7U);
    EXPECT_THAT(pages[0], Not(HasSubstr("page")));
    EXPECT_THAT(pages[1], testing::EndsWith("Annexe 1 – page 1 sur 4 page 2 sur 7"));
    EXPECT_THAT(pages[4], testing::EndsWith("Annexe 1 – page 4 sur 4 page 5 sur 7"));
    EXPECT_THAT(pages[5], testing::EndsWith("Annexe 2 – page 1 sur 1 page 6 sur 7"));
}

TEST_F(Pages, OfficeTellsARangeInTheNumbersOfTheDossier) {
    NEEDS_JUDGE("pdftotext");
    NEEDS_JUDGE("soffice");
    pdf(annexes);
    for (char const* const format : {"docx", "odt"}) {
        auto const pages = pages_of(shown(format));
        ASSERT_EQ(pages.size(), 7U) << format;
        EXPECT_THAT(pages[0], Not(HasSubstr("page"))) << format;
        for (std::size_t i = 1; i < 5; ++i) EXPECT_THAT(pages[i], testing::EndsWith("Annexe 1 – pages 2 à 5 page " + std::to_string(i + 1) + " sur 7")) << format;
        EXPECT_THAT(pages[5], testing::EndsWith("Annexe 2 – page 6 page 6 sur 7")) << format;
        EXPECT_THAT(pages[6], Not(HasSubstr("Annexe"))) << format;
    }
}

std::string const articles = "<h2 class=\"article\">Objet</h2>" + words(700) + "<h2 class=\"article\">Moyens</h2>" + words(500);

TEST_F(Pages, TheTitleInForceRuns) {
    NEEDS_JUDGE("pdftotext");
    NEEDS_JUDGE("soffice");
    auto const pages = pages_of(pdf("<h1>Contrat</h1>" + articles));
    ASSERT_EQ(pages.size(), 3U);
    EXPECT_THAT(pages[0], testing::StartsWith("Contrat"));
    EXPECT_THAT(pages[1], testing::AllOf(testing::StartsWith("Article 1 – Objet mot"), HasSubstr("Article 2 Moyens")));
    EXPECT_THAT(pages.back(), testing::StartsWith("Article 2 – Moyens mot"));
    auto const odt = pages_of(shown("odt"));
    ASSERT_EQ(odt.size(), 3U);
    EXPECT_THAT(odt[1], testing::StartsWith("Article 1 Objet mot"));
    EXPECT_THAT(odt.back(), testing::StartsWith("Article 2 Moyens mot"));
    // LibreOffice 7.4 knows no STYLEREF: no title rather than that of another page.
    for (std::string const& page : pages_of(shown("docx"))) EXPECT_THAT(page.substr(0, 40), testing::AnyOf(testing::StartsWith("mot"), testing::StartsWith("Contrat")));
}

/// Width and height in points, by pages.
std::vector<std::string> sizes_of(std::string const& pdf) {
    std::vector<std::string> sizes;
    std::istringstream read(test::ask("pdfinfo -f 1 -l 9 '" + pdf + "'").output);
    for (std::string line; std::getline(read, line);)
        if (std::size_t const at = line.find(" size:"); line.starts_with("Page ") && at != std::string::npos) {
            std::istringstream numbers(line.substr(at + 6));
            double width = 0, height = 0;
            std::string by;
            numbers >> width >> by >> height;
            sizes.push_back(std::to_string(static_cast<int>(width + 0.5)) + "x" + std::to_string(static_cast<int>(height + 0.5)));
        }
    return sizes;
}

TEST_F(Pages, ASectionTurnsItsPages) {
    NEEDS_JUDGE("pdfinfo");
    NEEDS_JUDGE("soffice");
    std::string const table = "<table><caption>Large</caption><tbody><tr><td>a</td><td>b</td></tr></tbody></table>";
    std::string const made = pdf(words(20) + "<section class=\"travers\">" + table + "</section>" + words(20));
    auto const upright_across_upright = ElementsAre("420x595", "595x420", "420x595");
    auto const expect = [&](std::string const& path) {
        EXPECT_THAT(sizes_of(path), upright_across_upright);
        auto const pages = pages_of(path);
        ASSERT_EQ(pages.size(), 3U);
        EXPECT_EQ(pages[1], "tête Large a b pied 2");
        EXPECT_THAT(pages[2], testing::AllOf(Not(HasSubstr("tête")), Not(HasSubstr("pied"))));
    };
    expect(made);
    expect(shown("docx"));
    expect(shown("odt"));
}

TEST_F(Pages, ReferencesStayRightWhenArticlesAreInserted) {
    NEEDS_JUDGE("pdftotext");
    NEEDS_JUDGE("soffice");
    std::string const reference = "<p>voir l’<p:ref to=\"moyens\"/>, page <p:ref to=\"moyens\" show=\"page\"/></p>";
    std::string const moyens = "<h2 class=\"article\" id=\"moyens\">Moyens</h2>";
    std::string const inserted = "<h2 class=\"article\">Inséré</h2>" + words(600);
    auto const told = [](std::vector<std::string> const& pages) {
        std::string const& page = pages.front();
        std::size_t const at = page.find("voir l’");
        return at == std::string::npos ? page : page.substr(at, page.find(" mot", at) - at);
    };
    std::map<std::string, std::string> const wanted{{"", "voir l’article 2, page 2"}, {inserted, "voir l’article 3, page 3"}};
    for (auto const& [more, words_of_it] : wanted) {
        std::string const xhtml = "<h1>Contrat</h1><h2 class=\"article\">Objet</h2>" + reference + words(600) + more + moyens + words(20);
        EXPECT_EQ(told(pages_of(pdf(xhtml))), words_of_it);
        EXPECT_EQ(told(pages_of(shown("docx"))), words_of_it);
        EXPECT_EQ(told(pages_of(shown("odt"))), words_of_it);
    }
}

}  // namespace
}  // namespace paraphe

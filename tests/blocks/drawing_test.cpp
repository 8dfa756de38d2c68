// An SVG in finished files: vectors in the PDF, vectors with a raster beside them in office files.

#include <gtest/gtest.h>

#include "blocks/made.h"
#include "support/golden.h"
#include "support/judges.h"

namespace paraphe {
namespace {

std::string const folder = TEST_DIR "/kinds/";

class Drawing : public testing::Test {
protected:
    void lay_out(std::string const& picture) { setter_.lay_out("<figure class=\"logo\"><img src=\"images/" + picture + "\" alt=\"Dessin\"/></figure>"); }
    static bool has(std::string const& bytes, std::string const& text) { return bytes.find(text) != std::string::npos; }
    test::Setter setter_{test::read_file(folder + "style.css"), folder};
};

TEST_F(Drawing, IsAFormOfVectorsInAPdf) {
    lay_out("essai.svg");
    std::string const pdf = setter_.pdf();
    EXPECT_TRUE(has(pdf, "/Subtype/Form"));
    EXPECT_FALSE(has(pdf, "/Subtype/Image"));
    EXPECT_FALSE(has(pdf, "cairo")) << "nothing of the file that the drawing came in";
    EXPECT_EQ(pdf, setter_.pdf());
    test::Setter other(test::read_file(folder + "style.css"), folder);
    other.lay_out("<figure class=\"logo\"><img src=\"images/essai.svg\" alt=\"Dessin\"/></figure>");
    EXPECT_EQ(pdf, other.pdf()) << "drawn anew by another run of the program";
}

TEST_F(Drawing, KeepsToPdfAWhateverItHolds) {
    lay_out("riche.svg");
    std::string const pdf = setter_.pdf();
    for (char const* const refused : {"/Interpolate", "example.org", "/StructParents 1", "/JavaScript"}) EXPECT_FALSE(has(pdf, refused)) << refused;
    test::TemporaryFile const file(pdf);
    NEEDS_JUDGE("python3");
    test::Verdict const checked = test::ask("python3 -B " SOURCE_DIR "/tests/pdf/conformance/check.py " + file.path());
    EXPECT_EQ(checked.status, 0) << checked.output;
    NEEDS_JUDGE("qpdf");
    test::Verdict const read = test::ask("qpdf --check " + file.path());
    EXPECT_EQ(read.status, 0) << read.output;
}

/// The parts of a package as one text. Whether the schemas accept them is asked in pairs_test.cpp, whose document has both.
std::string parts_of(std::string const& package, std::string const& names) {
    test::TemporaryFile const file(package, ".zip");
    return test::ask("unzip -p " + file.path() + " " + names).output;
}

TEST_F(Drawing, StandsBesideItsRasterInOfficeFiles) {
    NEEDS_JUDGE("unzip");
    lay_out("essai.svg");
    std::string const docx = parts_of(setter_.docx(), "word/document.xml word/_rels/document.xml.rels '[[]Content_Types].xml'");
    for (char const* const part : {"asvg:svgBlip", "media/image1.svg", "media/image1.png", "image/svg+xml"}) EXPECT_TRUE(has(docx, part)) << part;
    std::string const odt = parts_of(setter_.odt(), "content.xml META-INF/manifest.xml");
    std::size_t const drawing = odt.find("Pictures/image1.svg"), raster = odt.find("Pictures/image1.png");
    EXPECT_LT(drawing, raster) << "a program shows the first that it knows";
    EXPECT_NE(raster, std::string::npos);
}

TEST_F(Drawing, IsItsRasterAloneWhereOthersWouldDrawItWrong) {
    NEEDS_JUDGE("unzip");
    lay_out("riche.svg");
    for (std::string const& parts : {parts_of(setter_.docx(), "word/document.xml word/_rels/document.xml.rels"), parts_of(setter_.odt(), "content.xml META-INF/manifest.xml")}) {
        EXPECT_TRUE(has(parts, "image1.png"));
        EXPECT_FALSE(has(parts, ".svg")) << "it has masks";
    }
}

}  // namespace
}  // namespace paraphe

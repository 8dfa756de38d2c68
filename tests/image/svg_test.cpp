// SVG: what is drawn, what is refused, and what a hostile picture reaches (nothing).

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>

#include "base/resources.h"
#include "image/image.h"
#include "support/judges.h"

namespace paraphe::image {
namespace {

std::string svg(std::string const& attributes, std::string const& inside, std::string const& before = {}) {
    return before + "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" " + attributes + ">" + inside + "</svg>";
}
std::string sized(std::string const& inside, std::string const& before = {}) { return svg("width=\"40\" height=\"20\"", inside, before); }

std::string const square = "<rect width=\"10\" height=\"10\"/>";

std::string code_of(std::string const& bytes) {
    auto const image = read_image(bytes, {1, 2, 3});
    if (image) return "";
    EXPECT_EQ(image.error()[0].where, (base::Span{1, 2, 3}));
    return image.error()[0].code;
}

Image drawn(std::string const& bytes) {
    auto const image = read_image(bytes, {});
    EXPECT_TRUE(image) << image.error()[0].message;
    return image ? **image : Image{};
}

/// Width and height in hundredths of a pixel of CSS.
std::pair<int, int> size_of(std::string const& bytes) {
    Image const image = drawn(bytes);
    return {static_cast<int>(image.natural_width.emu() * 100 / 9525), static_cast<int>(image.natural_height.emu() * 100 / 9525)};
}

TEST(Svg, IsADrawingWithItsPlainSvgAndItsRaster) {
    Image const image = drawn("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- logo -->\n" + sized(square));
    EXPECT_EQ(image.encoding, Image::Encoding::drawing);
    EXPECT_EQ(image.media_type, "image/svg+xml");
    EXPECT_TRUE(image.bytes.starts_with("%PDF-"));
    EXPECT_TRUE(image.raster.starts_with("\x89PNG"));
    EXPECT_NE(image.file.find("<svg"), std::string::npos);
    EXPECT_NEAR(image.width, 2.0 * image.height, 2);
}

TEST(Svg, TakesItsSizeFromWhatItHas) {
    using Size = std::pair<int, int>;
    EXPECT_EQ(size_of(svg("width=\"96pt\" height=\"1in\"", square)), Size(12800, 9600));
    EXPECT_EQ(size_of(svg("viewBox=\"5 5 30 15\"", square)), Size(3000, 1500));
    EXPECT_EQ(size_of(svg("width=\"100%\" height=\"100%\" viewBox=\"0 0 8 4\"", square)), Size(800, 400));
    EXPECT_EQ(size_of(svg("", "<rect x=\"10\" y=\"20\" width=\"30\" height=\"40\"/>")), Size(3000, 4000)) << "what its shapes cover";
    for (char const* const none : {"width=\"0\" height=\"4\"", "width=\"1e9\" height=\"4\"", "viewBox=\"0 0 0 9\""}) EXPECT_EQ(code_of(svg(none, square)), "image.unreadable") << none;
    EXPECT_EQ(code_of(svg("", "")), "image.unreadable");
}

TEST(Svg, CurrentColorIsBlackUnlessTheFileSaysMore) {
    EXPECT_NE(drawn(sized("<rect width=\"9\" height=\"9\" fill=\"currentColor\"/>")).file.find("fill:rgb(0%,0%,0%)"), std::string::npos);
    EXPECT_NE(drawn(sized("<g color=\"#f00\"><rect width=\"9\" height=\"9\" fill=\"currentColor\"/></g>")).file.find("fill:rgb(100%,0%,0%)"), std::string::npos);
}

TEST(Svg, SameBytesForTheSameInput) {
    std::string const source = sized("<linearGradient id=\"g\"><stop stop-color=\"red\"/><stop offset=\"1\" stop-color=\"blue\"/></linearGradient><rect width=\"9\" height=\"9\" fill=\"url(#g)\"/>");
    Image const one = drawn(source), other = drawn(source);
    EXPECT_EQ(one.file, other.file);
    EXPECT_EQ(one.raster, other.raster);
}

TEST(Svg, WhatDrawsNothingIsLeftOut) {
    Image const image = drawn(sized(
        "<script>document.write('x')</script><metadata>secret</metadata><title>Logo</title><a xlink:href=\"https://example.org/\" onclick=\"x()\">" + square +
        "</a><rect width=\"5\" height=\"5\"><animate attributeName=\"width\" to=\"0\" dur=\"1s\"/></rect><text/><text> <tspan/> </text>"
        "<foreignObject width=\"5\" height=\"5\"><p xmlns=\"http://www.w3.org/1999/xhtml\">mot</p></foreignObject>"));
    for (char const* const gone : {"script", "secret", "example.org", "onclick", "animate", "Logo", "mot"}) {
        EXPECT_EQ(image.file.find(gone), std::string::npos) << gone;
        EXPECT_EQ(image.bytes.find(gone), std::string::npos) << gone;
    }
    EXPECT_EQ(image.bytes.find("/Annots"), std::string::npos) << "a link of the SVG is none of the dossier's";
}

TEST(Svg, WithMasksIsARasterForOthers) {
    Image const image = drawn(sized("<g opacity=\".5\">" + square + square + "</g>"));
    EXPECT_TRUE(image.file.empty());
    EXPECT_FALSE(image.raster.empty());
    EXPECT_FALSE(drawn(sized("<rect width=\"9\" height=\"9\" fill-opacity=\".5\"/>")).file.empty()) << "one shape needs no mask";
}

TEST(Svg, TextIsRefusedWithItsLine) {
    auto const image = read_image(sized("\n\n<text x=\"1\"><tspan>Envol</tspan></text>"), {});
    ASSERT_FALSE(image);
    EXPECT_EQ(image.error()[0].code, "image.svg-text");
    EXPECT_NE(image.error()[0].message.find("ligne 3"), std::string::npos) << image.error()[0].message;
    EXPECT_FALSE(image.error()[0].hints.empty());
    EXPECT_EQ(code_of(sized("<text><![CDATA[Envol]]></text>")), "image.svg-text");
    EXPECT_EQ(code_of(sized("<s:text xmlns:s=\"http://www.w3.org/2000/svg\">Envol</s:text>")), "image.svg-text");
}

TEST(Svg, EveryAddressOutsideIsTold) {
    std::string const source = sized(
        "<style>@import 'http://a.example/x.css'; rect { fill: url(b.svg#p) } circle { fill: url( '#ok' ) }</style>"
        "<image xlink:href=\"http://c.example/x.png\" width=\"9\" height=\"9\"/><use href=\"/etc/passwd#x\"/><use href=\"#ok\"/>"
        "<rect width=\"3\" height=\"3\" style=\"fill:url(file:///d.svg#g)\"/><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/hostname\" parse=\"text\"/>",
        "<?xml-stylesheet href=\"e.css\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\" [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>");
    auto const image = read_image(source, {});
    ASSERT_FALSE(image);
    std::string all;
    for (base::Diagnostic const& one : image.error()) {
        EXPECT_EQ(one.code, "image.svg-outside");
        EXPECT_FALSE(one.hints.empty());
        all += one.message + "\n";
    }
    for (char const* const named : {"a.example", "b.svg#p", "c.example", "/etc/passwd#x", "d.svg#g", "/etc/hostname", "e.css", "f SYSTEM"}) EXPECT_NE(all.find(named), std::string::npos) << named << " in\n" << all;
    EXPECT_EQ(image.error().size(), 8U) << all;
}

TEST(Svg, AnIllustratorsEntitiesAreRead) {
    EXPECT_EQ(code_of("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\" [<!ENTITY ns_svg \"http://www.w3.org/2000/svg\">]>"
                      "<svg xmlns=\"&ns_svg;\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>"),
              "");
}

TEST(Svg, AnEntityHidesNoTextAndNoLink) {
    for (char const* const hidden : {"<a href='http://example.org'><rect width='9' height='9'/></a>", "<text y='9'>mot</text>", "&#60;text>mot&#60;/text>"})
        EXPECT_EQ(code_of(sized("&t;" + square, "<!DOCTYPE svg [<!ENTITY t \"" + std::string(hidden) + "\">]>")), "image.unreadable") << hidden;
}

TEST(Svg, ImagesInsideAreDrawn) {
    // One red pixel.
    std::string const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";
    EXPECT_NE(drawn(sized("<image width=\"9\" height=\"9\" xlink:href=\"data:image/png;base64," + pixel + "\"/>")).bytes.find("/Image"), std::string::npos);
}

TEST(Svg, MalformedAndForeignFilesAreRefused) {
    EXPECT_EQ(code_of(sized("<g>")), "image.unreadable");
    EXPECT_EQ(code_of("<html><svg xmlns=\"http://www.w3.org/2000/svg\"/></html>"), "image.unknown-format");
    EXPECT_EQ(code_of("<svg"), "image.unreadable");
    EXPECT_EQ(code_of(sized(std::string(2'000'001, ' '))), "image.too-large");
    EXPECT_NE(read_image("\x1f\x8b\x08", {}).error()[0].hints[0].find("décompressez"), std::string::npos);
}

/// Seconds of CPU that children have used so far.
double children_seconds() {
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    auto const seconds = [](timeval const& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

TEST(Svg, AHostilePictureIsAnsweredWithinASecond) {
    std::string laughs = "<!DOCTYPE svg [<!ENTITY l0 \"ha\">", uses = "<defs><rect id=\"u0\" width=\"1\" height=\"1\"/>";
    for (int i = 1; i < 12; ++i) {
        std::string ten_entities, ten_uses;
        for (int k = 0; k < 10; ++k) {
            ten_entities += "&l" + std::to_string(i - 1) + ";";
            ten_uses += "<use xlink:href=\"#u" + std::to_string(i - 1) + "\"/>";
        }
        laughs += "<!ENTITY l" + std::to_string(i) + " \"" + ten_entities + "\">";
        uses += "<g id=\"u" + std::to_string(i) + "\">" + ten_uses + "</g>";
    }
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<g>";
    std::string texts;
    for (int i = 0; i < 100'000; ++i) texts += "<style><text>";
    struct {
        char const* name;
        std::string source, code;
    } const cases[] = {
        {"billion laughs", sized("<desc>&l11;</desc>", laughs + "]>"), "image.unreadable"},
        {"uses of uses", sized(uses + "</defs><use xlink:href=\"#u11\"/>"), "image.svg-too-heavy"},
        {"a use of itself", sized("<g id=\"a\"><use xlink:href=\"#a\"/></g>" + square), ""},
        {"turbulence", svg("width=\"3000\" height=\"3000\"", "<filter id=\"f\"><feTurbulence baseFrequency=\".01\" numOctaves=\"99\"/></filter><rect width=\"3000\" height=\"3000\" filter=\"url(#f)\"/>"),
         "image.svg-too-heavy"},
        {"100,000 levels", sized(deep), "image.unreadable"},
        {"100,000 open texts", sized(texts), "image.unreadable"},
    };
    for (auto const& one : cases) {
        double const before = children_seconds();
        EXPECT_EQ(code_of(one.source), one.code) << one.name;
        // It stops itself at one second; the kernel counts in ticks, and later on a machine that others keep busy.
        EXPECT_LT(children_seconds() - before, 2) << one.name;
    }
}

TEST(Svg, OpensNoFileAndNoConnection) {
    NEEDS_JUDGE("strace");
    test::TemporaryFile const source(sized("<image xlink:href=\"file:///etc/hostname\" width=\"9\" height=\"9\"/><image xlink:href=\"http://127.0.0.1:9/x.png\" width=\"9\" height=\"9\"/>" + square,
                                           "<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"),
                                     ".svg");
    test::TemporaryFile const trace("", ".trace");
    // The program itself, without the look that comes before it; its own libraries are opened before it locks itself in.
    test::ask("strace -f -o " + trace.path() + " " + base::SystemResources::program_folder() + "/paraphe-svg < " + source.path() + " > /dev/null");
    std::ifstream lines(trace.path());
    bool locked = false;
    int opened = 0;
    for (std::string line; std::getline(lines, line);) {
        locked = locked || line.find("RLIMIT_NOFILE, {rlim_cur=3") != std::string::npos;
        bool const opens = line.find(" open") != std::string::npos || line.find(" socket(") != std::string::npos || line.find(" connect(") != std::string::npos;
        if (locked && opens && line.find(" = -1 ") == std::string::npos) {
            ++opened;
            ADD_FAILURE() << line;
        }
    }
    EXPECT_TRUE(locked);
    EXPECT_EQ(opened, 0);
}

}  // namespace
}  // namespace paraphe::image

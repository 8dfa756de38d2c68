#include "pdf/page_content.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/paged_sample.h"

namespace paraphe::pdf {
namespace {

using test::PagedSample;
using testing::ElementsAre;

struct Drawn : PagedSample {
    Drawn() { page("1"); }
    PageContent draw() { return draw_page(document, document.pages[0]); }
};

TEST(PageContent, an_empty_page_is_empty) {
    Drawn d;
    EXPECT_EQ(d.draw().operators, "");
    EXPECT_THAT(d.draw().marked, ElementsAre());
}

TEST(PageContent, each_content_is_one_sequence_with_the_role_of_its_element) {
    Drawn d;
    d.words(0, "H1", 0, 70, 41.89, "a");
    d.words(0, "P", 0, 70, 141.89, "a");
    EXPECT_EQ(d.draw().operators,
              "/H1<</MCID 0>>BDC\nBT\n/F0 10 Tf\n70 800 Td\n[(\1)]TJ\nET\nEMC\n"
              "/P<</MCID 1>>BDC\nBT\n70 700 Td\n[(\1)]TJ\nET\nEMC\n");
    EXPECT_THAT(d.draw().marked, ElementsAre(0, 1));
}

TEST(PageContent, an_interrupted_content_has_an_mcid_for_each_run) {
    Drawn d;
    auto const paragraph = d.content(d.element(0, "P"));
    auto const link = d.content(d.element(1, "Link"));
    for (auto const content : {paragraph, link, paragraph}) d.text(0, content, 70, 70, "a");
    EXPECT_THAT(d.draw().marked, ElementsAre(paragraph, link, paragraph));
}

TEST(PageContent, an_empty_run_opens_nothing) {
    Drawn d;
    d.words(0, "P", 0, 70, 70, "");
    EXPECT_EQ(d.draw().operators, "");
    EXPECT_THAT(d.draw().marked, ElementsAre());
}

TEST(PageContent, annotations_draw_nothing_and_interrupt_nothing) {
    Drawn d;
    auto const link = d.link(0, 0, 70, 70, "a");
    d.text(0, d.document.elements[link].kids[0].index, 76, 70, "a");
    EXPECT_THAT(d.draw().marked, ElementsAre(0));
}

TEST(PageContent, neighbouring_artifacts_of_one_kind_share_a_sequence) {
    Drawn d;
    d.rule(0, 70, 41.89, 100);
    d.rule(0, 70, 51.89, 100);
    d.text(0, d.artifact(page::ArtifactKind::footer), 70, 831.89, "a");
    EXPECT_EQ(d.draw().operators,
              "/Artifact<</Type/Layout>>BDC\n.5 w\n70 800 m 170 800 l S\n70 790 m 170 790 l S\nEMC\n"
              "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\nBT\n/F0 10 Tf\n70 10 Td\n[(\1)]TJ\nET\nEMC\n");
    EXPECT_THAT(d.draw().marked, ElementsAre());
}

TEST(PageContent, headers_and_watermarks_say_what_they_are) {
    Drawn d;
    d.text(0, d.artifact(page::ArtifactKind::header), 0, 0, "a");
    d.text(0, d.artifact(page::ArtifactKind::watermark), 0, 0, "a");
    EXPECT_THAT(d.draw().operators, testing::HasSubstr("/Artifact<</Type/Pagination/Subtype/Header>>BDC"));
    EXPECT_THAT(d.draw().operators, testing::HasSubstr("/Artifact<</Type/Pagination/Subtype/Watermark>>BDC"));
}

TEST(PageContent, colours_are_written_when_they_change) {
    Drawn d;
    auto const content = d.content(d.element(0, "P"));
    d.text(0, content, 70, 41.89, "a").color = {255, 0, 0};
    d.text(0, content, 76, 41.89, "a").color = {255, 0, 0};
    d.text(0, content, 82, 41.89, "a").color = {0, 0, 0};
    EXPECT_EQ(
        d.draw().operators,
        "/P<</MCID 0>>BDC\n1 0 0 rg\nBT\n/F0 10 Tf\n70 800 Td\n[(\1\1)]TJ\n0 0 0 rg\n12 0 Td\n[(\1)]TJ\nET\nEMC\n");
}

TEST(PageContent, paths) {
    Drawn d;
    d.rule(0, 70, 41.89, 100).color = {51, 102, 204};
    page::Path& fill = d.rule(0, 0, 0, 0);
    fill.kind = page::Path::Kind::fill_rectangle;
    fill.box = PagedSample::box(10, 20, 30, 40);
    fill.color = {128, 128, 128};
    page::Path& dashed = d.rule(0, 70, 41.89, 10);
    dashed.dashed = true;
    dashed.line_width = base::Length::pt(1);
    d.rule(0, 70, 41.89, 10).line_width = base::Length::pt(1);
    EXPECT_EQ(d.draw().operators,
              "/Artifact<</Type/Layout>>BDC\n.2 .4 .8 RG\n.5 w\n70 800 m 170 800 l S\n.502 .502 .502 rg\n10 781.89 30 "
              "40 re f\n"
              "0 0 0 RG\n1 w\n[1.5 1.5]0 d\n70 800 m 80 800 l S\n[]0 d\n70 800 m 80 800 l S\nEMC\n");
}

TEST(PageContent, polygons_and_polylines_go_through_their_points) {
    Drawn d;
    auto const points = [](std::initializer_list<std::pair<double, double>> all) {
        std::vector<page::Point> made;
        for (auto const& [x, y] : all) made.push_back({base::Length::pt(x), base::Length::pt(y)});
        return made;
    };
    page::Path& polygon = d.rule(0, 0, 0, 0);
    polygon.kind = page::Path::Kind::fill_polygon;
    polygon.points = points({{10, 41.89}, {20, 41.89}, {15, 51.89}});
    polygon.color = {255, 0, 0};
    page::Path& curve = d.rule(0, 0, 0, 0);
    curve.kind = page::Path::Kind::stroke_polyline;
    curve.points = points({{10, 41.89}, {20, 51.89}, {30, 41.89}});
    curve.dash = {base::Length::pt(6), base::Length::pt(2.5)};
    page::Path& closed = d.rule(0, 0, 0, 0);
    closed.kind = page::Path::Kind::stroke_polyline;
    closed.points = points({{10, 41.89}, {20, 41.89}, {20, 51.89}, {10, 41.89}});
    EXPECT_EQ(d.draw().operators,
              "/Artifact<</Type/Layout>>BDC\n1 0 0 rg\n10 800 m 20 800 l 15 790 l f\n.5 w\n[6 2.5]0 d\n10 800 m 20 790 l 30 800 l S\n"
              "[]0 d\n10 800 m 20 800 l 20 790 l s\nEMC\n");
}

TEST(PageContent, images_are_placed_by_their_lower_left_corner_and_listed_once) {
    Drawn d;
    page::ImageItem item;
    item.content = d.content(d.element(0, "Figure"));
    item.box = PagedSample::box(100, 41.89, 40, 20);
    for (std::uint32_t const image : {3U, 1U, 3U}) {
        item.image = image;
        d.document.pages[0].items.push_back(item);
    }
    EXPECT_THAT(d.draw().operators, testing::HasSubstr("q 40 0 0 20 100 780 cm /I3 Do Q\n"));
    EXPECT_THAT(d.draw().images, ElementsAre(1, 3));
}

}  // namespace
}  // namespace paraphe::pdf

#include "pdf/navigation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/paged_sample.h"

namespace paraphe::pdf {
namespace {

TEST(Navigation, page_labels) {
    test::expect_cases(TEST_DIR "/page_labels.cases", "", [](std::string const& labels) {
        std::vector<page::Page> pages;
        for (std::size_t at = 0; at < labels.size();) {
            std::size_t const end = std::min(labels.find(' ', at), labels.size());
            pages.emplace_back().label = labels.substr(at, end - at);
            at = end + 1;
        }
        return page_labels(pages);
    });
}

TEST(Navigation, destinations_are_sorted_by_bytes_and_measured_from_the_foot) {
    test::PagedSample sample;
    sample.page("1");
    sample.page("2");
    sample.destination("b", 0, 0);
    sample.destination("a", 1, 841.89);
    sample.destination("B", 1, 100);
    EXPECT_EQ(
        destinations(sample.document, 10),
        "<</Names[(B)[11 0 R/XYZ null 741.89 null](a)[11 0 R/XYZ null 0 null](b)[10 0 R/XYZ null 841.89 null]]>>");
    EXPECT_EQ(destinations({}, 10), "");
}

std::vector<std::string> outline(std::vector<std::pair<int, std::string>> const& items) {
    page::PagedDocument document;
    for (auto const& [depth, title] : items) document.outline.push_back({depth, title, "d", 0});
    ObjectTable objects(1);
    write_outline(objects, document, 100);
    return objects.take();
}

TEST(Navigation, no_bookmarks_no_root) {
    ObjectTable objects(1);
    EXPECT_EQ(write_outline(objects, {}, 1), 0U);
}

TEST(Navigation, bookmarks_of_the_first_depth_are_open_the_others_closed) {
    // root 1, a 2, b 3, c 4, d 5, e 6
    EXPECT_THAT(
        outline({{1, "a"}, {2, "b"}, {3, "c"}, {3, "d"}, {1, "e"}}),
        testing::ElementsAre("<</Type/Outlines/First 2 0 R/Last 6 0 R/Count 3>>",
                             "<</Title(a)/Parent 1 0 R/Next 6 0 R/First 3 0 R/Last 3 0 R/Count 1/Dest(d)/SE 100 0 R>>",
                             "<</Title(b)/Parent 2 0 R/First 4 0 R/Last 5 0 R/Count -2/Dest(d)/SE 100 0 R>>",
                             "<</Title(c)/Parent 3 0 R/Next 5 0 R/Dest(d)/SE 100 0 R>>",
                             "<</Title(d)/Parent 3 0 R/Prev 4 0 R/Dest(d)/SE 100 0 R>>",
                             "<</Title(e)/Parent 1 0 R/Prev 2 0 R/Dest(d)/SE 100 0 R>>"));
}

}  // namespace
}  // namespace paraphe::pdf

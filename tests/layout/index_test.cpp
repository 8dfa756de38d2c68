// Indexes on pages: where entries are named, as links of an Index.

#include <gmock/gmock.h>

#include "layout/layout.h"
#include "support/golden.h"
#include "support/read_aloud.h"
#include "support/set_in_squares.h"

namespace paraphe::layout {
namespace {

using testing::ElementsAre;

std::string const page = "@page { size: 320pt 44pt; margin: 10pt; }\n"
                         "body { font-family: \"Squares\"; font-size: 10pt; line-height: 12pt; orphans: 1; widows: 1; }\n";

std::string mark(std::string const& term) { return "<p:index-entry term=\"" + term + "\">x</p:index-entry>"; }

class Indexes : public testing::Test {
protected:
    page::PagedDocument set(std::string const& xhtml, std::string const& css = "") {
        auto set = setter_.set(xhtml, page + css);
        for (auto const& warning : set.warnings) ADD_FAILURE() << warning.code << " " << warning.message;
        return std::move(set.value.paged);
    }
    test::SquareSetter setter_;
};

TEST_F(Indexes, TellEachPageOnce) {
    // Two lines a page: y is named on pages 1 (twice) and 3, z on 2.
    std::string const text = "<p>" + mark("y") + " " + mark("y") + "</p><p>l</p><p>" + mark("z") + "</p><p>l</p><p>l</p><p>" + mark("y") + "</p>";
    EXPECT_THAT(test::read_aloud(set(text + "<p:index/>")), testing::EndsWith("y, 1, 3z, 2"));
}

TEST_F(Indexes, FollowTheLineAndNotTheParagraph) {
    // The mark is on the third line, and so on the second page.
    std::string const line = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ";
    EXPECT_THAT(test::read_aloud(set("<p>" + line + line + mark("y") + "</p><p:index/>")), testing::EndsWith("y, 2"));
}

TEST_F(Indexes, BeforeTheTextCountTheirOwnPages) {
    EXPECT_THAT(test::read_aloud(set("<p:index title=\"Index\"/><p>l</p><p>" + mark("y") + "</p>")), testing::StartsWith("Indexy, 2"));
}

TEST_F(Indexes, AreTaggedWithReferences) {
    auto const paged = set("<p>" + mark("y") + "</p><p:index title=\"Index\"/>");
    std::vector<std::string> roles;
    for (page::StructureElement const& element : paged.elements) roles.push_back(element.role);
    EXPECT_THAT(roles, ElementsAre("Document", "P", "Index", "P", "L", "LI", "LBody", "Reference", "Link"));
    std::vector<std::string> links;
    for (page::Page const& one : paged.pages)
        for (page::Item const& item : one.items)
            if (auto const* const link = std::get_if<page::LinkBox>(&item)) links.push_back(link->destination + " " + link->contents);
    EXPECT_THAT(links, ElementsAre("index:1 page 1"));
}

TEST_F(Indexes, StandInColumns) {
    std::string text;
    for (char const* const term : {"a", "b", "c"}) text += mark(term) + " ";
    auto const paged = set("<p>" + text + "</p><p:index/>", "@page { size: 320pt 164pt; } index { columns: 2; }");
    EXPECT_THAT(test::read_aloud(paged), testing::EndsWith("a, 1b, 1c, 1"));
    EXPECT_EQ(paged.pages.size(), 1U);
}

TEST_F(Indexes, MarksOfNoIndexLeaveNoTrace) {
    auto const paged = set("<p>" + mark("y") + "</p>");
    EXPECT_THAT(paged.destinations, testing::IsEmpty());
}

}  // namespace
}  // namespace paraphe::layout

// Indexes and their entries.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/walk.h"
#include "markup/read_document.h"
#include "support/brief.h"

namespace paraphe::markup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Fragment {
    explicit Fragment(std::string const& xhtml) {
        base::Sources sources;
        base::SourceMap map;
        auto const size = static_cast<std::uint32_t>(xhtml.size());
        map.append(size, {{sources.add("p.html", xhtml), 0, size}, {}, ""}, true);
        auto read = read_document(xhtml, map);
        document = std::move(read.value);
        problems = test::brief(read.diagnostics, sources);
    }
    document::Document document;
    std::vector<std::string> problems;
};

TEST(IndexEntry, StandsBeforeItsWords) {
    Fragment const fragment("<p>à l'<p:index-entry index=\"villes\" term=\"Valombrelle\">école de <em>Valombrelle</em></p:index-entry>, <p:index-entry>Orval</p:index-entry></p>");
    EXPECT_THAT(fragment.problems, IsEmpty());
    auto const& inlines = std::get<document::Paragraph>(fragment.document.blocks.at(0).value).inlines;
    EXPECT_EQ(document::plain_text(inlines), "à l'école de Valombrelle, Orval");
    auto const& first = std::get<document::IndexMark>(inlines.at(1).value);
    EXPECT_EQ(first.index, "villes");
    EXPECT_EQ(first.term, "Valombrelle");
    auto const& second = std::get<document::IndexMark>(inlines.at(5).value);
    EXPECT_EQ(second.index, "");
    EXPECT_EQ(second.term, "Orval") << "its words, where no term is given";
}

TEST(IndexEntry, WithoutWordsIsRefused) {
    EXPECT_THAT(Fragment("<p>a <p:index-entry term=\"b\"> </p:index-entry></p>").problems, ElementsAre("markup.empty-index-entry@1:6"));
}

TEST(Index, HasANameAndATitle) {
    Fragment const fragment("<section><p:index name=\"villes\" title=\"Index des villes\" class=\"c\"/></section><p:index/>");
    EXPECT_THAT(fragment.problems, IsEmpty());
    auto const& section = std::get<document::Section>(fragment.document.blocks.at(0).value);
    auto const& index = std::get<document::Index>(section.blocks.at(0).value);
    EXPECT_EQ(index.name, "villes");
    EXPECT_EQ(index.common.class_name, "c");
    EXPECT_EQ(document::plain_text(index.title), "Index des villes");
}

}  // namespace
}  // namespace paraphe::markup

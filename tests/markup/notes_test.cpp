// Notes, numbered lists that begin elsewhere, and columns aligned on their commas.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/walk.h"
#include "markup/read_document.h"
#include "markup/read_style.h"
#include "support/brief.h"

namespace paraphe::markup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Fragment {
public:
    explicit Fragment(std::string xhtml) {
        auto const size = static_cast<std::uint32_t>(xhtml.size());
        base::SourceMap map;
        std::string const text = xhtml;
        map.append(size, {{sources_.add("p.html", std::move(xhtml)), 0, size}, {}, ""}, true);
        auto read = read_document(text, map);
        document = std::move(read.value);
        problems = test::brief(read.diagnostics, sources_);
    }
    document::Document document;
    std::vector<std::string> problems;

private:
    base::Sources sources_;
};

TEST(Note, StandsAtItsWordWithoutASpace) {
    Fragment const fragment("<p>Un mot \n <p:note> sa <em>note</em> </p:note>, puis <em>deux <p:note>x</p:note></em></p>");
    EXPECT_THAT(fragment.problems, IsEmpty());
    auto const& inlines = std::get<document::Paragraph>(fragment.document.blocks.at(0).value).inlines;
    ASSERT_EQ(inlines.size(), 4U);
    EXPECT_EQ(std::get<document::Text>(inlines[0].value).text, "Un mot");
    auto const& note = std::get<document::Note>(inlines[1].value);
    EXPECT_EQ(document::plain_text(note.inlines), "sa note");
    EXPECT_TRUE(note.span.known());
    EXPECT_EQ(std::get<document::Text>(inlines[2].value).text, ", puis ");
    EXPECT_EQ(document::plain_text(inlines), "Un mot, puis deux") << "a note is no word of its paragraph";
}

TEST(Note, HasPlacesWhereItIsRefused) {
    EXPECT_THAT(Fragment("<h1>Titre<p:note>x</p:note></h1>").problems, ElementsAre("markup.note-place@1:10"));
    EXPECT_THAT(Fragment("<p>a<p:note>b<p:note>c</p:note></p:note></p>").problems, ElementsAre("markup.note-place@1:14"));
    EXPECT_THAT(Fragment("<p><a href=\"#x\">a<p:note>b</p:note></a></p>").problems, ElementsAre("markup.note-place@1:18"));
    EXPECT_THAT(Fragment("<p>a<p:note> </p:note></p>").problems, ElementsAre("markup.empty-note@1:5"));
    EXPECT_THAT(Fragment("<table><caption>c</caption><thead><tr><th scope=\"col\"><p>a<p:note>b</p:note></p></th></tr></thead><tbody><tr><td>d<p:note>e</p:note></td></tr></tbody></table>").problems,
                ElementsAre("markup.note-place@1:59"));
}

TEST(Link, HoldsNoOtherLink) {
    EXPECT_THAT(Fragment("<p><a href=\"#x\">a <em>b <a href=\"#y\">c</a></em></a></p>").problems, ElementsAre("markup.link-place@1:25"));
    EXPECT_THAT(Fragment("<p><a href=\"#x\">a <p:ref to=\"y\"/></a> <a href=\"#y\">b</a></p>").problems, ElementsAre("markup.link-place@1:19"));
    EXPECT_EQ(document::plain_text(std::get<document::Paragraph>(Fragment("<p><a href=\"#x\">a <a href=\"#y\">b</a></a></p>").document.blocks.at(0).value).inlines), "a b");
}

TEST(List, BeginsWhereItIsTold) {
    Fragment const fragment("<ol start=\"7\"><li>a</li></ol>");
    EXPECT_EQ(std::get<document::List>(fragment.document.blocks.at(0).value).start, 7);
    EXPECT_THAT(Fragment("<ol start=\"0\"><li>a</li></ol>").problems, ElementsAre("markup.bad-value@1:5"));
    EXPECT_THAT(Fragment("<ul start=\"2\"><li>a</li></ul>").problems, ElementsAre("markup.unknown-attribute@1:5"));
}

TEST(Style, CommasAlign) {
    base::Sources sources;
    for (char const* value : {"\",\"", "decimal"}) {
        auto const read = read_style(sources, sources.add("s.css", std::string("td { text-align: ") + value + "; } note, note-call, note-rule { color: #000; }"));
        EXPECT_THAT(test::brief(read.diagnostics, sources), IsEmpty());
        EXPECT_EQ(std::get<std::string>(read.value.rules.at(0).declarations.at(0).value), "decimal");
    }
    EXPECT_THAT(test::brief(read_style(sources, sources.add("s.css", "td { text-align: \".\"; }")).diagnostics, sources), ElementsAre("markup.style-value@1:18"));
}

}  // namespace
}  // namespace paraphe::markup

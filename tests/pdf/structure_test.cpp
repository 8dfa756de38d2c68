#include "pdf/structure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/bug.h"
#include "pdf/bounding_boxes.h"
#include "support/paged_sample.h"

namespace paraphe::pdf {
namespace {

using namespace std::string_literals;
using test::PagedSample;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

struct Tree : PagedSample {
    Leaves leaves;
    std::vector<std::string> bodies;

    /// Object 1 is the root; element i is object 2 + i; page i is said to be object 1001 + i.
    Tree& write() {
        ObjectTable objects(1);
        leaves.first_page = 1001;
        write_structure(objects, document, structure_order(document), leaves);
        bodies = objects.take();
        return *this;
    }
    std::string const& written(page::ElementIndex index) const { return bodies.at(1 + index); }
};

TEST(Structure, parents_before_kids_and_kids_in_their_order) {
    PagedSample s;
    auto const a = s.element(0, "Sect"), b = s.element(0, "P"), c = s.element(a, "P"), d = s.element(a, "P");
    StructureOrder const order = structure_order(s.document);
    EXPECT_THAT(order.preorder, ElementsAre(0, a, c, d, b));
    EXPECT_THAT(order.parent, ElementsAre(0, 0, 0, a, a));
}

TEST(Structure, what_is_no_tree_is_our_mistake) {
    EXPECT_THROW(structure_order({}), base::Bug);
    PagedSample twice;
    twice.element(0, "P");
    twice.document.elements[0].kids.push_back({page::Kid::Kind::element, 1});
    EXPECT_THROW(structure_order(twice.document), base::Bug);
    PagedSample lost;
    lost.document.elements.emplace_back().role = "P";
    EXPECT_THROW(structure_order(lost.document), base::Bug);
    PagedSample beyond;
    beyond.document.elements[0].kids.push_back({page::Kid::Kind::element, 7});
    EXPECT_THROW(structure_order(beyond.document), base::Bug);
    PagedSample loop;
    loop.document.elements[0].kids.push_back({page::Kid::Kind::element, 0});
    EXPECT_THROW(structure_order(loop.document), base::Bug);
}

TEST(Structure, a_very_deep_tree_needs_no_stack) {
    PagedSample s;
    page::ElementIndex parent = 0;
    for (int i = 0; i < 200'000; ++i) parent = s.element(parent, "Div");
    EXPECT_EQ(structure_order(s.document).preorder.size(), 200'001U);
}

TEST(Structure, an_element_over_two_pages_points_at_both) {
    Tree t;
    auto const p = t.element(0, "P");
    auto const content = t.content(p);
    t.leaves.marked = {{content}, {content, content}};
    t.write();
    EXPECT_EQ(t.written(p),
              "<</S/P/P 2 0 R/Pg 1001 0 R/K[0 <</Type/MCR/Pg 1002 0 R/MCID 0>> <</Type/MCR/Pg 1002 0 R/MCID 1>>]>>");
    EXPECT_EQ(t.written(0), "<</S/Document/P 1 0 R/K[3 0 R]>>");
}

TEST(Structure, kids_of_all_kinds_keep_their_order) {
    Tree t;
    auto const p = t.element(0, "P");
    auto const before = t.content(p);
    auto const link = t.element(p, "Link");
    auto const after = t.content(p);
    auto const inside = t.content(link);
    t.document.elements[link].kids.push_back({page::Kid::Kind::annotation, 0});
    t.leaves.marked = {{before, inside, after}};
    t.leaves.annotations = {{link, 0, 77}, {link, 1, 78}};
    t.write();
    EXPECT_EQ(t.written(p), "<</S/P/P 2 0 R/Pg 1001 0 R/K[0 4 0 R 2]>>");
    EXPECT_EQ(t.written(link),
              "<</S/Link/P 3 0 R/Pg 1001 0 R/K[1 <</Type/OBJR/Pg 1001 0 R/Obj 77 0 R>> <</Type/OBJR/Pg 1002 0 R/Obj 78 "
              "0 R>>]>>");
}

TEST(Structure, several_places_for_annotations_take_one_each_and_the_last_the_rest) {
    Tree t;
    auto const link = t.element(0, "Link");
    for (int i = 0; i < 2; ++i) {
        t.content(link);
        t.document.elements[link].kids.push_back({page::Kid::Kind::annotation, 0});
    }
    t.leaves.marked = {{0, 1}};
    t.leaves.annotations = {{link, 0, 7}, {link, 0, 8}, {link, 0, 9}};
    t.write();
    EXPECT_THAT(t.written(link),
                HasSubstr("/K[0 <</Type/OBJR/Pg 1001 0 R/Obj 7 0 R>> 1 <</Type/OBJR/Pg 1001 0 R/Obj 8 0 R>> "
                          "<</Type/OBJR/Pg 1001 0 R/Obj 9 0 R>>]"));
}

TEST(Structure, the_parent_tree_leads_back_from_pages_and_annotations) {
    Tree t;
    auto const a = t.element(0, "P"), b = t.element(0, "Link");
    auto const ca = t.content(a), cb = t.content(b);
    t.leaves.marked = {{ca, cb, ca}, {}};
    t.leaves.annotations = {{b, 0, 7}};
    t.write();
    EXPECT_THAT(t.bodies, testing::Contains("[3 0 R 4 0 R 3 0 R]"));
    EXPECT_THAT(t.bodies, testing::Contains("[]"));
    EXPECT_THAT(t.bodies, testing::Contains("<</Nums[0 5 0 R 1 6 0 R 2 4 0 R]>>"));
    EXPECT_EQ(t.bodies[0], "<</Type/StructTreeRoot/K[2 0 R]/ParentTree 7 0 R/ParentTreeNextKey 3>>");
}

TEST(Structure, texts_of_an_element) {
    Tree t;
    auto const p = t.element(0, "Span");
    t[p].title = "T";
    t[p].lang = "en-GB";
    t[p].alternative = "alt";
    t[p].actual_text = "é";
    t[p].expansion = "ARS";
    t.write();
    EXPECT_EQ(t.written(p), "<</S/Span/P 2 0 R/T(T)/Lang(en-GB)/Alt(alt)/ActualText(\xFE\xFF\0\xE9)/E(ARS)>>"s);
}

TEST(Structure, attributes) {
    Tree t;
    auto const list = t.element(0, "L"), header = t.element(0, "TH"), cell = t.element(0, "TD"),
               plain = t.element(0, "TD");
    t[list].list_numbering = "LowerAlpha";
    t[header].scope = "Row";
    t[header].id = "h(1)";
    t[cell].row_span = 2;
    t[cell].column_span = 3;
    t[cell].headers = {"h(1)"};
    t.write();
    EXPECT_THAT(t.written(list), HasSubstr("/A[<</O/List/ListNumbering/LowerAlpha>>]"));
    EXPECT_THAT(t.written(header), HasSubstr("/ID(h\\(1\\))/A[<</O/Table/Scope/Row>>]"));
    EXPECT_THAT(t.written(cell), HasSubstr("/A[<</O/Table/RowSpan 2/ColSpan 3/Headers[(h\\(1\\))]>>]"));
    EXPECT_THAT(t.written(plain), Not(HasSubstr("/A")));
}

TEST(Structure, identifiers_are_in_a_sorted_tree_and_notes_always_have_one) {
    Tree t;
    auto const note = t.element(0, "Note"), b = t.element(0, "TH"), a = t.element(0, "TH");
    t[b].id = "b";
    t[a].id = "a";
    t.write();
    EXPECT_THAT(t.written(note), HasSubstr("/ID(paraphe.note.1)"));
    EXPECT_THAT(t.bodies[0], HasSubstr("/IDTree"));
    EXPECT_THAT(t.bodies, testing::Contains("<</Names[(a)5 0 R(b)4 0 R(paraphe.note.1)3 0 R]>>"));
}

TEST(Structure, no_identifier_no_tree) { EXPECT_THAT(Tree().write().bodies[0], Not(HasSubstr("IDTree"))); }

TEST(Structure, wrong_identifiers_are_our_mistake) {
    Tree twice;
    twice[twice.element(0, "TH")].id = "a";
    twice[twice.element(0, "TH")].id = "a";
    EXPECT_THROW(twice.write(), base::Bug);
    Tree unknown;
    unknown[unknown.element(0, "TD")].headers = {"a"};
    EXPECT_THROW(unknown.write(), base::Bug);
    Tree numbering;
    numbering[numbering.element(0, "L")].list_numbering = "Roman";
    EXPECT_THROW(numbering.write(), base::Bug);
}

TEST(Structure, the_box_of_a_figure_holds_its_items_and_those_of_its_kids_on_its_first_page) {
    PagedSample s;
    s.page("1");
    s.page("2");
    auto const figure = s.element(0, "Figure");
    s[figure].has_bounding_box = true;
    auto const caption = s.element(figure, "Caption");
    page::ImageItem image;
    image.content = s.content(figure);
    image.box = PagedSample::box(100, 100, 50, 40);
    s.document.pages[0].items.push_back(image);
    s.text(0, s.content(caption), 90, 160, "abc");  // 18 pt wide, from 8 above to 2 below
    s.text(1, s.content(caption), 0, 0, "abc");
    s.words(0, "P", 0, 0, 0, "elsewhere");
    auto const boxes = bounding_boxes(s.document, structure_order(s.document));
    ASSERT_TRUE(boxes[figure]);
    EXPECT_EQ(boxes[figure]->page, 0U);
    EXPECT_DOUBLE_EQ(boxes[figure]->left.in_pt(), 90);
    EXPECT_DOUBLE_EQ(boxes[figure]->top.in_pt(), 100);
    EXPECT_DOUBLE_EQ(boxes[figure]->right.in_pt(), 150);
    EXPECT_DOUBLE_EQ(boxes[figure]->bottom.in_pt(), 162);
    EXPECT_FALSE(boxes[caption]);
    EXPECT_FALSE(boxes[0]);
}

TEST(Structure, a_figure_that_draws_nothing_has_no_box) {
    PagedSample s;
    s.page("1");
    s[s.element(0, "Figure")].has_bounding_box = true;
    EXPECT_FALSE(bounding_boxes(s.document, structure_order(s.document))[1]);
}

}  // namespace
}  // namespace paraphe::pdf

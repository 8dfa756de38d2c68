// Images, annotations and attachments as objects.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/annotations.h"
#include "pdf/attachments.h"
#include "pdf/image_objects.h"
#include "support/paged_sample.h"

namespace paraphe::pdf {
namespace {

using test::PagedSample;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::shared_ptr<page::Image const> image(page::Image::Encoding encoding, std::string bytes, int components = 3) {
    page::Image out;
    out.width = 2;
    out.height = 1;
    out.encoding = encoding;
    out.bytes = std::move(bytes);
    out.jpeg_components = components;
    return std::make_shared<page::Image const>(out);
}

TEST(Images, raw_samples_are_deflated_and_jpeg_is_kept) {
    using Encoding = page::Image::Encoding;
    ObjectTable objects(6);
    write_images(objects, {image(Encoding::raw_rgb, "abcdef"), image(Encoding::raw_gray, "ab"),
                           image(Encoding::jpeg, "JPEG"), image(Encoding::jpeg, "GRAY", 1)});
    auto const bodies = objects.take();
    ASSERT_EQ(bodies.size(), 4U);
    EXPECT_THAT(bodies[0], testing::StartsWith("<</Type/XObject/Subtype/Image/Width 2/Height "
                                               "1/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode/Length "));
    EXPECT_THAT(bodies[1], HasSubstr("/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length "));
    EXPECT_EQ(bodies[2],
              "<</Type/XObject/Subtype/Image/Width 2/Height 1/ColorSpace/DeviceRGB/BitsPerComponent "
              "8/Filter/DCTDecode/Length 4>>\nstream\nJPEG\nendstream");
    EXPECT_THAT(bodies[3], HasSubstr("/DeviceGray/BitsPerComponent 8/Filter/DCTDecode"));
}

TEST(Images, alpha_becomes_a_soft_mask) {
    page::Image pixels = *image(page::Image::Encoding::raw_gray, "ab");
    pixels.alpha = "cd";
    ObjectTable objects(6);
    EXPECT_THAT(write_images(objects, {std::make_shared<page::Image const>(pixels)}), ElementsAre(2));
    auto const bodies = objects.take();
    EXPECT_THAT(bodies[0], HasSubstr("/DeviceGray"));
    EXPECT_THAT(bodies[1], HasSubstr("/SMask 1 0 R"));
}

TEST(Images, one_image_shown_as_two_is_written_once) {
    auto const one = image(page::Image::Encoding::raw_gray, "ab"), other = image(page::Image::Encoding::raw_gray, "ab");
    ObjectTable objects(6);
    EXPECT_THAT(write_images(objects, {one, other, one}), ElementsAre(1, 2, 1));
}

TEST(Annotations, links_and_fields) {
    PagedSample s;
    s.page("1");
    s.page("2");
    s.destination("a(b)", 0, 0);
    s.link(0, 0, 70, 49.89, "ici");
    s.last<page::LinkBox>(0).destination = "a(b)";
    s.link(0, 1, 70, 49.89, "la");
    s.last<page::LinkBox>(1).uri = "https://example.org";
    auto const form = s.field(0, 1, 70, 791.89, "Sig_A");
    ObjectTable objects(6);
    Annotations const annotations = write_annotations(objects, s.document, 50);
    EXPECT_THAT(
        objects.take(),
        ElementsAre(HasSubstr("/Subtype/Link/Rect[70 790 88 800]/F 4/Border[0 0 0]/Contents("),
                    HasSubstr("/A<</S/URI/URI(https://example.org)>>/StructParent 3>>"),
                    "<</Type/XObject/Subtype/Form/Resources<<>>/BBox[0 0 170 50]/Length 0>>\nstream\n\nendstream",
                    "<</Type/Annot/Subtype/Widget/FT/Sig/T(Sig_A)/TU(Signature de : Sig_A)/F 4/Rect[70 0 240 50]/P 51 "
                    "0 R/AP<</N 3 0 R>>/StructParent 4>>"));
    EXPECT_THAT(annotations.of_page, ElementsAre("[1 0 R]", "[2 0 R 4 0 R]"));
    EXPECT_THAT(annotations.fields, ElementsAre(4));
    ASSERT_EQ(annotations.all.size(), 3U);
    EXPECT_EQ(annotations.all[2].element, form);
    EXPECT_EQ(annotations.all[2].page, 1U);
    EXPECT_EQ(annotations.all[2].object, 4U);
}

TEST(Annotations, a_destination_goes_before_an_address) {
    PagedSample s;
    s.page("1");
    s.link(0, 0, 70, 70, "ici");
    s.last<page::LinkBox>(0).destination = "a(b)";
    s.last<page::LinkBox>(0).uri = "https://example.org";
    ObjectTable objects(6);
    write_annotations(objects, s.document, 50);
    EXPECT_THAT(objects.take(), ElementsAre(testing::AllOf(HasSubstr("/Dest(a\\(b\\))"), Not(HasSubstr("/URI")))));
}

TEST(Annotations, a_page_without_any_has_no_array) {
    PagedSample s;
    s.page("1");
    ObjectTable objects(6);
    EXPECT_THAT(write_annotations(objects, s.document, 50).of_page, ElementsAre(""));
}

TEST(Attachments, none) {
    ObjectTable objects(6);
    EXPECT_EQ(write_attachments(objects, {}).associated, "");
    EXPECT_EQ(write_attachments(objects, {}).names, "");
}

TEST(Attachments, files_with_their_names_and_relationship) {
    PagedSample s;
    s.document.attachments = {{"données.json", "application/json", "Des données", "Data", "{}"},
                              {"b.xml", "text/xml", "", "Source", ""}};
    ObjectTable objects(6);
    Attachments const attachments = write_attachments(objects, s.document);
    EXPECT_EQ(attachments.associated, "[2 0 R 4 0 R]");
    EXPECT_EQ(attachments.names, "<</Names[(000000)2 0 R(000001)4 0 R]>>");
    auto const bodies = objects.take();
    EXPECT_THAT(bodies[0], testing::StartsWith("<</Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size "
                                               "2/ModDate(D:20260102030405Z)>>/Filter/FlateDecode"));
    EXPECT_THAT(bodies[1], HasSubstr("/F(donn_es.json)/UF("));
    EXPECT_THAT(bodies[1], HasSubstr("/AFRelationship/Data/EF<</F 1 0 R/UF 1 0 R>>"));
    EXPECT_EQ(bodies[3], "<</Type/Filespec/F(b.xml)/UF(b.xml)/AFRelationship/Source/EF<</F 3 0 R/UF 3 0 R>>>>");
}

}  // namespace
}  // namespace paraphe::pdf

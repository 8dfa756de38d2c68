#include "image/image.h"

#include <gmock/gmock.h>
#include <png.h>

#include <vector>

#include "support/made_jpeg.h"

namespace paraphe::image {
namespace {

struct PngForm {
    int depth = 8;
    int interlace = PNG_INTERLACE_NONE;
    std::vector<png_color> palette = {};
    std::vector<unsigned char> clear = {};  ///< alpha of each of the palette's colours
};

std::string png(std::uint32_t width, std::uint32_t height, int colour_type, std::vector<unsigned char> const& samples, int dpi_in_metre = 0, PngForm const& form = {}) {
    png_structp writer = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(writer);
    std::string out;
    png_set_write_fn(writer, &out, [](png_structp p, png_bytep bytes, png_size_t count) {
        static_cast<std::string*>(png_get_io_ptr(p))->append(reinterpret_cast<char const*>(bytes), count);
    }, nullptr);
    png_set_IHDR(writer, info, width, height, form.depth, colour_type, form.interlace, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    if (dpi_in_metre > 0) png_set_pHYs(writer, info, static_cast<png_uint_32>(dpi_in_metre), static_cast<png_uint_32>(dpi_in_metre), PNG_RESOLUTION_METER);
    if (!form.palette.empty()) png_set_PLTE(writer, info, form.palette.data(), static_cast<int>(form.palette.size()));
    if (!form.clear.empty()) png_set_tRNS(writer, info, form.clear.data(), static_cast<int>(form.clear.size()), nullptr);
    png_write_info(writer, info);
    std::size_t const row = samples.size() / height;
    std::vector<png_bytep> rows;
    for (std::uint32_t y = 0; y < height; ++y) rows.push_back(const_cast<png_bytep>(samples.data() + y * row));
    png_write_image(writer, rows.data());
    png_write_end(writer, nullptr);
    png_destroy_write_struct(&writer, &info);
    return out;
}

/// Four by two, all of one middle tone.
std::string grey_jpeg(int components) {
    test::JpegRecipe recipe;
    recipe.given = components == 1 ? JCS_GRAYSCALE : components == 3 ? JCS_RGB : JCS_CMYK;
    recipe.written = components == 3 ? JCS_YCbCr : recipe.given;
    recipe.adobe = components == 4;
    return test::jpeg(4, 2, [&](auto, auto) { return test::Colour(static_cast<std::size_t>(components), 128); }, recipe);
}

TEST(Png, RgbAtItsResolution) {
    auto const image = read_image(png(2, 1, PNG_COLOR_TYPE_RGB, {1, 2, 3, 4, 5, 6}, 2835), {});
    ASSERT_TRUE(image);
    EXPECT_EQ((*image)->width, 2U);
    EXPECT_EQ((*image)->encoding, Image::Encoding::rgb);
    EXPECT_EQ((*image)->bytes, "\x01\x02\x03\x04\x05\x06");
    EXPECT_TRUE((*image)->alpha.empty());
    EXPECT_NEAR((*image)->natural_width.in_pt(), 2, 0.01);
    EXPECT_EQ((*image)->media_type, "image/png");
    EXPECT_FALSE((*image)->file.empty());
}

TEST(Png, AlphaIsSplitAndOpaqueAlphaDropped) {
    auto const clear = read_image(png(1, 2, PNG_COLOR_TYPE_RGB_ALPHA, {1, 2, 3, 255, 4, 5, 6, 0}), {});
    ASSERT_TRUE(clear);
    EXPECT_EQ((*clear)->bytes, "\x01\x02\x03\x04\x05\x06");
    EXPECT_EQ((*clear)->alpha, std::string("\xFF\x00", 2));
    auto const opaque = read_image(png(1, 1, PNG_COLOR_TYPE_GRAY_ALPHA, {9, 255}), {});
    ASSERT_TRUE(opaque);
    EXPECT_EQ((*opaque)->encoding, Image::Encoding::gray);
    EXPECT_TRUE((*opaque)->alpha.empty());
}

TEST(Png, SixteenBitsAreRoundedToEight) {
    PngForm form;
    form.depth = 16;
    auto const image = read_image(png(3, 1, PNG_COLOR_TYPE_GRAY, {0x12, 0x00, 0x12, 0xFF, 0xFF, 0xFF}, 0, form), {});
    ASSERT_TRUE(image);
    EXPECT_EQ((*image)->encoding, Image::Encoding::gray);
    EXPECT_EQ((*image)->bytes, "\x12\x13\xFF");
    auto const clear = read_image(png(1, 1, PNG_COLOR_TYPE_RGB_ALPHA, {1, 1, 2, 2, 3, 3, 0x80, 0x80}, 0, form), {});
    EXPECT_EQ((*clear)->bytes, "\x01\x02\x03");
    EXPECT_EQ((*clear)->alpha, "\x80");
}

TEST(Png, FewBitsAreSpreadOverEight) {
    PngForm form;
    form.depth = 1;
    EXPECT_EQ((*read_image(png(4, 1, PNG_COLOR_TYPE_GRAY, {0b1010'0000}, 0, form), {}))->bytes, std::string("\xFF\0\xFF\0", 4));
    form.depth = 2;
    EXPECT_EQ((*read_image(png(4, 1, PNG_COLOR_TYPE_GRAY, {0b0001'1011}, 0, form), {}))->bytes, std::string("\0\x55\xAA\xFF", 4));
}

TEST(Png, PaletteBecomesRgbAndItsAlphaIsKept) {
    PngForm form;
    form.depth = 4;
    form.palette = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
    EXPECT_EQ((*read_image(png(2, 1, PNG_COLOR_TYPE_PALETTE, {0x21}, 0, form), {}))->bytes, "\x07\x08\x09\x04\x05\x06");
    form.clear = {0, 128};
    auto const clear = read_image(png(3, 1, PNG_COLOR_TYPE_PALETTE, {0x01, 0x20}, 0, form), {});
    EXPECT_EQ((*clear)->bytes, "\x01\x02\x03\x04\x05\x06\x07\x08\x09");
    EXPECT_EQ((*clear)->alpha, std::string("\0\x80\xFF", 3));
}

TEST(Png, InterlacedIsTheSamePicture) {
    std::vector<unsigned char> samples(9 * 7 * 3);
    for (std::size_t i = 0; i < samples.size(); ++i) samples[i] = static_cast<unsigned char>(i * 7);
    PngForm form;
    form.interlace = PNG_INTERLACE_ADAM7;
    std::string const plain = png(9, 7, PNG_COLOR_TYPE_RGB, samples), interlaced = png(9, 7, PNG_COLOR_TYPE_RGB, samples, 0, form);
    EXPECT_NE(plain, interlaced);
    EXPECT_EQ((*read_image(interlaced, {}))->bytes, (*read_image(plain, {}))->bytes);
}

TEST(Png, TruncatedAtAnyByteIsRefused) {
    std::string const whole = png(3, 3, PNG_COLOR_TYPE_GRAY, std::vector<unsigned char>(9, 7));
    for (std::size_t length = 8; length + 12 < whole.size(); ++length) {
        auto const image = read_image(whole.substr(0, length), {1, 2, 3});
        ASSERT_FALSE(image) << length;
        EXPECT_EQ(image.error()[0].code, "image.unreadable");
        EXPECT_EQ(image.error()[0].message, "l’image PNG est abîmée ou incomplète");
        EXPECT_TRUE(image.error()[0].hints.empty()) << image.error()[0].hints[0];
        EXPECT_EQ(image.error()[0].where, (base::Span{1, 2, 3}));
    }
}

TEST(Png, AHeaderThatPromisesTooMuchIsRefused) {
    std::string big = png(1, 1, PNG_COLOR_TYPE_GRAY, {0});
    big.replace(16, 8, std::string("\x00\x00\xC3\x50\x00\x00\xC3\x50", 8));  // 50 000 x 50 000, its CRC now wrong too
    auto const image = read_image(big, {});
    ASSERT_FALSE(image);
    EXPECT_THAT(image.error()[0].hints, testing::ElementsAre(testing::StartsWith("libpng dit : ")));
}

TEST(Jpeg, IsKeptAsItIs) {
    for (int const components : {1, 3}) {
        std::string const bytes = grey_jpeg(components);
        auto const image = read_image(bytes, {});
        ASSERT_TRUE(image);
        EXPECT_EQ((*image)->encoding, Image::Encoding::jpeg);
        EXPECT_EQ((*image)->jpeg_components, components);
        EXPECT_EQ((*image)->bytes, bytes);
        EXPECT_NEAR((*image)->natural_width.in_pt(), 4, 0.01);
    }
}

TEST(Jpeg, BrokenOneIsRefusedWithAHint) {
    base::Diagnostic const broken = read_image("\xff\xd8\xff\xe0 no", {}).error()[0];
    EXPECT_EQ(broken.code, "image.unreadable");
    EXPECT_EQ(broken.message, "l’image JPEG est abîmée ou incomplète");
    EXPECT_THAT(broken.hints, testing::ElementsAre(testing::StartsWith("libjpeg dit : ")));
}

TEST(Image, OtherFormatsAreRefused) { EXPECT_EQ(read_image("GIF89a", {}).error()[0].code, "image.unknown-format"); }

}  // namespace
}  // namespace paraphe::image

// JPEGs that no PDF/A and no word processor can be given as they are: four inks, pictures that lie on their side.

#include <gmock/gmock.h>

#include <csetjmp>

#include "image/image.h"
#include "image/jpeg_samples.h"
#include "image/jpeg_turning.h"
#include "support/made_jpeg.h"

namespace paraphe::image {

using test::Colour;
using test::jpeg;
using test::Picture;
using Recipe = test::JpegRecipe;

namespace {

std::string exif(int orientation, bool little = true, int type = 3) {
    auto const number = [&](unsigned value, int size) {
        std::string bytes;
        for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> 8 * (little ? i : size - 1 - i) & 0xFF);
        return bytes;
    };
    std::string const other = number(0x010F, 2) + number(2, 2) + number(4, 4) + "abc" + '\0';
    std::string const entry = number(0x0112, 2) + number(static_cast<unsigned>(type), 2) + number(1, 4) + number(static_cast<unsigned>(orientation), 2) + number(0, 2);
    return std::string("Exif\0\0", 6) + (little ? "II" : "MM") + number(42, 2) + number(8, 4) + number(2, 2) + other + entry + number(0, 4);
}

/// How the same picture is stored when the camera is held as Exif's `orientation` says (Exif 2.32 §4.6.4 A: where row 0 and column 0 are).
Picture stored(Picture const& upright, std::uint32_t width, std::uint32_t height, int orientation) {
    return [=](std::uint32_t row, std::uint32_t column) {
        switch (orientation) {
            case 2: return upright(row, width - 1 - column);               // top, right
            case 3: return upright(height - 1 - row, width - 1 - column);  // bottom, right
            case 4: return upright(height - 1 - row, column);              // bottom, left
            case 5: return upright(column, row);                           // left, top
            case 6: return upright(column, width - 1 - row);               // right, top
            case 7: return upright(height - 1 - column, width - 1 - row);  // right, bottom
            case 8: return upright(height - 1 - column, row);              // left, bottom
            default: return upright(row, column);
        }
    };
}

/// Six areas of 16 pixels, each in a colour of its own.
Colour areas(std::uint32_t row, std::uint32_t column) {
    std::uint32_t const area = row / 16 * 3 + column / 16;
    return {static_cast<unsigned char>(40 * area), static_cast<unsigned char>(255 - 50 * area), static_cast<unsigned char>(area % 2 * 200)};
}

/// Nothing in it is flat, straight or repeated, and it is smooth enough for coefficients of every frequency to matter little.
Colour slopes(std::uint32_t row, std::uint32_t column) {
    auto const value = [](std::uint32_t n) { return static_cast<unsigned char>(n % 256); };
    return {value(row * 3 + column), value(200 + 256 - (row * row / 30) % 200), value(column * 5 + row * column / 40)};
}

std::shared_ptr<Image const> read(std::string const& bytes) {
    auto image = read_image(bytes, {});
    EXPECT_TRUE(image) << (image ? "" : image.error()[0].message);
    return image ? *image : std::make_shared<Image const>();
}

int greatest_difference(std::string const& one, std::string const& other) {
    EXPECT_EQ(one.size(), other.size());
    int most = 0;
    for (std::size_t i = 0; i < std::min(one.size(), other.size()); ++i)
        most = std::max(most, std::abs(static_cast<unsigned char>(one[i]) - static_cast<unsigned char>(other[i])));
    return most;
}

/// Of a flat picture with these inks.
std::vector<int> rgb_of_inks(Colour const& inks, Recipe recipe) {
    recipe.given = JCS_CMYK;
    auto const image = read(jpeg(16, 8, [&](auto, auto) { return inks; }, recipe));
    EXPECT_EQ(image->encoding, Image::Encoding::rgb);
    EXPECT_EQ(image->bytes.size(), 16U * 8 * 3);
    std::vector<int> rgb;
    for (std::size_t i = 0; i < 3; ++i) rgb.push_back(static_cast<unsigned char>(image->bytes.at(i)));
    return rgb;
}

testing::Matcher<std::vector<int>> near(int red, int green, int blue) {
    auto const one = [](int value) { return testing::AllOf(testing::Ge(value - 3), testing::Le(value + 3)); };
    return testing::ElementsAre(one(red), one(green), one(blue));
}

TEST(JpegInks, BecomeRgb) {
    Recipe plain;
    plain.written = JCS_CMYK;
    EXPECT_THAT(rgb_of_inks({0, 0, 0, 0}, plain), near(255, 255, 255));
    EXPECT_THAT(rgb_of_inks({255, 0, 0, 0}, plain), near(0, 255, 255));
    EXPECT_THAT(rgb_of_inks({0, 0, 0, 255}, plain), near(0, 0, 0));
    EXPECT_THAT(rgb_of_inks({51, 102, 153, 51}, plain), near(163, 122, 82)) << "(255 - ink) (255 - black) / 255";
}

TEST(JpegInks, OfAdobeAreReversed) {
    for (J_COLOR_SPACE const written : {JCS_CMYK, JCS_YCCK}) {
        Recipe adobe;
        adobe.written = written;
        adobe.adobe = true;
        EXPECT_THAT(rgb_of_inks({255, 255, 255, 255}, adobe), near(255, 255, 255)) << written;
        EXPECT_THAT(rgb_of_inks({0, 255, 255, 255}, adobe), near(0, 255, 255)) << written;
        EXPECT_THAT(rgb_of_inks({204, 153, 102, 204}, adobe), near(163, 122, 82)) << written;
    }
}

TEST(JpegInks, TravelAsAPngWithTheSameSamples) {
    Recipe recipe;
    recipe.given = recipe.written = JCS_CMYK;
    auto const image = read(jpeg(12, 6, [](auto row, auto column) { return Colour{0, static_cast<unsigned char>(row * 40), static_cast<unsigned char>(column * 20), 0}; }, recipe));
    EXPECT_EQ(image->media_type, "image/png");
    EXPECT_EQ(image->jpeg_components, 0);
    auto const file = read(image->file);
    EXPECT_EQ(file->bytes, image->bytes);
    EXPECT_NEAR(file->natural_width.in_pt(), 9, 0.01);
    EXPECT_NEAR(file->natural_height.in_pt(), 4.5, 0.01);
}

TEST(JpegOrientation, IsObeyedInTheFileItself) {
    constexpr std::uint32_t width = 48, height = 32;
    auto const upright = jpeg_samples(jpeg(width, height, areas));
    for (bool const little : {true, false})
        for (int orientation = 1; orientation <= 8; ++orientation) {
            SCOPED_TRACE(orientation);
            bool const lies = orientation > 4;
            Recipe recipe;
            recipe.exif = exif(orientation, little);
            recipe.progressive = orientation % 2 == 0;
            (lies ? recipe.y_density : recipe.x_density) = 144;
            std::string const bytes = jpeg(lies ? height : width, lies ? width : height, stored(areas, width, height, orientation), recipe);
            auto const image = read(bytes);
            EXPECT_EQ(image->width, width);
            EXPECT_EQ(image->height, height);
            EXPECT_NEAR(image->natural_width.in_pt(), 24, 0.01);
            EXPECT_NEAR(image->natural_height.in_pt(), 32, 0.01);
            EXPECT_EQ(image->encoding, Image::Encoding::jpeg);
            EXPECT_EQ(image->media_type, "image/jpeg");
            EXPECT_EQ(image->file, image->bytes) << "PDF, DOCX and ODT show one picture";
            EXPECT_EQ(image->bytes == bytes, orientation == 1);
            EXPECT_EQ(image->bytes.find("Exif") != std::string::npos, orientation == 1) << "nobody turns it again";
            auto const samples = jpeg_samples(image->bytes);
            ASSERT_TRUE(samples);
            EXPECT_LE(greatest_difference(samples->bytes, upright->bytes), 3);
            auto const again = read(image->bytes);
            EXPECT_EQ(again->natural_width, image->natural_width);
            EXPECT_EQ(again->natural_height, image->natural_height);
        }
}

TEST(JpegOrientation, TurningLosesNothing) {
    for (bool const gray : {false, true}) {
        Recipe recipe;
        recipe.whole_chroma = true;
        if (gray) recipe.given = recipe.written = JCS_GRAYSCALE;
        Picture const picture = [&](auto row, auto column) { return gray ? Colour{slopes(row, column)[0]} : slopes(row, column); };
        std::string const bytes = jpeg(40, 24, picture, recipe);
        auto const samples = jpeg_samples(bytes);
        ASSERT_TRUE(samples);
        EXPECT_EQ(samples->channels, gray ? 1U : 3U);
        for (int bits = 0; bits < 8; ++bits) {
            SCOPED_TRACE(bits);
            Orientation const there{(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0};
            Orientation back = there;  // a picture that was transposed has its columns where its rows were
            if (there.transposed) std::swap(back.columns_reversed, back.rows_reversed);
            auto const turned = turned_jpeg(bytes, there);
            ASSERT_TRUE(turned);
            auto const seen = jpeg_samples(*turned);
            ASSERT_TRUE(seen);
            EXPECT_LE(greatest_difference(seen->bytes, turned_samples(samples->bytes, 40, 24, samples->channels, there)), 2) << "the last bits of two cosine transforms";
            auto const returned = turned_jpeg(*turned, back);
            ASSERT_TRUE(returned);
            EXPECT_EQ(jpeg_samples(*returned)->bytes, samples->bytes);
        }
    }
}

TEST(JpegOrientation, SidesThatAreNoWholeBlocksAreDecoded) {
    Recipe recipe;
    recipe.exif = exif(6);
    std::string const bytes = jpeg(40, 37, slopes, recipe);
    EXPECT_FALSE(turned_jpeg(bytes, exif_orientation(recipe.exif)));
    auto const image = read(bytes);
    EXPECT_EQ(image->encoding, Image::Encoding::rgb);
    EXPECT_EQ(image->width, 37U);
    EXPECT_EQ(image->height, 40U);
    EXPECT_EQ(image->bytes, turned_samples(jpeg_samples(bytes)->bytes, 40, 37, 3, exif_orientation(recipe.exif)));
    auto const file = read(image->file);
    EXPECT_EQ(file->media_type, "image/png");
    EXPECT_EQ(file->bytes, image->bytes);
    recipe.exif = exif(5);
    EXPECT_EQ(read(jpeg(40, 37, slopes, recipe))->encoding, Image::Encoding::jpeg) << "no block has to begin elsewhere";
}

TEST(JpegOrientation, BrokenExifIsPassedOver) {
    for (int const number : {0, 9, 65535}) EXPECT_TRUE(exif_orientation(exif(number)).upright()) << number;
    EXPECT_TRUE(exif_orientation(exif(6, true, 4)).upright()) << "no short integer";
    EXPECT_FALSE(exif_orientation(exif(6)).upright());
    for (std::size_t length = 0; length < exif(6).size() - 6; ++length) EXPECT_TRUE(exif_orientation(exif(6).substr(0, length)).upright()) << length;
    std::string far = exif(6);
    far.replace(10, 4, "\xFF\xFF\xFF\xFF");
    EXPECT_TRUE(exif_orientation(far).upright());
    std::string other = exif(6);
    other[8] = 43;  // no TIFF
    EXPECT_TRUE(exif_orientation(other).upright());
}

TEST(JpegOrientation, KeepsTheProfile) {
    Recipe recipe;
    recipe.exif = exif(3);
    recipe.profile = std::string("ICC_PROFILE\0\x01\x01", 14) + "of this camera";
    EXPECT_NE(read(jpeg(16, 16, areas, recipe))->bytes.find("of this camera"), std::string::npos);
}

TEST(JpegOrientation, GoesWithInks) {
    Recipe recipe;
    recipe.given = recipe.written = JCS_CMYK;
    recipe.exif = exif(6);
    auto const image = read(jpeg(2, 1, [](auto, auto column) { return column == 0 ? Colour{0, 0, 0, 0} : Colour{0, 0, 0, 255}; }, recipe));
    EXPECT_EQ(image->width, 1U);
    EXPECT_EQ(image->height, 2U);
    EXPECT_GT(static_cast<unsigned char>(image->bytes.at(0)), 200);
    EXPECT_LT(static_cast<unsigned char>(image->bytes.at(3)), 55);
}

TEST(Jpeg, ArithmeticCodingBecomesSamples) {
    Recipe recipe;
    recipe.arithmetic = true;
    auto const image = read(jpeg(48, 32, areas, recipe));
    EXPECT_EQ(image->encoding, Image::Encoding::rgb) << "no DCTDecode of PDF knows it";
    EXPECT_EQ(image->bytes, jpeg_samples(jpeg(48, 32, areas))->bytes);
}

TEST(Jpeg, WhatMustBeDecodedAndCannotIsRefused) {
    Recipe recipe;
    recipe.given = recipe.written = JCS_CMYK;
    std::string const whole = jpeg(16, 16, [](auto, auto) { return Colour{1, 2, 3, 4}; }, recipe);
    // Without its tables of quantization.
    auto const image = read_image(whole.substr(0, whole.find("\xFF\xDB")) + whole.substr(whole.find("\xFF\xC0")), {});
    ASSERT_FALSE(image);
    EXPECT_EQ(image.error()[0].code, "image.unreadable");
}

}  // namespace
}  // namespace paraphe::image

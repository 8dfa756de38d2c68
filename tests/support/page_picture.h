#pragma once
// Pages as small grey pictures that a person can look at, and how like two of them are.

#include <gtest/gtest.h>
#include <png.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "support/judges.h"
#include "support/temporary_folder.h"

namespace paraphe::test {

/// Grey, 0 black to 255 white.
struct Picture {
    std::uint32_t width = 0, height = 0;
    std::vector<std::uint8_t> dots;
};

/// The pages below each other with a grey line between, as poppler draws them at 50 dots an inch.
inline Picture picture_of(std::string const& pdf) {
    constexpr std::uint8_t between = 160;
    TemporaryFolder const folder;
    std::ofstream(folder / "file.pdf", std::ios::binary) << pdf;
    Verdict const drawn = ask("pdftoppm -r 50 -gray '" + folder / "file.pdf" + "' '" + folder / "page" + "'");
    EXPECT_EQ(drawn.status, 0) << drawn.output;
    Picture all;
    std::vector<Picture> pages;
    for (std::string const& name : folder.tree()) {
        if (!name.ends_with(".pgm")) continue;
        std::ifstream file(folder / name, std::ios::binary);
        std::string kind;
        std::uint32_t most = 0;
        Picture page;
        file >> kind >> page.width >> page.height >> most;
        file.get();
        page.dots.resize(std::size_t{page.width} * page.height);
        file.read(reinterpret_cast<char*>(page.dots.data()), static_cast<std::streamsize>(page.dots.size()));
        all.width = std::max(all.width, page.width);
        pages.push_back(std::move(page));
    }
    for (Picture const& page : pages) {
        if (all.height > 0) all.dots.insert(all.dots.end(), all.width, between);
        for (std::uint32_t y = 0; y < page.height; ++y) {
            auto const row = page.dots.begin() + static_cast<std::ptrdiff_t>(std::size_t{y} * page.width);
            all.dots.insert(all.dots.end(), row, row + page.width);
            all.dots.insert(all.dots.end(), all.width - page.width, between);
        }
        all.height += page.height + (all.height > 0 ? 1 : 0);
    }
    return all;
}

/// Compares by means of 8 × 8 dots, so that two versions of poppler agree; UPDATE_GOLDEN=1 writes the picture instead.
inline void expect_picture(std::string const& path, Picture const& actual) {
    constexpr std::uint32_t side = 8;
    constexpr int tolerance = 24;
    constexpr std::uintmax_t greatest = 15'000;
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
        image.width = actual.width;
        image.height = actual.height;
        image.format = PNG_FORMAT_GRAY;
        EXPECT_TRUE(png_image_write_to_file(&image, path.c_str(), 0, actual.dots.data(), 0, nullptr)) << path;
        EXPECT_LE(std::filesystem::file_size(path), greatest) << path;
        return;
    }
    ASSERT_TRUE(png_image_begin_read_from_file(&image, path.c_str())) << path << ": " << image.message;
    image.format = PNG_FORMAT_GRAY;
    Picture expected{image.width, image.height, std::vector<std::uint8_t>(PNG_IMAGE_SIZE(image))};
    ASSERT_TRUE(png_image_finish_read(&image, nullptr, expected.dots.data(), 0, nullptr)) << path;
    ASSERT_EQ(expected.width, actual.width) << path;
    ASSERT_EQ(expected.height, actual.height) << path;
    auto const mean = [&](Picture const& picture, std::uint32_t left, std::uint32_t top) {
        int sum = 0, count = 0;
        for (std::uint32_t y = top; y < std::min(top + side, picture.height); ++y)
            for (std::uint32_t x = left; x < std::min(left + side, picture.width); ++x, ++count) sum += picture.dots[std::size_t{y} * picture.width + x];
        return sum / count;
    };
    std::string differing;
    for (std::uint32_t y = 0; y < actual.height; y += side)
        for (std::uint32_t x = 0; x < actual.width; x += side)
            if (std::abs(mean(expected, x, y) - mean(actual, x, y)) > tolerance) differing += " " + std::to_string(x) + "," + std::to_string(y);
    EXPECT_EQ(differing, "") << path << ": the blocks at these dots differ (UPDATE_GOLDEN=1 rewrites the picture; look at it)";
}

}  // namespace paraphe::test

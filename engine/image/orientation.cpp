#include "image/orientation.h"

#include <array>
#include <optional>

namespace paraphe::image {

namespace {

/// The TIFF file inside: numbers in the order of bytes that its head names, nothing beyond its end.
class Tiff {
public:
    explicit Tiff(std::string_view bytes) : bytes_(bytes), little_(bytes.starts_with("II")) {}

    bool is_one() const { return (little_ || bytes_.starts_with("MM")) && number(2, 2) == 42; }

    std::optional<std::uint32_t> number(std::size_t at, std::size_t size) const {
        if (at > bytes_.size() || bytes_.size() - at < size) return std::nullopt;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(bytes_[little_ ? at + size - 1 - i : at + i]);
        return value;
    }

private:
    std::string_view bytes_;
    bool little_;
};

std::uint32_t orientation_number(Tiff const& tiff) {
    constexpr std::uint32_t tag = 0x0112, short_integer = 3;
    constexpr std::size_t entry_size = 12;
    std::size_t const directory = tiff.number(4, 4).value_or(0);
    std::uint32_t const count = tiff.number(directory, 2).value_or(0);
    for (std::uint32_t i = 0; i < count; ++i) {
        std::size_t const entry = directory + 2 + i * entry_size;
        if (tiff.number(entry, 2) == tag && tiff.number(entry + 2, 2) == short_integer) return tiff.number(entry + 8, 2).value_or(1);
    }
    return 1;
}

}  // namespace

Orientation exif_orientation(std::string_view segment) {
    constexpr std::string_view head("Exif\0\0", 6);
    if (!segment.starts_with(head)) return {};
    Tiff const tiff(segment.substr(head.size()));
    if (!tiff.is_one()) return {};
    // 6 is a camera turned to the left: what is its first row belongs on the right.
    constexpr std::array<Orientation, 9> of_number{{{}, {}, {false, true, false}, {false, true, true}, {false, false, true}, {true, false, false},
                                                    {true, true, false}, {true, true, true}, {true, false, true}}};
    std::uint32_t const number = orientation_number(tiff);
    return number < of_number.size() ? of_number[number] : Orientation{};
}

std::string turned_samples(std::string_view samples, std::uint32_t width, std::uint32_t height, std::size_t channels, Orientation orientation) {
    std::size_t const columns = orientation.transposed ? height : width, rows = orientation.transposed ? width : height;
    std::string turned;
    turned.reserve(samples.size());
    for (std::size_t y = 0; y < rows; ++y) {
        std::size_t const from_row = orientation.rows_reversed ? rows - 1 - y : y;
        for (std::size_t x = 0; x < columns; ++x) {
            std::size_t const from_column = orientation.columns_reversed ? columns - 1 - x : x;
            std::size_t const pixel = orientation.transposed ? from_column * width + from_row : from_row * width + from_column;
            turned.append(samples.substr(pixel * channels, channels));
        }
    }
    return turned;
}

}  // namespace paraphe::image

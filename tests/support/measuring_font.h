#pragma once
// A font of our own for tests: every figure in it is a whole number, and it is 600 bytes long.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace paraphe::test {

/// An sfnt with TrueType outlines, 1000 units to the em and three glyphs, all 600 wide: 0 .notdef, 1 a square from
/// (50, 0) to (550, 500), 2 a space.
/// Source: OpenType specification, tables glyf, head, hhea, hmtx, loca, maxp.
class MeasuringFont {
public:
    static constexpr int glyph_width = 600;
    static constexpr std::uint16_t square = 1, space = 2;

    static std::string sfnt() { return sfnt_of({}, 600); }

    /// The same with one em of advance, and a cmap that gives every character the square and every space the space:
    /// in layouts set with it all widths are whole ems.
    static std::string for_all_characters() { return sfnt_of(many_to_one_cmap(), 1000); }

private:
    static std::string sfnt_of(std::string const& cmap, int advance) {
        std::string const outline = square_outline();
        std::vector<std::pair<std::string_view, std::string>> tables{
            {"glyf", outline + outline},
            {"head", words({1, 0, 1, 0, 0,  0, 0x5F0F, 0x3CF5, 0x000B, 1000, 0, 0, 0, 0,
                            0, 0, 0, 0, 50, 0, 550,    500,    0,      8,    2, 0, 0})},
            {"hhea", words({1, 0, 800, 0xFF38, 0, advance, 50, 50, 550, 1, 0, 0, 0, 0, 0, 0, 0, 3})},
            {"hmtx", words({advance, 50, advance, 50, advance, 0})},
            {"loca", words({0, half(outline), 2 * half(outline), 2 * half(outline)})},
            {"maxp", words({1, 0, 3, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0})},
        };
        if (!cmap.empty()) tables.insert(tables.begin(), {"cmap", cmap});
        auto const count = static_cast<int>(tables.size());
        std::string head = words({1, 0, count, 64, 2, count * 16 - 64});
        std::string body;
        for (auto const& [tag, table] : tables) {
            auto const offset = static_cast<std::uint32_t>(12 + 16 * tables.size() + body.size());
            head += tag;
            append_u32(head, checksum(table));
            append_u32(head, offset);
            append_u32(head, static_cast<std::uint32_t>(table.size()));
            body += table;
            body.append((4 - body.size() % 4) % 4, '\0');
        }
        std::string font = head + body;
        std::size_t const adjustment = font.find(std::string_view("\x5F\x0F\x3C\xF5", 4)) - 4;
        std::string sum;
        append_u32(sum, 0xB1B0AFBAU - checksum(font));
        return font.replace(adjustment, 4, sum);
    }

    /// Format 13: ranges of characters to one glyph each.
    static std::string many_to_one_cmap() {
        struct Range {
            std::uint32_t first, last, glyph;
        };
        constexpr std::array<Range, 7> ranges{{{0x20, 0x20, space}, {0x21, 0x9F, square}, {0xA0, 0xA0, space}, {0xA1, 0x202E, square},
                                               {0x202F, 0x202F, space}, {0x2030, 0xFFFD, square}, {0x10000, 0x10FFFD, square}}};
        std::string out = words({0, 1, 3, 10, 0, 12, 13, 0});
        append_u32(out, static_cast<std::uint32_t>(16 + 12 * ranges.size()));
        append_u32(out, 0);
        append_u32(out, static_cast<std::uint32_t>(ranges.size()));
        for (Range const& range : ranges) {
            append_u32(out, range.first);
            append_u32(out, range.last);
            append_u32(out, range.glyph);
        }
        return out;
    }
    static std::string words(std::vector<int> const& values) {
        std::string out;
        for (int const value : values) {
            out += static_cast<char>((value >> 8) & 0xFF);
            out += static_cast<char>(value & 0xFF);
        }
        return out;
    }
    static void append_u32(std::string& out, std::uint32_t value) {
        out += words({static_cast<int>(value >> 16U), static_cast<int>(value & 0xFFFFU)});
    }
    static int half(std::string const& table) { return static_cast<int>(table.size() / 2); }
    static std::uint32_t checksum(std::string table) {
        table.append((4 - table.size() % 4) % 4, '\0');
        std::uint32_t sum = 0;
        for (std::size_t i = 0; i < table.size(); i += 4)
            for (std::size_t k = 0; k < 4; ++k)
                sum += static_cast<std::uint32_t>(static_cast<unsigned char>(table[i + k])) << (24 - 8 * k);
        return sum;
    }
    /// One contour of four points on the curve.
    static std::string square_outline() {
        std::string out = words({1, 50, 0, 550, 500, 3, 0});
        out.append(4, '\x01');                  // flags: on curve, two-byte steps
        out += words({50, 0, 500, 0});          // x: 50, 50, 550, 550
        return out + words({0, 500, 0, -500});  // y: 0, 500, 500, 0
    }
};

}  // namespace paraphe::test

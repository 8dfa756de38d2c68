#include "pdf/icc_profile.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace paraphe::pdf {

namespace {

/// Points of the curve: enough that interpolation between them is below one 16-bit step of a displayed 8-bit value.
constexpr int curve_points = 1024;

void append_u16(std::string& out, std::uint32_t value) {
    out += static_cast<char>((value >> 8U) & 0xFFU);
    out += static_cast<char>(value & 0xFFU);
}

void append_u32(std::string& out, std::uint32_t value) {
    append_u16(out, value >> 16U);
    append_u16(out, value & 0xFFFFU);
}

/// s15Fixed16Number
void append_fixed(std::string& out, double value) {
    append_u32(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536.0))));
}

std::string tag_type(std::string_view signature) {
    std::string out(signature);
    append_u32(out, 0);
    return out;
}

std::string xyz(double x, double y, double z) {
    std::string out = tag_type("XYZ ");
    for (double const value : {x, y, z}) append_fixed(out, value);
    return out;
}

std::string text(std::string_view words) { return tag_type("text").append(words) + '\0'; }

std::string description(std::string_view words) {
    std::string out = tag_type("desc");
    append_u32(out, static_cast<std::uint32_t>(words.size() + 1));
    out += words;
    // NUL, no Unicode (code and count), no ScriptCode (code, count and its 67 fixed bytes).
    return out.append(1 + 4 + 4 + 2 + 1 + 67, '\0');
}

std::string curve() {
    std::string out = tag_type("curv");
    append_u32(out, curve_points);
    for (int i = 0; i < curve_points; ++i) {
        double const v = static_cast<double>(i) / (curve_points - 1);
        double const linear = v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        append_u16(out, static_cast<std::uint32_t>(std::lround(linear * 65535.0)));
    }
    return out;
}

std::string header(std::size_t size) {
    std::string out;
    append_u32(out, static_cast<std::uint32_t>(size));
    append_u32(out, 0);           // no preferred module
    append_u32(out, 0x02100000);  // version 2.1
    out += "mntrRGB XYZ ";
    for (std::uint32_t const field : {2026U, 1U, 1U, 0U, 0U, 0U}) append_u16(out, field);  // written once and for all
    out += "acsp";
    out.append(4 + 4 + 4 + 4 + 8 + 4, '\0');  // platform, flags, maker, model, attributes, perceptual intent
    for (double const value : {0.9642, 1.0, 0.8249}) append_fixed(out, value);  // D50, the illuminant of all profiles
    out.resize(128, '\0');
    return out;
}

}  // namespace

std::string srgb_profile() {
    struct Tag {
        std::string_view signature;
        std::size_t element;
    };
    std::vector<std::string> elements{description("sRGB IEC61966-2.1"),
                                      text("Public domain"),
                                      xyz(0.9505, 1.0, 1.0891),  // D65
                                      xyz(0.4360747, 0.2225045, 0.0139322),
                                      xyz(0.3850649, 0.7168786, 0.0971045),
                                      xyz(0.1430804, 0.0606169, 0.7141733),
                                      curve()};
    constexpr std::array<Tag, 9> tags{{{"desc", 0},
                                       {"cprt", 1},
                                       {"wtpt", 2},
                                       {"rXYZ", 3},
                                       {"gXYZ", 4},
                                       {"bXYZ", 5},
                                       {"rTRC", 6},
                                       {"gTRC", 6},
                                       {"bTRC", 6}}};

    std::size_t const table_end = 128 + 4 + 12 * tags.size();
    std::vector<std::size_t> offsets, lengths;
    std::string data;
    for (std::string& element : elements) {
        offsets.push_back(table_end + data.size());
        lengths.push_back(element.size());
        data += element;
        data.append((4 - data.size() % 4) % 4, '\0');
    }
    std::string out = header(table_end + data.size());
    append_u32(out, static_cast<std::uint32_t>(tags.size()));
    for (Tag const& tag : tags) {
        out += tag.signature;
        append_u32(out, static_cast<std::uint32_t>(offsets[tag.element]));
        append_u32(out, static_cast<std::uint32_t>(lengths[tag.element]));
    }
    return out + data;
}

}  // namespace paraphe::pdf

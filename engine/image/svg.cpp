#include "image/svg.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/companion.h"
#include "image/svg_source.h"

namespace paraphe::image {

namespace {

/// The largest logos of administrations are 200 KB; what is larger is a map or a trap.
constexpr std::size_t most_bytes = 2'000'000;

base::Diagnostic with_hint(base::Diagnostic diagnostic, char const* hint) {
    diagnostic.hints.emplace_back(hint);
    return diagnostic;
}

/// "width height pdf svg png\n", then the bytes of the three.
std::optional<Image> parts_of(std::string_view answer) {
    std::array<std::int64_t, 5> numbers{};
    char const* at = answer.data();
    char const* const end = at + answer.size();
    for (std::int64_t& number : numbers) {
        auto const [after, failed] = std::from_chars(at, end, number);
        if (failed != std::errc() || number < 0 || after == end) return std::nullopt;
        at = after + 1;
    }
    std::string_view rest(at, static_cast<std::size_t>(end - at));
    auto const take = [&](std::int64_t size) {
        std::string_view const part = rest.substr(0, static_cast<std::size_t>(size));
        rest.remove_prefix(part.size());
        return std::string(part);
    };
    Image image;
    image.natural_width = base::Length{numbers[0]};
    image.natural_height = base::Length{numbers[1]};
    image.encoding = Image::Encoding::drawing;
    image.bytes = take(numbers[2]);
    image.file = take(numbers[3]);
    image.raster = take(numbers[4]);
    image.media_type = "image/svg+xml";
    if (image.bytes.empty() || image.raster.empty() || image.raster.size() != static_cast<std::size_t>(numbers[4]) || !rest.empty()) return std::nullopt;
    // The sides only tell the shape: there are no pixels. A width of 26 m is 10 million micrometres.
    constexpr std::int64_t emu_per_micrometre = 36;
    image.width = static_cast<std::uint32_t>(std::max<std::int64_t>(1, numbers[0] / emu_per_micrometre));
    image.height = static_cast<std::uint32_t>(std::max<std::int64_t>(1, numbers[1] / emu_per_micrometre));
    return image;
}

}  // namespace

bool is_svg(std::string_view bytes) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    std::size_t const first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && bytes[first] == '<' && root_name(bytes) == "svg";
}

base::Result<Image> read_svg(std::string bytes, base::Span where) {
    if (bytes.size() > most_bytes)
        return base::failure(with_hint(base::error("image.too-large", "le SVG dépasse 2 Mo", where), "simplifiez ses tracés, ou donnez-le en PNG"));
    auto source = drawable_source(std::move(bytes), where);
    if (!source) return base::failure(std::move(source.error()));
    auto const answer = base::ask_companion("paraphe-svg", {}, *source);
    if (!answer)
        return base::failure(with_hint(base::error("image.no-svg", "les images SVG ne peuvent être lues : le programme paraphe-svg manque", where),
                                       "réinstallez Paraphe (paraphe-svg se trouve à côté de la commande paraphe), ou donnez l’image en PNG"));
    if (answer->end == base::CompanionAnswer::End::killed)
        return base::failure(with_hint(base::error("image.svg-too-heavy", "ce SVG demande plus d’une seconde ou d’un gigaoctet pour être dessiné", where),
                                       "simplifiez-le (filtres, motifs imbriqués), ou donnez-le en PNG"));
    if (answer->end == base::CompanionAnswer::End::refused)
        return base::failure(with_hint(base::error("image.unreadable", "l’image SVG n’est pas lisible : " + answer->output, where),
                                       "ouvrez-la dans un logiciel de dessin et enregistrez-la comme « SVG simple », avec une largeur et une hauteur"));
    auto image = parts_of(answer->output);
    if (!image) return base::failure(base::error("image.unreadable", "l’image SVG n’est pas lisible : le dessin est incomplet", where));
    return std::move(*image);
}

}  // namespace paraphe::image

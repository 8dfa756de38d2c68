#include "image/main/drawing.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "image/main/raster.h"

namespace paraphe::image {

namespace {

constexpr double css_dpi = 96;
constexpr double print_dpi = 300;
constexpr double emu_per_css_pixel = 9'525;
/// Of the longer side, in dots: a small icon is often shown large, and a poster needs no more than a page has.
constexpr double least_dots = 600, most_dots = 3'000;
constexpr double most_css_pixels = 100'000;  // 26 m

template <auto release>
struct Released {
    template <typename T>
    void operator()(T* value) const { release(value); }
};
using Handle = std::unique_ptr<RsvgHandle, Released<g_object_unref>>;
using Surface = std::unique_ptr<cairo_surface_t, Released<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Released<cairo_destroy>>;

cairo_status_t append(void* closure, unsigned char const* bytes, unsigned int count) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<char const*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

/// What librsvg or cairo complained of.
std::string reason_of(GError* error) {
    std::string const reason = error == nullptr ? "" : error->message;
    g_clear_error(&error);
    return reason.empty() ? "sans raison donnée" : reason;
}

/// In pixels of CSS. `seen` is what of the picture is shown: it begins elsewhere than at 0 when only the shapes tell.
std::string measure(RsvgHandle* handle, RsvgRectangle& seen) {
    seen = {0, 0, 0, 0};
    gboolean has_width = FALSE, has_height = FALSE, has_view_box = FALSE;
    RsvgLength width, height;
    RsvgRectangle view_box;
    rsvg_handle_get_intrinsic_dimensions(handle, &has_width, &width, &has_height, &height, &has_view_box, &view_box);
    if (rsvg_handle_get_intrinsic_size_in_pixels(handle, &seen.width, &seen.height) == FALSE) {
        if (has_view_box != FALSE) {
            seen.width = view_box.width;
            seen.height = view_box.height;
        } else {
            RsvgRectangle logical;
            GError* error = nullptr;
            if (rsvg_handle_get_geometry_for_element(handle, nullptr, &seen, &logical, &error) == FALSE) return reason_of(error);
        }
    }
    for (double const side : {seen.width, seen.height})
        if (!std::isfinite(side) || side <= 0 || side > most_css_pixels) return "aucune taille, ou une taille nulle ou démesurée";
    return {};
}

/// Draws what is seen onto the whole of a surface `scale` times as large.
std::string paint(RsvgHandle* handle, RsvgRectangle const& seen, double scale, cairo_surface_t* surface) {
    // What a surface cannot draw as vectors becomes dots: one a unit, for a unit is a dot of print already.
    cairo_surface_set_fallback_resolution(surface, 72, 72);
    Context const context(cairo_create(surface));
    cairo_scale(context.get(), scale, scale);
    cairo_translate(context.get(), -seen.x, -seen.y);
    RsvgRectangle const viewport{0, 0, seen.x + seen.width, seen.y + seen.height};
    RsvgRectangle const whole{0, 0, seen.width, seen.height};
    GError* error = nullptr;
    if (rsvg_handle_render_document(handle, context.get(), seen.x == 0 && seen.y == 0 ? &whole : &viewport, &error) == FALSE) return reason_of(error);
    cairo_surface_show_page(surface);
    return {};
}

std::string finish(cairo_surface_t* surface) {
    cairo_surface_finish(surface);
    cairo_status_t const status = cairo_surface_status(surface);
    return status == CAIRO_STATUS_SUCCESS ? std::string() : cairo_status_to_string(status);
}

}  // namespace

std::string draw(std::string_view svg, Drawing& drawing) {
    GError* error = nullptr;
    Handle const handle(rsvg_handle_new_from_data(reinterpret_cast<guint8 const*>(svg.data()), svg.size(), &error));
    if (handle == nullptr) return reason_of(error);
    rsvg_handle_set_dpi(handle.get(), css_dpi);
    RsvgRectangle seen;
    if (std::string problem = measure(handle.get(), seen); !problem.empty()) return problem;
    double const longer = std::max(seen.width, seen.height);
    double const scale = std::clamp(print_dpi / css_dpi, least_dots / longer, most_dots / longer);
    double const width = seen.width * scale, height = seen.height * scale;

    Surface const pdf(cairo_pdf_surface_create_for_stream(append, &drawing.pdf, width, height));
    Surface const plain(cairo_svg_surface_create_for_stream(append, &drawing.svg, width, height));
    cairo_svg_surface_restrict_to_version(plain.get(), CAIRO_SVG_VERSION_1_1);
    cairo_svg_surface_set_document_unit(plain.get(), CAIRO_SVG_UNIT_PX);
    int const columns = std::max(1, static_cast<int>(std::lround(width))), rows = std::max(1, static_cast<int>(std::lround(height)));
    Surface const dots(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, columns, rows));
    for (cairo_surface_t* const surface : {pdf.get(), plain.get(), dots.get()})
        if (std::string problem = paint(handle.get(), seen, scale, surface); !problem.empty()) return problem;
    constexpr double css_pixels_per_metre = css_dpi / 0.0254;
    drawing.png = png_of(dots.get(), scale * css_pixels_per_metre);
    if (drawing.png.empty()) return reason_of(nullptr);
    for (cairo_surface_t* const surface : {pdf.get(), plain.get()})
        if (std::string problem = finish(surface); !problem.empty()) return problem;
    // LibreOffice 7.4 leaves out what cairo writes as a mask of a filter (groups that are transparent as a whole).
    for (std::string_view const rare : {"<mask", "<filter"})
        if (drawing.svg.find(rare) != std::string::npos) drawing.svg.clear();
    // Words or links that came by way of an entity: the engine saw none.
    for (std::string_view const trace : {"/Annots", "/FontDescriptor", "/FontBBox"})
        if (drawing.pdf.find(trace) != std::string::npos) return "du texte ou un lien dans une entité";
    drawing.width = std::llround(seen.width * emu_per_css_pixel);
    drawing.height = std::llround(seen.height * emu_per_css_pixel);
    return {};
}

}  // namespace paraphe::image

#pragma once
// An SVG drawn anew by librsvg: plain shapes, nothing that a reader would have to look up.

#include <cstdint>
#include <string>
#include <string_view>

namespace paraphe::image {

/// The same picture three times.
struct Drawing {
    std::int64_t width = 0, height = 0;  ///< EMU
    std::string pdf;  ///< one page, not compressed further; no fonts when the SVG has no text
    /// SVG 1.1 of paths and gradients: no script, style sheet, entity or address of the source is left. Empty when it would
    /// need what word processors draw wrong, masks and filters.
    std::string svg;
    std::string png;  ///< 300 dots an inch of the natural size, within limits
};

/// Draws the SVG at its natural size: its width and height, else its viewBox in pixels of CSS, else what its shapes cover.
///
/// Gives "" or why it cannot be drawn, in librsvg's words. Scripts and animations do nothing, and nothing but `data:`
/// addresses is followed: a handle without a base address refuses all others.
/// Source: librsvg 2.54, RsvgHandle, "Security and locations of referenced files"; SVG 1.1 §7.2, §7.12.
std::string draw(std::string_view svg, Drawing& drawing);

}  // namespace paraphe::image

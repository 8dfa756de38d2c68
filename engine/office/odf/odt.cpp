// The package: which parts there are, in which order.

#include "office/flow/flow_builder.h"
#include "office/forbidden.h"
#include "office/image_parts.h"
#include "office/odf/chart_object.h"
#include "office/odf/parts.h"
#include "office/office.h"
#include "office/package.h"

namespace paraphe::office {

base::Result<std::string> write_odt(document::Document const& document, document::StyleSheet const& sheet, document::PageNumbers const& numbers,
                                    Images const& images, OfficeOptions const& options) {
    if (auto forbidden = forbidden_characters(document); !forbidden.empty()) return base::failure(std::move(forbidden));
    FlowDocument const flow = build_flow(document, sheet, numbers, images);
    std::vector<ImagePart> const pictures = image_parts(document, images, "Pictures/image");
    std::vector<Part> parts;
    // ODF 1.3 part 2 §3.3: first, stored, so that the type stands at a fixed place of the file.
    parts.push_back({"mimetype", "application/vnd.oasis.opendocument.text", true});
    parts.push_back({"content.xml", odf::content_part(flow, pictures), false});
    parts.push_back({"styles.xml", odf::styles_part(flow), false});
    parts.push_back({"meta.xml", odf::meta_part(document.metadata, numbers, options), false});
    parts.push_back({"settings.xml", odf::settings_part(), false});
    for (ImagePart const& picture : pictures) {
        parts.push_back({picture.raster.name, std::string(picture.raster.bytes), true});
        if (picture.drawing) parts.push_back({picture.drawing->name, std::string(picture.drawing->bytes), false});
    }
    for (std::size_t i = 0; i < flow.charts.size(); ++i) {
        std::string const folder = odf::chart_object_name(i) + "/";
        parts.push_back({folder + "content.xml", odf::chart_content(flow.charts[i], document.metadata.language), false});
        parts.push_back({folder + "styles.xml", odf::chart_styles(flow.charts[i]), false});
    }
    parts.push_back({"META-INF/manifest.xml", odf::manifest_part(pictures, flow.charts.size()), false});
    return pack(parts, options.deflate_level);
}

}  // namespace paraphe::office

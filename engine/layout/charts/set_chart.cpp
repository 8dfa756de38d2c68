// A chart among blocks: its caption, then a drawing that no page cuts.

#include <algorithm>

#include "layout/blocks.h"
#include "layout/boxed.h"
#include "layout/charts/chart_drawing.h"

namespace paraphe::layout {

namespace {

/// What the drawing leaves of a page to its caption and margins, in thousandths.
constexpr std::int64_t most_of_a_page = 850;

Length most_height(document::StyleSheet const& sheet, std::string const& page_name) {
    document::PageStyle const page = document::page_style(sheet, page_name, false);
    return (page.height - page.margin[document::Side::top] - page.margin[document::Side::bottom]).scaled(most_of_a_page, 1000);
}

}  // namespace

void BlockSetter::set(document::Chart const& value, Place place) {
    document::StyleNode const& node = tools_.cascade.child(place.parent, "chart", value.common.class_name);
    document::StyleNode const& label = tools_.cascade.child(node, "chart-label");
    document::StyleNode const& caption_node = tools_.cascade.child(node, "figcaption");
    OpenElement const element(tools_.structure, "Figure", value.common.span);
    element->alternative = document::chart_alternative(value);
    element->has_bounding_box = true;
    boxed(node, value.common.id, place, [&](Place inner) {
        document::Inlines const caption = document::chart_caption(value);
        if (!caption.empty()) {
            OpenElement const title(tools_.structure, "Caption");
            boxed(caption_node, {}, inner, [&](Place at) { add_paragraph(caption, caption_node, at.x, at.width, at.column); });
            inner.column.keep_with_next(AfterStrip::caption);
        }
        Strip strip;
        ChartPen pen(paragraphs_, label.style, tools_.structure.content(), strip.items);
        Length const width = std::max(Length{}, std::min(inner.width, node.style.width.value_or(inner.width)));
        bool const lying = document::bars_lie(value, width, pen.label_size());
        Length const wanted = value.height.value_or(node.style.height.value_or(document::natural_height(value, lying, pen.line_height())));
        strip.height = std::min(wanted, most_height(tools_.cascade.sheet(), place.column.page_name()));
        Length x = inner.x;
        if (node.style.text_align == document::TextAlign::center) x += (inner.width - width) / 2;
        if (node.style.text_align == document::TextAlign::right) x += inner.width - width;
        Crowding const crowding = ChartDrawing(value, pen, x, width, strip.height).draw();
        if (crowding.names_cut || crowding.labels_left_out) {
            auto diagnostic = base::warning("layout.crowded-chart",
                                            crowding.names_cut ? "un nom est trop long pour ce graphique : il y est coupé" : "ce graphique n’a pas la place de tous ses noms ou valeurs",
                                            value.common.span);
            diagnostic.hints.emplace_back("élargissez ou rehaussez le graphique, raccourcissez les noms, ou faites-en plusieurs ; le texte de remplacement dit tout");
            tools_.warnings.push_back(std::move(diagnostic));
        }
        inner.column.add(std::move(strip));
    });
}

}  // namespace paraphe::layout

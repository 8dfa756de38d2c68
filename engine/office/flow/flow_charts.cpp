// Charts: a caption, then a paragraph that holds the drawing.

#include <algorithm>

#include "document/chart.h"
#include "office/flow/flow_boxes.h"
#include "office/flow/flow_builder.h"

namespace paraphe::office {

namespace {

constexpr Length least_label = Length::pt(7);    // layout's
constexpr std::int64_t most_of_a_page = 850;     // layout's, in thousandths

}  // namespace

void FlowBuilder::set(document::Chart const& value, Place place) {
    StyleNode const& node = cascade_.child(place.parent, "chart", value.common.class_name);
    StyleNode const& label = cascade_.child(node, "chart-label");
    boxed(node, value.common.id, place, [&](Place inner) {
        document::Inlines const words = document::chart_caption(value);
        if (!words.empty()) {
            StyleNode const& caption = cascade_.child(node, "figcaption");
            FlowParagraph made = paragraph(caption, Role::chart_caption);
            RunBuilder runs = runs_for(made);
            runs.add(words, caption, words_of(caption, inner.lang));
            runs.finish();
            made.format.keep_next = true;
            emit(std::move(made));
        }
        FlowChart chart;
        chart.chart = &value;
        chart.alternative = document::chart_alternative(value);
        chart.family = label.style.font_family;
        chart.label_size = std::max(label.style.font_size, least_label);
        chart.width = std::max(Length::mm(10), std::min(inner.width, node.style.width.value_or(inner.width)));
        chart.lying = document::bars_lie(value, chart.width, chart.label_size);
        chart.values = document::values_shown(value, chart.width, chart.label_size);
        Length const line = std::max(label.style.line_height, chart.label_size.scaled(115, 100));
        Length natural = document::natural_height(value, chart.lying, line);
        // Layout draws start, value and target on one bar; here each has its own.
        if (value.type == document::Chart::Type::gauge) natural += line * static_cast<std::int64_t>(value.gauges.size() * (document::chart_rows(value).size() - 1));
        document::PageStyle const& page = masters_[masters_.of(page_name_)].page;
        Length const most = (page.height - page.margin[document::Side::top] - page.margin[document::Side::bottom]).scaled(most_of_a_page, 1000);
        chart.height = std::min(value.height.value_or(node.style.height.value_or(natural)), most);
        FlowParagraph made = paragraph(node, Role::chart);
        made.runs.push_back({ChartRun{charts_.size()}, words_of(node, inner.lang), no_style});
        charts_.push_back(std::move(chart));
        emit(std::move(made));
    });
}

}  // namespace paraphe::office

#pragma once
// A chart of DrawingML, with the values it shows inside.

#include <string>
#include <string_view>

#include "office/flow/flow.h"

namespace paraphe::office::ooxml {

constexpr std::string_view chart_namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/// "charts/chart1.xml" for the chart at place 0; below word/.
std::string chart_part_name(std::size_t chart);

/// The part: bars, stacks or curves with their caches of values, so that it shows without a workbook (there is none:
/// c:externalData is left out). Numbers at bars are the words of the other formats, set as rich text.
/// Source: ISO/IEC 29500-1:2016 §21.2.
std::string chart_part(FlowChart const& chart, std::string const& lang);

}  // namespace paraphe::office::ooxml

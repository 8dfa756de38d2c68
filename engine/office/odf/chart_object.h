#pragma once
// A chart as an OpenDocument of its own, inside the text's package.

#include <string>

#include "office/flow/flow.h"

namespace paraphe::office::odf {

/// The folder of the chart at place 0: "Object 1".
std::string chart_object_name(std::size_t chart);

/// Its content.xml: chart:chart with the table of its values.
/// Source: OASIS OpenDocument 1.3 part 3 §11 (chart content), §20 (chart properties).
std::string chart_content(FlowChart const& chart, std::string const& lang);
/// Its styles.xml: the hatches and dashes that the content names.
std::string chart_styles(FlowChart const& chart);

}  // namespace paraphe::office::odf

#pragma once
// A chart as word processors have it: a table of numbers, and how its columns are drawn.

#include <string>
#include <vector>

#include "document/chart.h"
#include "office/flow/flow.h"

namespace paraphe::office {

struct ChartColumn {
    std::string name;
    std::vector<std::string> values;  ///< exact decimals; "" where there is none
    document::ChartLook look;
    bool invisible = false;           ///< only pushes the next one away from the axis
};

/// The same for both formats, so that they cannot show different numbers.
///
/// A Gantt is two stacked columns: days before each task, not drawn, and days of it; its axis counts days since
/// 1899-12-30, as spreadsheets do. Gauges are bars, one for each of start, value and target.
struct ChartGrid {
    enum class Kind { bars, stacked, lines };
    Kind kind = Kind::bars;
    bool lying = false;
    bool dated = false;        ///< the axis shows dates
    bool months = false;       ///< of a dated axis: "04/2022" instead of "2022"
    bool legend = true;
    bool values = false;       ///< printed at bars and points
    std::string least, most, step;  ///< of the axis of values
    int decimals = 0;               ///< of its labels
    std::vector<std::string> categories;
    std::vector<ChartColumn> columns;
};

ChartGrid chart_grid(FlowChart const& chart);

}  // namespace paraphe::office

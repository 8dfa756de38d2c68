#include "office/odf/chart_object.h"

#include "office/flow/chart_grid.h"
#include "office/odf/parts.h"
#include "office/odf/properties.h"
#include "office/xml_writer.h"

namespace paraphe::office::odf {

namespace {

using document::ChartMarker;
using document::ChartPattern;

constexpr Length hair = Length::pt(0.5), outline = Length::pt(0.75), curve = Length::pt(1.5);

void open_chart_root(XmlWriter& xml, std::string_view name) {
    xml.open(name);
    write_common_namespaces(xml);
    xml.attribute("xmlns:number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0").attribute("xmlns:chart", "urn:oasis:names:tc:opendocument:xmlns:chart:1.0");
    xml.attribute("xmlns:xlink", "http://www.w3.org/1999/xlink").attribute("office:version", "1.3");
}

std::string hatch_name(std::size_t series) { return "Hachure_" + std::to_string(series + 1); }
std::string dash_name(std::size_t series) { return "Tirets_" + std::to_string(series + 1); }
bool hatched(ChartColumn const& column) { return column.look.pattern != ChartPattern::solid && column.look.pattern != ChartPattern::light; }

char const* symbol_name(ChartMarker marker) {
    switch (marker) {
        case ChartMarker::disc:
        case ChartMarker::ring: return "circle";
        case ChartMarker::square:
        case ChartMarker::open_square: return "square";
        case ChartMarker::triangle:
        case ChartMarker::open_triangle: return "arrow-up";
        case ChartMarker::diamond:
        case ChartMarker::open_diamond: return "diamond";
    }
    return "circle";
}

std::size_t decimals_of(std::string const& decimal) {
    std::size_t const point = decimal.find('.');
    return point == std::string::npos ? 0 : decimal.size() - point - 1;
}

class ChartWriter {
public:
    ChartWriter(FlowChart const& chart, std::string const& lang) : chart_(chart), grid_(chart_grid(chart)), lang_(lang) {}

    std::string write() {
        open_chart_root(xml_, "office:document-content");
        xml_.open("office:automatic-styles");
        styles();
        xml_.close().open("office:body").open("office:chart");
        bool const lines = grid_.kind == ChartGrid::Kind::lines;
        std::string const kind = lines ? "chart:line" : "chart:bar";
        xml_.open("chart:chart", {{"svg:width", length(chart_.width)}, {"svg:height", length(chart_.height)}, {"xlink:href", ".."}, {"xlink:type", "simple"}, {"chart:class", kind}, {"chart:style-name", "space"}});
        if (grid_.legend) xml_.empty("chart:legend", {{"chart:legend-position", "bottom"}, {"chart:style-name", "legend"}});
        std::string const last = cell(grid_.columns.size(), grid_.categories.size() + 1, "");
        xml_.open("chart:plot-area", {{"chart:style-name", "plot"}, {"chart:data-source-has-labels", "both"}, {"table:cell-range-address", "local-table.A1:." + last}});
        xml_.open("chart:axis", {{"chart:dimension", "x"}, {"chart:name", "primary-x"}, {"chart:style-name", "categories"}});
        xml_.empty("chart:categories", {{"table:cell-range-address", column_range(0)}}).close();
        xml_.open("chart:axis", {{"chart:dimension", "y"}, {"chart:name", "primary-y"}, {"chart:style-name", "values"}});
        xml_.empty("chart:grid", {{"chart:style-name", "grid"}, {"chart:class", "major"}}).close();
        for (std::size_t i = 0; i < grid_.columns.size(); ++i) series(i, kind);
        xml_.empty("chart:wall", {{"chart:style-name", "wall"}}).close();
        table();
        return xml_.close().close().close().close().take();
    }

private:
    // ---- Styles ----

    void words() { words(document::chart_ink); }
    void words(document::Color ink) {
        xml_.open("style:text-properties").attribute("fo:font-family", "'" + chart_.family + "'").attribute("fo:font-size", points(chart_.label_size));
        xml_.attribute("fo:color", color(ink)).close();
    }
    static std::string points(Length size) {
        std::int64_t const hundredths = (size.emu() * 100 + 6350) / 12700;
        std::string const rest = std::to_string(hundredths % 100);
        return std::to_string(hundredths / 100) + "." + (rest.size() < 2 ? "0" : "") + rest + "pt";
    }
    void open_style(std::string const& name, std::string const& data_style = {}) {
        xml_.open("style:style", {{"style:name", name}, {"style:family", "chart"}});
        if (!data_style.empty()) xml_.attribute("style:data-style-name", data_style);
    }
    void number_style(std::size_t decimals) {
        std::string const name = "N" + std::to_string(decimals), plain = name + "P";
        // The style itself is for what the map does not take: numbers below zero, with a true minus.
        for (bool const negative : {false, true}) {
            xml_.open("number:number-style", {{"style:name", negative ? name : plain}, {"number:language", lang_.substr(0, 2)}});
            if (lang_.size() > 3) xml_.attribute("number:country", lang_.substr(3, 2));
            if (negative) xml_.leaf("number:text", "\u2212");
            xml_.empty("number:number", {{"number:min-integer-digits", "1"}, {"number:decimal-places", std::to_string(decimals)}, {"number:grouping", "true"}});
            if (negative) xml_.empty("style:map", {{"style:condition", "value()>=0"}, {"style:apply-style-name", plain}});
            xml_.close();
        }
    }

    void styles() {
        std::vector<bool> wanted(document::most_decimals + 1);
        wanted[std::min(wanted.size() - 1, static_cast<std::size_t>(grid_.decimals))] = true;
        for (ChartColumn const& column : grid_.columns)
            for (std::string const& value : column.values) wanted[std::min(wanted.size() - 1, decimals_of(value))] = true;
        for (std::size_t i = 0; i < wanted.size(); ++i)
            if (wanted[i]) number_style(i);
        if (grid_.dated) {
            xml_.open("number:date-style", {{"style:name", "D"}});
            if (grid_.months) xml_.empty("number:month", {{"number:style", "long"}}).leaf("number:text", "/");
            xml_.empty("number:year", {{"number:style", "long"}}).close();
        }
        open_style("space");
        xml_.empty("style:graphic-properties", {{"draw:stroke", "none"}, {"draw:fill", "none"}}).close();
        open_style("legend");
        xml_.empty("style:graphic-properties", {{"draw:stroke", "none"}, {"draw:fill", "none"}});
        words();
        xml_.close();
        open_style("plot");
        xml_.open("style:chart-properties", {{"chart:include-hidden-cells", "false"}, {"chart:auto-position", "true"}, {"chart:auto-size", "true"}, {"chart:treat-empty-cells", "leave-gap"}});
        if (grid_.kind == ChartGrid::Kind::stacked) xml_.attribute("chart:stacked", "true");
        if (grid_.lying) xml_.attribute("chart:vertical", "true");
        if (grid_.kind == ChartGrid::Kind::lines) xml_.attribute("chart:symbol-type", "automatic");
        xml_.close().close();
        open_style("categories");
        xml_.open("style:chart-properties", {{"chart:display-label", "true"}, {"chart:tick-marks-major-inner", "false"}, {"chart:tick-marks-major-outer", "false"}, {"chart:axis-position", "0"}, {"chart:axis-label-position", "outside-start"}});
        xml_.attribute("style:rotation-angle", "0").attribute("text:line-break", "true").attribute("chart:text-overlap", "false");
        if (grid_.lying) xml_.attribute("chart:reverse-direction", "true");
        xml_.close().empty("style:graphic-properties", {{"svg:stroke-width", length(outline)}, {"svg:stroke-color", color(document::chart_ink)}});
        words();
        xml_.close();
        open_style("values", grid_.dated ? "D" : "N" + std::to_string(grid_.decimals));
        bool const stacked = grid_.kind == ChartGrid::Kind::stacked;
        xml_.open("style:chart-properties", {{"chart:display-label", "true"}, {"chart:minimum", grid_.least}, {"chart:maximum", grid_.most}, {"chart:interval-major", grid_.step}, {"chart:link-data-style-to-source", "false"}});
        xml_.attribute("chart:gap-width", grid_.dated ? "130" : stacked ? "70" : "40").attribute("chart:overlap", stacked ? "100" : "0");
        xml_.attribute("chart:tick-marks-major-inner", "false").attribute("chart:tick-marks-major-outer", "false");
        // The first row is on top, so the start of the axis of categories is there too: dates and numbers stay at the foot.
        xml_.attribute("chart:axis-position", "start").attribute("chart:axis-label-position", grid_.lying ? "outside-end" : "outside-start");
        xml_.close().empty("style:graphic-properties", {{"draw:stroke", "none"}});
        words();
        xml_.close();
        open_style("grid");
        xml_.empty("style:graphic-properties", {{"draw:stroke", "solid"}, {"svg:stroke-width", length(hair)}, {"svg:stroke-color", color(document::chart_grid)}}).close();
        open_style("wall");
        xml_.empty("style:graphic-properties", {{"draw:stroke", "none"}, {"draw:fill", "none"}}).close();
        for (std::size_t i = 0; i < grid_.columns.size(); ++i) {
            series_style(i, "series" + std::to_string(i + 1), static_cast<std::size_t>(grid_.decimals));
            for (std::size_t p = 0; p < grid_.columns[i].values.size(); ++p)
                if (own_format(i, p)) series_style(i, point_style(i, p), decimals_of(grid_.columns[i].values[p]));
        }
    }

    /// A number with more or fewer decimals than the axis is printed with its own.
    bool own_format(std::size_t series, std::size_t point) const {
        ChartColumn const& column = grid_.columns[series];
        return grid_.values && !column.invisible && !column.values[point].empty() && decimals_of(column.values[point]) != static_cast<std::size_t>(grid_.decimals);
    }
    static std::string point_style(std::size_t series, std::size_t point) { return "series" + std::to_string(series + 1) + "point" + std::to_string(point + 1); }

    void series_style(std::size_t index, std::string const& name, std::size_t decimals) {
        ChartColumn const& column = grid_.columns[index];
        bool const lines = grid_.kind == ChartGrid::Kind::lines, stacked = grid_.kind == ChartGrid::Kind::stacked;
        open_style(name, "N" + std::to_string(decimals));
        xml_.open("style:chart-properties", {{"chart:link-data-style-to-source", "false"}});
        if (lines) {
            xml_.attribute("chart:symbol-type", "named-symbol").attribute("chart:symbol-name", symbol_name(column.look.marker));
            xml_.attribute("chart:symbol-width", "2mm").attribute("chart:symbol-height", "2mm");
        }
        if (grid_.values && !column.invisible) xml_.attribute("chart:data-label-number", "value").attribute("chart:label-position", lines ? "top" : stacked ? "center" : "outside");
        xml_.close();
        xml_.open("style:graphic-properties");
        std::string const ink = color(column.look.color);
        if (column.invisible) {
            xml_.attribute("draw:stroke", "none").attribute("draw:fill", "none");
        } else if (lines) {
            xml_.attribute("draw:stroke", column.look.dash.empty() ? "solid" : "dash");
            if (!column.look.dash.empty()) xml_.attribute("draw:stroke-dash", dash_name(index));
            xml_.attribute("svg:stroke-width", length(curve)).attribute("svg:stroke-color", ink);
            xml_.attribute("draw:fill-color", ink);
        } else {
            xml_.attribute("draw:stroke", "solid").attribute("svg:stroke-width", length(outline)).attribute("svg:stroke-color", ink);
            xml_.attribute("draw:fill", hatched(column) ? "hatch" : "solid");
            xml_.attribute("draw:fill-color", column.look.pattern == ChartPattern::solid ? ink : "#ffffff");
            if (hatched(column)) xml_.attribute("draw:fill-hatch-name", hatch_name(index)).attribute("draw:fill-hatch-solid", "true");
        }
        xml_.close();
        // Numbers in a dark box are white: ODF has no background for labels.
        if (stacked && column.look.pattern == ChartPattern::solid) words({255, 255, 255});
        else words();
        xml_.close();
    }

    // ---- Content ----

    static std::string cell(std::size_t column, std::size_t row, std::string_view fixed) {
        std::string letters;
        for (std::size_t n = column + 1; n > 0; n = (n - 1) / 26) letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
        return std::string(fixed) + letters + std::string(fixed) + std::to_string(row);
    }
    std::string column_range(std::size_t column) const {
        return "local-table." + cell(column, 2, "$") + ":." + cell(column, grid_.categories.size() + 1, "$");
    }

    void series(std::size_t index, std::string const& kind) {
        ChartColumn const& column = grid_.columns[index];
        xml_.open("chart:series", {{"chart:style-name", "series" + std::to_string(index + 1)}, {"chart:values-cell-range-address", column_range(index + 1)}, {"chart:label-cell-address", "local-table." + cell(index + 1, 1, "$")}, {"chart:class", kind}});
        std::size_t plain = 0;
        auto const skip = [&] {
            if (plain > 0) xml_.empty("chart:data-point", {{"chart:repeated", std::to_string(plain)}});
            plain = 0;
        };
        for (std::size_t p = 0; p < column.values.size(); ++p) {
            if (!own_format(index, p)) {
                ++plain;
                continue;
            }
            skip();
            xml_.empty("chart:data-point", {{"chart:style-name", point_style(index, p)}});
        }
        skip();
        xml_.close();
    }

    void words_cell(std::string const& text) {
        xml_.open("table:table-cell", {{"office:value-type", "string"}}).leaf("text:p", text).close();
    }

    void table() {
        xml_.open("table:table", {{"table:name", "local-table"}});
        xml_.open("table:table-header-columns").empty("table:table-column").close();
        if (!grid_.columns.empty())
            xml_.open("table:table-columns").empty("table:table-column", {{"table:number-columns-repeated", std::to_string(grid_.columns.size())}}).close();
        xml_.open("table:table-header-rows").open("table:table-row").open("table:table-cell").empty("text:p").close();
        for (ChartColumn const& column : grid_.columns) words_cell(column.name);
        xml_.close().close();
        if (!grid_.categories.empty()) xml_.open("table:table-rows");
        for (std::size_t r = 0; r < grid_.categories.size(); ++r) {
            xml_.open("table:table-row");
            words_cell(grid_.categories[r]);
            for (ChartColumn const& column : grid_.columns) {
                std::string const value = r < column.values.size() ? column.values[r] : "";
                // A cell without a number is not a zero.
                xml_.open("table:table-cell", {{"office:value-type", "float"}, {"office:value", value.empty() ? "NaN" : value}}).leaf("text:p", value.empty() ? "" : document::french_number(value, chart_.chart->spaces.group)).close();
            }
            xml_.close();
        }
        if (!grid_.categories.empty()) xml_.close();
        xml_.close();
    }

    FlowChart const& chart_;
    ChartGrid grid_;
    std::string lang_;
    XmlWriter xml_;
};

struct Hatch {
    char const* style;
    char const* rotation;  ///< in tenths of a degree
    char const* distance;
};

Hatch hatch_of(ChartPattern pattern) {
    switch (pattern) {
        case ChartPattern::solid:
        case ChartPattern::light:
        case ChartPattern::rising: return {"single", "450", "1mm"};
        case ChartPattern::falling: return {"single", "1350", "1mm"};
        case ChartPattern::level: return {"single", "0", "0.8mm"};
        case ChartPattern::crossed: return {"double", "450", "1.2mm"};
        case ChartPattern::upright: return {"single", "900", "0.8mm"};
        case ChartPattern::dotted: return {"triple", "0", "1.4mm"};  // hatches have no dots
    }
    return {"single", "450", "1mm"};
}

/// Tenths of a point.
std::string tenths(int value) { return length(Length::pt(1) * value / 10); }

}  // namespace

std::string chart_object_name(std::size_t chart) { return "Object " + std::to_string(chart + 1); }

std::string chart_content(FlowChart const& chart, std::string const& lang) { return ChartWriter(chart, lang).write(); }

std::string chart_styles(FlowChart const& chart) {
    ChartGrid const grid = chart_grid(chart);
    XmlWriter xml;
    open_chart_root(xml, "office:document-styles");
    xml.open("office:styles");
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
        ChartColumn const& column = grid.columns[i];
        if (!hatched(column) || grid.kind == ChartGrid::Kind::lines) continue;
        Hatch const hatch = hatch_of(column.look.pattern);
        xml.empty("draw:hatch", {{"draw:name", hatch_name(i)}, {"draw:style", hatch.style}, {"draw:color", color(column.look.color)}, {"draw:distance", hatch.distance}, {"draw:rotation", hatch.rotation}});
    }
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
        std::vector<int> const& dash = grid.columns[i].look.dash;
        if (dash.size() < 2 || grid.kind != ChartGrid::Kind::lines) continue;
        xml.open("draw:stroke-dash", {{"draw:name", dash_name(i)}, {"draw:style", "rect"}, {"draw:dots1", "1"}, {"draw:dots1-length", tenths(dash[0])}});
        if (dash.size() > 2) xml.attribute("draw:dots2", static_cast<std::int64_t>(dash.size() / 2 - 1)).attribute("draw:dots2-length", tenths(dash[2]));
        xml.attribute("draw:distance", tenths(dash[1])).close();
    }
    return xml.close().close().take();
}

}  // namespace paraphe::office::odf

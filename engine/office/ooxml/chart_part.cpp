#include "office/ooxml/chart_part.h"

#include <array>

#include "office/flow/chart_grid.h"
#include "office/ooxml/properties.h"
#include "office/xml_writer.h"

namespace paraphe::office::ooxml {

namespace {

using document::ChartMarker;
using document::ChartPattern;

constexpr Length hair = Length::pt(0.5), outline = Length::pt(0.75), curve = Length::pt(1.5);

char const* pattern_name(ChartPattern pattern) {
    switch (pattern) {
        case ChartPattern::solid:
        case ChartPattern::light: return "";
        case ChartPattern::rising: return "wdUpDiag";
        case ChartPattern::falling: return "wdDnDiag";
        case ChartPattern::level: return "narHorz";
        case ChartPattern::crossed: return "openDmnd";
        case ChartPattern::upright: return "narVert";
        case ChartPattern::dotted: return "pct25";
    }
    return "";
}

char const* symbol_name(ChartMarker marker) {
    switch (marker) {
        case ChartMarker::disc:
        case ChartMarker::ring: return "circle";
        case ChartMarker::square:
        case ChartMarker::open_square: return "square";
        case ChartMarker::triangle:
        case ChartMarker::open_triangle: return "triangle";
        case ChartMarker::diamond:
        case ChartMarker::open_diamond: return "diamond";
    }
    return "circle";
}

char const* dash_name(std::vector<int> const& dash) {
    static constexpr std::array<char const*, 5> by_length{"solid", "", "dash", "", "dashDot"};
    if (dash.empty()) return "solid";
    if (dash.size() == 2) return dash[0] <= 20 ? "sysDot" : dash[0] >= 80 ? "lgDash" : dash[0] > dash[1] ? "dash" : "sysDash";
    return dash.size() > by_length.size() - 1 ? "lgDashDotDot" : by_length[4];
}

/// The column of a spreadsheet that is not there: readers want a reference beside a cache.
std::string range(std::size_t column, std::size_t count) {
    std::string letters;
    for (std::size_t n = column + 1; n > 0; n = (n - 1) / 26) letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
    std::string const name = "Feuil1!$" + letters + "$";
    return count == 0 ? name + "1" : name + "2:$" + letters + "$" + std::to_string(count + 1);
}

class ChartWriter {
public:
    ChartWriter(FlowChart const& chart, std::string const& lang) : chart_(chart), grid_(chart_grid(chart)), lang_(lang) {}

    std::string write() {
        xml_.open("c:chartSpace", {{"xmlns:c", chart_namespace},
                                   {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
                                   {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"}});
        value("c:date1904", "0");
        value("c:lang", lang_);
        value("c:roundedCorners", "0");
        xml_.open("c:chart");
        value("c:autoTitleDeleted", "1");
        xml_.open("c:plotArea").empty("c:layout");
        plot();
        category_axis();
        value_axis();
        xml_.close();
        if (grid_.legend) {
            xml_.open("c:legend");
            value("c:legendPos", "b");
            value("c:overlay", "0");
            words();
            xml_.close();
        }
        value("c:plotVisOnly", "1");
        value("c:dispBlanksAs", "gap");
        xml_.close();
        xml_.open("c:spPr").empty("a:noFill");
        no_line();
        xml_.close();
        words();
        return xml_.close().take();
    }

private:
    void value(std::string_view name, std::string_view what) { xml_.empty(name, {{"val", what}}); }
    void color(document::Color color) { xml_.empty("a:srgbClr", {{"val", hex(color)}}); }
    void solid(document::Color of) {
        xml_.open("a:solidFill");
        color(of);
        xml_.close();
    }
    void line(Length width, document::Color of, std::string_view dash = "solid") {
        xml_.open("a:ln").attribute("w", width.emu());
        solid(of);
        value("a:prstDash", dash);
        xml_.close();
    }
    void no_line() { xml_.open("a:ln").empty("a:noFill").close(); }
    void run_properties(std::string_view name) {
        xml_.open(name).attribute("lang", lang_).attribute("sz", static_cast<std::int64_t>(chart_.label_size.in_pt() * 100 + 0.5)).attribute("b", "0");
        solid(document::chart_ink);
        xml_.empty("a:latin", {{"typeface", chart_.family}}).close();
    }
    void words() {
        xml_.open("c:txPr").empty("a:bodyPr").open("a:p").open("a:pPr");
        run_properties("a:defRPr");
        xml_.close().empty("a:endParaRPr", {{"lang", lang_}}).close().close();
    }

    void plot() {
        bool const lines = grid_.kind == ChartGrid::Kind::lines, stacked = grid_.kind == ChartGrid::Kind::stacked;
        xml_.open(lines ? "c:lineChart" : "c:barChart");
        if (!lines) value("c:barDir", grid_.lying ? "bar" : "col");
        value("c:grouping", lines ? "standard" : stacked ? "stacked" : "clustered");
        value("c:varyColors", "0");
        for (std::size_t i = 0; i < grid_.columns.size(); ++i) series(i);
        if (lines) value("c:marker", "1");
        if (!lines) value("c:gapWidth", grid_.dated ? "130" : stacked ? "70" : "40");
        if (stacked) value("c:overlap", "100");
        value("c:axId", "1");
        value("c:axId", "2");
        xml_.close();
    }

    void series(std::size_t index) {
        ChartColumn const& column = grid_.columns[index];
        bool const lines = grid_.kind == ChartGrid::Kind::lines;
        std::string const number = std::to_string(index);
        xml_.open("c:ser");
        value("c:idx", number);
        value("c:order", number);
        xml_.open("c:tx");
        strings(range(index + 1, 0), {column.name});
        xml_.close().open("c:spPr");
        look(column);
        xml_.close();
        if (lines) marker(column);
        else value("c:invertIfNegative", "0");
        if (grid_.values && !column.invisible) labels(column);
        xml_.open("c:cat");
        strings(range(0, grid_.categories.size()), grid_.categories);
        xml_.close().open("c:val").open("c:numRef").leaf("c:f", range(index + 1, column.values.size())).open("c:numCache").leaf("c:formatCode", "General");
        value("c:ptCount", std::to_string(column.values.size()));
        for (std::size_t i = 0; i < column.values.size(); ++i)
            if (!column.values[i].empty()) point(i, column.values[i]);
        xml_.close().close().close();
        if (lines) value("c:smooth", "0");
        xml_.close();
    }

    void look(ChartColumn const& column) {
        document::Color const ink = column.look.color;
        std::string_view const pattern = pattern_name(column.look.pattern);
        if (column.invisible) {
            xml_.empty("a:noFill");
            no_line();
        } else if (grid_.kind == ChartGrid::Kind::lines) {
            line(curve, ink, dash_name(column.look.dash));
        } else {
            if (!pattern.empty()) {
                xml_.open("a:pattFill", {{"prst", pattern}}).open("a:fgClr");
                color(ink);
                xml_.close().open("a:bgClr");
                color({255, 255, 255});
                xml_.close().close();
            } else {
                solid(column.look.pattern == ChartPattern::light ? document::Color{255, 255, 255} : ink);
            }
            line(outline, ink);
        }
    }

    void marker(ChartColumn const& column) {
        xml_.open("c:marker");
        value("c:symbol", symbol_name(column.look.marker));
        value("c:size", "6");
        xml_.open("c:spPr");
        solid(column.look.marker >= ChartMarker::ring ? document::Color{255, 255, 255} : column.look.color);
        line(outline, column.look.color);
        xml_.close().close();
    }

    /// One label a point, with its own words: a format of numbers would take its spaces and comma from the reader's system.
    void labels(ChartColumn const& column) {
        bool const lines = grid_.kind == ChartGrid::Kind::lines, stacked = grid_.kind == ChartGrid::Kind::stacked;
        auto const shown = [&](bool yes) {
            value("c:dLblPos", lines ? "t" : stacked ? "ctr" : "outEnd");
            value("c:showLegendKey", "0");
            value("c:showVal", yes ? "1" : "0");
            for (char const* const other : {"c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"}) value(other, "0");
        };
        auto const behind = [&] {
            xml_.open("c:spPr");
            if (stacked) solid({255, 255, 255});
            else xml_.empty("a:noFill");
            no_line();
            xml_.close();
        };
        xml_.open("c:dLbls");
        for (std::size_t i = 0; i < column.values.size(); ++i) {
            if (column.values[i].empty()) continue;
            xml_.open("c:dLbl");
            value("c:idx", std::to_string(i));
            xml_.open("c:tx").open("c:rich").empty("a:bodyPr").open("a:p").open("a:r");
            run_properties("a:rPr");
            xml_.leaf("a:t", document::french_number(column.values[i], chart_.chart->spaces.group)).close().close().close().close();
            behind();
            shown(true);
            xml_.close();
        }
        behind();
        words();
        shown(true);
        xml_.close();
    }

    void category_axis() {
        xml_.open("c:catAx");
        value("c:axId", "1");
        xml_.open("c:scaling");
        // The first row on top, as people read.
        value("c:orientation", grid_.lying ? "maxMin" : "minMax");
        xml_.close();
        value("c:delete", "0");
        value("c:axPos", grid_.lying ? "l" : "b");
        xml_.empty("c:numFmt", {{"formatCode", "General"}, {"sourceLinked", "0"}});
        axis_end("2", true);
        value("c:auto", "0");
        value("c:lblAlgn", "ctr");
        value("c:lblOffset", "100");
        value("c:noMultiLvlLbl", "1");
        xml_.close();
    }

    void value_axis() {
        xml_.open("c:valAx");
        value("c:axId", "2");
        xml_.open("c:scaling");
        value("c:orientation", "minMax");
        value("c:max", grid_.most);
        value("c:min", grid_.least);
        xml_.close();
        value("c:delete", "0");
        value("c:axPos", grid_.lying ? "b" : "l");
        xml_.open("c:majorGridlines").open("c:spPr");
        line(hair, document::chart_grid);
        xml_.close().close();
        // [$-40C]: French, whatever the system of the reader.
        std::string const decimals = grid_.decimals > 0 ? "." + std::string(static_cast<std::size_t>(grid_.decimals), '0') : "";
        std::string const number = "#,##0" + decimals;
        std::string const format = grid_.dated ? (grid_.months ? "mm/yyyy" : "yyyy") : "[$-40C]" + number + ";[$-40C]\"\u2212\"" + number;
        xml_.empty("c:numFmt", {{"formatCode", format}, {"sourceLinked", "0"}});
        axis_end("1", false);
        value("c:crossBetween", "between");
        value("c:majorUnit", grid_.step);
        xml_.close();
    }

    void axis_end(std::string_view other, bool ruled) {
        value("c:majorTickMark", "none");
        value("c:minorTickMark", "none");
        // Names of categories stay below where bars go below zero.
        value("c:tickLblPos", ruled ? "low" : grid_.lying ? "high" : "nextTo");
        xml_.open("c:spPr");
        if (ruled) line(outline, document::chart_ink);
        else no_line();
        xml_.close();
        words();
        value("c:crossAx", other);
        value("c:crosses", "autoZero");
    }

    void strings(std::string const& where, std::vector<std::string> const& texts) {
        xml_.open("c:strRef").leaf("c:f", where).open("c:strCache");
        value("c:ptCount", std::to_string(texts.size()));
        for (std::size_t i = 0; i < texts.size(); ++i) point(i, texts[i]);
        xml_.close().close();
    }
    void point(std::size_t index, std::string_view what) { xml_.open("c:pt", {{"idx", std::to_string(index)}}).leaf("c:v", what).close(); }

    FlowChart const& chart_;
    ChartGrid grid_;
    std::string lang_;
    XmlWriter xml_;
};

}  // namespace

std::string chart_part_name(std::size_t chart) { return "charts/chart" + std::to_string(chart + 1) + ".xml"; }

std::string chart_part(FlowChart const& chart, std::string const& lang) { return ChartWriter(chart, lang).write(); }

}  // namespace paraphe::office::ooxml

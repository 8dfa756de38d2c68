// <p:chart> and what it holds.

#include <algorithm>

#include "document/chart.h"
#include "document/walk.h"
#include "markup/blocks.h"
#include "markup/chart_values.h"

namespace paraphe::markup {

namespace {

using document::Chart;

struct TypeName {
    char const* name;
    Chart::Type type;
    char const* holds;  ///< the only children that it understands
};
constexpr TypeName types[] = {{"barres", Chart::Type::bars, "p:series"},
                              {"barres-empilees", Chart::Type::stacked_bars, "p:series"},
                              {"lignes", Chart::Type::lines, "p:series"},
                              {"gantt", Chart::Type::gantt, "p:task"},
                              {"jauge", Chart::Type::gauge, "p:gauge"}};

TypeName const* type_named(std::string_view name) {
    auto const* const found = std::find_if(std::begin(types), std::end(types), [&](TypeName const& one) { return name == one.name; });
    return found == std::end(types) ? nullptr : found;
}

/// Reads the children of one chart; says everything that is wrong with them.
class ChartReader {
public:
    ChartReader(Places const& places, base::Diagnostics& diagnostics, Chart& chart, std::string unit)
        : places_(places), diagnostics_(diagnostics), chart_(chart), unit_(std::move(unit)) {}

    std::string number(Node const& node, char const* name) {
        Attribute const* const attribute = wanted(node, name);
        if (attribute == nullptr) return "0";
        if (auto exact = chart_number(attribute->value, unit_)) return *exact;
        complain("markup.chart-value", "« " + attribute->value + " » n’est pas un nombre qu’un graphique puisse montrer", attribute->value_range)
            .hints.push_back("un nombre simple (8190, -3.5, 95,5), au plus 15 chiffres et 12 décimales, avec au besoin l’unité du graphique");
        return "0";
    }

    std::string optional_number(Node const& node, char const* name) { return node.attribute(name) == nullptr ? "" : number(node, name); }

    document::Inlines words(Node const& node, char const* name) {
        Attribute const* const attribute = wanted(node, name);
        return attribute == nullptr ? document::Inlines{} : attribute_text(*attribute, places_);
    }

    void series(Node const& node) {
        document::ChartSeries series{words(node, "name"), {}};
        std::vector<document::Inlines> categories;
        for (Node const& child : node.children) {
            if (!child.is("p:value")) continue;
            categories.push_back(words(child, "category"));
            series.values.push_back(number(child, "value"));
        }
        if (!chart_.series.empty() && !same(categories, chart_.categories)) {
            complain("markup.chart-series", "cette série n’a pas les catégories de la première, dans le même ordre", node.range)
                .hints.push_back("la première a : " + listed(chart_.categories));
            series.values.resize(chart_.categories.size(), "0");
        }
        if (chart_.series.empty()) chart_.categories = std::move(categories);
        chart_.series.push_back(std::move(series));
    }

    void task(Node const& node) {
        document::ChartTask task{words(node, "name"), day(node, "from"), day(node, "to")};
        if (task.last_day < task.first_day) {
            complain("markup.chart-date", "cette tâche finit avant de commencer", node.range);
            std::swap(task.first_day, task.last_day);
        }
        chart_.tasks.push_back(std::move(task));
    }

    void gauge(Node const& node) {
        chart_.gauges.push_back({words(node, "name"), number(node, "start"), number(node, "target"), optional_number(node, "value")});
    }

    base::Diagnostic& complain(char const* code, std::string message, Range where) {
        return diagnostics_.emplace_back(places_.error(code, std::move(message), where));
    }

private:
    Attribute const* wanted(Node const& node, char const* name) {
        Attribute const* const attribute = node.attribute(name);
        if (attribute != nullptr && !is_white(attribute->value)) return attribute;
        complain("markup.missing-attribute", std::string("<") + node.element->name + "> demande l’attribut '" + name + "'",
                 attribute == nullptr ? node.range : attribute->range);
        return nullptr;
    }

    int day(Node const& node, char const* name) {
        Attribute const* const attribute = wanted(node, name);
        if (attribute == nullptr) return 0;
        if (auto const number = iso_day(attribute->value)) return *number;
        complain("markup.chart-date", "« " + attribute->value + " » n’est pas une date AAAA-MM-JJ", attribute->value_range);
        return 0;
    }

    static bool same(std::vector<document::Inlines> const& one, std::vector<document::Inlines> const& other) {
        return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                          [](document::Inlines const& a, document::Inlines const& b) { return document::plain_text(a) == document::plain_text(b); });
    }

    static std::string listed(std::vector<document::Inlines> const& names) {
        constexpr std::size_t most = 12;
        std::string text;
        for (std::size_t i = 0; i < names.size() && i < most; ++i) text += (i == 0 ? "" : ", ") + document::plain_text(names[i]);
        return names.size() > most ? text + "…" : text;
    }

    Places const& places_;
    base::Diagnostics& diagnostics_;
    Chart& chart_;
    std::string unit_;
};

/// Whether every value lies between the ends of the axis that the author asked for.
bool within(Chart const& chart) {
    document::ChartAxis const axis(chart);
    std::vector<std::int64_t> above(chart.categories.size()), below(chart.categories.size());
    auto const inside = [&](std::int64_t units) { return units >= axis.least() && units <= axis.most(); };
    for (document::ChartRow const& row : document::chart_rows(chart))
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            if (row.values[i].empty()) continue;
            std::int64_t const units = axis.units(row.values[i]);
            if (chart.type != Chart::Type::stacked_bars && !inside(units)) return false;
            if (i < above.size()) (units < 0 ? below : above)[i] += units;
        }
    return chart.type != Chart::Type::stacked_bars || (std::all_of(above.begin(), above.end(), inside) && std::all_of(below.begin(), below.end(), inside));
}

}  // namespace

void BlockReader::chart(Node const& node, document::Blocks& into) {
    refuse_words(node);
    Chart chart;
    chart.common = common(node);
    Attribute const* const unit = node.attribute("unit");
    if (unit != nullptr) chart.unit = attribute_text(*unit, places_);
    ChartReader reader(places_, diagnostics_, chart, unit == nullptr ? "" : unit->value);
    chart.title = reader.words(node, "title");

    Attribute const* const type_name = node.attribute("type");
    TypeName const* const type = type_name == nullptr ? nullptr : type_named(type_name->value);
    if (type_name == nullptr) {
        error("markup.missing-attribute", "<p:chart> demande l’attribut 'type'", node.range);
    } else if (type == nullptr) {
        error("markup.chart-type", "aucun graphique n’est du type « " + type_name->value + " »", type_name->value_range)
            .hints.push_back("les types sont barres, barres-empilees, lignes, gantt et jauge");
    } else {
        chart.type = type->type;
    }

    std::size_t children = 0;
    for (Node const& child : node.children) {
        if (child.element == nullptr) continue;
        if (type != nullptr && !child.is(type->holds)) {
            error("markup.chart-content", std::string("un graphique « ") + type->name + " » ne contient que des <" + type->holds + ">", child.range);
            continue;
        }
        ++children;
        if (child.is("p:series")) {
            refuse_words(child);
            reader.series(child);
        } else if (child.is("p:task")) {
            reader.task(child);
        } else if (child.is("p:gauge")) {
            reader.gauge(child);
        }
    }
    bool const drawn_by_series = type != nullptr && std::string_view(type->holds) == "p:series";
    if (children == 0 || (drawn_by_series && chart.categories.empty()))
        error("markup.empty-chart", "ce graphique n’a rien à montrer", node.range).hints.push_back("placez-le dans une section {{#…}} … {{/…}}, qui ne paraît que si les données existent");

    chart.least = reader.optional_number(node, "min");
    chart.most = reader.optional_number(node, "max");
    if (Attribute const* const height = node.attribute("height")) {
        chart.height = chart_height(height->value);
        if (!chart.height) error("markup.bad-value", "'height' va de 10mm à 400mm (mm, cm ou pt)", height->value_range);
    }
    bool const bars = type != nullptr && (chart.type == Chart::Type::bars || chart.type == Chart::Type::stacked_bars);
    bool const cut = bars && (chart.least.find_first_of("123456789") < chart.least.size() && !chart.least.starts_with('-'));
    if (cut) {
        error("markup.chart-range", "des barres se comparent par leur longueur : elles partent de zéro", node.attribute("min")->range);
        chart.least.clear();
    } else if ((!chart.least.empty() || !chart.most.empty()) && !within(chart)) {
        error("markup.chart-range", "une valeur est hors de l’axe que fixent 'min' et 'max'", node.range);
        chart.least.clear();
        chart.most.clear();
    }
    if (type != nullptr) into.push_back({std::move(chart)});
}

}  // namespace paraphe::markup

#pragma once
// Charts as XHTML, small and hostile ones.

#include <string>
#include <vector>

namespace paraphe::test {

struct NamedChart {
    char const* name;
    std::string xhtml;
};

inline std::string chart_series(std::string const& name, std::vector<std::pair<std::string, std::string>> const& values) {
    std::string xhtml = "<p:series name=\"" + name + "\">";
    for (auto const& [category, value] : values) xhtml += "<p:value category=\"" + category + "\" value=\"" + value + "\"/>";
    return xhtml + "</p:series>";
}

inline std::string chart(std::string const& type, std::string const& inside, std::string const& attributes = {}) {
    return "<p:chart type=\"" + type + "\" title=\"Titre\" " + attributes + ">" + inside + "</p:chart>";
}

/// One small chart of each type.
inline std::vector<NamedChart> small_charts() {
    std::string const two = chart_series("Foyer", {{"2019", "8190"}, {"2020", "7905.5"}}) + chart_series("Jour", {{"2019", "1112"}, {"2020", "824"}});
    return {{"bars", chart("barres", two, "unit=\"journées\"")},
            {"stacked", chart("barres-empilees", two)},
            {"lines", chart("lignes", two)},
            {"gantt", chart("gantt", "<p:task name=\"Lancer\" from=\"2022-01-01\" to=\"2022-06-30\"/><p:task name=\"Suivre\" from=\"2022-04-01\" to=\"2024-12-31\"/>")},
            {"gauge", chart("jauge", "<p:gauge name=\"Taux\" start=\"0.91\" target=\"0.95\" value=\"0.93\"/><p:gauge name=\"Autre\" start=\"0.5\" target=\"0.8\"/>")}};
}

/// What no author would draw on purpose.
inline std::vector<NamedChart> hostile_charts() {
    std::string const long_name = [] {
        std::string name;
        while (name.size() < 300) name += "nom interminable ";
        return name.substr(0, 299) + "x";
    }();
    std::vector<std::pair<std::string, std::string>> sixty;
    for (int i = 0; i < 60; ++i) sixty.emplace_back(std::to_string(1970 + i), std::to_string(i * i - 500));
    std::vector<std::pair<std::string, std::string>> sixty_names = sixty;
    for (auto& [name, value] : sixty_names) name = "Établissement " + name;
    std::string tasks, series;
    for (int i = 0; i < 200; ++i) tasks += "<p:task name=\"Action " + std::to_string(i) + "\" from=\"2022-01-01\" to=\"" + std::to_string(2022 + i / 50) + "-12-31\"/>";
    for (int i = 0; i < 12; ++i) series += chart_series("Série " + std::to_string(i), {{"a", std::to_string(i)}, {"b", "999999999999999"}});
    std::vector<NamedChart> all;
    for (char const* const type : {"barres", "barres-empilees", "lignes"}) {
        all.push_back({"one value", chart(type, chart_series("s", {{"2020", "5"}}))});
        all.push_back({"zero", chart(type, chart_series("s", {{"2020", "0"}, {"2021", "0"}}))});
        all.push_back({"equal", chart(type, chart_series("s", {{"2020", "7"}, {"2021", "7"}, {"2022", "7"}}))});
        all.push_back({"negative", chart(type, chart_series("s", {{"2020", "-7"}, {"2021", "-12.5"}}) + chart_series("t", {{"2020", "3"}, {"2021", "-1"}}))});
        all.push_back({"great", chart(type, chart_series("s", {{"2020", "1000000000000"}, {"2021", "999999999999.99"}}))});
        all.push_back({"tiny", chart(type, chart_series("s", {{"2020", "0.000000000001"}, {"2021", "0"}}))});
        all.push_back({"sixty years", chart(type, chart_series("s", sixty))});
        all.push_back({"sixty names", chart(type, chart_series("s", sixty_names))});
        all.push_back({"long names", chart(type, chart_series(long_name, {{long_name, "1"}, {"b", "2"}}))});
        all.push_back({"many series", chart(type, series)});
        all.push_back({"low", chart(type, chart_series("s", {{"2020", "5"}, {"2021", "6"}}), "height=\"10mm\"")});
        all.push_back({"high", chart(type, chart_series("s", {{"2020", "5"}, {"2021", "6"}}), "height=\"400mm\"")});
    }
    all.push_back({"200 tasks", chart("gantt", tasks)});
    all.push_back({"one day", chart("gantt", "<p:task name=\"a\" from=\"2022-05-05\" to=\"2022-05-05\"/>")});
    all.push_back({"a long time", chart("gantt", "<p:task name=\"a\" from=\"1000-01-01\" to=\"9999-12-31\"/>")});
    all.push_back({"long task", chart("gantt", "<p:task name=\"" + long_name + "\" from=\"2022-01-01\" to=\"2022-02-01\"/>")});
    all.push_back({"gauge of one value", chart("jauge", "<p:gauge name=\"" + long_name + "\" start=\"1\" target=\"1\"/>")});
    all.push_back({"gauge below zero", chart("jauge", "<p:gauge name=\"g\" start=\"-5\" target=\"3\" value=\"-1\"/>", "min=\"-10\" max=\"10\"")});
    return all;
}

}  // namespace paraphe::test

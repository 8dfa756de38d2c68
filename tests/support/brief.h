#pragma once
// JSON from strings, and diagnostics as short lines.

#include <string>
#include <vector>

#include "base/bug.h"
#include "data/json.h"

namespace paraphe::test {

/// "code@line:column pointer" of each, in order; file names are left out.
inline std::vector<std::string> brief(base::Diagnostics const& diagnostics, base::Sources const& sources) {
    std::vector<std::string> out;
    for (base::Diagnostic const& diagnostic : diagnostics) {
        std::string line = diagnostic.code;
        if (diagnostic.where.known()) {
            base::Place const place = sources.locate(diagnostic.where);
            line += "@" + std::to_string(place.line) + ":" + std::to_string(place.column);
        }
        if (!diagnostic.pointer.empty()) line += " " + diagnostic.pointer;
        out.push_back(std::move(line));
    }
    return out;
}

inline data::Value json(base::Sources& sources, std::string text) {
    auto value = data::parse_json(sources, sources.add("contrat.json", std::move(text)));
    base::expect(value.has_value(), "a test's JSON is right");
    return *value;
}

}  // namespace paraphe::test

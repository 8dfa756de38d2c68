#pragma once
// Templates and data from strings, for tests of merge and of what follows it.

#include <map>
#include <string>
#include <vector>

#include "merge/merge.h"
#include "support/brief.h"

namespace paraphe::test {

/// One merge of parts that are given as text.
struct MergeBench {
    base::Sources sources;
    std::vector<merge::PartDescription> parts;
    std::map<std::string, base::SourceId> partials;
    merge::MergeOptions options;
    merge::Template package;
    merge::MergedText merged;
    base::Diagnostics diagnostics;

    merge::PartDescription& part(std::string text,
                                 merge::PartDescription::Kind kind = merge::PartDescription::Kind::html) {
        merge::PartDescription description;
        description.id = "part" + std::to_string(parts.size());
        description.source = sources.add(description.id, std::move(text));
        description.kind = kind;
        return parts.emplace_back(std::move(description));
    }
    merge::PartDescription& clause(std::string text) {
        return part(std::move(text), merge::PartDescription::Kind::markdown);
    }
    void partial(std::string const& name, std::string text) { partials[name] = sources.add(name, std::move(text)); }

    std::string const& run(std::string data) {
        auto compiled = merge::Template::compile(parts, partials, sources);
        package = std::move(compiled.value);
        diagnostics = std::move(compiled.diagnostics);
        auto result = merge::merge(package, json(sources, std::move(data)), sources, {}, options);
        base::append(diagnostics, std::move(result.diagnostics));
        merged = std::move(result.value);
        return merged.xhtml;
    }
    std::vector<std::string> problems() const { return brief(diagnostics, sources); }
    std::string_view source_of(std::string_view output) const {
        auto const at = static_cast<std::uint32_t>(merged.xhtml.find(output));
        return sources.text(merged.map.find(at, at + static_cast<std::uint32_t>(output.size())).text);
    }
    base::Origin origin_of(std::string_view output) const {
        auto const at = static_cast<std::uint32_t>(merged.xhtml.find(output));
        return merged.map.find(at, at + static_cast<std::uint32_t>(output.size()));
    }
};

}  // namespace paraphe::test

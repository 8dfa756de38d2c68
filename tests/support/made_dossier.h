#pragma once
// The sample through all rooms, some of its files edited in memory.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "dossier/job.h"

namespace paraphe::test {

inline std::string const root = SOURCE_DIR;
inline std::string const contract_path = root + "/samples/envol-isere-autisme/contrat.json";

/// The real files, some of them edited in memory.
class EditedFiles final : public base::Resources {
public:
    void edit(std::string const& path, std::string const& from, std::string const& to) {
        std::string text = edits_.contains(path) ? edits_[path] : *real_.read(path, default_limit);
        std::size_t const at = text.find(from);
        ASSERT_NE(at, std::string::npos) << from << " is not in " << path;
        text.replace(at, from.size(), to);
        edits_[path] = text;
    }
    /// Puts `json` in the place of the text that the first `key` of the file has, up to the end of its line.
    void set(std::string const& path, std::string const& key, std::string const& json) {
        std::string const text = edits_.contains(path) ? edits_[path] : *real_.read(path, default_limit);
        std::size_t const begin = text.find("\"" + key + "\": \"");
        ASSERT_NE(begin, std::string::npos) << key << " is not in " << path;
        std::size_t const end = text.find('\n', begin);
        std::string const line = text.substr(begin, end - begin);
        edit(path, line, "\"" + key + "\": " + json + (line.back() == ',' ? "," : ""));
    }
    void add(std::string const& path, std::string text) { edits_[path] = std::move(text); }
    /// 1-based line of the first occurrence in the edited file.
    std::uint32_t line_of(std::string const& path, std::string const& what) const {
        std::string const& text = edits_.at(path);
        std::size_t const at = text.find(what);
        EXPECT_NE(at, std::string::npos) << what;
        return 1 + static_cast<std::uint32_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    }
    base::Result<std::string> read(std::string const& path, std::uint64_t limit) const override {
        auto const edited = edits_.find(path);
        return edited == edits_.end() ? real_.read(path, limit) : base::Result<std::string>(edited->second);
    }
    std::int64_t now() const override { return 1'000'000'000; }

private:
    base::SystemResources real_;
    std::map<std::string, std::string> edits_;
};

struct Made {
    base::Checked<dossier::Outputs> outputs;
    base::Sources sources;
};

inline Made make(base::Resources const& resources, dossier::Job job) {
    base::Sources opening;
    auto workshop = dossier::open_workshop(root + "/templates/cpom-ph", root + "/fonts", resources, opening);
    if (!workshop) {
        for (auto const& problem : workshop.error()) ADD_FAILURE() << to_text(problem, opening);
        return {};
    }
    Made made;
    made.sources = dossier::sources_for(workshop->package);
    made.outputs = dossier::make_dossier(job, *workshop, resources, made.sources, [](int, int, std::string const&) {});
    return made;
}

inline Made make(base::Resources const& resources, std::set<dossier::Format> formats = {dossier::Format::pdf}, std::string const& path = contract_path) {
    dossier::Job job;
    job.contract_path = path;
    job.formats = std::move(formats);
    return make(resources, std::move(job));
}

}  // namespace paraphe::test

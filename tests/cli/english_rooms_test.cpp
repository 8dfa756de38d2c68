// Real diagnostics: whatever the rooms say of the texts that their own tests give them has its English.

#include <gmock/gmock.h>

#include <set>

#include "batch/entries.h"
#include "cli/cpp_literals.h"
#include "cli/english/catalogue.h"
#include "data/csv.h"
#include "data/schema.h"
#include "markup/read_document.h"
#include "markup/read_style.h"
#include "rules/rules.h"
#include "support/cases.h"
#include "support/made_dossier.h"
#include "support/merge_bench.h"
#include "support/temporary_folder.h"
#include "support/workshop.h"

namespace paraphe::cli {
namespace {

/// Which codes were met, and that each message and hint of them has its English.
class Met {
public:
    void add(base::Diagnostics const& diagnostics) {
        for (base::Diagnostic const& diagnostic : diagnostics) {
            codes_.insert(diagnostic.code);
            expect_english(diagnostic.code, diagnostic.message);
            if (diagnostic.code == "dossier.open-field") continue;  // its hint is the author's note
            for (std::string const& hint : diagnostic.hints) expect_english(diagnostic.code, hint);
        }
    }
    template <typename T>
    void add(base::Result<T> const& result) {
        if (!result) add(result.error());
    }
    std::set<std::string> const& codes() const { return codes_; }
    std::string listed() const {
        std::string all;
        for (std::string const& code : codes_) all += code + " ";
        return all;
    }

private:
    void expect_english(std::string const& code, std::string const& sentence) {
        bool const is_new = told_.insert(code + sentence).second;
        EXPECT_TRUE(!is_new || in_english(code, sentence) != sentence) << code << ": " << sentence;
    }
    std::set<std::string> codes_, told_;
};

std::vector<std::string> texts_of(std::string const& folder) {
    std::vector<std::string> texts;
    for (std::string const& path : test::sources_below(folder))
        for (test::Literal const& literal : test::literals_of(path)) texts.push_back(literal.text);
    return texts;
}

std::optional<data::Value> json_of(std::string const& text, Met& met) {
    base::Sources sources;
    auto value = data::parse_json(sources, sources.add("texte.json", text));
    met.add(value);
    return value ? std::optional(*value) : std::nullopt;
}

TEST(EnglishOfRooms, Data) {
    Met met;
    std::vector<std::string> const texts = texts_of("tests/data");
    std::vector<data::Value> values;
    for (std::string const& text : texts) {
        base::Sources sources;
        met.add(data::parse_csv("liste.csv", text, sources));
        if (auto value = json_of(text, met)) values.push_back(std::move(*value));
    }
    for (test::Case const& one : test::read_cases(std::string(SOURCE_DIR) + "/tests/data/csv.cases")) {
        base::Sources sources;
        met.add(data::parse_csv("liste.csv", one.input, sources));
    }
    std::vector<data::Value> probes;
    for (char const* const probe :
         {"null", "true", "-7", "1e40", "0.001", "\"x\"", "[1,1]", "{}", R"({"a":1,"b":2})", R"({"a_la_signature":"x","z":1})"})
        probes.push_back(json_of(probe, met).value());
    for (std::size_t i = 0; i < values.size(); ++i) {
        auto const schema = data::Schema::compile(values[i]);
        met.add(schema);
        if (!schema) continue;
        for (std::size_t j = i; j < std::min(i + 5, values.size()); ++j) met.add(data::validate(values[j], *schema));
        for (data::Value const& probe : probes) met.add(data::validate(probe, *schema));
    }
    json_of(std::string(10'000, '['), met);
    EXPECT_GE(met.codes().size(), 25U) << met.listed();
}

void merge_and_read(Met& met, std::string const& text, std::string const& data) {
    for (auto const kind : {merge::PartDescription::Kind::html, merge::PartDescription::Kind::markdown}) {
        test::MergeBench bench;
        bench.part(text, kind);
        bench.partial("p", "[{{x}}]");
        bench.partial("soi", "{{> soi}}");
        bench.run(data);
        met.add(bench.diagnostics);
        met.add(markup::read_document(bench.merged.xhtml, bench.merged.map).diagnostics);
    }
}

TEST(EnglishOfRooms, MergeAndMarkup) {
    Met met;
    for (char const* const folder : {"tests/merge", "tests/markup"}) {
        std::vector<std::string> const texts = texts_of(folder);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            merge_and_read(met, texts[i], "{}");
            merge_and_read(met, texts[i], R"({"x":["a",{"b":null}],"d":"31/12/2024","n":{"a":1},"titre":"x"})");
            base::Sources sources;
            met.add(markup::read_style(sources, sources.add("style.css", texts[i])).diagnostics);
            if (i + 1 < texts.size() && texts[i + 1].starts_with('{') && json_of(texts[i + 1], met)) merge_and_read(met, texts[i], texts[i + 1]);
        }
    }
    std::string deep_sections, deep_elements;
    for (int i = 0; i < 1'000; ++i) {
        deep_sections += "{{#x}}";
        deep_elements += "<section>";
    }
    std::string const chart = R"(<p:chart type="barres" title="t">)"
                              R"(<p:series name="a"><p:value category="x" value="1"/></p:series>)"
                              R"(<p:series name="b"><p:value category="y" value="2"/></p:series></p:chart>)";
    std::string const filters = "{{d | date}}{{d|dat}}{{x|markdown}}{{d|date|markdown}}";
    for (std::string const& text : {std::string("{{> soi}}{{> q}}"), filters, std::string("{{#x}}{{y}}"), deep_sections, deep_elements, chart})
        merge_and_read(met, text, R"({"x":[1],"d":"hier","y":{}})");
    EXPECT_GE(met.codes().size(), 65U) << met.listed();
}

/// The contract of the rules' tests, with each change that they make to it.
TEST(EnglishOfRooms, Rules) {
    Met met;
    std::vector<std::string> const texts = texts_of("tests/rules");
    auto const contract = std::find_if(texts.begin(), texts.end(), [](std::string const& text) { return text.find("\"etablissements\":") != std::string::npos; });
    auto const law = std::find_if(texts.begin(), texts.end(), [](std::string const& text) { return text.starts_with("{\"tribunaux\""); });
    ASSERT_TRUE(contract != texts.end() && law != texts.end());
    for (std::size_t i = 0; i + 1 < texts.size(); ++i) {
        std::size_t const at = texts[i].size() < 4 ? std::string::npos : contract->find(texts[i]);
        if (at == std::string::npos || at == 0) continue;
        base::Sources sources;
        std::string changed = *contract;
        auto const value = data::parse_json(sources, sources.add("contrat.json", changed.replace(at, texts[i].size(), texts[i + 1])));
        if (value) met.add(rules::check(*value, test::json(sources, *law)));
    }
    EXPECT_GE(met.codes().size(), 22U) << met.listed();
}

TEST(EnglishOfRooms, TheFaultySample) {
    Met met;
    base::SystemResources const resources;
    base::Sources sources = dossier::sources_for(test::workshop().package);
    dossier::Job job;
    job.contract_path = std::string(SOURCE_DIR) + "/samples/associations/contrat-fautif-brissavoune/contrat.json";
    met.add(dossier::check_contract(job, test::workshop(), resources, sources).diagnostics);
    std::string const table = test::read_file(std::string(SOURCE_DIR) + "/samples/associations/contrat-fautif-brissavoune/erreurs.md");
    EXPECT_EQ(met.codes().size(), 12U);
    for (std::string const& code : met.codes()) EXPECT_NE(table.find("`" + code + "`"), std::string::npos) << code;
}

/// The sample with another contrat.lock.
void check_with_lock(Met& met, test::EditedFiles& files, std::string const& lock) {
    files.add(test::contract_path.substr(0, test::contract_path.rfind('/')) + "/contrat.lock", lock);
    base::Sources sources = dossier::sources_for(test::workshop().package);
    dossier::Job job;
    job.contract_path = test::contract_path;
    met.add(dossier::check_contract(job, test::workshop(), files, sources).diagnostics);
}

TEST(EnglishOfRooms, OneContract) {
    Met met;
    for (char const* const lock : {"[", "{}", R"({"edition":1})", R"({"edition":1,"trame":{"id":"a"},"numeros":[1]})"}) {
        test::EditedFiles files;
        check_with_lock(met, files, lock);
    }
    test::EditedFiles open;
    open.set(test::contract_path, "denomination", R"({"a_completer":"le siège","note":"avant mardi"})");
    check_with_lock(met, open, R"({"edition":1,"trame":{"id":"cpom-ph","version":"0","sha256":"0"},"referentiels":{"sha256":"0"},"numeros":[]})");
    EXPECT_THAT(met.codes(), testing::IsSupersetOf({"dossier.lock", "dossier.open-field", "dossier.frozen-law", "dossier.frozen-template"})) << met.listed();
}

TEST(EnglishOfRooms, TemplateAndFonts) {
    Met met;
    for (auto const& [path, text] : {std::pair{"/templates/cpom-ph/trame.json", "{}"}, {"/fonts/fonts.json", "{}"},
                                     {"/templates/cpom-ph/trame.json", R"({"parties":[{"id":"a","fichier":"../../etc/passwd"}],"numerotation":{"article":{"libelle":"{rien}"}}})"}}) {
        test::EditedFiles files;
        files.add(test::root + path, text);
        base::Sources sources;
        met.add(dossier::open_workshop(test::root + "/templates/cpom-ph", test::root + "/fonts", files, sources));
    }
    EXPECT_THAT(met.codes(), testing::IsSupersetOf({"dossier.manifest", "dossier.fonts", "base.path-escapes"})) << met.listed();
}

TEST(EnglishOfRooms, FilesAndLists) {
    Met met;
    base::SystemResources const resources;
    for (char const* const path : {"/nonexistent/a", "/dev/null/a", "/dev/null", "/tmp"}) met.add(resources.read(path, 10));
    met.add(resources.read(test::contract_path, 10));
    test::TemporaryFolder const folder;
    for (char const* const list : {"nom;chemin\nx;y\n", "contrat\n", "contrat;dossier\n;x\n", "contrats\nx\n", ""}) {
        std::ofstream(folder / "liste.csv") << list;
        base::Sources sources;
        met.add(batch::entries_of(folder / "liste.csv", resources, sources));
    }
    base::Sources sources;
    met.add(batch::entries_of(test::root + "/engine", resources, sources));
    met.add(batch::entries_of(test::root + "/nowhere", resources, sources));
    EXPECT_THAT(met.codes(), testing::IsSupersetOf({"base.file-missing", "base.file-kind", "base.file-too-large"})) << met.listed();
    EXPECT_THAT(met.codes(), testing::IsSupersetOf({"batch.empty", "batch.no-column", "batch.no-path", "data.csv-empty"})) << met.listed();
}

}  // namespace
}  // namespace paraphe::cli

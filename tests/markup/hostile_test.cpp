// Damaged input of every kind goes through the whole way from JSON to Document: told or understood, never a crash.

#include <gtest/gtest.h>

#include <random>

#include "data/schema.h"
#include "data/visibility.h"
#include "markup/read_document.h"
#include "markup/read_style.h"
#include "support/merge_bench.h"

namespace paraphe::markup {
namespace {

constexpr char const* contract =
    R"({"contrat":{"objet":"L'accueil & le suivi","debut":"2022-01-01","montant":1250000.50,"taux":0.955},
"liste":[{"nom":"A","texte":"Un **fort**\n\n- a\n- b"},{"nom":"B","texte":"x"}],"actif":true})";
constexpr char const* schema_text =
    R"({"type":"object","required":["contrat"],"additionalProperties":false,"properties":{"contrat":{"$ref":"#/definitions/c"},
"liste":{"type":"array","items":{"type":"object","properties":{"nom":{"type":"string","x-visibilite":"public"},"texte":{"pattern":"[a-z]"}}}},"actif":{"type":"boolean"}},
"definitions":{"c":{"type":"object","properties":{"debut":{"format":"date"},"montant":{"format":"montant"},"taux":{"minimum":0,"maximum":1},"objet":{"x-visibilite":"interne"}}}}})";
constexpr char const* part =
    R"(<section class="a" id="s"><h1 id="t">{{contrat.objet}}</h1><p>Du {{contrat.debut | date}}&nbsp;: {{contrat.montant | euros}}</p>
{{#actif}}<table><caption>c</caption><colgroup><col style="width: 20%"/></colgroup><tr><th scope="row">n</th></tr>{{#liste}}<tr><td>{{> p}} {{texte | markdown}}</td></tr>{{/liste}}</table>{{/actif}}
<dl><dt>x</dt><dd>y</dd></dl><p:signature party="Sig_A" label="A"/><figure><img src="a.png" alt=""/></figure></section>)";
constexpr char const* clause =
    "---\nid: objet\ntitre: Objet {{contrat.objet}}\ncondition: actif\n---\n\nVoir <p:ref to=\"s\"/> et "
    "**{{contrat.taux | pourcent}}** :\n\n{{#liste}}\n- {{nom}} ;\n{{/liste}}\n\n| a | b |\n|---|--:|\n| "
    "{{contrat.objet}} | 2 |\n";
constexpr char const* style =
    R"(:root { --accent: #336; } @page fiche:first { size: A4 landscape; margin: 10mm; @bottom-left { content: "p. " counter(page) string(x); font-size: 8pt } }
section.fiche h2, p { font-family: "Noto Sans"; color: var(--accent); border: 0.5pt solid red; margin: 1pt 2pt; line-height: 1.4 })";

/// Damages about one byte in a hundred, at least one: other bytes, lost bytes, bytes twice, pieces swapped.
class Damage {
public:
    explicit Damage(unsigned seed) : random_(seed) {}
    std::string operator()(std::string text) {
        static constexpr std::string_view favourites = "{}<>&\"'/#^!|.:;[]()-=\\\n\0\xFF\xC3\xED@% p1";
        for (std::size_t left = 1 + text.size() / 100; left > 0 && !text.empty(); --left) {
            std::size_t const at = random_() % text.size();
            switch (random_() % 4) {
                case 0:
                    text[at] = favourites[random_() % favourites.size()];
                    break;
                case 1:
                    text.erase(at, 1 + random_() % 8);
                    break;
                case 2:
                    text.insert(at, text.substr(random_() % text.size(), random_() % 12));
                    break;
                default:
                    text[at] = static_cast<char>(random_() & 0xFFU);
            }
        }
        return text;
    }

private:
    std::minstd_rand random_;
};

void whole_way(std::string const& json, std::string const& schema, std::string const& html, std::string const& markdown,
               std::string const& css) {
    base::Sources sources;
    auto const value = data::parse_json(sources, sources.add("contrat.json", json));
    auto const schema_value = data::parse_json(sources, sources.add("schema.json", schema));
    if (!value || !value->is_object() || !schema_value) return;
    data::Value root = *value;
    base::Diagnostics all;
    if (auto const compiled = data::Schema::compile(*schema_value)) {
        all = data::validate(root, *compiled);
        root = data::without_internal(root, *compiled);
        data::embedded(root, *compiled, {"/contrat/debut"});
    }
    std::vector<merge::PartDescription> parts(2);
    parts[0].source = sources.add("part.html", html);
    parts[1].source = sources.add("clause.md", markdown);
    parts[1].kind = merge::PartDescription::Kind::markdown;
    auto const package = merge::Template::compile(parts, {{"p", sources.add("p", "<em>{{nom}}</em>")}}, sources);
    auto const merged = merge::merge(package.value, root, sources);
    ASSERT_EQ(merged.value.map.size(), merged.value.xhtml.size());
    auto document = read_document(merged.value.xhtml, merged.value.map);
    auto sheet = read_style(sources, sources.add("style.css", css));
    for (auto* some : {&document.diagnostics, &sheet.diagnostics}) base::append(all, *some);
    base::append(all, package.diagnostics);
    base::append(all, merged.diagnostics);
    for (base::Diagnostic const& diagnostic : all) ASSERT_FALSE(base::to_text(diagnostic, sources).empty());
}

TEST(Hostile, SoundInputIsUnderstood) { whole_way(contract, schema_text, part, clause, style); }

TEST(Hostile, DamagedInputNeverCrashes) {
    constexpr unsigned rounds = 300;
    for (unsigned seed = 1; seed <= rounds; ++seed) {
        Damage damage(seed);
        whole_way(damage(contract), schema_text, part, clause, style);
        whole_way(contract, damage(schema_text), part, clause, style);
        whole_way(contract, schema_text, damage(part), clause, style);
        whole_way(contract, schema_text, part, damage(clause), style);
        whole_way(contract, schema_text, part, clause, damage(style));
    }
}

}  // namespace
}  // namespace paraphe::markup

#pragma once
// The style of the tests: every property that office files must show, in few rules.

#include <gtest/gtest.h>

#include "markup/read_style.h"
#include "support/office_sample.h"

namespace paraphe::test {

inline document::StyleSheet read_sheet(std::string css) {
    base::Sources sources;
    auto const source = sources.add("style.css", std::move(css));
    auto read = markup::read_style(sources, source);
    for (auto const& diagnostic : read.diagnostics) ADD_FAILURE() << base::to_text(diagnostic, sources);
    return read.value;
}

inline document::StyleSheet rich_sheet() {
    return read_sheet(R"(
@page { size: A4; margin: 26mm 28mm 28mm 52mm;
  @top-right { content: "essai"; font-family: "Noto Sans"; font-size: 7.5pt; line-height: 10pt; }
  @bottom-left { content: string(pied); font-family: "Noto Sans"; font-size: 7.5pt; line-height: 10pt; border-top: 0.5pt solid #9aa5ab; padding-top: 2pt; margin-left: -24mm; }
  @bottom-right { content: "page " counter(page) " sur " counter(pages); font-family: "Noto Sans"; font-size: 7.5pt; line-height: 10pt; } }
@page :first { @top-right { content: none; } }
@page couverture { margin: 30mm 28mm 28mm 52mm; @top-right { content: none; } }
@page annexe { size: A4 landscape; margin: 20mm; }
body { font-family: "Noto Serif"; font-size: 10.5pt; line-height: 14.5pt; color: #1a1a1a; }
p { text-align: justify; hyphens: auto; margin-bottom: 5pt; -paraphe-name: "Texte"; }
ul, ol { padding-left: 6mm; margin-bottom: 5pt; }
h1, h2, h3 { font-family: "Noto Sans"; font-weight: bold; text-align: left; hyphens: none; break-after: avoid; margin-top: 15pt; margin-bottom: 5pt; }
h1 { font-size: 15pt; line-height: 20pt; }
h1.titre { break-before: page; -paraphe-label: above; }
h1.document { font-size: 24pt; line-height: 31pt; font-weight: normal; }
h2.article { text-indent: -24mm; -paraphe-label: hang; }
h2.article label { font-size: 8.5pt; font-weight: normal; color: #55606a; }
section.couverture { page: couverture; }
section.logos { columns: 3; column-gap: 8mm; margin-bottom: 40mm; }
figure.logo { height: 13mm; }
figcaption { font-size: 8.5pt; font-style: italic; }
p.periode { text-align: left; letter-spacing: 1pt; font-variant-caps: small-caps; border-top: 1pt solid #1f4e5f; padding-top: 6pt; }
section.sommaire { break-before: page; }
toc-title { font-size: 15pt; margin-bottom: 10pt; }
toc-1 { padding-left: 29mm; margin-top: 4pt; text-align: left; font-weight: bold; }
toc-2 { padding-left: 29mm; text-align: left; }
section.fiche { break-before: page; break-inside: avoid; }
h2.fiche { border-bottom: 0.75pt solid #1f4e5f; padding-bottom: 5pt; }
dl.glance { columns: 2; column-gap: 4mm; background-color: #eef3f4; padding: 2mm 3mm; margin-bottom: 5pt; }
dt { font-weight: bold; }
signature { height: 27mm; width: 90mm; }
table { font-family: "Noto Sans"; font-size: 8.5pt; line-height: 11.5pt; margin-top: 6pt; margin-bottom: 12pt; border-top: 0.75pt solid #1f4e5f; border-bottom: 0.75pt solid #1f4e5f; }
table p { text-align: left; margin-bottom: 0; hyphens: none; -paraphe-name: "Tableau"; }
caption { font-weight: bold; margin-bottom: 2pt; }
th, td { padding: 2.5pt 3pt; }
th { font-weight: bold; }
thead { border-bottom: 0.5pt solid #1f4e5f; }
tbody tr { border-bottom: 0.25pt solid #9aa5ab; }
td.num p, th.num p { text-align: right; font-variant-numeric: tabular-nums; }
tr.total { background-color: #eef3f4; }
section.annexe { page: annexe; break-before: page; }
)");
}

}  // namespace paraphe::test

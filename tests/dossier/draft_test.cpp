// Contracts that are not complete yet: what stops a build, what a draft shows.

#include <gmock/gmock.h>

#include "dossier/content.h"
#include "document/walk.h"
#include "dossier/datum_name.h"
#include "support/brief.h"
#include "support/made_dossier.h"

namespace paraphe::dossier {
namespace {

using test::contract_path;
using test::EditedFiles;
using test::make;

Job draft_job(std::set<Format> formats = {Format::pdf}) {
    Job job;
    job.contract_path = contract_path;
    job.formats = std::move(formats);
    job.purpose = Purpose::draft;
    return job;
}

/// The sample with a datum open, one missing, one wrong, one left to the signing.
void open_some(EditedFiles& files) {
    files.set(contract_path, "convention_collective", R"({"a_completer": "Direction des ressources humaines"})");
    files.edit(contract_path, "\"finess\": \"990000028\"", "\"finess\": \"990000029\"");
    files.edit(contract_path, "\"date_signature\": \"2021-12-15\"", "\"date_signature\": {\"a_la_signature\": \"date\"}");
    files.edit(contract_path, "\"clauses_particulieres\": []", "\"responsables\": {\"etablissements\": \"Direction générale\"}, \"clauses_particulieres\": []");
}

bool has_field(std::string const& pdf) { return pdf.find("/FT/Sig") != std::string::npos; }

std::vector<std::string> codes(base::Diagnostics const& diagnostics, base::Severity severity) {
    std::vector<std::string> all;
    for (auto const& one : diagnostics)
        if (one.severity == severity) all.push_back(one.code);
    return all;
}

/// All that the tables of the list say, cell by cell.
std::vector<std::string> cells_of_list(document::Document const& document) {
    std::vector<std::string> cells;
    document::for_each_block(document.blocks, [&](document::Block const& block) {
        auto const* const table = std::get_if<document::Table>(&block.value);
        if (table == nullptr || table->common.class_name != "reste") return;
        cells.push_back(document::plain_text(table->caption));
        for (document::Row const& row : table->body)
            for (document::Cell const& cell : row.cells)
                cells.push_back(document::plain_text(std::get<document::Paragraph>(cell.blocks.at(0).value).inlines));
    });
    return cells;
}

TEST(Draft, WhatIsOpenStopsABuild) {
    EditedFiles files;
    open_some(files);
    auto const made = make(files);
    EXPECT_TRUE(made.outputs.value.files.empty());
    auto const errors = codes(made.outputs.diagnostics, base::Severity::error);
    EXPECT_THAT(errors, testing::IsSupersetOf({"dossier.open-field", "data.format"}));
}

TEST(Draft, ADraftListsAndShowsIt) {
    EditedFiles files;
    open_some(files);

    base::Sources opening;
    auto const workshop = open_workshop(test::root + "/templates/cpom-ph", test::root + "/fonts", files, opening);
    ASSERT_TRUE(workshop);
    base::Sources sources = sources_for(workshop->package);
    auto const content = make_content(draft_job(), *workshop, files, sources);
    EXPECT_FALSE(base::has_errors(content.diagnostics));
    auto const cells = cells_of_list(content.value.document);
    EXPECT_THAT(cells, testing::Contains("Organisme gestionnaire, Convention collective"));
    EXPECT_THAT(cells, testing::Contains("Direction des ressources humaines"));
    EXPECT_THAT(cells, testing::Contains("Direction générale")) << "the section's person answers for the wrong number";
    EXPECT_THAT(cells, testing::Contains(testing::MatchesRegex("contrat.json, ligne [0-9]+")));
    EXPECT_EQ(content.value.document.metadata.watermark, "PROJET");

    int shown = 0;
    auto document = content.value.document;
    document::for_each_inlines(document, [&](document::Inlines& inlines, std::string const&) {
        for (document::Inline const& item : inlines)
            if (auto const* const styled = std::get_if<document::Styled>(&item.value); styled != nullptr && styled->class_name == "a-completer") ++shown;
    });
    EXPECT_GE(shown, 1);
}

TEST(Draft, ThreeFormatsAndNoFieldToSign) {
    EditedFiles files;
    files.edit(contract_path, "\"date_signature\": \"2021-12-15\"", "\"date_signature\": {\"a_completer\": \"Présidence\"}");
    auto const made = make(files, draft_job({Format::pdf, Format::docx, Format::odt}));
    EXPECT_FALSE(base::has_errors(made.outputs.diagnostics));
    ASSERT_GE(made.outputs.value.files.size(), 3U);
    EXPECT_FALSE(has_field(made.outputs.value.files[0].bytes));
    EXPECT_THAT(codes(made.outputs.diagnostics, base::Severity::warning), testing::Contains("dossier.open-field"));
}

TEST(Draft, WhatIsLeftToTheSigningBlocksNothing) {
    EditedFiles files;
    files.edit(contract_path, "\"date_signature\": \"2021-12-15\"", "\"date_signature\": {\"a_la_signature\": \"date\"}");
    files.edit(contract_path, "\"lieu_signature\": \"Grenoble\"", "\"lieu_signature\": {\"a_la_signature\": \"lieu\"}");
    auto const made = make(files);
    for (auto const& problem : made.outputs.diagnostics) ADD_FAILURE() << to_text(problem, made.sources);
    ASSERT_FALSE(made.outputs.value.files.empty());
    EXPECT_TRUE(has_field(made.outputs.value.files[0].bytes));
}

TEST(Draft, WhatNobodyCouldReadStopsADraftToo) {
    EditedFiles files;
    files.edit(contract_path, "\"logo\": \"images/logo-ars.png\"", "\"logo\": \"images/absent.png\"");
    auto const made = make(files, draft_job());
    EXPECT_THAT(codes(made.outputs.diagnostics, base::Severity::error), testing::ElementsAre("base.file-missing"));
    EXPECT_TRUE(made.outputs.value.files.empty());
}

TEST(DatumName, AsPeopleSay) {
    base::Sources sources;
    auto const schema = data::Schema::compile(test::json(sources, R"({"properties":{
"axes":{"title":"Axes","items":{"title":"Axe","properties":{"fiches":{"title":"Fiches actions","items":{"title":"Fiche action","properties":{
"cibles":{"title":"Cibles annuelles","items":{"title":"Cible","properties":{"valeur":{"title":"Valeur"}}}}}}}}}},
"gestionnaire":{"title":"Organisme gestionnaire","properties":{"siege":{"title":"Siège","properties":{"voie":{}}}}}}})"));
    ASSERT_TRUE(schema);
    data::Value const root = test::json(sources, R"({"axes":[{"titre":"Un titre bien trop long pour être cité dans un message à quelqu’un de pressé",
"fiches":[{"code":"2.3","cibles":[{"annee":2025,"valeur":1},{"valeur":2}]}]}],"gestionnaire":{"siege":{"voie":"x"}}})");
    EXPECT_EQ(datum_name(root, *schema, "/axes/0/fiches/0/cibles/0/valeur"), "Fiche action 2.3, Cible 2025, Valeur");
    EXPECT_EQ(datum_name(root, *schema, "/axes/0/fiches/0/cibles/1"), "Fiche action 2.3, Cible n° 2");
    EXPECT_EQ(datum_name(root, *schema, "/axes/0/fiches"), "Axe n° 1, Fiches actions");
    EXPECT_EQ(datum_name(root, *schema, "/gestionnaire/siege/voie"), "Organisme gestionnaire, Siège, voie");
    EXPECT_EQ(datum_name(root, *schema, "/gestionnaire/siege/absent"), "Organisme gestionnaire, Siège, absent");
    EXPECT_EQ(section_name(*schema, "/gestionnaire/siege/voie"), "Organisme gestionnaire");
    EXPECT_EQ(first_step("/gestionnaire/siege"), "gestionnaire");
    EXPECT_EQ(first_step("/gestionnaire"), "gestionnaire");
    EXPECT_EQ(first_step(""), "");
}

}  // namespace
}  // namespace paraphe::dossier

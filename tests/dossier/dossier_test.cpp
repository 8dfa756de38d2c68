// The sample through all rooms, and what happens when it is wrong.

#include <gmock/gmock.h>

#include <map>

#include "dossier/content.h"
#include "dossier/job.h"
#include "support/made_dossier.h"

namespace paraphe::dossier {
namespace {

using test::contract_path;
using test::EditedFiles;
using test::Made;
using test::make;
using test::root;

TEST(Dossier, TheSampleHasNoProblemAndEverySheetIsOnePage) {
    EditedFiles const resources;
    Made const made = make(resources, {Format::pdf, Format::docx, Format::odt});
    for (auto const& problem : made.outputs.diagnostics) ADD_FAILURE() << to_text(problem, made.sources);
    auto const& files = made.outputs.value.files;
    ASSERT_EQ(files.size(), 45U);
    EXPECT_EQ(files[0].path, "dossier.pdf");
    EXPECT_GE(files[0].pages, 40);
    for (OutputFile const& file : files) {
        EXPECT_GT(file.bytes.size(), 3'000U) << file.path;
        if (file.path.starts_with("fiches/")) {
            EXPECT_EQ(file.pages, 1) << file.path;
        }
    }
    EXPECT_EQ(files[3].path, "fiches/fiche-1.1-accueil-evaluation.pdf");
}

TEST(Dossier, SameDataSameBytesWhateverTheFolder) {
    EditedFiles resources;
    std::string const text = *resources.read(contract_path, base::Resources::default_limit);
    resources.add("/elsewhere/contrat.json", text);
    for (char const* const logo : {"logo-association.png", "logo-ars.png", "logo-departement.png"})
        resources.add("/elsewhere/images/" + std::string(logo), *resources.read(root + "/samples/envol-isere-autisme/images/" + logo, base::Resources::default_limit));
    Made const here = make(resources, {Format::pdf, Format::docx, Format::odt});
    Made const there = make(resources, {Format::pdf, Format::docx, Format::odt}, "/elsewhere/contrat.json");
    ASSERT_EQ(here.outputs.value.files.size(), there.outputs.value.files.size());
    for (std::size_t i = 0; i < here.outputs.value.files.size(); ++i)
        EXPECT_TRUE(here.outputs.value.files[i].bytes == there.outputs.value.files[i].bytes) << here.outputs.value.files[i].path;
    EXPECT_EQ(here.outputs.value.manifest, there.outputs.value.manifest);
}

TEST(Dossier, TheManifestTellsTheHashOfEveryFile) {
    EditedFiles const resources;
    Made const made = make(resources);
    for (OutputFile const& file : made.outputs.value.files) {
        EXPECT_THAT(made.outputs.value.manifest, testing::HasSubstr("\"chemin\": \"" + file.path + "\""));
        EXPECT_THAT(made.outputs.value.manifest, testing::HasSubstr(base::hex(base::sha256(file.bytes))));
    }
    EXPECT_THAT(made.outputs.value.manifest, testing::HasSubstr(base::hex(base::sha256(*resources.read(contract_path, base::Resources::default_limit)))));
}

/// One mistake of each kind: all of them told in one run, each at its line; nothing made.
TEST(Dossier, FourMistakesFourDiagnosticsAndNoFile) {
    EditedFiles resources;
    resources.edit(contract_path, "\"commune\": \"Grenoble\"", "\"ville\": \"Grenoble\"");
    resources.edit(contract_path, "\"finess\": \"990000028\"", "\"finess\": \"990000029\"");
    resources.edit(contract_path, "\"logo\": \"images/logo-ars.png\"", "\"logo\": \"images/absent.png\"");
    std::string const visas = root + "/templates/cpom-ph/parts/visas.html";
    resources.edit(visas, "<p class=\"convenu\">", "<paragraphe>x</paragraphe><p class=\"convenu\">");
    Made const made = make(resources);
    EXPECT_TRUE(made.outputs.value.files.empty());
    EXPECT_TRUE(made.outputs.value.manifest.empty());
    auto const expect_at = [&](std::string const& code, std::string const& path, std::uint32_t line) {
        bool found = false;
        for (auto const& problem : made.outputs.diagnostics) {
            base::Place const place = made.sources.locate(problem.where);
            found = found || (problem.code == code && place.file == path && place.line == line);
        }
        EXPECT_TRUE(found) << code << " is not told at " << path << ":" << line;
    };
    expect_at("data.unknown-key", contract_path, resources.line_of(contract_path, "\"ville\""));
    expect_at("data.format", contract_path, resources.line_of(contract_path, "990000029"));
    expect_at("base.file-missing", contract_path, resources.line_of(contract_path, "images/absent.png"));
    expect_at("markup.unknown-element", visas, resources.line_of(visas, "<paragraphe>"));
    bool missing = false;
    for (auto const& problem : made.outputs.diagnostics) missing = missing || problem.code == "data.missing-key" || problem.code == "merge.missing-value";
    EXPECT_TRUE(missing) << "the missing 'commune' is not told";
}

TEST(Dossier, WhatIsNoContractIsToldWithoutMore) {
    EditedFiles resources;
    resources.add("/x/contrat.json", "{\"contrat\": ");
    Made const broken = make(resources, {Format::pdf}, "/x/contrat.json");
    ASSERT_EQ(broken.outputs.diagnostics.size(), 1U);
    EXPECT_EQ(broken.outputs.diagnostics[0].code, "data.json-syntax");
    resources.add("/x/contrat.json", "[]");
    EXPECT_EQ(make(resources, {Format::pdf}, "/x/contrat.json").outputs.diagnostics[0].code, "data.type");
    EXPECT_EQ(make(resources, {Format::pdf}, "/nowhere/contrat.json").outputs.diagnostics[0].code, "base.file-missing");
}

TEST(Dossier, APackageTellsAllItsMistakes) {
    EditedFiles resources;
    std::string const folder = root + "/templates/cpom-ph/";
    resources.edit(folder + "style.css", "orphans: 2;", "orphens: 2;");
    resources.edit(folder + "contrat.schema.json", "\"type\": \"object\"", "\"tipe\": \"object\"");
    resources.edit(folder + "parts/parties.html", "{{designation}}", "{{{designation}}}");
    resources.edit(folder + "trame.json", "parts/visas.html", "parts/absent.html");
    base::Sources sources;
    auto const workshop = open_workshop(root + "/templates/cpom-ph", root + "/fonts", resources, sources);
    ASSERT_FALSE(workshop);
    std::set<std::string> rooms;
    for (auto const& problem : workshop.error()) {
        rooms.insert(problem.code.substr(0, problem.code.find('.')));
        EXPECT_TRUE(problem.where.known()) << problem.code;
    }
    EXPECT_THAT(rooms, testing::UnorderedElementsAre("base", "data", "markup", "merge"));
}

TEST(Dossier, AMissingFontNamesItsPackage) {
    EditedFiles resources;
    resources.edit(root + "/fonts/fonts.json", "NotoSerif-Bold.ttf", "Absent.ttf");
    base::Sources sources;
    auto const workshop = open_workshop(root + "/templates/cpom-ph", root + "/fonts", resources, sources);
    ASSERT_FALSE(workshop);
    EXPECT_EQ(workshop.error()[0].code, "base.file-missing");
    EXPECT_THAT(workshop.error()[0].hints.back(), testing::HasSubstr("fonts-noto-core"));
}

TEST(Dossier, AFontInTheUsersFolderWins) {
    EditedFiles resources;
    std::string const dejavu = *resources.read("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", base::Resources::default_limit);
    resources.add(root + "/fonts/NotoSerif-Regular.ttf", dejavu);
    Made const made = make(resources);
    EXPECT_THAT(made.outputs.value.files.at(0).bytes, testing::HasSubstr("DejaVuSans"));
}

TEST(Dossier, InternalNotesLeaveNoTrace) {
    EditedFiles resources;
    resources.edit(contract_path, "\"notes_internes\": \"", "\"notes_internes\": \"SENTINELLE ");
    base::Sources opening;
    auto const workshop = open_workshop(root + "/templates/cpom-ph", root + "/fonts", resources, opening);
    ASSERT_TRUE(workshop);
    base::Sources sources = sources_for(workshop->package);
    Job job;
    job.contract_path = contract_path;
    auto const content = make_content(job, *workshop, resources, sources);
    EXPECT_EQ(content.value.embedded.find("SENTINELLE"), std::string::npos);
    EXPECT_EQ(content.value.embedded.find("notes_internes"), std::string::npos);
    EXPECT_NE(content.value.embedded.find("Envol"), std::string::npos);
}

}  // namespace
}  // namespace paraphe::dossier

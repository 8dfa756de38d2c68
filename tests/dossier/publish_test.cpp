// What an output folder holds after one build, another, and one that died between.

#include "dossier/publish.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "base/digest.h"
#include "dossier/manifest.h"
#include "support/golden.h"
#include "support/temporary_folder.h"

namespace paraphe::dossier {
namespace {

using testing::ElementsAre;

Outputs outputs(std::map<std::string, std::string> const& files) {
    Outputs out;
    std::map<std::string, std::string> digests;
    for (auto const& [path, bytes] : files) {
        out.files.push_back({path, Format::pdf, bytes, 1});
        digests[path] = base::hex(base::sha256(bytes));
    }
    out.manifest = file_list_json(digests);
    return out;
}

base::Diagnostics published(test::TemporaryFolder const& folder, std::map<std::string, std::string> const& files) {
    auto const result = publish_outputs(outputs(files), folder / "out", base::SystemResources());
    EXPECT_TRUE(result);
    return result ? *result : base::Diagnostics();
}

TEST(Publish, FilesOfAnEarlierBuildGo) {
    test::TemporaryFolder const folder;
    published(folder, {{"dossier.pdf", "1"}, {"dossier.odt", "2"}, {"fiches/a.pdf", "3"}});
    EXPECT_TRUE(published(folder, {{"dossier.pdf", "new"}}).empty());
    EXPECT_THAT(folder.tree(), ElementsAre("out/", "out/dossier.pdf", "out/manifest.json"));
}

TEST(Publish, WhatWasNotAskedForStays) {
    test::TemporaryFolder const folder;
    published(folder, {{"dossier.pdf", "1"}, {"dossier.odt", "2"}, {"contrat.pdf", "3"}, {"fiches/a.pdf", "4"}, {"fiches/b.pdf", "5"}});
    Outputs sheets = outputs({{"fiches/a.pdf", "4"}});
    sheets.formats = {Format::pdf};
    sheets.parts = {Part::sheets};
    EXPECT_TRUE(publish_outputs(sheets, folder / "out", base::SystemResources()));
    EXPECT_THAT(folder.tree(), ElementsAre("out/", "out/contrat.pdf", "out/dossier.odt", "out/dossier.pdf", "out/fiches/", "out/fiches/a.pdf", "out/manifest.json"));
}

TEST(Publish, AFileThatSomebodyChangedStaysWithAWarning) {
    test::TemporaryFolder const folder;
    published(folder, {{"dossier.pdf", "1"}, {"dossier.odt", "2"}});
    std::ofstream(folder / "out/dossier.odt") << "annoté";
    auto const warnings = published(folder, {{"dossier.pdf", "1"}});
    ASSERT_EQ(warnings.size(), 1U);
    EXPECT_EQ(warnings.front().code, "dossier.stale-file");
    EXPECT_EQ(test::read_file(folder / "out/dossier.odt"), "annoté");
    EXPECT_TRUE(published(folder, {{"dossier.pdf", "1"}}).empty());
}

TEST(Publish, OnlyAManifestOfOursIsBelieved) {
    test::TemporaryFolder const folder;
    std::string const digest = base::hex(base::sha256("x"));
    std::filesystem::create_directory(folder / "out");
    std::ofstream(folder / "out/a") << "x";
    for (std::string const& manifest : {R"({"moteur":{"nom":"Autre"},"fichiers":[{"chemin":"a","sha256":")" + digest + R"("}]})", std::string("{"), std::string("[]")}) {
        std::ofstream(folder / "out/manifest.json") << manifest;
        EXPECT_TRUE(published(folder, {{"dossier.pdf", "1"}}).empty());
        EXPECT_EQ(test::read_file(folder / "out/a"), "x");
    }
}

TEST(Publish, NoPathOfAManifestLeavesTheFolder) {
    test::TemporaryFolder const folder;
    std::filesystem::create_directory(folder / "out");
    std::ofstream(folder / "a") << "x";
    std::string const digest = base::hex(base::sha256("x"));
    std::ofstream(folder / "out/manifest.json") << file_list_json({{"../a", digest}, {folder / "a", digest}});
    published(folder, {{"dossier.pdf", "1"}});
    EXPECT_EQ(test::read_file(folder / "a"), "x");
}

TEST(Publish, ARunThatDiedBetweenManifestAndRemovalIsFinishedByTheNext) {
    test::TemporaryFolder const folder;
    published(folder, {{"dossier.pdf", "1"}});
    std::ofstream(folder / "out/dossier.odt") << "2";
    std::ofstream(folder / "out/.manifest.avant.json") << file_list_json({{"dossier.odt", base::hex(base::sha256("2"))}});
    std::ofstream(folder / "out/.dossier.pdf.partial") << "ha";
    EXPECT_TRUE(published(folder, {{"dossier.pdf", "1"}}).empty());
    EXPECT_THAT(folder.tree(), ElementsAre("out/", "out/dossier.pdf", "out/manifest.json"));
}

TEST(Publish, AnotherFileInTheWayIsTold) {
    test::TemporaryFolder const folder;
    std::filesystem::create_directories(folder / "out/dossier.pdf/inside");
    auto const result = publish_outputs(outputs({{"dossier.pdf", "1"}}), folder / "out", base::SystemResources());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().front().code, "base.write-failed");
    EXPECT_FALSE(std::filesystem::exists(folder / "out/manifest.json"));
}

}  // namespace
}  // namespace paraphe::dossier

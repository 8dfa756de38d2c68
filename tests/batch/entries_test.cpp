#include "batch/entries.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "support/brief.h"
#include "support/temporary_folder.h"

namespace paraphe::batch {
namespace {

namespace fs = std::filesystem;

/// "name=path" of each entry, or the diagnostics.
std::vector<std::string> found(test::TemporaryFolder const& folder, std::string const& source) {
    base::Sources sources;
    auto const entries = entries_of(folder / source, base::SystemResources(), sources);
    if (!entries) return test::brief(entries.error(), sources);
    std::vector<std::string> out;
    std::string const all = folder / "";
    for (Entry const& entry : *entries) {
        std::string path = entry.contract_path;
        if (path.starts_with(all)) path.erase(0, all.size() + 1);
        out.push_back(entry.name + "=" + path + (entry.place.empty() ? "" : " " + entry.place.substr(all.size() + 1)));
    }
    return out;
}

TEST(Entries, OfAFolderAreItsFoldersWithAContract) {
    test::TemporaryFolder const folder;
    for (char const* const name : {"s/b", "s/a", "s/none", "s/deep/er", "s/fifo", "s/folder/contrat.json"}) fs::create_directories(folder / name);
    for (char const* const name : {"s/contrat.json", "s/a/contrat.json", "s/b/contrat.json", "s/deep/er/contrat.json"}) std::ofstream(folder / name) << "{}";
    ASSERT_EQ(::mkfifo((folder / "s/fifo/contrat.json").c_str(), 0600), 0);
    EXPECT_THAT(found(folder, "s"), testing::ElementsAre("a=s/a/contrat.json", "b=s/b/contrat.json", "fifo=s/fifo/contrat.json", "folder=s/folder/contrat.json"));
    EXPECT_THAT(found(folder, "s/none"), testing::ElementsAre("batch.empty"));
    EXPECT_THAT(found(folder, "nowhere"), testing::ElementsAre("base.file-missing"));
}

TEST(Entries, OfAListFollowItsOrder) {
    test::TemporaryFolder const folder;
    std::ofstream(folder / "liste.csv") << "dossier;contrat\n;x/envol/contrat.json\nLes Tilleuls;y.json\n;/abs/envol/contrat.json\n;z.v2.json\n";
    EXPECT_THAT(found(folder, "liste.csv"), testing::ElementsAre("envol=x/envol/contrat.json liste.csv:2", "Les Tilleuls=y.json liste.csv:3",
                                                                 "envol-2=/abs/envol/contrat.json liste.csv:4", "z.v2=z.v2.json liste.csv:5"));
}

TEST(Entries, OfAListThatIsWrongAreNone) {
    test::TemporaryFolder const folder;
    auto const list = [&](std::string const& text) {
        std::ofstream(folder / "liste.csv") << text;
        return found(folder, "liste.csv");
    };
    EXPECT_THAT(list("contrats;b\nx;y\n"), testing::ElementsAre("batch.no-column@1:1"));
    EXPECT_THAT(list("contrat;b\n;y\nx;y\n;z\n"), testing::ElementsAre("batch.no-path@2:1", "batch.no-path@4:1"));
    EXPECT_THAT(list("contrat\n"), testing::ElementsAre("batch.empty"));
    EXPECT_THAT(list("contrat;b\nx\n"), testing::ElementsAre("data.csv-ragged@2:1"));
    ASSERT_EQ(::mkfifo((folder / "fifo").c_str(), 0600), 0);
    EXPECT_THAT(found(folder, "fifo"), testing::ElementsAre("base.file-kind"));
}

}  // namespace
}  // namespace paraphe::batch

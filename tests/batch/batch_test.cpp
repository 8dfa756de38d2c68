// Contracts that go wrong in every way, among others, with one worker and with several.

#include "batch/batch.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <csignal>
#include <memory>
#include <new>

#include "base/bug.h"
#include "batch/wire.h"
#include "support/golden.h"
#include "support/temporary_folder.h"

namespace paraphe::batch {
namespace {

std::string const root = SOURCE_DIR;

/// The real files, but for contracts: their name says what reading them does.
class Mishaps final : public base::Resources {
public:
    base::Result<std::string> read(std::string const& path, std::uint64_t limit) const override {
        if (path == "kill") std::raise(SIGKILL);
        if (path == "exit") ::_exit(7);
        if (path == "bug") throw base::Bug("an invariant");
        if (path == "memory") throw std::bad_alloc();
        if (path.starts_with("wrong")) return std::string("{}");
        return real_.read(path, limit);
    }
    std::int64_t now() const override { return 0; }

private:
    base::SystemResources real_;
};

std::vector<Entry> entries(std::vector<std::string> const& paths) {
    std::vector<Entry> out;
    for (std::string const& path : paths) out.push_back({path + "-out", path, {}});
    return out;
}

class Batch : public testing::Test {
protected:
    static void SetUpTestSuite() {
        base::Sources sources;
        auto opened = dossier::open_workshop(root + "/templates/cpom-ph", root + "/fonts", base::SystemResources(), sources);
        ASSERT_TRUE(opened);
        workshop_ = std::make_unique<dossier::Workshop>(std::move(*opened));
    }
    static void TearDownTestSuite() { workshop_.reset(); }

    BatchReport run(std::vector<std::string> const& paths, std::size_t workers) {
        std::size_t told = 0;
        auto report = run_batch(entries(paths), {}, *workshop_, Mishaps(), {folder_ / "out", workers}, [&](JobReport const&) { ++told; });
        EXPECT_TRUE(report.diagnostics.empty());
        EXPECT_EQ(told, paths.size());
        return report.value;
    }

    static std::unique_ptr<dossier::Workshop> workshop_;
    test::TemporaryFolder folder_;
};

std::unique_ptr<dossier::Workshop> Batch::workshop_;

TEST_F(Batch, AMisfortuneCostsItsContractOnly) {
    std::vector<std::string> const paths{"wrong1", "kill", "wrong2", "exit", "bug", "memory", "wrong3"};
    for (std::size_t const workers : {1U, 3U, 16U}) {
        BatchReport const report = run(paths, workers);
        ASSERT_EQ(report.size(), paths.size());
        for (std::size_t i = 0; i < paths.size(); ++i) {
            EXPECT_EQ(report[i].entry.contract_path, paths[i]);
            EXPECT_EQ(report[i].status, paths[i].starts_with("wrong") ? Status::failed : Status::crashed) << paths[i];
        }
        EXPECT_EQ(report[1].headline, "batch.crashed : ce contrat n’a pas pu être fait : arrêt anormal, signal SIGKILL");
        EXPECT_EQ(report[3].headline, "batch.crashed : ce contrat n’a pas pu être fait : arrêt anormal, code 7");
        EXPECT_THAT(report[4].headline, testing::StartsWith("batch.bug : "));
        EXPECT_THAT(report[5].headline, testing::StartsWith("batch.memory : "));
        EXPECT_GT(report[0].errors, 0U);
    }
}

TEST_F(Batch, TheReportDependsNotOnTheNumberOfWorkers) {
    std::vector<std::string> const paths{"wrong1", "kill", "wrong2", "wrong3", "wrong4", "bug"};
    std::vector<std::string> first;
    for (std::size_t const workers : {1U, 4U}) {
        run(paths, workers);
        std::vector<std::string> texts;
        for (char const* const name : report_files) texts.push_back(test::read_file(folder_ / ("out/" + std::string(name))));
        if (first.empty()) first = texts;
        EXPECT_EQ(texts, first);
    }
    EXPECT_THAT(folder_.tree(), testing::ElementsAre("out/", "out/rapport.csv", "out/rapport.json", "out/rapport.txt"));
}

TEST_F(Batch, AnOutputFolderThatCannotBeIsToldBeforeAnythingBegins) {
    auto const report = run_batch(entries({"wrong"}), {}, *workshop_, Mishaps(), {"/dev/null/out", 2}, [](JobReport const&) { ADD_FAILURE(); });
    ASSERT_EQ(report.diagnostics.size(), 1U);
    EXPECT_EQ(report.diagnostics.front().code, "base.write-failed");
}

TEST(Wire, WhatIsPackedComesOutWhole) {
    JobReport report;
    report.status = Status::not_written;
    report.files = 3;
    report.pages = 42;
    report.errors = 1;
    report.milliseconds = 17;
    report.headline = "a:b,c";
    report.text = std::string("12:\0x", 5);
    report.lines = {"{}", "", "3:"};
    JobReport const back = unpacked(packed(report));
    EXPECT_EQ(packed(back), packed(report));
    EXPECT_EQ(back.text, report.text);
    EXPECT_EQ(back.lines, report.lines);
    for (char const* const bad : {"", "1", "1:", "1:a", "9:a,", "x:a,"}) EXPECT_THROW(unpacked(bad), base::Bug) << bad;
}

}  // namespace
}  // namespace paraphe::batch

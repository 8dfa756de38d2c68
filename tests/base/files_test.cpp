#include <gmock/gmock.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/atomic_file.h"
#include "base/resources.h"
#include "base/system_reason.h"
#include "support/golden.h"

namespace paraphe::base {
namespace {

namespace fs = std::filesystem;

class Folder : public testing::Test {
protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "paraphe-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        path_ = name;
    }
    void TearDown() override { fs::remove_all(path_); }
    std::string in(std::string const& name) const { return path_ + "/" + name; }
    std::size_t files() const { return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), fs::directory_iterator())); }

    std::string path_;
};

TEST_F(Folder, PublishMakesAndReplacesWholeFiles) {
    ASSERT_TRUE(publish(in("a"), "un"));
    ASSERT_TRUE(publish(in("a"), "deux"));
    EXPECT_EQ(test::read_file(in("a")), "deux");
    EXPECT_EQ(files(), 1U);
}

TEST_F(Folder, PublishLeavesAnEqualFileUntouched) {
    ASSERT_TRUE(publish(in("a"), "un"));
    auto const before = fs::last_write_time(in("a")) - std::chrono::hours(1);
    fs::last_write_time(in("a"), before);
    ASSERT_TRUE(publish(in("a"), "un"));
    EXPECT_EQ(fs::last_write_time(in("a")), before);
}

TEST_F(Folder, PublishTakesAwayWhatAKilledRunLeft) {
    std::ofstream(in(".a.partial")) << "half";
    ASSERT_TRUE(publish(in("a"), "whole"));
    EXPECT_EQ(files(), 1U);
    std::ofstream(in(".a.partial")) << "half";
    ASSERT_TRUE(publish(in("a"), "whole"));
    EXPECT_EQ(files(), 1U);
}

TEST_F(Folder, PublishTellsWhyItCannot) {
    auto const missing = publish(in("no/such/folder/a"), "x");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().front().code, "base.write-failed");
    fs::create_directory(in("folder"));
    std::ofstream(in("folder/inside")) << "x";
    ASSERT_FALSE(publish(in("folder"), "x"));
    EXPECT_EQ(files(), 1U);
}

TEST_F(Folder, ReadRefusesWhatIsNoOrdinaryFile) {
    SystemResources const resources;
    std::ofstream(in("a")) << "text";
    EXPECT_EQ(*resources.read(in("a"), 100), "text");
    EXPECT_EQ(resources.read(in("b"), 100).error().front().code, "base.file-missing");
    EXPECT_EQ(resources.read(path_, 100).error().front().code, "base.file-kind");
    EXPECT_EQ(resources.read(in("a"), 3).error().front().code, "base.file-too-large");
    EXPECT_EQ(resources.read("/dev/zero", 100).error().front().code, "base.file-kind");
    ASSERT_EQ(::mkfifo(in("fifo").c_str(), 0600), 0);
    EXPECT_EQ(resources.read(in("fifo"), 100).error().front().code, "base.file-kind");
}

TEST(Paths, StayBelowTheirFolder) {
    EXPECT_EQ(*path_below("/data", "images/logo.png", {}), "/data/images/logo.png");
    for (char const* const bad : {"", "../a", "a/../../b", "/etc/passwd", "a\\b", "http://x/a.png", "file:a"})
        EXPECT_EQ(path_below("/data", bad, {}).error().front().code, "base.path-escapes") << bad;
    EXPECT_FALSE(path_below("/data", std::string("a\0b", 3), {}));
}

TEST(Resources, TheClockIsSourceDateEpochWhenItIsSet) {
    ::setenv("SOURCE_DATE_EPOCH", "1234", 1);
    EXPECT_EQ(SystemResources().now(), 1234);
    ::setenv("SOURCE_DATE_EPOCH", "12x", 1);
    EXPECT_GT(SystemResources().now(), 1'600'000'000);
    ::unsetenv("SOURCE_DATE_EPOCH");
}

TEST(SystemReason, IsSaidInFrench) {
    EXPECT_EQ(system_reason(ENOENT), "il n’existe pas");
    EXPECT_EQ(system_reason(ENOSPC), "le disque est plein");
    EXPECT_EQ(system_reason(EACCES), "l’accès est refusé");
    EXPECT_EQ(system_reason(EXDEV), "erreur n° 18 du système") << "a rare one";
}

}  // namespace
}  // namespace paraphe::base

#include "base/folder.h"

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "base/interruption.h"
#include "support/temporary_folder.h"

namespace paraphe::base {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

TEST(Folders, AreMadeWithTheirParents) {
    test::TemporaryFolder const folder;
    ASSERT_TRUE(make_folder(folder / "a/b/c"));
    ASSERT_TRUE(make_folder(folder / "a/b/c/"));
    std::ofstream(folder / "file") << "x";
    EXPECT_EQ(make_folder(folder / "file/inside").error().front().code, "base.write-failed");
    EXPECT_EQ(sync_folder(folder / "none").error().front().code, "base.write-failed");
}

TEST(Folders, AreListedAsPeopleSort) {
    test::TemporaryFolder const folder;
    for (char const* const name : {"b", "é", "a-10", "a", "a-2", "F"}) fs::create_directory(folder / name);
    std::ofstream(folder / "file") << "x";
    EXPECT_THAT(*folders_in(folder / ""), ElementsAre("a", "a-2", "a-10", "b", "é", "F"));
    EXPECT_EQ(folders_in(folder / "none").error().front().code, "base.file-missing");
    EXPECT_EQ(folders_in(folder / "file").error().front().code, "base.file-kind");
}

TEST(Folders, LoseOnlyWhatKilledRunsLeft) {
    test::TemporaryFolder const folder;
    fs::create_directories(folder / "sub/deeper");
    for (char const* const name : {".a.partial", "b.partial", ".c", "sub/.d.partial", "sub/deeper/.e.partial"}) std::ofstream(folder / name) << "x";
    fs::create_directory(folder / ".f.partial");
    fs::create_symlink(folder / "b.partial", folder / ".g.partial");
    clear_partial_files(folder / "");
    EXPECT_THAT(folder.tree(), ElementsAre(".c", ".f.partial/", ".g.partial", "b.partial", "sub/", "sub/deeper/", "sub/deeper/.e.partial"));
}

TEST(Folders, AFileIsRemovedWithItsEmptyFolderButNeverThroughALink) {
    test::TemporaryFolder const folder;
    fs::create_directories(folder / "real/one");
    fs::create_directory(folder / "elsewhere");
    for (char const* const name : {"real/one/a", "real/b", "elsewhere/c"}) std::ofstream(folder / name) << "x";
    fs::create_directory_symlink(folder / "elsewhere", folder / "real/link");
    EXPECT_TRUE(remove_file_below(folder / "real", "one/a"));
    EXPECT_FALSE(remove_file_below(folder / "real", "link/c"));
    EXPECT_FALSE(remove_file_below(folder / "real", "none"));
    EXPECT_TRUE(remove_file_below(folder / "real", "b"));
    EXPECT_THAT(folder.tree(), ElementsAre("elsewhere/", "elsewhere/c", "real/", "real/link"));
}

TEST(FolderLock, IsForOneProcessAndDiesWithIt) {
    test::TemporaryFolder const folder;
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    pid_t const child = ::fork();
    if (child == 0) {
        auto const lock = FolderLock::take(folder / "");
        ssize_t const told = ::write(ready[1], lock ? "y" : "n", 1);
        ::pause();
        ::_exit(told == 1 ? 0 : 1);
    }
    char answer = 0;
    ASSERT_EQ(::read(ready[0], &answer, 1), 1);
    EXPECT_EQ(answer, 'y');
    EXPECT_EQ(FolderLock::take(folder / "").error().front().code, "base.folder-busy");
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    EXPECT_TRUE(FolderLock::take(folder / ""));
    EXPECT_EQ(FolderLock::take(folder / "none").error().front().code, "base.write-failed");
}

/// How a child ends that gets `first` and perhaps `second` while it works for longer than the grace.
int end_after(int first, int second, SecondSignal rule, bool heeds) {
    pid_t const child = ::fork();
    if (child == 0) {
        watch_for_interruption(rule);
        std::raise(first);
        if (second != 0) std::raise(second);
        try {
            if (heeds) stop_if_interrupted();
        } catch (Interrupted const& interrupted) {
            ::_exit(interrupted.signal());
        }
        while (true) ::pause();
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

TEST(Interruption, IsAnExceptionBetweenSteps) {
    int const status = end_after(SIGTERM, 0, SecondSignal::ends, true);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), SIGTERM);
}

TEST(Interruption, CutsOffAStepThatTakesTooLong) {
    int const status = end_after(SIGHUP, 0, SecondSignal::ends, false);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 128 + SIGHUP);
}

TEST(Interruption, TheSecondSignalEndsAtOnceUnlessItIsToBeIgnored) {
    int const status = end_after(SIGINT, SIGINT, SecondSignal::ends, false);
    ASSERT_TRUE(WIFSIGNALED(status));
    EXPECT_EQ(WTERMSIG(status), SIGINT);
    EXPECT_TRUE(WIFEXITED(end_after(SIGINT, SIGTERM, SecondSignal::ignored, true)));
}

TEST(Interruption, NoneIsNone) {
    EXPECT_EQ(interruption(), 0);
    EXPECT_NO_THROW(stop_if_interrupted());
}

}  // namespace
}  // namespace paraphe::base

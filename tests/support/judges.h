#pragma once
// Outside judges: programs that are not ours and that tests may ask.

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace paraphe::test {

/// Whether a program of this name is on the path.
inline bool judge_available(std::string const& program) {
    return std::system(("command -v '" + program + "' >/dev/null 2>&1").c_str()) == 0;
}

struct Verdict {
    int status = -1;     ///< exit status of the program
    std::string output;  ///< both of its outputs
};

/// Runs a command of the shell.
inline Verdict ask(std::string const& command) {
    Verdict verdict;
    FILE* const pipe = popen((command + " 2>&1").c_str(), "r");
    if (pipe == nullptr) return verdict;
    std::array<char, 4096> buffer{};
    for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        verdict.output.append(buffer.data(), n);
    int const status = pclose(pipe);
    verdict.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return verdict;
}

/// A file that is gone when the test is over.
class TemporaryFile {
public:
    explicit TemporaryFile(std::string const& bytes, std::string const& extension = ".pdf") {
        std::string path = (std::filesystem::temp_directory_path() / "parapheXXXXXX").string();
        int const descriptor = mkstemp(path.data());
        if (descriptor >= 0) close(descriptor);
        std::filesystem::rename(path, path + extension);
        path_ = path + extension;
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~TemporaryFile() { std::remove(path_.c_str()); }
    TemporaryFile(TemporaryFile const&) = delete;
    TemporaryFile& operator=(TemporaryFile const&) = delete;
    std::string const& path() const { return path_; }

private:
    std::string path_;
};

}  // namespace paraphe::test

/// Skips the test, in words that tests/run counts, when the judge is absent.
#define NEEDS_JUDGE(program) \
    if (!::paraphe::test::judge_available(program)) GTEST_SKIP() << "outside judge absent: " << (program)

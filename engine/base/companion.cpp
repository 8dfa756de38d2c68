#include "base/companion.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

#include "base/resources.h"

namespace paraphe::base {

namespace {

/// A file without a name: unlike a pipe it takes and gives everything at once, so neither side waits for the other.
class MemoryFile {
public:
    MemoryFile() : descriptor_(::memfd_create("companion", MFD_CLOEXEC)) {}
    ~MemoryFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    MemoryFile(MemoryFile const&) = delete;
    MemoryFile& operator=(MemoryFile const&) = delete;

    int descriptor() const { return descriptor_; }

    /// False when memory is short.
    bool fill(std::string_view bytes) {
        while (!bytes.empty()) {
            ssize_t const written = ::write(descriptor_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return ::lseek(descriptor_, 0, SEEK_SET) == 0;
    }

    std::string content() const {
        struct stat facts {};
        if (::fstat(descriptor_, &facts) != 0) return {};
        std::string all(static_cast<std::size_t>(facts.st_size), '\0');
        std::size_t filled = 0;
        while (filled < all.size()) {
            ssize_t const got = ::pread(descriptor_, all.data() + filled, all.size() - filled, static_cast<off_t>(filled));
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) break;
            filled += static_cast<std::size_t>(got);
        }
        all.resize(filled);
        return all;
    }

private:
    int descriptor_;
};

}  // namespace

std::optional<CompanionAnswer> ask_companion(std::string const& name, std::vector<std::string> arguments, std::string_view input) {
    MemoryFile in, out;
    if (in.descriptor() < 0 || out.descriptor() < 0 || !in.fill(input)) return std::nullopt;
    std::string program = SystemResources::program_folder() + "/" + name;
    std::vector<char*> words{program.data()};
    for (std::string& argument : arguments) words.push_back(argument.data());
    words.push_back(nullptr);
    char* const environment[] = {nullptr};

    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, in.descriptor(), STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, out.descriptor(), STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);  // whoever started us may have left files open
    posix_spawnattr_t own_group;  // an interruption from the terminal is ours to answer, not the program's
    ::posix_spawnattr_init(&own_group);
    ::posix_spawnattr_setflags(&own_group, POSIX_SPAWN_SETPGROUP);
    pid_t process = -1;
    int const failed = ::posix_spawn(&process, program.c_str(), &actions, &own_group, words.data(), environment);
    ::posix_spawnattr_destroy(&own_group);
    ::posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) return std::nullopt;

    int status = 0;
    while (::waitpid(process, &status, 0) < 0)
        // Who started us ignores SIGCHLD: then nobody knows how it ended, and the output must speak for itself.
        if (errno != EINTR) return CompanionAnswer{CompanionAnswer::End::done, out.content()};
    if (WIFSIGNALED(status)) return CompanionAnswer{CompanionAnswer::End::killed, {}};
    switch (WEXITSTATUS(status)) {
        case 0: return CompanionAnswer{CompanionAnswer::End::done, out.content()};
        case 1: return CompanionAnswer{CompanionAnswer::End::refused, out.content()};
        default: return std::nullopt;  // 127 of a loader that misses a library
    }
}

}  // namespace paraphe::base

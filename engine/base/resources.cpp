#include "base/resources.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/filesystem/operations.hpp>
#include <boost/filesystem/path.hpp>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdlib>

#include "base/system_reason.h"

namespace paraphe::base {

namespace {

/// Closes a descriptor on every way out.
class Descriptor {
public:
    explicit Descriptor(int value) : value_(value) {}
    ~Descriptor() { if (value_ >= 0) ::close(value_); }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    int get() const { return value_; }

private:
    int value_;
};

Diagnostic unreadable(std::string const& path) {
    char const* const code = errno == ENOENT || errno == ENOTDIR ? "base.file-missing" : "base.file-unreadable";
    return error(code, "le fichier '" + path + "' ne peut pas être lu : " + system_reason(errno));
}

Diagnostic too_large(std::string const& path, std::uint64_t limit) {
    return error("base.file-too-large", "le fichier '" + path + "' dépasse " + std::to_string(limit >> 20U) + " Mo");
}

}  // namespace

std::optional<std::string> SystemResources::environment(char const* name) {
    char const* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nobody calls setenv
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

std::string SystemResources::program_folder() {
    boost::system::error_code failed;
    boost::filesystem::path const program = boost::filesystem::read_symlink("/proc/self/exe", failed);
    return failed ? std::string() : program.parent_path().string();
}

bool SystemResources::is_file(std::string const& path) {
    boost::system::error_code ignored;
    return boost::filesystem::is_regular_file(path, ignored);
}

SystemResources::SystemResources() {
    auto const epoch = environment("SOURCE_DATE_EPOCH");
    if (!epoch) return;
    std::int64_t seconds = 0;
    auto const [end, failed] = std::from_chars(epoch->data(), epoch->data() + epoch->size(), seconds);
    if (failed == std::errc{} && end == epoch->data() + epoch->size()) fixed_now_ = seconds;
}

Result<std::string> SystemResources::read(std::string const& path, std::uint64_t limit) const {
    if (path.find('\0') != std::string::npos) return failure(error("base.file-missing", "un nom de fichier contient un octet nul"));
    // O_NONBLOCK: opening a FIFO that nobody writes to must not wait.
    Descriptor const file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0) return failure(unreadable(path));
    struct stat facts {};
    if (::fstat(file.get(), &facts) != 0) return failure(unreadable(path));
    if (!S_ISREG(facts.st_mode)) return failure(error("base.file-kind", "'" + path + "' n’est pas un fichier"));
    if (static_cast<std::uint64_t>(facts.st_size) > limit) return failure(too_large(path, limit));
    std::string bytes(static_cast<std::size_t>(facts.st_size), '\0');
    std::size_t filled = 0;
    while (true) {
        if (filled == bytes.size()) bytes.resize(bytes.size() + 4096);  // one more read proves the end
        ssize_t const got = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return failure(unreadable(path));
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
        if (filled > limit) return failure(too_large(path, limit));
    }
    bytes.resize(filled);
    return bytes;
}

std::int64_t SystemResources::now() const {
    if (fixed_now_) return *fixed_now_;
    auto const since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(since).count();
}

Result<std::string> MemoryResources::read(std::string const& path, std::uint64_t limit) const {
    auto const found = files.find(path);
    if (found == files.end()) return failure(error("base.file-missing", "le fichier '" + path + "' n’existe pas"));
    if (found->second.size() > limit) return failure(too_large(path, limit));
    return found->second;
}

Result<std::string> path_below(std::string const& folder, std::string const& relative, Span where) {
    auto const refused = [&] {
        Diagnostic diagnostic = error("base.path-escapes", "le chemin '" + relative + "' mène hors du dossier d’où il part", where);
        diagnostic.hints.emplace_back("donnez un chemin relatif, sans '..', avec des barres obliques '/'");
        return failure(std::move(diagnostic));
    };
    bool const odd = relative.empty() || relative.find('\0') != std::string::npos ||
                     relative.find('\\') != std::string::npos || relative.find(':') != std::string::npos;
    if (odd) return refused();
    boost::filesystem::path const path(relative);
    if (path.is_absolute()) return refused();
    for (boost::filesystem::path const& part : path)
        if (part == "..") return refused();
    return (boost::filesystem::path(folder) / path).string();
}

}  // namespace paraphe::base

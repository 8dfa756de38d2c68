#include "base/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/filesystem/operations.hpp>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

#include "base/folder.h"
#include "base/system_reason.h"

namespace paraphe::base {

namespace {

/// The temporary file: removed on every way out but a successful rename.
class Temporary {
public:
    explicit Temporary(std::string path) : path_(std::move(path)) {
        descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    }
    ~Temporary() {
        if (descriptor_ >= 0) ::close(descriptor_);
        if (!path_.empty()) ::unlink(path_.c_str());
    }
    Temporary(Temporary const&) = delete;
    Temporary& operator=(Temporary const&) = delete;

    bool open() const { return descriptor_ >= 0; }
    bool write(std::string_view bytes) const {
        while (!bytes.empty()) {
            ssize_t const put = ::write(descriptor_, bytes.data(), bytes.size());
            if (put < 0 && errno == EINTR) continue;
            if (put < 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(put));
        }
        return true;
    }
    bool settle(std::size_t length) {
        struct stat facts {};
        if (::fsync(descriptor_) != 0 || ::fstat(descriptor_, &facts) != 0) return false;
        if (static_cast<std::size_t>(facts.st_size) != length) {
            errno = EIO;
            return false;
        }
        int const closed = ::close(descriptor_);
        descriptor_ = -1;
        return closed == 0;
    }
    bool take_name(std::string const& path) {
        if (::rename(path_.c_str(), path.c_str()) != 0) return false;
        path_.clear();
        return true;
    }

private:
    std::string path_;
    int descriptor_ = -1;
};

bool holds_already(std::string const& path, std::string_view bytes) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file || file.tellg() != static_cast<std::streamoff>(bytes.size())) return false;
    file.seekg(0);
    std::string present(bytes.size(), '\0');
    return static_cast<bool>(file.read(present.data(), static_cast<std::streamsize>(present.size()))) && present == bytes;
}

Diagnostic write_failed(std::string const& path) {
    return error("base.write-failed", "le fichier '" + path + "' ne peut pas être écrit : " + system_reason(errno));
}

}  // namespace

Result<void> publish(std::string const& path, std::string_view bytes) {
    boost::filesystem::path const target(path);
    std::string const folder = target.has_parent_path() ? target.parent_path().string() : ".";
    std::string const partial = (boost::filesystem::path(folder) / ("." + target.filename().string() + ".partial")).string();
    ::unlink(partial.c_str());  // what a killed run may have left
    boost::system::error_code ignored;
    if (boost::filesystem::is_regular_file(target, ignored) && holds_already(path, bytes)) return {};
    Temporary temporary(partial);
    bool const published = temporary.open() && temporary.write(bytes) && temporary.settle(bytes.size()) && temporary.take_name(path);
    if (!published) return failure(write_failed(path));
    return sync_folder(folder);
}

}  // namespace paraphe::base

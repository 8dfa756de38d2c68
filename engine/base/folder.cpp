#include "base/folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <boost/filesystem/directory.hpp>
#include <boost/filesystem/operations.hpp>
#include <cerrno>
#include <chrono>
#include <thread>
#include <utility>

#include "base/french_order.h"
#include "base/system_reason.h"

namespace paraphe::base {

namespace {

namespace fs = boost::filesystem;
using namespace std::chrono_literals;

constexpr auto pause = 20ms;
constexpr auto longest_wait = 1000ms;  // a run that was just killed needs a moment to die

Diagnostic write_failed(std::string const& path, int reason) {
    return error("base.write-failed", "le dossier '" + path + "' ne peut pas être écrit : " + system_reason(reason));
}

bool is_real_folder(fs::path const& path) {
    boost::system::error_code ignored;
    return fs::symlink_status(path, ignored).type() == fs::directory_file;
}

/// What stands in a folder; nothing when it cannot be read.
std::vector<fs::path> entries(fs::path const& folder) {
    std::vector<fs::path> found;
    boost::system::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) found.push_back(at->path());
    return found;
}

void clear_one(fs::path const& folder) {
    for (fs::path const& path : entries(folder)) {
        std::string const name = path.filename().string();
        boost::system::error_code ignored;
        if (name.front() == '.' && name.ends_with(".partial") && fs::symlink_status(path, ignored).type() == fs::regular_file)
            fs::remove(path, ignored);
    }
}

}  // namespace

Result<void> make_folder(std::string const& path) {
    fs::path const folder(path);
    boost::system::error_code failed;
    if (fs::is_directory(folder, failed)) return {};
    if (folder.has_parent_path())
        if (auto made = make_folder(folder.parent_path().string()); !made) return made;
    fs::create_directory(folder, failed);
    if (failed) return failure(write_failed(path, failed.value()));
    return sync_folder(folder.has_parent_path() ? folder.parent_path().string() : ".");
}

Result<void> sync_folder(std::string const& path) {
    int const descriptor = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return failure(write_failed(path, errno));
    int const reason = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    if (reason != 0) return failure(write_failed(path, reason));
    return {};
}

Result<std::vector<std::string>> folders_in(std::string const& path) {
    boost::system::error_code failed;
    auto const refused = [&](char const* code) {
        return failure(error(code, "le dossier '" + path + "' ne peut pas être lu : " + system_reason(failed.value())));
    };
    std::vector<std::string> names;
    fs::directory_iterator at(path, failed);
    for (fs::directory_iterator const end; !failed && at != end; at.increment(failed)) {
        boost::system::error_code ignored;
        if (fs::is_directory(at->path(), ignored)) names.push_back(at->path().filename().string());
    }
    if (failed == boost::system::errc::no_such_file_or_directory) return refused("base.file-missing");
    if (failed == boost::system::errc::not_a_directory) return refused("base.file-kind");
    if (failed) return refused("base.file-unreadable");
    std::sort(names.begin(), names.end(), FrenchOrder());
    return names;
}

bool may_exist(std::string const& path) {
    boost::system::error_code ignored;
    return fs::symlink_status(path, ignored).type() != fs::file_not_found;
}

void clear_partial_files(std::string const& path) {
    clear_one(path);
    for (fs::path const& one : entries(path))
        if (is_real_folder(one)) clear_one(one);
}

bool remove_file_below(std::string const& folder, std::string const& relative) {
    fs::path parent(folder);
    fs::path const inside(relative);
    for (fs::path const& part : inside.parent_path()) {
        parent /= part;
        if (!is_real_folder(parent)) return false;
    }
    boost::system::error_code failed;
    fs::path const file = parent / inside.filename();
    if (fs::symlink_status(file, failed).type() != fs::regular_file || !fs::remove(file, failed) || failed) return false;
    if (inside.has_parent_path()) fs::remove(parent, failed);  // refused, and rightly, unless it is empty
    return true;
}

Result<FolderLock> FolderLock::take(std::string const& folder) {
    int const descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return failure(write_failed(folder, errno));
    FolderLock lock(descriptor);
    for (auto waited = 0ms; ::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK; waited += pause) {
        if (waited >= longest_wait) return failure(error("base.folder-busy", "une autre commande paraphe écrit déjà dans '" + folder + "' ; attendez qu’elle finisse"));
        std::this_thread::sleep_for(pause);
    }
    return lock;
}

FolderLock::~FolderLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

FolderLock::FolderLock(FolderLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

}  // namespace paraphe::base

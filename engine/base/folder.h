#pragma once
// What is done to output folders as a whole. Files come whole through atomic_file.h.

#include <string>
#include <vector>

#include "base/result.h"

namespace paraphe::base {

/// Makes the folder and its parents, each safe against a power failure; "base.write-failed" when it cannot.
Result<void> make_folder(std::string const& path);

/// Once this has returned, the names in `path` outlive a power failure (fsync of the folder).
Result<void> sync_folder(std::string const& path);

/// Names of the folders right below `path`, in French order (french_order.h); links to folders count.
/// "base.file-missing", "base.file-unreadable" or "base.file-kind" when `path` is no folder to read.
Result<std::vector<std::string>> folders_in(std::string const& path);

/// True unless it is certain that nothing bears the name.
bool may_exist(std::string const& path);

/// Takes away the temporary files (`.name.partial`) that a killed run left in `path` and in the folders right
/// below it. Nothing else is touched, links are not followed. The caller holds the folder's lock.
void clear_partial_files(std::string const& path);

/// Removes the ordinary file `relative` below `folder`, and its folder when that becomes empty. False, and nothing
/// removed, when the way to it goes through a link or it cannot be removed.
bool remove_file_below(std::string const& folder, std::string const& relative);

/// One process at a time writes into a folder. Given back when this dies, even by a signal.
class FolderLock {
public:
    /// Takes the lock of an existing folder. "base.folder-busy" when another process keeps it for a second. A file system without
    /// locks gives one that holds nothing back.
    /// Source: flock(2).
    static Result<FolderLock> take(std::string const& folder);
    ~FolderLock();
    FolderLock(FolderLock&& other) noexcept;
    FolderLock(FolderLock const&) = delete;
    FolderLock& operator=(FolderLock const&) = delete;
    FolderLock& operator=(FolderLock&&) = delete;

private:
    explicit FolderLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

}  // namespace paraphe::base

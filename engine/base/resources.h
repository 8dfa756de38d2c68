#pragma once
// The only door to the world: files, clock. Same resources, same bytes.

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "base/result.h"

namespace paraphe::base {

/// What a job may see of the world. Passed by reference; safe to use from several threads.
class Resources {
public:
    virtual ~Resources() = default;
    Resources() = default;
    Resources(Resources const&) = delete;
    Resources& operator=(Resources const&) = delete;

    /// The whole content of a regular file of at most `limit` bytes.
    /// Refused with "base.file-missing", "base.file-kind" (folder, FIFO, device), "base.file-too-large",
    /// "base.file-unreadable"; never blocks on a FIFO.
    virtual Result<std::string> read(std::string const& path, std::uint64_t limit = default_limit) const = 0;

    /// Seconds since 1970-01-01 UTC. SOURCE_DATE_EPOCH, when it is set, is the time.
    virtual std::int64_t now() const = 0;

    static constexpr std::uint64_t default_limit = std::uint64_t{256} << 20U;
};

/// The real files and the real clock; the environment is read once, here.
class SystemResources final : public Resources {
public:
    SystemResources();
    Result<std::string> read(std::string const& path, std::uint64_t limit) const override;
    std::int64_t now() const override;
    /// An environment variable, or nothing. The only place that asks.
    static std::optional<std::string> environment(char const* name);
    /// The folder of the running program, or "" where the system does not tell.
    static std::string program_folder();
    static bool is_file(std::string const& path);

private:
    std::optional<std::int64_t> fixed_now_;
};

/// Files in memory and a clock that stands still, for tests and for render-from-memory callers.
class MemoryResources final : public Resources {
public:
    std::map<std::string, std::string> files;
    std::int64_t time = 1'640'000'000;
    Result<std::string> read(std::string const& path, std::uint64_t limit) const override;
    std::int64_t now() const override { return time; }
};

/// Joins `relative` to `folder`, refusing what leaves it: absolute paths, "..", NUL, backslashes, URLs.
/// Gives "base.path-escapes" with the place `where`. (Symbolic links are followed: the author's folder is his.)
Result<std::string> path_below(std::string const& folder, std::string const& relative, Span where);

}  // namespace paraphe::base

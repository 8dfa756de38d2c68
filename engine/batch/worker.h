#pragma once
// A child process that does numbered pieces of work, and may die of one.

#include <unistd.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace paraphe::batch {

/// What a worker does with a number; the answer goes to the parent as it is.
using Work = std::function<std::string(std::size_t number)>;

/// The parent's end of one worker. The child shares the parent's memory as it was at the start, never its later changes; it
/// dies with the parent. Not thread-safe; the parent has one thread.
class Worker {
public:
    /// Forks. Nothing when the system has no process or descriptor left. `others` are closed in the child.
    static std::optional<Worker> start(Work const& work, std::vector<Worker> const& others);
    /// Kills what still runs, and waits for it.
    ~Worker();
    Worker(Worker&& other) noexcept;
    Worker& operator=(Worker&& other) noexcept;
    Worker(Worker const&) = delete;
    Worker& operator=(Worker const&) = delete;

    /// Readable when there is something to receive, or the worker is dead.
    int descriptor() const { return descriptor_; }
    /// The number that the worker has in hand.
    std::optional<std::size_t> task() const { return task_; }
    /// Precondition: no task in hand. (A dead worker is noticed by receive.)
    void give(std::size_t number);

    enum class Event { nothing, answer, death };
    /// Takes what has come, without waiting when the descriptor is readable. `answer` ends the task.
    Event receive(std::string& answer);

    /// Asks to stop after the step in hand; an idle worker ends at once.
    void ask_to_stop() const;
    /// Ends it now, if need be, and says in French how it ended: "arrêt anormal, signal SIGSEGV", "arrêt anormal, code 1".
    std::string end();

private:
    Worker(pid_t process, int descriptor) : process_(process), descriptor_(descriptor) {}

    pid_t process_ = -1;
    int descriptor_ = -1;
    std::optional<std::size_t> task_;
    std::string received_;
};

}  // namespace paraphe::batch

#pragma once
// The user, or the system, asks us to stop: SIGINT, SIGTERM, SIGHUP.

#include <exception>

namespace paraphe::base {

/// Thrown between two steps of the work once a signal has come; every file under way is taken back on the way out.
/// Caught by whoever installed the handlers.
class Interrupted : public std::exception {
public:
    explicit Interrupted(int signal) : signal_(signal) {}
    int signal() const { return signal_; }
    char const* what() const noexcept override { return "interrupted"; }

private:
    int signal_;
};

/// What a second signal does.
enum class SecondSignal {
    ends,     ///< the process ends as if we had no handler
    ignored,  ///< for a child whose parent sends on what the terminal has sent to both already
};

/// From now on the three signals are only noted; one that the process was started to ignore (nohup) stays ignored.
/// A step that takes longer than a second after the signal is cut off: the process exits with 128 + n. What it
/// may leave is a temporary file, never a torn one; the next run takes it away.
/// Source: POSIX.1-2017 XSH 2.4.3 (what a handler may call).
void watch_for_interruption(SecondSignal second);

/// The work has stopped: what is still to do may take its time.
void interruption_is_heeded();

/// The signal that came, or 0.
int interruption();

/// Throws Interrupted when a signal has come.
void stop_if_interrupted();

}  // namespace paraphe::base

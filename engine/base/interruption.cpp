#include "base/interruption.h"

#include <unistd.h>

#include <atomic>
#include <csignal>

namespace paraphe::base {

namespace {

// A handler gets no argument of ours: what it notes must have a place of its own for the whole process.
std::atomic<int> noted{0};
std::atomic<bool> second_ends{true};
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

constexpr unsigned int grace_seconds = 1;

extern "C" void cut_off(int) { ::_exit(128 + noted.load()); }

extern "C" void note(int signal) {
    int none = 0;
    if (noted.compare_exchange_strong(none, signal)) {
        ::alarm(grace_seconds);
    } else if (second_ends) {
        std::signal(signal, SIG_DFL);
        std::raise(signal);
    }
}

void install(int signal, void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(signal, &action, nullptr);
}

bool is_ignored(int signal) {
    struct sigaction action {};
    return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

void watch_for_interruption(SecondSignal second) {
    second_ends = second == SecondSignal::ends;
    for (int const signal : {SIGINT, SIGTERM, SIGHUP})
        if (!is_ignored(signal)) install(signal, note);
    install(SIGALRM, cut_off);
}

void interruption_is_heeded() { ::alarm(0); }

int interruption() { return noted; }

void stop_if_interrupted() {
    if (int const signal = noted; signal != 0) throw Interrupted(signal);
}

}  // namespace paraphe::base

#include "batch/worker.h"

#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <utility>

#include "base/bug.h"
#include "base/interruption.h"

namespace paraphe::batch {

namespace {

/// False when the other end is gone. MSG_NOSIGNAL: a dead partner must not kill us by SIGPIPE.
bool send_all(int descriptor, void const* data, std::size_t size) {
    auto const* bytes = static_cast<char const*>(data);
    while (size > 0) {
        ssize_t const sent = ::send(descriptor, bytes, size, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return false;
        bytes += sent;
        size -= static_cast<std::size_t>(sent);
    }
    return true;
}

bool receive_number(int descriptor, std::uint64_t& number) {
    ssize_t got = 0;
    do {
        got = ::recv(descriptor, &number, sizeof number, MSG_WAITALL);
    } while (got < 0 && errno == EINTR);
    return got == sizeof number;
}

[[noreturn]] void serve(int descriptor, Work const& work) {
    int status = 0;
    try {
        std::uint64_t number = 0;
        while (base::interruption() == 0 && receive_number(descriptor, number)) {
            std::string const answer = work(number);
            std::uint64_t const size = answer.size();
            if (!send_all(descriptor, &size, sizeof size) || !send_all(descriptor, answer.data(), answer.size())) break;
        }
    } catch (...) {
        status = 1;  // the parent reports the task as crashed
    }
    ::_exit(status);  // the parent's buffers and destructors are not ours
}

}  // namespace

std::optional<Worker> Worker::start(Work const& work, std::vector<Worker> const& others) {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return std::nullopt;
    pid_t const parent = ::getpid();
    pid_t const process = ::fork();
    if (process == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent) ::_exit(1);
        base::watch_for_interruption(base::SecondSignal::ignored);
        ::close(ends[0]);
        for (Worker const& other : others) ::close(other.descriptor_);
        serve(ends[1], work);
    }
    ::close(ends[1]);
    if (process > 0) return Worker(process, ends[0]);
    ::close(ends[0]);
    return std::nullopt;
}

Worker::~Worker() { end(); }

Worker::Worker(Worker&& other) noexcept
    : process_(std::exchange(other.process_, -1)), descriptor_(std::exchange(other.descriptor_, -1)), task_(other.task_), received_(std::move(other.received_)) {}

Worker& Worker::operator=(Worker&& other) noexcept {
    std::swap(process_, other.process_);
    std::swap(descriptor_, other.descriptor_);
    std::swap(task_, other.task_);
    std::swap(received_, other.received_);
    return *this;
}

void Worker::give(std::size_t number) {
    base::expect(!task_, "a worker has one task at a time");
    task_ = number;
    std::uint64_t const message = number;
    send_all(descriptor_, &message, sizeof message);
}

Worker::Event Worker::receive(std::string& answer) {
    char buffer[65536];
    ssize_t const got = ::recv(descriptor_, buffer, sizeof buffer, 0);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) return Event::nothing;
    if (got <= 0) return Event::death;
    received_.append(buffer, static_cast<std::size_t>(got));
    std::uint64_t size = 0;
    if (received_.size() < sizeof size) return Event::nothing;
    std::memcpy(&size, received_.data(), sizeof size);
    if (received_.size() < sizeof size + size) return Event::nothing;
    answer = received_.substr(sizeof size, size);
    received_.clear();
    task_.reset();
    return Event::answer;
}

void Worker::ask_to_stop() const {
    if (task_) ::kill(process_, SIGTERM);
    else ::shutdown(descriptor_, SHUT_WR);
}

std::string Worker::end() {
    if (process_ < 0) return {};
    // It has closed its end: dead, or dying with a core to write. Otherwise it is in the way.
    char byte = 0;
    bool const gone = ::recv(descriptor_, &byte, 1, MSG_DONTWAIT | MSG_PEEK) == 0;
    if (!gone) ::kill(process_, SIGKILL);
    ::close(std::exchange(descriptor_, -1));
    int status = 0;
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {}
    process_ = -1;
    if (!WIFSIGNALED(status)) return "arrêt anormal, code " + std::to_string(WEXITSTATUS(status));
    char const* const abbreviation = ::sigabbrev_np(WTERMSIG(status));
    return "arrêt anormal, signal " + (abbreviation == nullptr ? std::to_string(WTERMSIG(status)) : "SIG" + std::string(abbreviation));
}

}  // namespace paraphe::batch

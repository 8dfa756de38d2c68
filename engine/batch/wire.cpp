#include "batch/wire.h"

#include <charconv>

#include "base/bug.h"

namespace paraphe::batch {

namespace {

std::string netstring(std::string_view text) { return std::to_string(text.size()) + ":" + std::string(text) + ","; }

template <typename Number>
Number parsed(std::string_view text) {
    Number value{};
    auto const [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    base::expect(failed == std::errc{} && end == text.data() + text.size(), "a number from a worker is one");
    return value;
}

class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

    std::string text() {
        std::size_t const colon = rest_.find(':');
        base::expect(colon != std::string_view::npos, "a netstring has its length in front");
        auto const size = parsed<std::size_t>(rest_.substr(0, colon));
        rest_.remove_prefix(colon + 1);
        base::expect(size < rest_.size(), "a netstring is whole");
        std::string out(rest_.substr(0, size));
        rest_.remove_prefix(size + 1);
        return out;
    }
    template <typename Number>
    Number number() { return parsed<Number>(text()); }

private:
    std::string_view rest_;
};

}  // namespace

std::string packed(JobReport const& report) {
    std::string out;
    for (long const number : {static_cast<long>(report.status), static_cast<long>(report.files), static_cast<long>(report.pages), static_cast<long>(report.errors),
                              static_cast<long>(report.warnings), report.milliseconds})
        out += netstring(std::to_string(number));
    out += netstring(report.headline) + netstring(report.text) + netstring(std::to_string(report.lines.size()));
    for (std::string const& line : report.lines) out += netstring(line);
    return out;
}

JobReport unpacked(std::string_view bytes) {
    Unpacker unpacker(bytes);
    JobReport report;
    report.status = static_cast<Status>(unpacker.number<int>());
    report.files = unpacker.number<int>();
    report.pages = unpacker.number<int>();
    report.errors = unpacker.number<std::size_t>();
    report.warnings = unpacker.number<std::size_t>();
    report.milliseconds = unpacker.number<long>();
    report.headline = unpacker.text();
    report.text = unpacker.text();
    for (auto left = unpacker.number<std::size_t>(); left > 0; --left) report.lines.push_back(unpacker.text());
    return report;
}

}  // namespace paraphe::batch

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <vector>

#include "base/interruption.h"
#include "base/utf8.h"
#include "cli/corrections_told.h"
#include "cli/verbs.h"
#include "typography/french.h"

namespace paraphe::cli {

namespace {

/// The lines of standard input, one after the other: never more than one is held, and what was read behind it.
class Lines {
public:
    /// The next line without its end; false when there is none.
    bool next(std::string& line, std::string& end) {
        line.clear();
        end.clear();
        for (;;) {
            std::size_t const stop = buffer_.find('\n', at_);
            line.append(buffer_, at_, stop == std::string::npos ? stop : stop - at_);
            if (stop != std::string::npos) {
                at_ = stop + 1;
                end = "\n";
                if (line.ends_with('\r')) line.pop_back(), end = "\r\n";
                return true;
            }
            if (!read()) return !line.empty();
        }
    }

    /// The input ended because it could not be read.
    bool failed() const { return failed_; }

private:
    /// Takes what is there, so that who writes line by line is answered line by line.
    bool read() {
        constexpr std::size_t piece = 1 << 16;
        std::fflush(stdout);
        buffer_.resize(piece);
        ssize_t count = -1;
        while ((count = ::read(STDIN_FILENO, buffer_.data(), piece)) < 0 && errno == EINTR) base::stop_if_interrupted();
        failed_ = count < 0;
        buffer_.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
        at_ = 0;
        return !buffer_.empty();
    }

    std::string buffer_;
    std::size_t at_ = 0;
    bool failed_ = false;
};

/// One line of the input as a source of messages: the lines before it are not kept, only counted.
base::Diagnostic malformed(std::string const& line, std::size_t number, std::size_t at, base::Sources& sources, Speech const& say) {
    base::SourceId const source = sources.add(say("entrée standard", "standard input"), std::string(number - 1, '\n') + line);
    auto const begin = static_cast<std::uint32_t>(number - 1 + at);
    return base::error("typography.malformed", "ces octets ne sont pas de l’UTF-8 ; la ligne est rendue telle quelle", {source, begin, begin + 1});
}

void tell(typography::Corrections const& corrections, std::size_t line, DiagnosticsForm form, Speech const& say) {
    for (typography::Correction const& one : corrections) {
        std::string const number = std::to_string(line);
        std::string const text = form == DiagnosticsForm::json ? "{\"line\": " + number + ", " + json_members(one, say) + "}\n" : say("ligne ", "line ") + number + say(" : ", ": ") + in_words(one, say) + "\n";
        std::fputs(text.c_str(), stderr);
    }
}

}  // namespace

ExitStatus typo(TypoOptions const& options) {
    constexpr std::size_t most_told = 20;
    Console const console(options.form, false, options.say);
    typography::Corrections corrections;
    typography::ParagraphSetter setter(options.spaces.value_or(typography::SpaceProfile::imprimerie_nationale), options.report ? &corrections : nullptr);
    std::size_t wrong = 0;
    std::string line, end;
    Lines lines;
    for (std::size_t number = 1; lines.next(line, end); ++number) {
        base::stop_if_interrupted();
        std::size_t const bad = base::first_malformed_utf8(line);
        if (bad != std::string_view::npos) {
            base::Sources sources;
            if (++wrong <= most_told) console.tell({malformed(line, number, bad, sources, options.say)}, sources);
        } else {
            line = setter.set(line);
            tell(corrections, number, options.form, options.say);
            corrections.clear();
        }
        line += end;
        if (std::fwrite(line.data(), 1, line.size(), stdout) != line.size()) return ExitStatus::write_error;
    }
    if (std::fflush(stdout) != 0) return ExitStatus::write_error;
    if (lines.failed()) std::fprintf(stderr, "%s", options.say("paraphe : l’entrée standard ne peut pas être lue\n", "paraphe: cannot read standard input\n"));
    return wrong == 0 && !lines.failed() ? ExitStatus::done : ExitStatus::input_error;
}

}  // namespace paraphe::cli

#include "cli/speech.h"

#include <string_view>

#include "cli/english/catalogue.h"

namespace paraphe::cli {

base::Labels Speech::labels() const {
    if (language_ == Language::french) return {};
    return {"error", "warning", "datum: ", "see also: ", "hint: "};
}

std::string Speech::told(std::string const& words) const { return language_ == Language::french ? words : in_english("", words); }

base::Diagnostic Speech::told(base::Diagnostic diagnostic) const {
    if (language_ == Language::french) return diagnostic;
    diagnostic.message = in_english(diagnostic.code, diagnostic.message);
    for (std::string& hint : diagnostic.hints) hint = in_english(diagnostic.code, hint);
    return diagnostic;
}

Language language_asked(int count, char const* const* arguments) {
    std::string_view asked;
    for (int i = 1; i < count; ++i) {
        std::string_view const argument = arguments[i];
        if (argument == "--") break;
        if (argument == "--lang" && i + 1 < count) asked = arguments[i + 1];
        else if (argument.starts_with("--lang=")) asked = argument.substr(7);
    }
    return asked == "en" ? Language::english : Language::french;
}

}  // namespace paraphe::cli

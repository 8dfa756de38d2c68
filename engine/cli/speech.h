#pragma once
// In which language the terminal is spoken to.

#include <string>

#include "base/diagnostic.h"

namespace paraphe::cli {

enum class Language { french, english };

/// What the command says to people, in one of two languages. Files that it writes are French, whatever this says; codes,
/// keys of JSON and names of options are the same in both.
class Speech {
public:
    Speech() = default;
    explicit Speech(Language language) : language_(language) {}

    /// The one of two sentences that the language asks for.
    char const* operator()(char const* french, char const* english) const { return language_ == Language::french ? french : english; }
    Language language() const { return language_; }
    base::Labels labels() const;
    /// A few words of ours that are no diagnostic: the name of a step, what became of a clause.
    std::string told(std::string const& words) const;
    /// A diagnostic with its message and hints in the language.
    base::Diagnostic told(base::Diagnostic diagnostic) const;

private:
    Language language_ = Language::french;
};

/// What "--lang fr", "--lang=en" among the arguments asks for, before they are parsed: help is in that language too.
/// French where it is missing or says something else.
Language language_asked(int count, char const* const* arguments);

}  // namespace paraphe::cli

#include "cli/refusals.h"

#include <array>

#include "cli/english/pattern.h"

namespace paraphe::cli {

namespace {

struct Refusal {
    std::string_view english, french;
};

/// The sentences of CLI11 2.3 that a command line of ours can meet.
constexpr std::array<Refusal, 7> refusals{{
    {"{0}: 1 required {1} missing", "{0} attend une valeur ({1})"},
    {"{0}: Value {1} not in range {2} to {3}", "{0} : {1} n’est pas entre {2} et {3}"},
    {"{0}: Check {1} value in {2} FAILED", "{0} : '{1}' n’est pas une des valeurs permises"},
    {"Could not convert: {0} = {1}", "{0} : '{1}' n’est pas un nombre"},
    {"{0}: At Most {1} required but received {2}", "{0} : donné {2} fois"},
    {"{0} was given a disallowed flag override", "{0} ne prend pas de valeur"},
    {"{0}: {1}", "{0} : {1}"},
}};

std::string as_it_is(Argument const& argument) { return std::string(argument.text); }

}  // namespace

std::string refusal_in_words(std::string const& english, Speech const& say) {
    if (say.language() == Language::french)
        for (Refusal const& refusal : refusals)
            if (auto const arguments = matched(refusal.english, english)) return filled(refusal.french, *arguments, as_it_is);
    return english;
}

}  // namespace paraphe::cli

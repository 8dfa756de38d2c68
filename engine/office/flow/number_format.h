#pragma once
// Numbers as labels show them, and back.

#include <optional>
#include <string>
#include <string_view>

namespace paraphe::office {

enum class NumberFormat { arabic, upper_roman, lower_roman, upper_letter, lower_letter };

/// 1 -> "1", "I", "i", "A", "a"; letters go on with "aa" after "z". Precondition: number >= 1.
std::string number_text(int number, NumberFormat format);

/// "Article 7" is {"Article ", arabic, ""}.
struct NumberedLabel {
    std::string prefix;
    NumberFormat format = NumberFormat::arabic;
    std::string suffix;
};

/// How `label` shows `number`: its last run of ASCII letters and digits is that number in some format. Nothing when
/// it is not, as in "Article 1er" or when another number stands there. "I" is Roman before it is a letter.
std::optional<NumberedLabel> label_with(std::string_view label, int number);

}  // namespace paraphe::office

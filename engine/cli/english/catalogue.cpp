#include "cli/english/catalogue.h"

#include "cli/english/pattern.h"
#include "cli/english/phrase.h"
#include "cli/english/rows.h"

namespace paraphe::cli {

namespace {

/// The row whose French a sentence has, and what stands at its places.
struct Reading {
    Row const* row = nullptr;
    Arguments arguments;
};

template <typename Wanted>
Reading most_specific(std::string_view sentence, Wanted wanted) {
    Reading best;
    for (auto const table : tables())
        for (Row const& row : table) {
            if (!wanted(row.code)) continue;
            if (best.row != nullptr && literal_size(row.french) <= literal_size(best.row->french)) continue;
            if (auto arguments = matched(row.french, sentence)) best = {&row, *arguments};
        }
    return best;
}

std::string_view room_of(std::string_view code) { return code.substr(0, code.find('.') + 1); }

std::string argument_in_english(Argument const& argument) { return argument.quoted ? std::string(argument.text) : phrase_in_english(argument.text); }

}  // namespace

std::array<std::span<Row const>, 12> tables() {
    return {shared_rows(), base_rows(), data_rows(), rules_rows(), merge_rows(), markup_rows(), style_rows(), typography_rows(), layout_rows(), pdf_rows(), dossier_rows(), batch_rows()};
}

std::string in_english(std::string_view code, std::string_view french) {
    Reading reading = most_specific(french, [&](std::string_view of) { return of.empty() || of == code; });
    if (reading.row == nullptr && !room_of(code).empty())
        reading = most_specific(french, [&](std::string_view of) { return of.starts_with(room_of(code)); });
    if (reading.row == nullptr) return std::string(french);
    return filled(reading.row->english, reading.arguments, argument_in_english);
}

}  // namespace paraphe::cli

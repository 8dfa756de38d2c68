#pragma once
// The tables of the catalogue: each row is one sentence of one diagnostic, in French as its room says it and in English.

#include <array>
#include <span>
#include <string_view>

namespace paraphe::cli {

/// One form that the message or a hint of the diagnostic `code` can take. `{0}` to `{9}` stand for what varies, each
/// once in `french`; any other brace is itself. Code "": a sentence that many diagnostics share.
struct Row {
    std::string_view code, french, english;
};

/// Words of ours that stand where something varies: a kind of value, a reason. `{0}` as in a row; a number or a name.
struct Term {
    std::string_view french, english;
};

std::span<Row const> shared_rows();
std::span<Row const> base_rows();
std::span<Row const> data_rows();
std::span<Row const> rules_rows();
std::span<Row const> merge_rows();
std::span<Row const> markup_rows();
std::span<Row const> style_rows();
std::span<Row const> typography_rows();  ///< what its rules say of themselves
std::span<Row const> layout_rows();  ///< and all that sets a text: assembly, typography, font, image, office
std::span<Row const> pdf_rows();
std::span<Row const> dossier_rows();
std::span<Row const> batch_rows();

/// All of them.
std::array<std::span<Row const>, 12> tables();

std::span<Term const> terms();

}  // namespace paraphe::cli

#include "markup/column_width.h"

namespace paraphe::markup {

namespace {

/// Reads one style attribute from left to right. (std::regex recurses once a character: a hostile attribute would
/// overflow the stack.)
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    void skip_space() {
        while (!text_.empty() && (text_[0] == ' ' || text_[0] == '\t' || text_[0] == '\n' || text_[0] == '\r'))
            text_.remove_prefix(1);
    }
    bool skip(std::string_view word) {
        bool const there = text_.substr(0, word.size()) == word;
        if (there) text_.remove_prefix(word.size());
        return there;
    }
    std::optional<int> digit() {
        if (text_.empty() || text_[0] < '0' || text_[0] > '9') return {};
        int const value = text_[0] - '0';
        text_.remove_prefix(1);
        return value;
    }
    bool at_end() const { return text_.empty(); }

private:
    std::string_view text_;
};

}  // namespace

std::optional<int> column_permille(std::string_view style) {
    constexpr int whole = 1000;
    Reader reader(style);
    reader.skip_space();
    if (!reader.skip("width")) return {};
    reader.skip_space();
    if (!reader.skip(":")) return {};
    reader.skip_space();
    auto digit = reader.digit();
    if (!digit) return {};
    int percent = 0;
    for (; digit; digit = reader.digit()) {
        percent = percent * 10 + *digit;
        if (percent > whole) return {};
    }
    int permille = percent * 10;
    if (reader.skip(".")) {
        auto const tenth = reader.digit();
        if (!tenth) return {};
        permille += *tenth;
        while (reader.digit()) {}  // finer than a thousandth of a table nobody sees
    }
    reader.skip_space();
    if (!reader.skip("%")) return {};
    reader.skip_space();
    reader.skip(";");
    reader.skip_space();
    if (!reader.at_end() || permille == 0 || permille > whole) return {};
    return permille;
}

}  // namespace paraphe::markup

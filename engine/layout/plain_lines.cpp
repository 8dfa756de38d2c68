// Plain text on one line: heads, feet, labels.

#include "base/utf8.h"
#include "layout/paragraph.h"
#include "layout/text_setter.h"

namespace paraphe::layout {

template <typename OnWord, typename OnSpace>
void ParagraphSetter::for_each_piece(std::string_view text, Look const& look, OnWord on_word, OnSpace on_space) {
    std::size_t begin = 0;
    auto const word_up_to = [&](std::size_t end) {
        if (end > begin) on_word(tools_.words.shaper().shape(look.face, look.features, text.substr(begin, end - begin)));
    };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const here = at;
        char32_t const c = base::next_code_point(text, at);
        if (c != U' ' && c != 0xA0 && c != 0x202F) continue;
        word_up_to(here);
        on_space(text.substr(here, at - here), c == 0x202F ? look.space / 2 : look.space);
        begin = at;
    }
    word_up_to(text.size());
}

Length ParagraphSetter::width_of(std::string_view text, document::Style const& style) {
    Look const look = look_of(style, fonts());
    Length width;
    for_each_piece(
        text, look, [&](font::ShapedWord const& word) { width += LineWriter::width_of(look, word); }, [&](std::string_view, Length space) { width += space; });
    return width;
}

Length ParagraphSetter::line(std::vector<page::Item>& items, std::string_view text, document::Style const& style, Length x, Length baseline,
                             page::ContentIndex content) {
    LineWriter writer(tools_.usage, items);
    writer.move_to(x, baseline);
    Look const look = look_of(style, fonts());
    for_each_piece(
        text, look, [&](font::ShapedWord const& word) { writer.word(look, word, content); },
        [&](std::string_view space, Length width) { writer.space(look, space, width, content); });
    return writer.x() - x;
}

}  // namespace paraphe::layout

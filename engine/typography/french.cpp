#include "typography/french.h"

#include "document/walk.h"
#include "typography/french_rules.h"
#include "typography/note_calls.h"

namespace paraphe::typography {

namespace {

void apply_rules(Tape& tape) {
    mask_protected(tape);
    collapse_spaces(tape);
    set_apostrophes(tape);
    set_quotes(tape);
    set_ellipsis(tape);
    set_dashes(tape);
    set_ordinals(tape);
    group_digits(tape);
    tie_units(tape);
    tie_dates(tape);
    tie_numbers_to_names(tape);
    set_accents(tape);
    set_high_punctuation(tape);
}

bool is_french(std::string const& lang) { return lang.empty() || lang.starts_with("fr"); }

/// Lays all text of one run of inlines on a tape, and takes it back after the rules.
class InlineTape {
public:
    void put(document::Inlines& inlines) {
        for (document::Inline& item : inlines)
            std::visit(document::Cases{
                           [&](document::Text& value) {
                               tape_.append(value.text, static_cast<std::uint32_t>(texts_.size()));
                               texts_.push_back(&value);
                           },
                           [&](document::Styled& value) {
                               if (is_french(value.lang)) put(value.children);
                               else put_barrier();
                           },
                           [&](document::Link& value) { put(value.children); },
                           [&](document::Note&) { put_barrier(Tape::call); },
                           [&](auto&) { put_barrier(); },
                       },
                       item.value);
    }
    void set() {
        apply_rules(tape_);
        for (std::size_t i = 0; i < texts_.size(); ++i)
            if (texts_[i] != nullptr) texts_[i]->text = tape_.piece(static_cast<std::uint32_t>(i));
    }

private:
    void put_barrier(char32_t mark = Tape::barrier) {
        tape_.append_barrier(static_cast<std::uint32_t>(texts_.size()), mark);
        texts_.push_back(nullptr);
    }
    Tape tape_;
    std::vector<document::Text*> texts_;
};

}  // namespace

document::Document set_french(document::Document document) {
    document::for_each_inlines(document, [](document::Inlines& inlines, std::string const& lang) {
        if (!is_french(lang)) return;
        put_calls_before_marks(inlines);
        InlineTape tape;
        tape.put(inlines);
        tape.set();
    });
    document::Metadata& metadata = document.metadata;
    for (std::string* const text : {&metadata.title, &metadata.author, &metadata.subject}) *text = set_french(std::string_view(*text));
    for (auto& [name, text] : metadata.strings) text = set_french(std::string_view(text));
    return document;
}

std::string set_french(std::string_view paragraph) {
    Tape tape;
    tape.append(paragraph, 0);
    apply_rules(tape);
    return tape.piece(0);
}

}  // namespace paraphe::typography

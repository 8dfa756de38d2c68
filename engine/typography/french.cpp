#include "typography/french.h"

#include "document/walk.h"
#include "typography/forms.h"
#include "typography/inline_passage.h"
#include "typography/languages.h"
#include "typography/list_marks.h"
#include "typography/note_calls.h"

namespace paraphe::typography {

/// One passage for all paragraphs.
class ParagraphSetter::Setting {
public:
    Setting(SpaceProfile profile, Corrections* corrections) : passage_(profile), corrections_(corrections) { paragraph_.emplace_back(); }

    void set(document::Inlines& inlines, Passage::Lone lone) { passage_.set(inlines, lone, number_++, corrections_); }
    void set(std::string& text, Passage::Lone lone) {
        auto& piece = paragraph_.front().value.emplace<document::Text>();
        piece.text = std::move(text);
        set(paragraph_, lone);
        text = std::move(piece.text);
    }

private:
    InlinePassage passage_;
    Corrections* corrections_;
    document::Inlines paragraph_;  ///< of one piece
    std::size_t number_ = 0;
};

ParagraphSetter::ParagraphSetter(SpaceProfile profile, Corrections* corrections) : setting_(std::make_unique<Setting>(profile, corrections)) {}
ParagraphSetter::ParagraphSetter(ParagraphSetter&&) noexcept = default;
ParagraphSetter::~ParagraphSetter() = default;

std::string ParagraphSetter::set(std::string_view paragraph) {
    std::string text(paragraph);
    setting_->set(text, Passage::Lone::quantity);
    return text;
}

document::Document set_french(document::Document document, SpaceProfile profile, Corrections* corrections) {
    ParagraphSetter const setter(profile, corrections);
    ParagraphSetter::Setting& setting = *setter.setting_;
    set_list_marks(document, profile, corrections);
    FormSetter forms;
    document::for_each_inlines(document, [&](document::Inlines& inlines, std::string const& lang) {
        if (!is_french(lang)) return;
        put_calls_before_marks(inlines);
        setting.set(inlines, Passage::Lone::code);
        forms.set(inlines);
    });
    document::ChartSpaces const of_charts{std::string(spelled(Gap::group, profile)), std::string(spelled(Gap::colon, profile)), std::string(spelled(Gap::high, profile))};
    document::for_each_block(document, [&](document::Block& block, std::string const& lang) {
        if (auto* const chart = std::get_if<document::Chart>(&block.value)) chart->spaces = of_charts;
        if (auto* const figure = std::get_if<document::Figure>(&block.value); figure != nullptr && is_french(lang)) setting.set(figure->alternative, Passage::Lone::code);
    });
    document::Metadata& metadata = document.metadata;
    for (std::string* const text : {&metadata.title, &metadata.author, &metadata.subject}) setting.set(*text, Passage::Lone::code);
    for (auto& [name, text] : metadata.strings) setting.set(text, Passage::Lone::code);
    return document;
}

std::string set_french(std::string_view paragraph, SpaceProfile profile, Corrections* corrections) { return ParagraphSetter(profile, corrections).set(paragraph); }

}  // namespace paraphe::typography

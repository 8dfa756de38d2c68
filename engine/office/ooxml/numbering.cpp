#include "office/ooxml/numbering.h"

#include <algorithm>

#include "office/ooxml/parts.h"
#include "office/ooxml/properties.h"

namespace paraphe::office::ooxml {

namespace {

char const* number_format(ListFormat const& format) {
    if (format.kind == ListFormat::Kind::bullet) return "bullet";
    switch (format.number) {
        case NumberFormat::arabic: return "decimal";
        case NumberFormat::upper_roman: return "upperRoman";
        case NumberFormat::lower_roman: return "lowerRoman";
        case NumberFormat::upper_letter: return "upperLetter";
        case NumberFormat::lower_letter: return "lowerLetter";
    }
    return "decimal";
}

/// "%" begins the number of a level in w:lvlText and cannot be said otherwise.
std::string without_percent(std::string text) {
    std::erase(text, '%');
    return text;
}

}  // namespace

int Numbering::number_of(ListFormat const& format, CharacterFormat const& words) {
    if (format.kind == ListFormat::Kind::none) return 0;
    Abstract wanted{format, difference(words, format.label)};
    wanted.format.start = 1;
    wanted.format.label = {};
    auto found = std::find(abstracts_.begin(), abstracts_.end(), wanted);
    auto const abstract = static_cast<std::size_t>(found - abstracts_.begin());
    if (found == abstracts_.end()) abstracts_.push_back(std::move(wanted));
    if (format.kind == ListFormat::Kind::bullet)
        for (std::size_t i = 0; i < instances_.size(); ++i)
            if (instances_[i].abstract == abstract) return static_cast<int>(i + 1);
    instances_.push_back({abstract, format.start});
    return static_cast<int>(instances_.size());
}

std::string Numbering::part() const {
    XmlWriter xml;
    open_root(xml, "w:numbering");
    for (std::size_t i = 0; i < abstracts_.size(); ++i) {
        ListFormat const& format = abstracts_[i].format;
        xml.open("w:abstractNum").attribute("w:abstractNumId", std::to_string(i));
        xml.empty("w:multiLevelType", {{"w:val", "hybridMultilevel"}});
        // The levels above the list's own look the same: a person who raises an item finds something there.
        for (int level = 0; level <= format.depth; ++level) {
            std::string const label = format.kind == ListFormat::Kind::bullet
                                          ? without_percent(format.bullet)
                                          : without_percent(format.prefix) + "%" + std::to_string(level + 1) + without_percent(format.suffix);
            xml.open("w:lvl").attribute("w:ilvl", std::to_string(level));
            xml.empty("w:start", {{"w:val", "1"}}).empty("w:numFmt", {{"w:val", number_format(format)}});
            xml.empty("w:lvlText", {{"w:val", label}}).empty("w:lvlJc", {{"w:val", "left"}});
            xml.open("w:pPr").open("w:tabs").open("w:tab", {{"w:val", "num"}}).attribute("w:pos", format.left.in_twips()).close().close();
            xml.open("w:ind").attribute("w:left", format.left.in_twips()).attribute("w:hanging", format.hanging.in_twips()).close().close();
            write_run_properties(xml, {}, abstracts_[i].label);
            xml.close();
        }
        xml.close();
    }
    for (std::size_t i = 0; i < instances_.size(); ++i) {
        Instance const& instance = instances_[i];
        ListFormat const& format = abstracts_[instance.abstract].format;
        xml.open("w:num").attribute("w:numId", std::to_string(i + 1));
        xml.empty("w:abstractNumId", {{"w:val", std::to_string(instance.abstract)}});
        if (format.kind == ListFormat::Kind::number) {
            xml.open("w:lvlOverride").attribute("w:ilvl", std::to_string(format.depth));
            xml.empty("w:startOverride", {{"w:val", std::to_string(instance.start)}}).close();
        }
        xml.close();
    }
    return xml.close().take();
}

}  // namespace paraphe::office::ooxml

#include "office/odf/automatic_styles.h"

namespace paraphe::office::odf {

std::string AutomaticStyles::name(std::string_view family, std::string_view prefix, XmlWriter::Attributes attributes, std::string const& content) {
    std::string key(family);
    for (auto const& [attribute, value] : attributes) key.append("\n").append(attribute).append("=").append(value);
    key.append("\n").append(content);
    auto const [place, is_new] = names_.try_emplace(std::move(key));
    if (!is_new) return place->second;
    std::string& name = place->second;
    name = mark_ + std::string(prefix) + std::to_string(++counts_[std::string(prefix)]);
    XmlWriter xml(XmlWriter::Kind::fragment);
    xml.open("style:style", {{"style:name", name}, {"style:family", family}});
    for (auto const& [attribute, value] : attributes)
        if (!value.empty()) xml.attribute(attribute, value);
    all_ += xml.fragment(content).close().take();
    return name;
}

std::string AutomaticStyles::list(std::string const& levels) {
    auto const [place, is_new] = names_.try_emplace("list\n" + levels);
    if (!is_new) return place->second;
    std::string& name = place->second;
    name = mark_ + "L" + std::to_string(++counts_["L"]);
    XmlWriter xml(XmlWriter::Kind::fragment);
    all_ += xml.open("text:list-style", {{"style:name", name}}).fragment(levels).close().take();
    return name;
}

}  // namespace paraphe::office::odf

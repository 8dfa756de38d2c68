// Fonts, settings, properties, relationships, content types.

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <set>

#include "base/unicode.h"
#include "office/ooxml/parts.h"

namespace paraphe::office::ooxml {

namespace {

/// W3CDTF, to the second, in UTC. Source: ISO 8601; dcterms:W3CDTF of the core properties.
std::string w3cdtf(std::int64_t seconds) {
    auto const time = static_cast<std::time_t>(seconds);
    std::tm broken{};
    gmtime_r(&time, &broken);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &broken)};
}

constexpr std::string_view settings_namespace = "http://schemas.microsoft.com/office/word";

}  // namespace

void open_root(XmlWriter& xml, std::string_view name) {
    xml.open(name, {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
                    {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
                    {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
                    {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
                    {"xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"},
                    {"xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"},
                    {"xmlns:w14", "http://schemas.microsoft.com/office/word/2010/wordml"},
                    {"mc:Ignorable", "w14"}});
}

std::string fonts_part(FlowDocument const& flow) {
    std::set<std::string> families;
    for (NamedStyle const& style : flow.styles) {
        if (style.kind == NamedStyle::Kind::paragraph) families.insert(style.character.family);
        if (style.delta.family) families.insert(*style.delta.family);
    }
    XmlWriter xml;
    open_root(xml, "w:fonts");
    for (std::string const& family : families) {
        bool const sans = base::case_folded(family).find("sans") != std::string::npos;
        xml.open("w:font").attribute("w:name", family);
        // What to take where the family is not installed.
        xml.empty("w:altName", {{"w:val", sans ? "Calibri" : "Cambria"}});
        xml.empty("w:family", {{"w:val", sans ? "swiss" : "roman"}}).empty("w:pitch", {{"w:val", "variable"}}).close();
    }
    return xml.close().take();
}

std::string settings_part(FlowDocument const& flow, std::string const& lang) {
    XmlWriter xml;
    open_root(xml, "w:settings");
    xml.empty("w:zoom", {{"w:percent", "100"}});
    if (flow.hyphenates) xml.empty("w:autoHyphenation");
    if (flow.hyphenates) xml.empty("w:consecutiveHyphenLimit", {{"w:val", "2"}}).empty("w:doNotHyphenateCaps");
    xml.empty("w:characterSpacingControl", {{"w:val", "doNotCompress"}});
    // No w:updateFields: it would ask a question at each opening, and the numbers that fields show are right.
    if (flow.has_notes) xml.open("w:footnotePr").empty("w:footnote", {{"w:id", "-1"}}).empty("w:footnote", {{"w:id", "0"}}).close();
    xml.open("w:compat").empty("w:doNotExpandShiftReturn");
    auto const setting = [&](char const* name, char const* value) {
        xml.empty("w:compatSetting", {{"w:name", name}, {"w:uri", settings_namespace}, {"w:val", value}});
    };
    setting("compatibilityMode", "15");
    setting("overrideTableStyleFontSizeAndJustification", "1");
    setting("enableOpenTypeFeatures", "1");
    setting("doNotFlipMirrorIndents", "1");
    setting("differentiateMultirowTableHeaders", "1");
    xml.close();
    xml.empty("w:themeFontLang", {{"w:val", lang}}).empty("w:decimalSymbol", {{"w:val", ","}}).empty("w:listSeparator", {{"w:val", ";"}});
    return xml.close().take();
}

std::string core_properties_part(document::Metadata const& metadata) {
    XmlWriter xml;
    xml.open("cp:coreProperties", {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
                                   {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                                   {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                                   {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
    xml.leaf("dc:title", metadata.title);
    if (!metadata.subject.empty()) xml.leaf("dc:subject", metadata.subject);
    if (!metadata.author.empty()) xml.leaf("dc:creator", metadata.author).leaf("cp:lastModifiedBy", metadata.author);
    for (char const* name : {"dcterms:created", "dcterms:modified"}) xml.open(name, {{"xsi:type", "dcterms:W3CDTF"}}).text(w3cdtf(metadata.date)).close();
    xml.leaf("dc:language", metadata.language);
    return xml.close().take();
}

std::string application_part(OfficeOptions const& options) {
    XmlWriter xml;
    xml.open("Properties", {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
    xml.leaf("Application", options.application);
    return xml.close().take();
}

std::string relationships_part(std::vector<Relationship> const& relationships) {
    XmlWriter xml;
    xml.open("Relationships", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
    for (Relationship const& one : relationships) {
        xml.open("Relationship", {{"Id", one.id}, {"Type", one.type}, {"Target", one.target}});
        if (one.external) xml.attribute("TargetMode", "External");
        xml.close();
    }
    return xml.close().take();
}

std::string content_types_part(std::vector<std::pair<std::string, std::string>> const& overrides) {
    XmlWriter xml;
    xml.open("Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
    static constexpr std::array<std::array<std::string_view, 2>, 5> defaults{{{"jpeg", "image/jpeg"},
                                                                             {"png", "image/png"},
                                                                             {"svg", "image/svg+xml"},
                                                                             {"rels", "application/vnd.openxmlformats-package.relationships+xml"},
                                                                             {"xml", "application/xml"}}};
    for (auto const& [extension, type] : defaults) xml.empty("Default", {{"Extension", extension}, {"ContentType", type}});
    for (auto const& [part, type] : overrides) xml.empty("Override", {{"PartName", "/" + part}, {"ContentType", type}});
    return xml.close().take();
}

}  // namespace paraphe::office::ooxml

// Fonts, content's frame, metadata, settings, manifest.

#include <array>
#include <ctime>
#include <set>

#include "base/unicode.h"
#include "office/odf/automatic_styles.h"
#include "office/odf/chart_object.h"
#include "office/odf/parts.h"
#include "office/odf/story.h"

namespace paraphe::office::odf {

namespace {

/// ISO 8601 in UTC, to the second.
std::string date_time(std::int64_t seconds) {
    auto const time = static_cast<std::time_t>(seconds);
    std::tm broken{};
    gmtime_r(&time, &broken);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &broken)};
}

struct Setting {
    char const* name;
    char const* value;
};

/// What LibreOffice would assume to be otherwise for a file that says nothing. AddParaTableSpacing: between two
/// paragraphs the larger space holds, as in CSS, not the sum.
constexpr std::array<Setting, 17> settings{{{"AddParaTableSpacing", "false"},
                                            {"AddParaTableSpacingAtStart", "true"},
                                            {"AddParaSpacingToTableCells", "true"},
                                            {"AddParaLineSpacingToTableCells", "true"},
                                            {"AddExternalLeading", "true"},
                                            {"AddFrameOffsets", "false"},
                                            {"CollapseEmptyCellPara", "true"},
                                            {"DoNotJustifyLinesWithManualBreak", "true"},
                                            {"IgnoreFirstLineIndentInNumbering", "false"},
                                            {"MathBaselineAlignment", "true"},
                                            {"OutlineLevelYieldsNumbering", "false"},
                                            {"TableRowKeep", "true"},
                                            {"TabsRelativeToIndent", "true"},
                                            {"UseFormerLineSpacing", "false"},
                                            {"UseFormerObjectPositioning", "false"},
                                            {"UseFormerTextWrapping", "false"},
                                            {"UseOldNumbering", "false"}}};

}  // namespace

void write_common_namespaces(XmlWriter& xml) {
    for (auto const& [prefix, name] : {std::pair{"office", "office"}, {"style", "style"}, {"text", "text"}, {"table", "table"}, {"draw", "drawing"},
                                       {"fo", "xsl-fo-compatible"}, {"svg", "svg-compatible"}})
        xml.attribute(std::string("xmlns:") + prefix, std::string("urn:oasis:names:tc:opendocument:xmlns:") + name + ":1.0");
}

void open_root(XmlWriter& xml, std::string_view name) {
    xml.open(name);
    write_common_namespaces(xml);
    for (auto const& [attribute, value] : {std::pair{"xmlns:config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"},
                                           {"xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
                                           {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                                           {"xmlns:xlink", "http://www.w3.org/1999/xlink"},
                                           {"xmlns:ooo", "http://openoffice.org/2004/office"},
                                           {"xmlns:ooow", "http://openoffice.org/2004/writer"},
                                           {"office:version", "1.3"}})
        xml.attribute(attribute, value);
}

void write_fonts(XmlWriter& xml, FlowDocument const& flow) {
    std::set<std::string> families;
    for (NamedStyle const& style : flow.styles) {
        if (style.kind == NamedStyle::Kind::paragraph) families.insert(style.character.family);
        if (style.delta.family) families.insert(*style.delta.family);
    }
    xml.open("office:font-face-decls");
    for (std::string const& family : families) {
        bool const sans = base::case_folded(family).find("sans") != std::string::npos;
        xml.empty("style:font-face", {{"style:name", family},
                                      {"svg:font-family", "'" + family + "'"},
                                      {"style:font-family-generic", sans ? "swiss" : "roman"},
                                      {"style:font-pitch", "variable"}});
    }
    xml.close();
}

std::string content_part(FlowDocument const& flow, std::vector<ImagePart> const& pictures) {
    std::map<std::string, ImagePart const*> parts;
    for (ImagePart const& picture : pictures) parts[picture.path] = &picture;
    AutomaticStyles styles;
    XmlWriter body(XmlWriter::Kind::fragment);
    StoryWriter story(flow, parts, styles, body);
    story.flow(flow.body);
    XmlWriter xml;
    open_root(xml, "office:document-content");
    write_fonts(xml, flow);
    xml.open("office:automatic-styles");
    styles.write_inside(xml);
    xml.close().open("office:body").open("office:text");
    if (!story.sequences().empty()) {
        xml.open("text:sequence-decls");
        for (std::string const& name : story.sequences()) xml.empty("text:sequence-decl", {{"text:display-outline-level", "0"}, {"text:name", name}});
        xml.close();
    }
    return xml.fragment(body.take()).close().close().close().take();
}

std::string meta_part(document::Metadata const& metadata, document::PageNumbers const& numbers, OfficeOptions const& options) {
    XmlWriter xml;
    open_root(xml, "office:document-meta");
    xml.open("office:meta").leaf("meta:generator", options.application).leaf("dc:title", metadata.title);
    if (!metadata.subject.empty()) xml.leaf("dc:subject", metadata.subject);
    if (!metadata.author.empty()) xml.leaf("meta:initial-creator", metadata.author).leaf("dc:creator", metadata.author);
    xml.leaf("meta:creation-date", date_time(metadata.date)).leaf("dc:date", date_time(metadata.date)).leaf("dc:language", metadata.language);
    xml.open("meta:document-statistic").attribute("meta:page-count", numbers.pages).close();
    return xml.close().close().take();
}

std::string settings_part() {
    XmlWriter xml;
    open_root(xml, "office:document-settings");
    xml.open("office:settings").open("config:config-item-set", {{"config:name", "ooo:configuration-settings"}});
    for (Setting const& setting : settings) xml.open("config:config-item", {{"config:name", setting.name}, {"config:type", "boolean"}}).text(setting.value).close();
    return xml.close().close().close().take();
}

std::string manifest_part(std::vector<ImagePart> const& pictures, std::size_t charts) {
    XmlWriter xml;
    xml.open("manifest:manifest", {{"xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"}, {"manifest:version", "1.3"}});
    xml.empty("manifest:file-entry", {{"manifest:full-path", "/"}, {"manifest:version", "1.3"}, {"manifest:media-type", "application/vnd.oasis.opendocument.text"}});
    for (char const* name : {"content.xml", "styles.xml", "meta.xml", "settings.xml"})
        xml.empty("manifest:file-entry", {{"manifest:full-path", name}, {"manifest:media-type", "text/xml"}});
    auto const picture_file = [&](ImageFile const& file) { xml.empty("manifest:file-entry", {{"manifest:full-path", file.name}, {"manifest:media-type", file.media_type}}); };
    for (ImagePart const& picture : pictures) {
        picture_file(picture.raster);
        if (picture.drawing) picture_file(*picture.drawing);
    }
    for (std::size_t i = 0; i < charts; ++i) {
        std::string const folder = chart_object_name(i) + "/";
        xml.empty("manifest:file-entry", {{"manifest:full-path", folder}, {"manifest:version", "1.3"}, {"manifest:media-type", "application/vnd.oasis.opendocument.chart"}});
        for (char const* name : {"content.xml", "styles.xml"}) xml.empty("manifest:file-entry", {{"manifest:full-path", folder + name}, {"manifest:media-type", "text/xml"}});
    }
    return xml.close().take();
}

}  // namespace paraphe::office::odf

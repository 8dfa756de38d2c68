// The package: which parts there are and how they hang together.

#include <array>

#include "document/walk.h"
#include "office/flow/flow_builder.h"
#include "office/forbidden.h"
#include "office/image_parts.h"
#include "office/office.h"
#include "office/ooxml/chart_part.h"
#include "office/ooxml/properties.h"
#include "office/ooxml/story.h"
#include "office/package.h"

namespace paraphe::office {

namespace {

using namespace ooxml;
using document::Side;

constexpr std::string_view office_relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view word_content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

std::string relationship_type(std::string_view name) { return std::string(office_relationships).append(name); }

/// Parts as they are made, with what the package must say of each.
class Package {
public:
    void add(std::string name, std::string type, std::string bytes) {
        overrides_.emplace_back(name, std::move(type));
        parts_.push_back({std::move(name), std::move(bytes), false});
    }
    void add_word(std::string_view name, std::string_view kind, std::string bytes) {
        add("word/" + std::string(name) + ".xml", std::string(word_content_type).append(kind) + "+xml", std::move(bytes));
    }
    void add_plain(std::string name, std::string bytes, bool stored = false) { parts_.push_back({std::move(name), std::move(bytes), stored}); }
    std::vector<Part> take() {
        // [Content_Types].xml first: readers that stream the package need it before anything else.
        std::vector<Part> all{{"[Content_Types].xml", content_types_part(overrides_), false}};
        std::move(parts_.begin(), parts_.end(), std::back_inserter(all));
        return all;
    }

private:
    std::vector<std::pair<std::string, std::string>> overrides_;
    std::vector<Part> parts_;
};

/// Heads and feet of all masters, each a part of its own, and the w:sectPr that name them.
class Sections {
public:
    Sections(Context& context, Package& package, std::vector<Relationship>& relationships)
        : context_(context), package_(package), relationships_(relationships) {}

    std::vector<SectionProperties> write() {
        std::vector<SectionProperties> sections;
        for (PageMaster const& master : context_.flow.masters) sections.push_back(section(master));
        return sections;
    }

private:
    SectionProperties section(PageMaster const& master) {
        XmlWriter references(XmlWriter::Kind::fragment), xml(XmlWriter::Kind::fragment);
        // A section without a head of its own would take the one before.
        reference(references, "header", "default", master.head);
        if (master.has_first) reference(references, "header", "first", master.first_head);
        reference(references, "footer", "default", master.foot);
        if (master.has_first) reference(references, "footer", "first", master.first_foot);
        document::PageStyle const& page = master.page;
        xml.open("w:pgSz").attribute("w:w", page.width.in_twips()).attribute("w:h", page.height.in_twips());
        if (page.width > page.height) xml.attribute("w:orient", "landscape");
        xml.close();
        xml.open("w:pgMar");
        for (auto const& [side, name] : {std::pair{Side::top, "w:top"}, {Side::right, "w:right"}, {Side::bottom, "w:bottom"}, {Side::left, "w:left"}})
            xml.attribute(name, page.margin[side].in_twips());
        xml.attribute("w:header", master.head.from_edge.in_twips()).attribute("w:footer", master.foot.from_edge.in_twips()).attribute("w:gutter", "0").close();
        return {references.take(), xml.take(), master.has_first};
    }

    void reference(XmlWriter& xml, std::string const& kind, char const* type, Furniture const& furniture) {
        std::string const name = kind + std::to_string(++count_[kind]);
        XmlWriter part;
        open_root(part, kind == "header" ? "w:hdr" : "w:ftr");
        StoryWriter story(context_, part);
        if (furniture.paragraphs.empty()) part.empty("w:p");
        else story.paragraphs(furniture.paragraphs);
        package_.add_word(name, kind, part.close().take());
        std::string const id = "r" + name;
        relationships_.push_back({id, relationship_type(kind), name + ".xml"});
        xml.empty(kind == "header" ? "w:headerReference" : "w:footerReference", {{"w:type", type}, {"r:id", id}});
    }

    Context& context_;
    Package& package_;
    std::vector<Relationship>& relationships_;
    std::map<std::string, int> count_;
};

/// The notes with the lines above them (ISO/IEC 29500-1 §17.11), and the relationships of their links.
void add_notes(Context& context, Package& package, std::vector<Relationship>& relationships) {
    if (context.notes.empty()) return;
    XmlWriter part;
    open_root(part, "w:footnotes");
    static constexpr std::array<std::array<std::string_view, 3>, 2> lines{{{"separator", "-1", "w:separator"}, {"continuationSeparator", "0", "w:continuationSeparator"}}};
    for (auto const& [type, id, element] : lines) {
        part.open("w:footnote", {{"w:type", type}, {"w:id", id}}).open("w:p").open("w:pPr").empty("w:spacing", {{"w:before", "0"}, {"w:after", "80"}, {"w:line", "240"}, {"w:lineRule", "auto"}}).close();
        part.open("w:r").empty(element).close().close().close();
    }
    StoryWriter story(context, part);
    story.notes();
    package.add_word("footnotes", "footnotes", part.close().take());
    relationships.push_back({"rNotes", relationship_type("footnotes"), "footnotes.xml"});
    std::vector<Relationship> const own = story.take_relationships();
    if (!own.empty()) package.add_plain("word/_rels/footnotes.xml.rels", relationships_part(own));
}

}  // namespace

base::Result<std::string> write_docx(document::Document const& document, document::StyleSheet const& sheet, document::PageNumbers const& numbers,
                                     Images const& images, OfficeOptions const& options) {
    if (auto forbidden = forbidden_characters(document); !forbidden.empty()) return base::failure(std::move(forbidden));
    FlowDocument const flow = build_flow(document, sheet, numbers, images);
    std::vector<ImagePart> const pictures = image_parts(document, images, "media/image");
    Context context{flow, images, style_ids(flow.styles), {}, {}, {}, {}};
    for (ImagePart const& picture : pictures) context.image_parts[picture.path] = &picture;

    collect_style_lists(context);

    Package package;
    package.add_plain("_rels/.rels", relationships_part({{"rDocument", relationship_type("officeDocument"), "word/document.xml"},
                                                         {"rCore", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"},
                                                         {"rApplication", relationship_type("extended-properties"), "docProps/app.xml"}}));
    package.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core_properties_part(document.metadata));
    package.add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", application_part(options));

    std::vector<Relationship> relationships{{"rStyles", relationship_type("styles"), "styles.xml"},
                                            {"rSettings", relationship_type("settings"), "settings.xml"},
                                            {"rFonts", relationship_type("fontTable"), "fontTable.xml"}};
    std::vector<SectionProperties> const sections = Sections(context, package, relationships).write();
    XmlWriter body;
    open_root(body, "w:document");
    body.open("w:body");
    StoryWriter story(context, body);
    story.body(flow.body, sections);
    package.add_word("document", "document.main", body.close().close().take());
    add_notes(context, package, relationships);
    if (!context.numbering.empty()) {
        relationships.push_back({"rNumbering", relationship_type("numbering"), "numbering.xml"});
        package.add_word("numbering", "numbering", context.numbering.part());
    }
    for (Relationship& one : story.take_relationships()) relationships.push_back(std::move(one));
    package.add_plain("word/_rels/document.xml.rels", relationships_part(relationships));
    package.add_word("styles", "styles", styles_part(flow, context.style_ids, context.style_lists));
    package.add_word("settings", "settings", settings_part(flow, document.metadata.language));
    package.add_word("fontTable", "fontTable", fonts_part(flow));
    for (std::size_t i = 0; i < flow.charts.size(); ++i)
        package.add("word/" + chart_part_name(i), "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", chart_part(flow.charts[i], document.metadata.language));
    for (ImagePart const& picture : pictures) {
        package.add_plain("word/" + picture.raster.name, std::string(picture.raster.bytes), true);
        if (picture.drawing) package.add_plain("word/" + picture.drawing->name, std::string(picture.drawing->bytes));
    }
    return pack(package.take(), options.deflate_level);
}

}  // namespace paraphe::office

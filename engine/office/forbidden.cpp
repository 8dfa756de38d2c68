#include "office/forbidden.h"

#include <array>
#include <cstdio>

#include "base/utf8.h"
#include "document/chart.h"
#include "document/walk.h"
#include "office/xml_writer.h"

namespace paraphe::office {

namespace {

class Search {
public:
    base::Diagnostics found;

    void look(std::string_view text, base::Span where) {
        std::size_t at = first_forbidden(text);
        if (at == std::string_view::npos) return;
        std::array<char, 16> code{};
        std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned int>(base::next_code_point(text, at)));
        auto diagnostic = base::error("office.forbidden-character", "le caractère " + std::string(code.data()) + " ne peut figurer dans un fichier DOCX ou ODT", where);
        diagnostic.hints.emplace_back("supprimez ce caractère de commande");
        found.push_back(std::move(diagnostic));
    }

    void look(document::Inlines const& inlines) {
        for (document::Inline const& item : inlines)
            std::visit(document::Cases{
                           [&](document::Text const& value) { look(value.text, value.span); },
                           [&](document::Styled const& value) { look(value.children); },
                           [&](document::Note const& value) { look(value.inlines); },
                           [&](document::Link const& value) {
                               look(value.uri, value.span);
                               look(value.children);
                           },
                           [](auto const&) {},
                       },
                       item.value);
    }
};

}  // namespace

base::Diagnostics forbidden_characters(document::Document const& document) {
    Search search;
    document::Metadata const& metadata = document.metadata;
    for (std::string const* const text : {&metadata.title, &metadata.author, &metadata.subject, &metadata.language}) search.look(*text, {});
    for (auto const& [name, text] : metadata.strings) search.look(text, {});
    document::for_each_block(document.blocks, [&](document::Block const& block) {
        std::visit(document::Cases{
                       [&](document::Paragraph const& value) { search.look(value.inlines); },
                       [&](document::Heading const& value) {
                           search.look(value.label, value.common.span);
                           search.look(value.inlines);
                       },
                       [&](document::List const& value) {
                           for (document::ListItem const& item : value.items) search.look(item.label, item.common.span);
                       },
                       [&](document::DefinitionList const& value) {
                           for (document::Definition const& item : value.items) search.look(item.term);
                       },
                       [&](document::Table const& value) {
                           search.look(value.label, value.common.span);
                           search.look(value.caption);
                       },
                       [&](document::Figure const& value) {
                           search.look(value.alternative, value.image.span);
                           search.look(value.caption);
                       },
                       [&](document::Chart const& value) {
                           search.look(document::chart_caption(value));
                           for (document::Inlines const& category : value.categories) search.look(category);
                           for (document::ChartSeries const& series : value.series) search.look(series.name);
                           for (document::ChartTask const& task : value.tasks) search.look(task.name);
                           for (document::ChartGauge const& gauge : value.gauges) search.look(gauge.name);
                       },
                       [&](document::SignatureField const& value) { search.look(value.label); },
                       [&](document::TableOfContents const& value) {
                           search.look(value.title);
                           for (document::TocEntry const& entry : value.entries) {
                               search.look(entry.label, value.common.span);
                               search.look(entry.text);
                           }
                       },
                       [&](document::Index const& value) {
                           search.look(value.title);
                           for (document::IndexEntry const& entry : value.entries) search.look(entry.text);
                       },
                       [](auto const&) {},
                   },
                   block.value);
    });
    return search.found;
}

}  // namespace paraphe::office

#pragma once
// The parts of a WordprocessingML package, one function each.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "office/flow/flow.h"
#include "office/office.h"
#include "office/xml_writer.h"

namespace paraphe::office::ooxml {

/// Ids of the styles, by their number in the flow; ASCII, unique: "Heading1", "CorpsDeTexte".
std::vector<std::string> style_ids(std::vector<NamedStyle> const& styles);
/// Id of the table style of a FlowTable's name.
std::string table_style_id(std::string const& name);

/// One relationship of a part.
struct Relationship {
    std::string id, type, target;
    bool external = false;
};

/// Opens the root element of a part with every namespace that this writer uses.
void open_root(XmlWriter& xml, std::string_view name);

/// `lists`: the w:numId of styles that have bullets of their own.
std::string styles_part(FlowDocument const& flow, std::vector<std::string> const& ids, std::map<std::size_t, int> const& lists);
std::string fonts_part(FlowDocument const& flow);
std::string settings_part(FlowDocument const& flow, std::string const& lang);
std::string core_properties_part(document::Metadata const& metadata);
std::string application_part(OfficeOptions const& options);
std::string relationships_part(std::vector<Relationship> const& relationships);
/// Content types of the parts by name, beside the defaults for rels, xml, png and jpeg.
std::string content_types_part(std::vector<std::pair<std::string, std::string>> const& overrides);

/// Names of all table styles that a flow uses, in order of first use.
std::vector<std::string> table_names(Flow const& flow);

}  // namespace paraphe::office::ooxml

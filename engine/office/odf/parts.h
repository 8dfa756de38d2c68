#pragma once
// The parts of an OpenDocument package, one function each.

#include <string>
#include <vector>

#include "document/document.h"
#include "office/flow/flow.h"
#include "office/image_parts.h"
#include "office/office.h"
#include "office/xml_writer.h"

namespace paraphe::office::odf {

/// Opens the root element with every namespace that this writer uses, and office:version="1.3".
void open_root(XmlWriter& xml, std::string_view name);
/// Onto the element that is open: the namespaces that every part of ours knows.
void write_common_namespaces(XmlWriter& xml);
/// office:font-face-decls.
void write_fonts(XmlWriter& xml, FlowDocument const& flow);

std::string styles_part(FlowDocument const& flow);
std::string content_part(FlowDocument const& flow, std::vector<ImagePart> const& pictures);
std::string meta_part(document::Metadata const& metadata, document::PageNumbers const& numbers, OfficeOptions const& options);
std::string settings_part();
std::string manifest_part(std::vector<ImagePart> const& pictures, std::size_t charts);

/// The style:name of the master page with which a run of pages begins.
std::string first_master_name(FlowDocument const& flow, std::size_t master);

}  // namespace paraphe::office::odf

#pragma once
// ODF says direct formatting through styles without a name: equal ones are one.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "office/xml_writer.h"

namespace paraphe::office::odf {

/// Collected while the body is written, put before it in the file.
class AutomaticStyles {
public:
    /// `mark` begins every name: content.xml and styles.xml must not share names.
    explicit AutomaticStyles(std::string mark = {}) : mark_(std::move(mark)) {}
    /// The name of the style with these attributes (beside name and family) and this content, e.g. "P3".
    /// `family` is the value of style:family, `prefix` of the name.
    std::string name(std::string_view family, std::string_view prefix, XmlWriter::Attributes attributes, std::string const& content);
    /// A list style: its levels as XML.
    std::string list(std::string const& levels);
    void write_inside(XmlWriter& xml) const { xml.fragment(all_); }

private:
    std::string mark_;
    std::string all_;
    std::map<std::string, std::string> names_;  ///< what a style says -> its name
    std::map<std::string, int, std::less<>> counts_;
};

}  // namespace paraphe::office::odf

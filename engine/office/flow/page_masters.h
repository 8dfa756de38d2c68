#pragma once
// Kinds of pages with their heads and feet.

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "document/cascade.h"
#include "document/document.h"
#include "document/parts.h"
#include "office/flow/flow.h"
#include "office/flow/style_book.h"

namespace paraphe::office {

/// What margin boxes print, as paragraphs: left, middle and right text of one line are parted by tab stops.
///
/// No field counts the pages of a part beside those of the document, in Word and in LibreOffice alike: SECTIONPAGES and formulas
/// are unknown to LibreOffice, a number with an offset is wrong once a page comes before. So the range of a part is told in the
/// numbers of the document, "pages 41 à 47", by references to its first and last page, which both keep right. The
/// foot of every page ends with the named string "mention_bureautique", if the document has it: an office file is
/// a draft, and says so.
class PageMasters {
public:
    PageMasters(document::Cascade& cascade, StyleBook& styles, document::Metadata const& metadata, document::PageNumbers const& numbers)
        : cascade_(cascade), styles_(styles), metadata_(metadata), numbers_(numbers) {}

    /// The number of the master for pages of this name; made at its first use. Where its heads or feet name their part, each
    /// part has its own.
    std::size_t of(std::string const& name, std::optional<document::Part> const& part = {});
    PageMaster const& operator[](std::size_t index) const { return masters_[index]; }
    std::vector<PageMaster> take() { return std::move(masters_); }

private:
    Furniture furniture(document::PageStyle const& page, bool foot, document::Part const* part);
    Run watermark(document::PageStyle const& page);
    Runs runs_of(document::MarginBox const& box, CharacterFormat const& format, document::Part const* part) const;
    void add_range(Runs& runs, document::Part const& part, CharacterFormat const& format) const;

    document::Cascade& cascade_;
    StyleBook& styles_;
    document::Metadata const& metadata_;
    document::PageNumbers const& numbers_;
    std::vector<PageMaster> masters_;
    std::size_t head_style_ = no_style, foot_style_ = no_style;
    std::map<std::pair<std::string, std::string>, std::size_t> by_name_;  ///< and by the begin of the part
};

}  // namespace paraphe::office

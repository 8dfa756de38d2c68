#pragma once
// Blocks of a document from nodes; for read_document.cpp, blocks.cpp and tables.cpp only.

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "document/document.h"
#include "markup/inlines.h"
#include "markup/tree.h"

namespace paraphe::markup {

class BlockReader {
public:
    BlockReader(std::string_view text, Places const& places, base::Diagnostics& diagnostics,
                document::Metadata& metadata)
        : text_(text), places_(places), diagnostics_(diagnostics), metadata_(metadata) {}

    /// The children of `node` as blocks. Words outside any block become a paragraph; `loose_words` says whether
    /// that is right here (a cell, a list item) or a mistake (a section).
    document::Blocks flow(Node const& node, bool loose_words);

private:
    void block(Node const& node, document::Blocks& into);
    void heading(Node const& node, document::Blocks& into);
    void list(Node const& node, document::Blocks& into);
    void definitions(Node const& node, document::Blocks& into);
    void figure(Node const& node, document::Blocks& into);
    document::Figure image(Node const& node);
    void index(Node const& node, document::Blocks& into);
    void signature(Node const& node, document::Blocks& into);
    void chart(Node const& node, document::Blocks& into);
    void contents(Node const& node, document::Blocks& into);
    void head(Node const& node);

    void table(Node const& node, document::Blocks& into);
    void columns(Node const& node, document::Table& table);
    document::Column column(Node const& node);
    void rows(Node const& group, bool head, std::vector<document::Row>& into);
    document::Row row(Node const& node, bool head);
    document::Cell cell(Node const& node, bool head, bool first);
    int cell_span(Node const& node, char const* name);
    int first_number(Node const& node);
    void check_grid(std::vector<document::Row>& rows, std::vector<Range> const& places, std::size_t width);

    document::Common common(Node const& node);
    document::Inlines words(Node const& node);
    void refuse_words(Node const& node);
    base::Diagnostic& error(char const* code, std::string message, Range where);
    base::Diagnostic& warning(char const* code, std::string message, Range where);

    std::string_view text_;
    Places const& places_;
    base::Diagnostics& diagnostics_;
    document::Metadata& metadata_;
    std::map<std::string, base::Span> ids_;
    std::set<std::string> signatures_;
    int last_heading_ = 0;
    char const* no_notes_ = nullptr;  ///< what is being read, where it may not call notes
};

}  // namespace paraphe::markup

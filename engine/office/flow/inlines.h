#pragma once
// From the Document's inlines to runs.

#include <map>
#include <set>
#include <string>

#include "document/cascade.h"
#include "document/document.h"
#include "office/flow/flow.h"
#include "office/flow/style_book.h"

namespace paraphe::office {

/// Numbers that count by themselves, by kind: one counter each for "article", "annexe", "tableau".
class Sequences {
public:
    /// The runs of `label`: text round a SequenceRun when its number is the next of its kind or one, else text alone.
    /// `kind` may be empty: then nothing counts.
    Runs runs(std::string const& kind, std::string const& label, CharacterFormat const& format, std::size_t style);

private:
    std::map<std::string, int> last_;
};

/// The runs of one paragraph, begun with a label or not.
///
/// Spaces follow HTML: none at the begin of a line, none doubled across runs, none at the end; U+00A0 and U+202F
/// are no such spaces.
class RunBuilder {
public:
    struct Tools {
        document::Cascade& cascade;
        StyleBook& styles;
        document::PageNumbers const& numbers;
        std::set<std::string> const& anchors;  ///< ids that exist: a link to anything else is text
        std::map<std::string, IndexMarkRun> const& index_marks;  ///< by id
    };
    RunBuilder(Tools tools, Runs& runs) : tools_(tools), runs_(runs) {}

    void add(document::Inlines const& inlines, document::StyleNode const& node, CharacterFormat const& format, std::size_t style = no_style);
    void add_runs(Runs runs);
    void text(std::string_view text, CharacterFormat const& format, std::size_t style = no_style);
    void tab(CharacterFormat const& format);
    void line_break(CharacterFormat const& format);
    void page_of(std::string const& target, CharacterFormat const& format);
    /// Drops the space at the end.
    void finish();

private:
    void push(Run run);
    void add_styled(document::Styled const& styled, document::StyleNode const& node, CharacterFormat const& format, std::size_t style);
    void add_note(document::Note const& note, document::StyleNode const& node, CharacterFormat const& format);
    void add_link(document::Link const& link, document::StyleNode const& node, CharacterFormat const& format, std::size_t style);

    Tools tools_;
    Runs& runs_;
    bool after_space_ = true;
};

}  // namespace paraphe::office

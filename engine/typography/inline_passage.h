#pragma once
// The pieces of text of one run of inlines as one passage, and back.

#include <vector>

#include "document/document.h"
#include "typography/passage.h"

namespace paraphe::typography {

/// Lays all French text of some inlines into a passage and writes what the rules ask for into the pieces that it came from,
/// so that a rule sees « across the end of an <em> and a datum keeps its place.
class InlinePassage {
public:
    explicit InlinePassage(SpaceProfile profile) : profile_(profile) {}

    /// Changes the text of `inlines`; each correction is added to `corrections` unless it is nullptr.
    void set(document::Inlines& inlines, Passage::Lone lone, std::size_t paragraph, Corrections* corrections);

private:
    /// Bytes [begin, end) of the passage; text between pieces (a stand-in) belongs to none.
    struct Piece {
        std::uint32_t begin = 0, end = 0;
        document::Text* text = nullptr;
        std::uint32_t depth = 0;
    };

    void put(document::Inlines& inlines, std::uint32_t depth, bool raised);
    std::size_t piece_of(Edit const& edit, std::size_t from) const;
    void find_owners();
    void apply();
    void report(std::size_t paragraph, Corrections& corrections) const;
    void report_edits(std::size_t first, std::size_t last, std::size_t paragraph, Corrections& corrections) const;

    SpaceProfile profile_;
    Passage passage_;
    std::vector<Piece> pieces_;
    std::vector<std::size_t> owners_;  ///< of each edit: its piece
};

}  // namespace paraphe::typography

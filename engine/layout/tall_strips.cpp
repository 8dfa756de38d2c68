#include "layout/tall_strips.h"

#include <algorithm>
#include <map>

#include "document/walk.h"
#include "layout/page_breaking.h"

namespace paraphe::layout {

namespace {

/// Where the strip can be cut, top to bottom; its end is the last.
std::vector<Length> seams_of(Strip const& strip) {
    std::vector<Stretch> solid = strip.solid;
    std::sort(solid.begin(), solid.end(), [](Stretch const& a, Stretch const& b) { return a.top < b.top; });
    std::vector<Length> seams;
    Length bottom;
    for (Stretch const& whole : solid) {
        if (whole.top >= bottom && bottom > Length{} && bottom < strip.height && (seams.empty() || seams.back() < bottom)) seams.push_back(bottom);
        bottom = std::max(bottom, whole.bottom);
    }
    seams.push_back(strip.height);
    return seams;
}

/// The ends of the pieces: each as tall as `room` allows, or as little above it as the seams allow.
std::vector<Length> ends_of_pieces(Strip const& strip, Length room) {
    std::vector<Length> ends;
    Length begin;
    Length limit = room / 2;
    Length fitting;
    for (Length const seam : seams_of(strip)) {
        if (seam - begin > limit && fitting > begin) {
            ends.push_back(fitting);
            begin = fitting;
            limit = room;
        }
        fitting = seam;
    }
    ends.push_back(strip.height);
    return ends;
}

/// Shares the items of a strip among the pieces that end at `ends`.
class Cutter {
public:
    explicit Cutter(std::vector<Length> ends) : ends_(std::move(ends)), pieces_(ends_.size()) {}

    std::vector<Strip> cut(Strip strip) {
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            pieces_[i].height = ends_[i] - begin(i);
            pieces_[i].page_name = strip.page_name;
            pieces_[i].repeated_head = strip.repeated_head;
            pieces_[i].goes_on = i > 0;
        }
        pieces_.back().after = strip.after;
        for (page::Item& item : strip.items)
            std::visit(document::Cases{
                           [&](page::GlyphRun const& run) { put(item, piece_above(run.origin.y)); },
                           [&](page::Path const& path) { share(path); },
                           [&](auto const& other) { put(item, piece_below(other.box.y)); },
                       },
                       item);
        for (LatePageLabel& label : strip.late) {
            std::size_t const piece = piece_above(label.baseline);
            label.baseline -= begin(piece);
            pieces_[piece].late.push_back(std::move(label));
        }
        for (PlacedAnchor& anchor : strip.anchors) {
            std::size_t const piece = piece_below(anchor.y);
            pieces_[piece].anchors.push_back({std::move(anchor.id), anchor.y - begin(piece)});
        }
        for (PlacedNote const& note : strip.notes) {
            std::size_t const piece = piece_below(note.y);
            pieces_[piece].notes.push_back({note.note, note.y - begin(piece)});
        }
        return std::move(pieces_);
    }

private:
    Length begin(std::size_t piece) const { return piece == 0 ? Length{} : ends_[piece - 1]; }
    std::size_t within(std::vector<Length>::const_iterator end) const {
        return std::min(static_cast<std::size_t>(end - ends_.begin()), ends_.size() - 1);
    }
    /// The piece that has `y` in it or at its end; at its beginning or in it.
    std::size_t piece_above(Length y) const { return within(std::lower_bound(ends_.begin(), ends_.end(), y)); }
    std::size_t piece_below(Length y) const { return within(std::upper_bound(ends_.begin(), ends_.end(), y)); }

    void put(page::Item item, std::size_t piece) {
        move_item(item, {}, -begin(piece));
        pieces_[piece].items.push_back(std::move(item));
    }

    /// A rule along the cut closes the piece above and opens the one below.
    void share(page::Path const& path) {
        Length const bottom = path.box.y + path.box.height;
        std::size_t const first = path.box.height > Length{} ? piece_below(path.box.y) : piece_above(path.box.y);
        std::size_t const last = path.box.height > Length{} ? piece_above(bottom) : piece_below(bottom);
        for (std::size_t piece = first; piece <= last; ++piece) {
            page::Path part = path;
            part.box.y = std::max(path.box.y, begin(piece));
            part.box.height = std::min(bottom, std::max(ends_[piece], part.box.y)) - part.box.y;
            put(part, piece);
        }
    }

    std::vector<Length> ends_;
    std::vector<Strip> pieces_;
};

}  // namespace

void cut_tall_strips(Galley& galley, document::StyleSheet const& sheet) {
    std::map<std::string, Length> rooms;
    std::vector<Strip> cut;
    std::vector<std::size_t> now_at;  // where each strip, and the end, is now
    cut.reserve(galley.strips.size());
    Length kept;  // height of the strips that must share the page of the next
    for (Strip& strip : galley.strips) {
        now_at.push_back(cut.size());
        auto const [room, fresh] = rooms.try_emplace(strip.page_name);
        if (fresh) room->second = least_room(sheet, strip.page_name);
        Length left = room->second;
        if (strip.repeated_head != nullptr)
            for (Strip const& row : *strip.repeated_head) left -= row.height;
        bool const alone = strip.height > left;
        bool const with_what_is_kept = kept <= room->second / 2 && kept + strip.height > room->second;
        bool const goes_on = is_kept(strip.after) || (strip.space && kept > Length{});
        kept = goes_on ? kept + strip.height : Length{};
        if (!(alone || with_what_is_kept) || left <= Length{} || strip.solid.empty()) {
            cut.push_back(std::move(strip));
            continue;
        }
        auto ends = ends_of_pieces(strip, left);
        for (Strip& piece : Cutter(std::move(ends)).cut(std::move(strip))) cut.push_back(std::move(piece));
    }
    now_at.push_back(cut.size());
    for (Decoration& decoration : galley.decorations) {
        decoration.first = now_at[decoration.first];
        decoration.last = now_at[decoration.last];
    }
    galley.strips = std::move(cut);
}

}  // namespace paraphe::layout

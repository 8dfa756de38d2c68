// Sections that keep to one page (-paraphe-fit): set, measured, and set again where they are too tall.

#include "layout/blocks.h"
#include "layout/fit.h"
#include "layout/grid.h"
#include "layout/page_breaking.h"

namespace paraphe::layout {

namespace {

constexpr std::int64_t emu_of_mm = Length::mm(1).emu();

}  // namespace

BlockSetter::Standing BlockSetter::standing(Column const& column) const {
    return {column.state(), tools_.structure.state(), paragraphs_.state(), tools_.warnings.size(), outline_.size(), item_label_};
}

void BlockSetter::return_to(Standing const& standing, Column& column) {
    column.return_to(standing.column);
    tools_.structure.return_to(standing.structure);
    paragraphs_.return_to(standing.paragraphs);
    tools_.warnings.resize(standing.warnings);
    outline_.resize(standing.outline);
    item_label_ = standing.item_label;
}

/// From the first strip from `first` on to the last that is no margin, with the notes that they call.
Length BlockSetter::height_from(std::size_t first, Length grid, Column const& column) {
    Length height, margins;
    NoteRule const rule = note_rule(tools_.cascade);
    Foot foot(paragraphs_.notes(), rule, {});
    auto const& strips = column.galley().strips;
    for (std::size_t i = first; i < strips.size(); ++i) {
        if (strips[i].space) {
            margins += strips[i].height;
            continue;
        }
        height += std::exchange(margins, Length{});
        if (stands_on_grid(strips[i], grid)) height = on_grid(height, grid);
        height += strips[i].height;
        foot.call(strips[i]);
    }
    return height + foot.whole();
}

void BlockSetter::set_to_fit(document::Section const& value, document::StyleNode const& node, Place place) {
    Column& column = place.column;
    std::string const& page_name = node.style.page.empty() ? column.page_name() : node.style.page;
    Length const room = least_room(tools_.cascade.sheet(), page_name);
    Length const grid = document::page_style(tools_.cascade.sheet(), page_name, false).grid;
    std::size_t const first = column.galley().strips.size();
    Standing const before = standing(column);
    document::Tightness set;
    bool is_set = false;
    auto const missing = [&](document::Tightness tightness) {
        if (is_set) return_to(before, column);
        is_set = true;
        set = tightness;
        set_section(value, tightness == document::Tightness{} ? node : tools_.cascade.tightened(node, tightness), place);
        return height_from(first, grid, column) - room;
    };
    Fitting const fitting = least_tightness(*node.style.fit, missing);
    if (set != fitting.tightness) missing(fitting.tightness);
    if (fitting.missing <= Length{}) {
        column.keep_together(first, column.galley().strips.size());
        return;
    }
    auto diagnostic = base::warning("layout.does-not-fit",
                                    "cette partie ne tient pas sur sa page : il manque " + std::to_string((fitting.missing.emu() + emu_of_mm - 1) / emu_of_mm) +
                                        " mm, même resserrée autant que son style le permet",
                                    value.common.span);
    diagnostic.hints.emplace_back("raccourcissez ses textes, ou laissez « -paraphe-fit » la resserrer davantage");
    tools_.warnings.push_back(std::move(diagnostic));
}

}  // namespace paraphe::layout

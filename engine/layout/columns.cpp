#include "layout/columns.h"

#include <algorithm>
#include <span>

#include "layout/blocks.h"
#include "layout/page_breaking.h"

namespace paraphe::layout {

namespace {

/// How many of the items stand in `count` columns of this height; `ends` gets where each column ends.
std::size_t fill(std::span<Strip const> items, int count, Length height, std::vector<std::size_t>* ends = nullptr) {
    std::size_t at = 0;
    for (int column = 0; column < count; ++column) {
        Length y;
        while (at < items.size() && y + items[at].height <= height) y += items[at++].height;
        if (ends != nullptr) ends->push_back(at);
    }
    return at;
}

/// The least height that holds all of them; `most` does.
Length balanced(std::span<Strip const> items, int count, Length most) {
    Length least;
    while (most - least > Length{1}) {
        Length const middle = least + (most - least) / 2;
        (fill(items, count, middle) == items.size() ? most : least) = middle;
    }
    return most;
}

Strip side_by_side(std::span<Strip> items, ColumnShape const& shape, Length height) {
    std::vector<std::size_t> ends;
    fill(items, shape.count, height, &ends);
    Strip all;
    std::size_t at = 0;
    for (std::size_t column = 0; column < ends.size(); ++column) {
        Length y;
        for (; at < ends[column]; ++at) {
            Length const tall = items[at].height;
            overlay(all, std::move(items[at]), shape.x + (shape.width + shape.gap) * static_cast<std::int64_t>(column), y);
            y += tall;
        }
    }
    return all;
}

}  // namespace

ColumnShape shape_of(document::Style const& style, Length x, Length width) {
    int const count = std::max(1, style.columns);
    Length const gap = count > 1 ? style.column_gap : Length{};
    return {count, x, (width - gap * (count - 1)) / count, gap};
}

std::vector<Strip> set_in_columns(std::vector<Strip> items, ColumnShape const& shape, Length first_room, Length page_room) {
    std::vector<Strip> pieces;
    std::span<Strip> left(items);
    Length room = first_room;
    while (!left.empty()) {
        std::size_t count = fill(left, shape.count, room);
        if (count == 0 && room < page_room) {
            room = page_room;
            continue;
        }
        Length height = count == left.size() ? balanced(left, shape.count, room) : room;
        if (count == 0) {  // no page can hold it
            count = 1;
            height = left.front().height;
        }
        pieces.push_back(side_by_side(left.first(count), shape, height));
        left = left.subspan(count);
        room = page_room;
    }
    return pieces;
}

void BlockSetter::set_grid(std::vector<Strip> cells, ColumnShape const& shape, Column& column) {
    auto const columns = static_cast<std::size_t>(shape.count);
    for (std::size_t first = 0; first < cells.size(); first += columns) {
        Strip row;
        for (std::size_t i = 0; i < columns && first + i < cells.size(); ++i)
            overlay(row, std::move(cells[first + i]), shape.x + (shape.width + shape.gap) * static_cast<std::int64_t>(i), {});
        column.add(std::move(row));
    }
}

/// What the page has left below all that is in the column. Only the text since the last forced page is looked at, and no more of
/// it than a chapter: farther from a place where a page surely begins, a quarter of a page is taken for granted.
Length BlockSetter::room_below(Column& column, Length next) {
    constexpr std::size_t most_strips = 2'000;
    document::PageStyle const style = document::page_style(tools_.cascade.sheet(), column.page_name(), false);
    Length const whole = style.height - style.margin[document::Side::top] - style.margin[document::Side::bottom];
    column.mark();
    std::vector<Strip> const& strips = column.galley().strips;
    std::size_t first = strips.size();
    while (first > 0 && strips[first - 1].after != AfterStrip::must_break && strips[first - 1].page_name == column.page_name()) --first;
    if (strips.size() - first > most_strips) return whole / 4;
    std::vector<Strip> before;
    for (std::size_t i = first; i < strips.size(); ++i) {
        Strip& light = before.emplace_back();
        light.height = strips[i].height;
        light.running_text = strips[i].running_text;
        light.space = strips[i].space;
        light.after = strips[i].after;
        light.page_name = strips[i].page_name;
        light.notes = strips[i].notes;
        light.repeated_head = strips[i].repeated_head;
    }
    Strip& probe = before.emplace_back();
    probe.height = next;
    probe.page_name = column.page_name();
    auto const plan = break_pages(before, paragraphs_.notes(), note_rule(tools_.cascade), tools_.cascade.sheet());
    PlannedPage const& last = plan.value.back();
    return last.strips.empty() ? whole : last.foot_top - last.strips.back().y;
}

void BlockSetter::set_columns(std::vector<Strip> items, ColumnShape const& shape, Column& column) {
    if (items.empty()) return;
    constexpr Length endless = Length::mm(100'000);
    Length whole = endless, left = endless;
    if (column.may_turn()) {
        document::PageStyle const style = document::page_style(tools_.cascade.sheet(), column.page_name(), false);
        whole = style.height - style.margin[document::Side::top] - style.margin[document::Side::bottom];
        left = room_below(column, items.front().height);
    }
    for (Strip& piece : set_in_columns(std::move(items), shape, left, whole)) column.add(std::move(piece));
}

}  // namespace paraphe::layout

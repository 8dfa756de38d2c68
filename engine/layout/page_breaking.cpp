#include "layout/page_breaking.h"

namespace paraphe::layout {

namespace {

class PageBreaker {
public:
    PageBreaker(std::vector<Strip> const& strips, document::StyleSheet const& sheet) : strips_(strips), sheet_(sheet) {}

    base::Warned<std::vector<PlannedPage>> run() {
        std::size_t at = 0;
        bool forced = true;
        while (at < strips_.size()) {
            if (!forced)
                while (at < strips_.size() && strips_[at].space) ++at;
            if (at == strips_.size() || only_spaces_from(at)) break;
            at = one_page(at, forced);
        }
        return {std::move(pages_), std::move(warnings_)};
    }

private:
    bool only_spaces_from(std::size_t at) const {
        for (std::size_t i = at; i < strips_.size(); ++i)
            if (!strips_[i].space) return false;
        return true;
    }

    /// Fills one page from strip `begin`; gives the strip that the next page begins with.
    std::size_t one_page(std::size_t begin, bool& forced) {
        PlannedPage page;
        page.name = strips_[begin].page_name;
        page.first = pages_.empty() || pages_.back().name != page.name;
        document::PageStyle const style = document::page_style(sheet_, page.name, page.first);
        Length const room = style.height - style.margin[document::Side::top] - style.margin[document::Side::bottom];
        Length y;
        auto const& head = strips_[begin].repeated_head;
        if (head != nullptr && !forced)
            for (std::size_t row = 0; row < head->size(); ++row) {
                page.strips.push_back({begin, y, static_cast<int>(row)});
                y += (*head)[row].height;
            }
        std::size_t const heads = page.strips.size();
        Length const top = y;
        bool empty = true;           // of all but margins
        std::size_t legal = 0;       // the strip after the last place where the page may end
        std::size_t end = begin;
        forced = false;
        for (; end < strips_.size(); ++end) {
            Strip const& strip = strips_[end];
            if (strip.page_name != page.name) {
                forced = true;
                break;
            }
            if (!strip.space && y + strip.height > room) {
                if (legal > begin) {
                    end = legal;
                } else if (empty) {
                    if (top + strip.height > room)
                        warnings_.push_back(base::warning("layout.too-tall", "un bloc est plus haut que la page " + std::to_string(pages_.size() + 1)));
                    // The margin above gives way: without it the strip has the page.
                    page.strips.resize(heads);
                    page.strips.push_back({end, top, -1});
                    forced = strip.after == AfterStrip::must_break;
                    ++end;
                }
                break;
            }
            page.strips.push_back({end, y, -1});
            y += strip.height;
            empty = empty && strip.space;
            if (strip.after == AfterStrip::must_break) {
                forced = true;
                ++end;
                break;
            }
            if (!strip.space && strip.after == AfterStrip::may_break) legal = end + 1;
        }
        page.strips.resize(std::min(page.strips.size(), heads + (end - begin)));
        pages_.push_back(std::move(page));
        return end;
    }

    std::vector<Strip> const& strips_;
    document::StyleSheet const& sheet_;
    std::vector<PlannedPage> pages_;
    base::Diagnostics warnings_;
};

}  // namespace

base::Warned<std::vector<PlannedPage>> break_pages(std::vector<Strip> const& strips, document::StyleSheet const& sheet) {
    return PageBreaker(strips, sheet).run();
}

}  // namespace paraphe::layout

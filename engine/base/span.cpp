#include "base/span.h"

#include <algorithm>
#include <iterator>

#include "base/bug.h"
#include "base/utf8.h"

namespace paraphe::base {

SourceId Sources::add(std::string name, std::string text) {
    return add(std::make_shared<SourceFile const>(SourceFile{std::move(name), std::move(text)}));
}

SourceId Sources::add(std::shared_ptr<SourceFile const> file) {
    files_.push_back({std::move(file), {}});
    return static_cast<SourceId>(files_.size());
}

SourceFile const& Sources::file(SourceId id) const {
    expect(id != 0 && id <= files_.size(), "a span names a source that was never added");
    return *files_[id - 1].file;
}

std::vector<std::uint32_t> const& Sources::lines_of(SourceId id) const {
    std::string_view const text = file(id).text;
    std::vector<std::uint32_t>& starts = files_[id - 1].line_starts;
    if (starts.empty()) {
        starts.push_back(0);
        for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) starts.push_back(static_cast<std::uint32_t>(at + 1));
    }
    return starts;
}

std::string_view Sources::text(Span span) const {
    if (!span.known()) return {};
    std::string_view const all = file(span.source).text;
    std::size_t const begin = std::min<std::size_t>(span.begin, all.size());
    std::size_t const end = std::clamp<std::size_t>(span.end, begin, all.size());
    return all.substr(begin, end - begin);
}

Place Sources::locate(Span span) const {
    Place place;
    if (!span.known()) return place;
    SourceFile const& source = file(span.source);
    std::string_view const all = source.text;
    std::size_t const begin = std::min<std::size_t>(span.begin, all.size());
    std::size_t const end = std::clamp<std::size_t>(span.end, begin, all.size());
    std::vector<std::uint32_t> const& starts = lines_of(span.source);
    auto const line = std::prev(std::upper_bound(starts.begin(), starts.end(), static_cast<std::uint32_t>(begin)));
    std::size_t const line_begin = *line;
    std::size_t const line_end = std::min(all.find('\n', begin), all.size());
    place.file = source.name;
    place.line = 1 + static_cast<std::uint32_t>(line - starts.begin());
    place.column = 1 + static_cast<std::uint32_t>(code_point_count(all.substr(line_begin, begin - line_begin)));
    std::size_t const on_line = code_point_count(all.substr(begin, std::min(end, line_end) - begin));
    place.width = static_cast<std::uint32_t>(std::max<std::size_t>(1, on_line));
    std::string_view text_of_line = all.substr(line_begin, line_end - line_begin);
    if (!text_of_line.empty() && text_of_line.back() == '\r') text_of_line.remove_suffix(1);
    constexpr std::size_t longest_excerpt = 200;
    place.line_text = std::string(text_of_line.substr(0, byte_offset(text_of_line, longest_excerpt)));
    return place;
}

}  // namespace paraphe::base

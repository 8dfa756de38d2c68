#pragma once
// A document as a screen reader tells it: what `pdfinfo -struct-text` must say of its PDF, worked out from the document alone.

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "document/chart.h"
#include "document/walk.h"

namespace paraphe::test {

/// A role or a string, with its depth in the tree.
struct ReadLine {
    std::size_t depth;
    bool is_string;
    std::string text;
    bool operator==(ReadLine const&) const = default;
};

/// One line each, strings in quotes, indented by their depth.
inline std::string shown(ReadLine const& line) {
    return std::string(2 * line.depth, ' ') + (line.is_string ? "\"" + line.text + "\"" : line.text);
}

inline std::string shown(std::vector<ReadLine> const& lines) {
    std::string all;
    for (ReadLine const& line : lines) all += shown(line) + "\n";
    return all;
}

/// Strings that follow each other below one role are one, without soft hyphens and without spaces at their ends; a string of
/// nothing is none, and neither are the words drawn in a figure: its alternative text says them.
inline std::vector<ReadLine> tidied(std::vector<ReadLine> const& lines) {
    static constexpr std::string_view soft_hyphen = "\u00AD";
    std::vector<ReadLine> out;
    std::vector<std::string> open;  // roles from the root down
    for (ReadLine line : lines) {
        open.resize(line.depth);
        if (!line.is_string) open.push_back(line.text);
        else if (!open.empty() && open.back() == "Figure") continue;
        for (std::size_t at = line.text.find(soft_hyphen); at != std::string::npos; at = line.text.find(soft_hyphen, at)) line.text.erase(at, soft_hyphen.size());
        if (line.is_string && !out.empty() && out.back().is_string && out.back().depth == line.depth) out.back().text += line.text;
        else out.push_back(std::move(line));
    }
    for (ReadLine& line : out) {
        std::size_t const begin = std::min(line.text.find_first_not_of(' '), line.text.size());
        line.text = line.text.substr(begin, line.text.find_last_not_of(' ') + 1 - begin);
    }
    std::erase_if(out, [](ReadLine const& line) { return line.text.empty(); });
    return out;
}

/// What pdfinfo or structure_text.py printed.
inline std::vector<ReadLine> told_lines(std::string const& output) {
    std::vector<ReadLine> lines;
    std::istringstream in(output);
    for (std::string line; std::getline(in, line);) {
        std::size_t const begin = std::min(line.find_first_not_of(' '), line.size());
        std::string_view const text = std::string_view(line).substr(begin);
        bool const is_string = text.starts_with('"') && text.size() >= 2;
        std::size_t const end = is_string ? text.size() - 1 : std::min(text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"), text.size());
        std::size_t const from = is_string ? 1 : 0;
        std::string const told(text.substr(from, end - from));
        bool const is_annotation = !is_string && told == "Object";
        if (is_string || (!told.empty() && !is_annotation)) lines.push_back({begin / 2, is_string, told});  // else an attribute
    }
    return tidied(lines);
}

/// The roles are those of ISO 32000-1 §14.8.4.
class DocumentReading {
public:
    explicit DocumentReading(document::PageNumbers const& pages) : pages_(pages) {}

    std::vector<ReadLine> read(document::Document const& document) {
        inside("Document", [&] { blocks(document.blocks); });
        return tidied(lines_);
    }

private:
    template <typename Function>
    void inside(std::string role, Function const& function) {
        lines_.push_back({depth_, false, std::move(role)});
        ++depth_;
        function();
        --depth_;
    }
    void say(std::string text) { lines_.push_back({depth_, true, std::move(text)}); }
    void label(std::string const& text) {
        if (!text.empty()) say(text + " ");
    }
    std::string page_of(std::string const& target) const {
        auto const found = pages_.labels.find(target);
        return found == pages_.labels.end() ? "?" : found->second;
    }

    void inlines(document::Inlines const& all) {
        for (document::Inline const& item : all)
            std::visit(document::Cases{
                           [&](document::Text const& value) { say(value.text); },
                           [&](document::PageRef const& value) { say(page_of(value.target)); },
                           [&](document::LineBreak const&) { say(" "); },
                           [&](document::Blank const&) { say("\u00A0"); },
                           [&](document::Reference const&) { say("?"); },
                           [](document::IndexMark const&) {},
                           [&](document::Styled const& value) {
                               if (value.lang.empty() && value.expansion.empty()) inlines(value.children);
                               else inside("Span", [&] { inlines(value.children); });
                           },
                           [&](document::Link const& value) { inside("Link", [&] { inlines(value.children); }); },
                           [&](document::Note const& value) {
                               inside("Reference", [&] { inside("Lbl", [&] { inside("Link", [&] { say(value.number); }); }); });
                               if (value.place == document::Note::Place::page) note(value);
                           },
                       },
                       item.value);
    }
    void note(document::Note const& value) {
        inside("Note", [&] {
            inside("Lbl", [&] { inside("Link", [&] { say(value.number + "."); }); });
            say("\u00A0");
            inlines(value.inlines);
        });
    }
    void paragraph(char const* role, document::Inlines const& words) {
        if (!words.empty()) inside(role, [&] { inlines(words); });
    }

    void blocks(document::Blocks const& all) {
        for (document::Block const& block : all) std::visit([&](auto const& value) { this->block(value); }, block.value);
    }
    void block(document::Paragraph const& value) { paragraph("P", value.inlines); }
    void block(document::Heading const& value) {
        inside("H" + std::to_string(value.level), [&] {
            label(value.label);
            inlines(value.inlines);
        });
    }
    void block(document::List const& value) {
        inside("L", [&] {
            for (document::ListItem const& item : value.items)
                inside("LI", [&] {
                    if (!item.label.empty()) inside("Lbl", [&] { say(item.label); });
                    inside("LBody", [&] { blocks(item.blocks); });
                });
        });
    }
    void block(document::DefinitionList const& value) {
        inside("L", [&] {
            for (document::Definition const& item : value.items)
                inside("LI", [&] {
                    inside("Lbl", [&] { inlines(item.term); });
                    inside("LBody", [&] { blocks(item.description); });
                });
        });
    }
    void block(document::Table const& value) {
        inside("Table", [&] {
            if (!value.caption.empty())
                inside("Caption", [&] {
                    label(value.label);
                    inlines(value.caption);
                });
            auto const rows = [&](std::vector<document::Row> const& all) {
                for (document::Row const& row : all)
                    inside("TR", [&] {
                        for (document::Cell const& cell : row.cells) inside(cell.header ? "TH" : "TD", [&] { blocks(cell.blocks); });
                    });
            };
            for (auto const& [role, all] : {std::pair("THead", &value.head), std::pair("TBody", &value.body), std::pair("TFoot", &value.foot)}) {
                if (all->empty()) continue;
                if (value.body.empty()) rows(*all);
                else inside(role, [&] { rows(*all); });
            }
        });
        for (document::Note const* const one : document::notes_under(value)) note(*one);
    }
    void block(document::Figure const& value) {
        if (value.alternative.empty()) return paragraph("Caption", value.caption);
        inside("Figure", [&] { paragraph("Caption", value.caption); });
    }
    void block(document::Chart const& value) {
        inside("Figure", [&] { paragraph("Caption", document::chart_caption(value)); });
    }
    void block(document::Section const& value) {
        inside("Sect", [&] { blocks(value.blocks); });
    }
    void block(document::PageBreak const&) {}
    void block(document::SignatureField const& value) {
        paragraph("P", value.label);
        inside("Form", [] {});
    }
    void block(document::TableOfContents const& value) {
        inside("TOC", [&] {
            paragraph("Caption", value.title);
            for (document::TocEntry const& entry : value.entries)
                inside("TOCI", [&] {
                    if (!entry.label.empty()) inside("Lbl", [&] { say(entry.label); });
                    inside("Reference", [&] {
                        inside("Link", [&] { inlines(entry.text); });
                        say(" " + page_of(entry.target));
                    });
                });
        });
    }

    void block(document::Index const& value) {
        if (value.entries.empty()) return;
        inside("Index", [&] {
            paragraph("P", value.title);
            inside("L", [&] {
                for (document::IndexEntry const& entry : value.entries)
                    inside("LI", [&] { inside("LBody", [&] { index_entry(entry); }); });
            });
        });
    }
    /// Each page once, as a reference of its own.
    void index_entry(document::IndexEntry const& entry) {
        inlines(entry.text);
        std::set<std::string> seen;
        for (std::string const& place : entry.places) {
            std::string const page = page_of(place);
            if (!seen.insert(page).second) continue;
            say(", ");
            inside("Reference", [&] { inside("Link", [&] { say(page); }); });
        }
    }

    document::PageNumbers const& pages_;
    std::vector<ReadLine> lines_;
    std::size_t depth_ = 0;
};

}  // namespace paraphe::test

#include "assembly/index.h"

#include <algorithm>
#include <map>

#include "base/french_order.h"
#include "document/walk.h"

namespace paraphe::assembly {

void fill_indexes(document::Document& document, base::Diagnostics& diagnostics) {
    std::map<std::string, std::map<std::string, document::IndexEntry>> terms;  // by name of the index, then by term
    bool any = false;
    document::for_each_block(document, [&](document::Block& block, std::string const&) {
        if (auto* const index = std::get_if<document::Index>(&block.value)) {
            terms[index->name];
            index->entries.clear();
            any = true;
        }
    });
    if (!any) return;
    int count = 0;
    document::for_each_inlines(document, [&](document::Inlines& inlines, std::string const&) {
        document::for_each_index_mark(inlines, [&](document::IndexMark& mark) {
            mark.id.clear();
            auto const found = terms.find(mark.index);
            if (found == terms.end()) return;
            // A colon: no author's id has one.
            mark.id = "index:" + std::to_string(++count);
            document::IndexEntry& entry = found->second[mark.term];
            if (entry.text.empty()) entry.text.push_back({document::Text{mark.term, mark.span}});
            entry.places.push_back(mark.id);
        });
    });
    base::FrenchOrder const order;
    document::for_each_block(document, [&](document::Block& block, std::string const&) {
        auto* const index = std::get_if<document::Index>(&block.value);
        if (index == nullptr) return;
        std::vector<std::string const*> sorted;
        auto const& own = terms[index->name];
        for (auto const& [term, entry] : own) sorted.push_back(&term);
        std::sort(sorted.begin(), sorted.end(), [&](std::string const* a, std::string const* b) { return order(*a, *b); });
        for (std::string const* const term : sorted) index->entries.push_back(own.at(*term));
        if (!sorted.empty()) return;
        auto diagnostic = base::warning("assembly.empty-index", "aucune entrée n’est destinée à cet index", index->common.span);
        diagnostic.hints.push_back(index->name.empty() ? "marquez les mots : <p:index-entry>…</p:index-entry>"
                                                       : "marquez les mots : <p:index-entry index=\"" + index->name + "\">…</p:index-entry>");
        diagnostics.push_back(std::move(diagnostic));
    });
}

}  // namespace paraphe::assembly

#include "assembly/references.h"

#include <iterator>
#include <set>

#include "base/unicode.h"
#include "document/walk.h"

namespace paraphe::assembly {

using document::Inline;
using document::Inlines;

namespace {

class Resolver {
public:
    Resolver(Targets const& targets, base::Diagnostics& diagnostics) : targets_(targets), diagnostics_(diagnostics) {
        for (auto const& [id, target] : targets_) ids_.push_back(id);
    }

    void resolve(Inlines& inlines) {
        for (Inline& item : inlines) {
            if (auto const* const reference = std::get_if<document::Reference>(&item.value)) {
                Inline replacement = link_for(*reference);
                item = std::move(replacement);
            } else if (auto* const styled = std::get_if<document::Styled>(&item.value)) {
                resolve(styled->children);
            } else if (auto* const link = std::get_if<document::Link>(&item.value)) {
                resolve(link->children);
                if (!link->target.empty() && !targets_.contains(link->target)) {
                    unknown(link->target, link->span);
                    Inlines children = std::move(link->children);
                    item.value = document::Styled{document::Emphasis::none, {}, {}, {}, std::move(children)};
                }
            }
        }
    }

private:
    void unknown(std::string const& id, base::Span where) {
        auto diagnostic = base::error("assembly.unknown-reference", "aucun bloc ne porte l’identifiant '" + id + "'", where);
        std::string const near = base::nearest(id, ids_);
        if (!near.empty()) diagnostic.hints.push_back("vouliez-vous écrire '" + near + "' ?");
        diagnostics_.push_back(std::move(diagnostic));
    }

    Inline link_for(document::Reference const& reference) {
        auto const found = targets_.find(reference.target);
        if (found == targets_.end()) {
            unknown(reference.target, reference.span);
            return {document::Text{"⟦" + reference.target + "⟧", reference.span}};
        }
        Target const& target = found->second;
        if (target.reference.empty() && target.title.empty() && reference.show != document::Reference::Show::page) {
            auto diagnostic = base::error("assembly.nameless-target", "le bloc '" + reference.target + "' n’a ni numéro ni titre à citer", reference.span);
            diagnostic.hints.emplace_back("écrivez <a href=\"#" + reference.target + "\">…</a> avec vos mots, ou show=\"page\"");
            diagnostics_.push_back(std::move(diagnostic));
            return {document::Text{"⟦" + reference.target + "⟧", reference.span}};
        }
        document::Link link;
        link.target = reference.target;
        link.span = reference.span;
        using Show = document::Reference::Show;
        switch (reference.show) {
            case Show::label: link.children.push_back({document::Text{target.reference, reference.span}}); break;
            case Show::title: link.children = target.title; break;
            case Show::page: link.children.push_back({document::PageRef{reference.target, reference.span}}); break;
        }
        return {std::move(link)};
    }

    Targets const& targets_;
    base::Diagnostics& diagnostics_;
    std::vector<std::string> ids_;
};

Inlines without_links(Inlines inlines, std::set<std::string> const& ids) {
    Inlines kept;
    for (Inline& item : inlines) {
        if (auto* const styled = std::get_if<document::Styled>(&item.value)) styled->children = without_links(std::move(styled->children), ids);
        auto* const link = std::get_if<document::Link>(&item.value);
        if (link != nullptr && !link->target.empty() && !ids.contains(link->target)) {
            Inlines children = without_links(std::move(link->children), ids);
            std::move(children.begin(), children.end(), std::back_inserter(kept));
        } else {
            kept.push_back(std::move(item));
        }
    }
    return kept;
}

}  // namespace

void resolve_references(document::Document& document, Targets const& targets, base::Diagnostics& diagnostics) {
    Resolver resolver(targets, diagnostics);
    document::for_each_inlines(document, [&](Inlines& inlines, std::string const&) { resolver.resolve(inlines); });
}

namespace {

/// Of tables of contents and indexes, what leads nowhere.
void drop_entries(document::Blocks& blocks, std::set<std::string> const& ids) {
    for (document::Block& block : blocks) {
        if (auto* const section = std::get_if<document::Section>(&block.value)) drop_entries(section->blocks, ids);
        if (auto* const contents = std::get_if<document::TableOfContents>(&block.value))
            std::erase_if(contents->entries, [&](document::TocEntry const& entry) { return !ids.contains(entry.target); });
        if (auto* const index = std::get_if<document::Index>(&block.value)) {
            for (document::IndexEntry& entry : index->entries)
                std::erase_if(entry.places, [&](std::string const& place) { return !ids.contains(place); });
            std::erase_if(index->entries, [](document::IndexEntry const& entry) { return entry.places.empty(); });
        }
    }
}

}  // namespace

void unlink_foreign(document::Document& document) {
    std::set<std::string> ids;
    document::for_each_block(document.blocks, [&](document::Block const& block) {
        document::Common const* const common = document::common_of(block);
        if (common != nullptr && !common->id.empty()) ids.insert(common->id);
    });
    document::for_each_inlines(document, [&](Inlines& inlines, std::string const&) { inlines = without_links(std::move(inlines), ids); });
    document::for_each_inlines(document, [&](Inlines& inlines, std::string const&) {
        document::for_each_index_mark(inlines, [&](document::IndexMark& mark) { ids.insert(mark.id); });
    });
    drop_entries(document.blocks, ids);
}

}  // namespace paraphe::assembly

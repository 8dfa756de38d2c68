#include "assembly/headings.h"

#include <functional>
#include <iterator>
#include <vector>

#include "document/walk.h"

namespace paraphe::assembly {

namespace {

class Numberer {
public:
    Numberer(Numbering const& schemes, FrozenNumbers const& frozen, base::Diagnostics& diagnostics)
        : schemes_(schemes), counter_(schemes, frozen), diagnostics_(diagnostics) {}

    void visit(document::Blocks& blocks) {
        for (document::Block& block : blocks) visit(block);
    }
    Targets take() { return std::move(targets_); }

private:
    void visit(document::Block& block) {
        document::Common* const common = document::common_of(block);
        bool const heading = std::holds_alternative<document::Heading>(block.value);
        if (common != nullptr && !common->id.empty()) {
            if (targets_.contains(common->id)) {
                diagnostics_.push_back(base::error("assembly.duplicate-id", "deux blocs portent l’identifiant '" + common->id + "'", common->span));
                common->id.clear();
            } else {
                targets_[common->id] = {};
                if (!heading) waiting_.push_back(common->id);
            }
        }
        std::visit(document::Cases{
                       [&](document::Heading& value) { number(value); },
                       [&](document::Section& value) { visit(value.blocks); },
                       [&](document::List& value) {
                           for (document::ListItem& item : value.items) visit(item.blocks);
                       },
                       [&](document::DefinitionList& value) {
                           for (document::Definition& item : value.items) visit(item.description);
                       },
                       [&](document::Table& value) {
                           settle(value.common.id, {document::plain_text(value.caption), value.caption});
                           for (auto* rows : {&value.head, &value.body, &value.foot})
                               for (document::Row& row : *rows)
                                   for (document::Cell& cell : row.cells) visit(cell.blocks);
                       },
                       [](auto&) {},
                   },
                   block.value);
    }

    void number(document::Heading& heading) {
        if (heading.common.id.empty()) {
            do heading.common.id = "titre-" + std::to_string(++unnamed_);
            while (targets_.contains(heading.common.id));
        }
        Target target{document::plain_text(heading.inlines), heading.inlines};
        auto const scheme = schemes_.find(heading.common.class_name);
        if (scheme != schemes_.end()) {
            heading.number = number_of(heading, scheme->second);
            heading.label = with_number(scheme->second.label, heading.number);
            target.reference = with_number(scheme->second.reference, heading.number);
        }
        for (std::string const& id : waiting_) settle(id, target);
        waiting_.clear();
        targets_[heading.common.id] = std::move(target);
    }

    std::string number_of(document::Heading const& heading, NumberingScheme const& scheme) {
        if (!is_given(scheme)) return counter_.next(heading.common.class_name, heading.common.id);
        if (heading.given_number.empty())
            diagnostics_.push_back(base::error("assembly.missing-number", "ce titre doit recevoir son numéro (p:number)", heading.common.span));
        if (auto problem = counter_.objection(heading.common.class_name, heading.common.id, heading.given_number))
            diagnostics_.push_back(base::error("assembly.frozen-number", std::move(*problem), heading.common.span));
        counter_.given(heading.common.class_name, heading.given_number);
        return heading.given_number;
    }

    void settle(std::string const& id, Target target) {
        auto const found = targets_.find(id);
        if (found != targets_.end() && found->second.reference.empty()) found->second = std::move(target);
    }

    Numbering const& schemes_;
    Counter counter_;
    base::Diagnostics& diagnostics_;
    Targets targets_;
    std::vector<std::string> waiting_;  ///< ids of blocks that answer for the next heading
    int unnamed_ = 0;
};

/// Words that may be printed elsewhere: links become their text, references what they refer to.
document::Inlines citable(document::Inlines const& inlines, Targets const& targets) {
    document::Inlines words;
    for (document::Inline const& item : inlines) {
        if (auto const* const link = std::get_if<document::Link>(&item.value)) {
            document::Inlines children = citable(link->children, targets);
            std::move(children.begin(), children.end(), std::back_inserter(words));
            continue;
        }
        // Called once, marked once: where it was written.
        if (std::holds_alternative<document::Note>(item.value) || std::holds_alternative<document::IndexMark>(item.value)) continue;
        document::Inline& copy = words.emplace_back(item);
        if (auto* const styled = std::get_if<document::Styled>(&copy.value)) styled->children = citable(styled->children, targets);
        if (auto const* const reference = std::get_if<document::Reference>(&item.value)) {
            auto const found = targets.find(reference->target);
            bool const known = found != targets.end();
            if (known && reference->show == document::Reference::Show::page) copy.value = document::PageRef{reference->target, reference->span};
            else copy.value = document::Text{known ? found->second.reference : "⟦" + reference->target + "⟧", reference->span};
        }
    }
    return words;
}

}  // namespace

Targets number_headings(document::Blocks& blocks, Numbering const& schemes, FrozenNumbers const& frozen, base::Diagnostics& diagnostics) {
    Numberer numberer(schemes, frozen, diagnostics);
    numberer.visit(blocks);
    Targets targets = numberer.take();
    for (auto& [id, target] : targets) target.title = citable(target.title, targets);
    return targets;
}

void fill_tables_of_contents(document::Blocks& blocks, Targets const& targets) {
    std::vector<document::TableOfContents*> open;
    std::function<void(document::Blocks&)> const visit = [&](document::Blocks& list) {
        for (document::Block& block : list)
            std::visit(document::Cases{
                           [&](document::TableOfContents& value) {
                               value.entries.clear();
                               open.push_back(&value);
                           },
                           [&](document::Heading& value) {
                               for (document::TableOfContents* const toc : open)
                                   if (value.level == 1 || (value.level <= toc->levels && !value.label.empty())) toc->entries.push_back({value.level, value.label, targets.at(value.common.id).title, value.common.id});
                           },
                           [&](document::Section& value) { visit(value.blocks); },
                           [](auto&) {},
                       },
                       block.value);
    };
    visit(blocks);
}

}  // namespace paraphe::assembly

#include "merge/merge.h"

#include <algorithm>

#include "base/bug.h"
#include "merge/markdown.h"
#include "merge/printable.h"
#include "merge/scopes.h"
#include "merge/walker.h"

namespace paraphe::merge {

namespace {

bool holds(Condition const& condition, Scopes const& scopes) {
    auto const found = scopes.find(condition.name);
    return (found && data::is_truthy(found->value)) == condition.wanted;
}

class Merger {
public:
    Merger(data::Value const& root, base::Sources const& sources, Amendments const& amendments, MergeOptions const& options)
        : scopes_(root), amendments_(amendments), state_{sources, options, out_.diagnostics, out_.value.printed, 0, {}, {}} {}

    void part(Part const& part) {
        if (part.for_each.steps.empty()) {
            once(part, "");
        } else {
            for (std::vector<Scope> const& way : scopes_.elements(part.for_each)) {
                if (stopped_) return;
                for (Scope const& scope : way) scopes_.push(scope);
                once(part, way.back().pointer);
                for (std::size_t i = 0; i < way.size(); ++i) scopes_.pop();
            }
        }
        for (Amendment const& amendment : amendments_)
            if (amendment.action == Amendment::Action::add_after && amendment.clause == part.description.id) add(part, amendment);
    }

    base::Checked<MergedText> finish() {
        report_repetitions();
        out_.value.xhtml = std::move(text_.text);
        out_.value.map = std::move(text_.map);
        out_.diagnostics = base::sorted_for_people(std::move(out_.diagnostics));
        return std::move(out_);
    }

private:
    void once(Part const& part, std::string element) {
        bool const wanted = std::all_of(part.conditions.begin(), part.conditions.end(),
                                        [&](Condition const& c) { return holds(c, scopes_); });
        Amendment const* const change = change_of(part);
        if (!wanted && change != nullptr) tell_absent(*change);
        if (!wanted || stopped_ || (change != nullptr && change->action == Amendment::Action::remove)) return;
        auto const begin = static_cast<std::uint32_t>(text_.text.size());
        bool const markdown = part.description.kind == PartDescription::Kind::markdown;
        bool finished = true;
        if (change != nullptr && change->title) print_title(part, "", *change);
        else finished = walk(part.heading, false, scopes_, state_, text_);
        if (change != nullptr) {
            print_text(part, *change);
        } else if (markdown) {
            TrackedText clause;
            finished = walk(part.body, true, scopes_, state_, clause) && finished;
            base::append(out_.diagnostics,
                         markdown_to_xhtml(clause, {part.description.heading_level + 1, true}, text_));
        } else {
            finished = walk(part.body, false, scopes_, state_, text_) && finished;
        }
        stopped_ = stopped_ || !finished || text_.text.size() > state_.options.most_bytes;
        out_.value.parts.push_back(
            {part.description.id, std::move(element), begin, static_cast<std::uint32_t>(text_.text.size())});
    }

    /// The last change wins; dossier has refused two changes of one clause.
    Amendment const* change_of(Part const& part) const {
        Amendment const* found = nullptr;
        for (Amendment const& amendment : amendments_)
            if (amendment.action != Amendment::Action::add_after && amendment.clause == part.description.id) found = &amendment;
        return found;
    }

    void add(Part const& predecessor, Amendment const& amendment) {
        auto const begin = static_cast<std::uint32_t>(text_.text.size());
        print_title(predecessor, amendment.id, amendment);
        print_text(predecessor, amendment);
        out_.value.parts.push_back({amendment.id, amendment.pointer, begin, static_cast<std::uint32_t>(text_.text.size())});
    }

    /// `id` is "" for a clause that keeps the id of its own head.
    void print_title(Part const& part, std::string const& id, Amendment const& amendment) {
        auto const own = part.head.find("id");
        base::Origin const origin{amendment.span, amendment.title ? amendment.title->span() : base::Span{}, amendment.pointer + "/titre"};
        text_.add_made(heading_open(part.description, id.empty() && own != part.head.end() ? own->second : id), origin);
        if (amendment.title) text_.add_made(escaped_for_xml(printable(amendment.title->text(), origin, out_.diagnostics)), origin);
        text_.add_made(heading_close(part.description), origin);
        out_.value.printed.insert(amendment.pointer + "/titre");
    }

    void print_text(Part const& part, Amendment const& amendment) {
        if (!amendment.text) return;
        base::Origin const origin{amendment.span, amendment.text->span(), amendment.pointer + "/texte"};
        TrackedText clause;
        clause.add_made(harmless_markdown(printable(amendment.text->text(), origin, out_.diagnostics)), origin);
        base::append(out_.diagnostics, markdown_to_xhtml(clause, {part.description.heading_level + 1, false}, text_));
        out_.value.printed.insert(amendment.pointer + "/texte");
    }

    void tell_absent(Amendment const& amendment) {
        auto& diagnostic = out_.diagnostics.emplace_back(base::warning(
            "merge.absent-clause", "la clause '" + amendment.clause + "' n’est pas dans ce contrat : sa condition n’est pas remplie", amendment.span));
        diagnostic.pointer = amendment.pointer;
    }

    /// A tag tells its first misses only; then one more diagnostic says how many there were.
    void report_repetitions() {
        for (auto const& [place, times] : state_.missing) {
            if (times <= most_missing_a_tag) continue;
            base::Span where{place.first, place.second, place.second};
            for (base::Diagnostic const& told : out_.diagnostics)
                if (told.code == "merge.missing-value" && told.where.source == where.source &&
                    told.where.begin == where.begin)
                    where = told.where;
            out_.diagnostics.push_back(base::error(
                "merge.missing-value",
                "… et encore " + std::to_string(times - most_missing_a_tag) + " fois pour cette balise", where));
        }
    }

    base::Checked<MergedText> out_;
    TrackedText text_;
    Scopes scopes_;
    Amendments const& amendments_;
    MergeState state_;
    bool stopped_ = false;
};

}  // namespace

base::Checked<MergedText> merge(Template const& package, data::Value const& root, base::Sources const& sources,
                                Amendments const& amendments, MergeOptions const& options) {
    base::expect(root.is_object(), "the data of a template is an object");
    Merger merger(root, sources, amendments, options);
    for (Part const& part : package.parts()) merger.part(part);
    return merger.finish();
}

}  // namespace paraphe::merge

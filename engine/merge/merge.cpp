#include "merge/merge.h"

#include <algorithm>

#include "base/bug.h"
#include "merge/markdown.h"
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
    Merger(data::Value const& root, base::Sources const& sources, MergeOptions const& options)
        : scopes_(root), state_{sources, options, out_.diagnostics, out_.value.printed, 0, {}} {}

    void part(Part const& part) {
        if (part.for_each.steps.empty()) return once(part, "");
        for (std::vector<Scope> const& way : scopes_.elements(part.for_each)) {
            if (stopped_) return;
            for (Scope const& scope : way) scopes_.push(scope);
            once(part, way.back().pointer);
            for (std::size_t i = 0; i < way.size(); ++i) scopes_.pop();
        }
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
        if (!wanted || stopped_) return;
        auto const begin = static_cast<std::uint32_t>(text_.text.size());
        bool const markdown = part.description.kind == PartDescription::Kind::markdown;
        bool finished = walk(part.heading, false, scopes_, state_, text_);
        if (markdown) {
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
    MergeState state_;
    bool stopped_ = false;
};

}  // namespace

base::Checked<MergedText> merge(Template const& package, data::Value const& root, base::Sources const& sources,
                                MergeOptions const& options) {
    base::expect(root.is_object(), "the data of a template is an object");
    Merger merger(root, sources, options);
    for (Part const& part : package.parts()) merger.part(part);
    return merger.finish();
}

}  // namespace paraphe::merge

#include "dossier/word_corrections.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "dossier/datum_name.h"

namespace paraphe::dossier {

namespace {

/// Where each text and number of a contract stands in its file.
class Places {
public:
    explicit Places(data::Value const& contract) {
        add(contract, "");
        std::sort(leaves_.begin(), leaves_.end(), [](Leaf const& a, Leaf const& b) { return a.span.begin < b.span.begin; });
    }

    /// The pointer of the datum that holds `span`, or "".
    std::string pointer(base::Span span) const {
        auto const after = std::upper_bound(leaves_.begin(), leaves_.end(), span.begin, [](std::uint32_t at, Leaf const& leaf) { return at < leaf.span.begin; });
        if (after == leaves_.begin()) return "";
        Leaf const& leaf = *(after - 1);
        return leaf.span.source == span.source && span.end <= leaf.span.end ? leaf.pointer : "";
    }

private:
    struct Leaf {
        base::Span span;
        std::string pointer;
    };

    void add(data::Value const& value, std::string const& pointer) {
        if ((value.is_string() || value.is_number()) && value.span().known()) leaves_.push_back({value.span(), pointer});
        for (std::size_t i = 0; i < value.elements().size(); ++i) add(value.elements()[i], pointer + "/" + std::to_string(i));
        for (data::Member const& member : value.members()) add(member.value, pointer + "/" + data::pointer_escape(member.name));
    }

    std::vector<Leaf> leaves_;
};

}  // namespace

std::vector<WordCorrection> by_datum(typography::Corrections const& corrections, data::Value const& contract, data::Schema const& schema) {
    std::vector<WordCorrection> told;
    if (corrections.empty()) return told;
    Places const places(contract);
    std::set<std::tuple<std::uint32_t, std::uint32_t, std::string, std::string>> seen;
    for (typography::Correction const& correction : corrections) {
        base::Span const span = correction.span;
        if (!seen.insert({span.source, span.begin, correction.before, correction.after}).second) continue;
        std::string const pointer = span.known() ? places.pointer(span) : "";
        told.push_back({correction, pointer, pointer.empty() ? "" : datum_name(contract, schema, pointer)});
    }
    std::stable_sort(told.begin(), told.end(), [](WordCorrection const& a, WordCorrection const& b) {
        auto const key = [](WordCorrection const& one) { return std::tuple(one.pointer.empty(), one.correction.span.source, one.correction.span.begin); };
        return key(a) < key(b);
    });
    return told;
}

}  // namespace paraphe::dossier

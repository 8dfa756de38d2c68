#pragma once
// Unicode's line breaking, as French print wants it.

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace paraphe::typography {

/// Where a line may end by the rules of Unicode, tailored: « and “ only open, » and ” only close, no line begins by a dash tied to
/// what follows it (typography/main/tailor_line_rules.cpp has the three changes and why).
///
/// The rules are compiled when the program is built: at start that would take 60 ms, loading them takes 0.05. One per thread.
/// Source: Unicode Standard Annex 14 of Unicode 15.0, as ICU 72 has it.
class LineRules {
public:
    LineRules();
    ~LineRules();

    /// Byte offsets in `text` (UTF-8) before which another line may begin, in increasing order; neither 0 nor its end.
    std::vector<std::uint32_t> opportunities(std::string_view text) const;

private:
    struct Iterator;
    std::unique_ptr<Iterator> iterator_;
};

}  // namespace paraphe::typography

#pragma once
// A template package as merge sees it: parts in order, read once, used for many contracts.

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "merge/token.h"

namespace paraphe::merge {

/// What the caller knows of one part (from the package's manifest).
struct PartDescription {
    enum class Kind { html, markdown };
    std::string id;
    base::SourceId source = 0;
    Kind kind = Kind::html;
    std::vector<std::string> conditions;    ///< data paths that must all be true; "!path" asks for the contrary
    std::string for_each;                   ///< path of nested lists ("axes.objectifs.fiches"), or "" for once
    std::string heading_class = "article";  ///< of the heading that a clause's head makes
    int heading_level = 2;
};

/// Tokens of one text, partials in place, and the same as a skeleton for the Mustache library: no text, no data,
/// only tags named by the token's number ({{L0}}{{#S1}}{{V2}}{{/S1}}).
struct Program {
    Tokens tokens;
    std::string skeleton;
};

struct Condition {
    Name name;
    bool wanted = true;
};

struct Part {
    PartDescription description;
    std::vector<Condition> conditions;  ///< of the description and of the clause's head
    Name for_each;                      ///< no steps: once
    Program heading;                    ///< XHTML; empty unless a clause's head gives a title
    Program body;
    std::map<std::string, std::string> head;  ///< what a clause says of itself: id, titre, source, opposable…
};

/// The tag that opens a clause's heading, with its class and, unless it is empty, its id.
std::string heading_open(PartDescription const& part, std::string const& id);
std::string heading_close(PartDescription const& part);

/// Parsed parts. Immutable after `compile`; any number of threads may merge from one.
class Template {
public:
    /// `partials`: name -> source; a partial's tags are read in the kind of the part that includes it.
    ///
    /// Diagnostics: those of read_tokens, and merge.unknown-partial (hint), merge.partial-cycle (with the way),
    /// merge.template-too-large (partials that multiply: more than 200,000 tokens), merge.clause-head (a line that
    /// is no "key: value", an unknown key, a missing id or titre), merge.bad-name for a bad condition or list path.
    /// The template of the answer can be used all the same: what is wrong prints as «⟦…⟧».
    static base::Checked<Template> compile(std::vector<PartDescription> parts,
                                           std::map<std::string, base::SourceId> const& partials,
                                           base::Sources const& sources);

    std::vector<Part> const& parts() const { return parts_; }

private:
    std::vector<Part> parts_;
};

}  // namespace paraphe::merge

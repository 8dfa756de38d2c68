#pragma once
// What each verb does, once its arguments are known.

#include "cli/options.h"
#include "dossier/render.h"

namespace paraphe::cli {

struct BuildOptions {
    CommonOptions common;
    MakingOptions making;
    std::string contract;
    std::string output;
};

struct CheckOptions {
    CommonOptions common;
    MakingOptions making;
    std::string contract;
    bool deviations = false;
    bool typography = false;
};

struct FreezeOptions {
    CommonOptions common;
    std::string contract;
    bool update = false;
};

struct BatchOptions {
    CommonOptions common;
    MakingOptions making;
    std::string source;
    std::string output;
    std::size_t workers = 1;
};

struct RenderOptions {
    CommonOptions common;
    dossier::Rendering rendering;
    std::string output;
};

struct TypoOptions {
    Speech say;
    DiagnosticsForm form = DiagnosticsForm::text;
    std::optional<typography::SpaceProfile> spaces;
    bool report = false;
};

struct MergeOptions {
    CommonOptions common;
    std::string part;
    std::string contract;
};

ExitStatus build(BuildOptions const& options);
ExitStatus check(CheckOptions const& options);
ExitStatus freeze(FreezeOptions const& options);
ExitStatus batch(BatchOptions const& options);
ExitStatus render(RenderOptions const& options);
ExitStatus merge(MergeOptions const& options);
ExitStatus typo(TypoOptions const& options);
ExitStatus schema(CommonOptions const& options);

}  // namespace paraphe::cli

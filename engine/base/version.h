#pragma once

namespace paraphe::base {

/// Of the engine: what manifests and the PDF's Producer name. CMake's project version.
constexpr char const* version = PARAPHE_VERSION;

}  // namespace paraphe::base

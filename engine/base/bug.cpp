#include "base/bug.h"

namespace paraphe::base {

Bug::Bug(std::string const& what, std::source_location where)
    : std::logic_error(what + " [" + where.file_name() + ":" + std::to_string(where.line()) + "]") {}

}  // namespace paraphe::base

#pragma once
// Why the system refused, for people.

#include <string>

namespace paraphe::base {

/// What an error number of POSIX.1-2017 means, in French; for a rare one the system's own words.
std::string system_reason(int number);

}  // namespace paraphe::base

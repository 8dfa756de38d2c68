#pragma once
// Names that Word accepts for the places of a document.

#include <map>
#include <set>
#include <string>

namespace paraphe::office {

/// Every id with a name of at most 40 letters, digits and "_" that begins with a letter; unique whatever the case.
/// Source: ISO/IEC 29500-1 §17.13.6.2; the limit of 40 is Word's.
std::map<std::string, std::string> bookmark_names(std::set<std::string> const& ids);

}  // namespace paraphe::office

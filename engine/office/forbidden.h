#pragma once
// What no XML file can say.

#include "base/diagnostic.h"
#include "document/document.h"

namespace paraphe::office {

/// "office.forbidden-character" for each text of the document that holds a character XML 1.0 has no way to write,
/// at the place of the text. Earlier rooms take such characters out of data; a hand-made Document may have them.
base::Diagnostics forbidden_characters(document::Document const& document);

}  // namespace paraphe::office

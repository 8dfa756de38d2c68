#pragma once
// The ZIP file round the parts.

#include <string>
#include <vector>

#include "base/result.h"

namespace paraphe::office {

struct Part {
    std::string name;
    std::string bytes;
    bool stored = false;  ///< not compressed: ODF's mimetype, and pictures, which are compressed already
};

/// Packs the parts in the given order.
///
/// Every entry has the DOS time 1980-01-01 00:00 and mode 0644 and no extra field, so the same parts give the same
/// bytes. An ODF package starts with the part "mimetype", stored.
/// Gives "office.package-failed" with libzip's reason.
/// Source: PKWARE APPNOTE 6.3.3; ODF 1.3 part 2 §3.3; ISO/IEC 29500-2 §10.
base::Result<std::string> pack(std::vector<Part> const& parts, int deflate_level);

}  // namespace paraphe::office

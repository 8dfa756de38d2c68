#pragma once
// The numbered objects of one file.

#include <string>
#include <string_view>
#include <vector>

#include "base/deflate.h"
#include "pdf/syntax.h"

namespace paraphe::pdf {

/// Gives numbers, keeps bodies, writes streams. Numbers rise by one in the order they are asked for.
class ObjectTable {
public:
    explicit ObjectTable(int deflate_level) : deflate_(deflate_level) {}

    /// Numbers for `count` objects that are set later; gives the first of them.
    ObjectNumber reserve(std::size_t count = 1);
    /// Fills a reserved number, once.
    void set(ObjectNumber number, std::string body);
    ObjectNumber add(std::string body);

    /// A stream of bytes that are already as the dictionary's /Filter says, or unfiltered. Adds /Length.
    void set_stream(ObjectNumber number, Dictionary dictionary, std::string_view bytes);
    ObjectNumber add_stream(Dictionary dictionary, std::string_view bytes);
    /// A stream that is deflated here. Adds /Filter and /Length.
    void set_deflated(ObjectNumber number, Dictionary dictionary, std::string_view bytes);
    ObjectNumber add_deflated(Dictionary dictionary, std::string_view bytes);

    /// All bodies; object k + 1 is element k. Throws `base::Bug` when a reserved number was never set.
    std::vector<std::string> take();

private:
    std::vector<std::string> bodies_;
    base::Deflate deflate_;
};

}  // namespace paraphe::pdf

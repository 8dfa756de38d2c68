#pragma once
// The objects of PDF as bytes: numbers, names, strings, references, dictionaries.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/length.h"

namespace paraphe::pdf {

/// Number of an indirect object; its generation is always 0. 0 means none.
using ObjectNumber = std::uint32_t;

/// A coordinate as it is written: thousandths of a point.
using Millipoints = std::int64_t;

/// Rounded to the nearest thousandth of a point; the one place where geometry is rounded.
Millipoints in_millipoints(base::Length length);

void append_integer(std::string& out, std::int64_t value);
/// `thousandths` / 1000 with no needless digit: 1500 is "1.5", -20 is "-.02".
void append_thousandths(std::string& out, std::int64_t thousandths);
/// "/Name", with #xx for all but regular printable characters (ISO 32000-1 §7.3.5).
void append_name(std::string& out, std::string_view name);
/// A literal string of any bytes (§7.3.4.2): ( ) \ and CR are escaped, the rest stands as it is.
void append_byte_string(std::string& out, std::string_view bytes);
/// The inside of a literal string: one byte, escaped where it must be.
void append_string_byte(std::string& out, unsigned char byte);
/// A text string (§7.9.2.2): ASCII as PDFDocEncoding, everything else as UTF-16BE with byte order mark.
void append_text_string(std::string& out, std::string_view utf8);
/// "12 0 R"
void append_reference(std::string& out, ObjectNumber number);
/// Writes one byte of a literal string, escaped where it must be, in two characters at most; gives what comes after it.
char* write_string_byte(char* at, unsigned char byte);
/// UTF-16BE units of `utf8` as upper-case hexadecimal digits, for CMaps.
void append_utf16_hex(std::string& out, std::string_view utf8);

/// Writes one dictionary key by key; the order is the caller's, so equal calls give equal bytes.
class Dictionary {
public:
    Dictionary() {
        out_.reserve(usual_size);
        out_ += "<<";
    }
    Dictionary& name(std::string_view key, std::string_view value);
    Dictionary& integer(std::string_view key, std::int64_t value);
    Dictionary& boolean(std::string_view key, bool value);
    Dictionary& reference(std::string_view key, ObjectNumber value);
    Dictionary& text(std::string_view key, std::string_view utf8);
    Dictionary& bytes(std::string_view key, std::string_view value);
    /// A value that is serialised already and begins with a delimiter: an array, a dictionary.
    Dictionary& raw(std::string_view key, std::string_view value);
    /// The finished dictionary. Leaves this one empty.
    std::string close();

private:
    static constexpr std::size_t usual_size = 120;

    void key(std::string_view key);
    std::string out_;
};

/// "[a b c d]" with points of at most three decimals.
std::string rectangle(Millipoints left, Millipoints bottom, Millipoints right, Millipoints top);

}  // namespace paraphe::pdf

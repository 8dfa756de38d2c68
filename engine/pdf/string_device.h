#pragma once
// PoDoFo's file, in a string.

#include <podofo/podofo.h>

#include <string>
#include <utility>
#include <vector>

namespace paraphe::pdf {

/// An output device that appends to a string. PoDoFo's own formats every line twice, once to measure it, and copies it twice.
class StringDevice final : public PoDoFo::PdfOutputDevice {
public:
    void Print(char const* format, ...) override;
    void Write(char const* bytes, std::size_t count) override { bytes_.append(bytes, count); }
    std::size_t GetLength() const override { return bytes_.size(); }
    std::size_t Tell() const override { return bytes_.size(); }
    void Flush() override {}
    std::string take() { return std::move(bytes_); }

private:
    enum class Line { plain, begin_object, cross_reference, formatted };
    /// What a format asks for. PoDoFo's formats are literals: their addresses tell them apart while a file is written.
    Line line_of(char const* format);

    std::string bytes_;
    std::vector<std::pair<char const*, Line>> known_;  ///< a handful
};

}  // namespace paraphe::pdf

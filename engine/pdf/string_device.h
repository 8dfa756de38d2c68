#pragma once
// PoDoFo's file, in a string.

#include <podofo/podofo.h>

#include <string>

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
    std::string bytes_;
};

}  // namespace paraphe::pdf

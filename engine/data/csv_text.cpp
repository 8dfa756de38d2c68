#include "data/csv_text.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "base/bug.h"
#include "base/utf8.h"

namespace paraphe::data {

namespace {

/// Closes an ICU converter on every way out.
class Converter {
public:
    explicit Converter(char const* encoding) : converter_(ucnv_open(encoding, &status_)) {
        ucnv_setToUCallBack(converter_, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status_);
        base::expect(U_SUCCESS(status_) != 0, "ICU knows UTF-16 and Windows-1252");
    }
    ~Converter() { ucnv_close(converter_); }
    Converter(Converter const&) = delete;
    Converter& operator=(Converter const&) = delete;

    /// False when the bytes are not of the encoding.
    bool convert(std::string_view bytes, std::string& out) {
        icu::UnicodeString const text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter_, status_);
        if (U_FAILURE(status_) != 0) return false;
        text.toUTF8String(out);
        return true;
    }

private:
    UErrorCode status_ = U_ZERO_ERROR;
    UConverter* converter_;
};

}  // namespace

base::Result<std::string> csv_text(std::string const& name, std::string bytes) {
    std::string_view const all = bytes;
    if (all.starts_with("\xEF\xBB\xBF")) {
        bytes.erase(0, 3);
        if (base::first_malformed_utf8(bytes) == std::string::npos) return bytes;
        return base::failure(base::error("data.csv-encoding", "'" + name + "' s’annonce en UTF-8 et contient autre chose : enregistrez-le en « CSV UTF-8 »"));
    }
    bool const little = all.starts_with("\xFF\xFE");
    if (!little && !all.starts_with("\xFE\xFF")) {
        if (base::first_malformed_utf8(bytes) == std::string::npos) return bytes;
        std::string out;
        base::expect(Converter("windows-1252").convert(bytes, out), "every byte has a place in Windows-1252");
        return out;
    }
    std::string out;
    if (Converter(little ? "UTF-16LE" : "UTF-16BE").convert(all.substr(2), out) && all.size() % 2 == 0) return out;
    return base::failure(base::error("data.csv-encoding", "'" + name + "' s’annonce en UTF-16 et contient autre chose : enregistrez-le en « CSV UTF-8 »"));
}

}  // namespace paraphe::data

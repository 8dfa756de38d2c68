#include "pdf/drawing_objects.h"

#include <podofo/podofo.h>

#include <array>
#include <charconv>
#include <map>
#include <memory>

#include "base/bug.h"
#include "pdf/across_podofo.h"

namespace paraphe::pdf {

namespace {

/// Copies objects of another file with everything that they refer to, each once.
class Copies {
public:
    Copies(ObjectTable& objects, PoDoFo::PdfMemDocument& source) : objects_(objects), source_(source.GetObjects()) {}

    PoDoFo::PdfObject const& resolved(PoDoFo::PdfObject const& value) const {
        PoDoFo::PdfObject const* target = &value;
        if (value.IsReference()) target = source_.GetObject(value.GetReference());
        base::expect(target != nullptr, "a drawing refers to an object that it lacks");
        return *target;
    }

    std::string value(PoDoFo::PdfObject const& value) {
        std::string out;
        switch (value.GetDataType()) {
            case PoDoFo::ePdfDataType_Bool: return value.GetBool() ? "true" : "false";
            case PoDoFo::ePdfDataType_Number: append_integer(out, value.GetNumber()); return out;
            case PoDoFo::ePdfDataType_Real: append_real(out, value.GetReal()); return out;
            case PoDoFo::ePdfDataType_Name: append_name(out, value.GetName().GetName()); return out;
            case PoDoFo::ePdfDataType_Array:
                out = "[";
                for (PoDoFo::PdfObject const& one : value.GetArray()) out += (out.size() > 1 ? " " : "") + this->value(one);
                return out + "]";
            case PoDoFo::ePdfDataType_Dictionary: return dictionary(value.GetDictionary(), {}).close();
            case PoDoFo::ePdfDataType_Reference: append_reference(out, copy(value.GetReference())); return out;
            case PoDoFo::ePdfDataType_Null: return "null";
            default: throw base::Bug("a drawing holds a value of another kind");
        }
    }

    /// The stream of `from`, encoded as it is, with `own` entries before those that it had.
    void stream(ObjectNumber number, PoDoFo::PdfObject const& from, Dictionary own) {
        char* bytes = nullptr;
        PoDoFo::pdf_long size = 0;
        from.GetStream()->GetCopy(&bytes, &size);
        std::unique_ptr<char, void (*)(void*)> const owner(bytes, PoDoFo::podofo_free);
        objects_.set_stream(number, dictionary(from.GetDictionary(), std::move(own)), {bytes, static_cast<std::size_t>(size)});
    }

    /// Ten digits after the point: a matrix of a gradient has 1/3000 in it.
    static void append_real(std::string& out, double number) {
        std::array<char, 400> digits{};
        auto const [end, failed] = std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed, 10);
        base::expect(failed == std::errc(), "a number of a drawing is too long");
        std::string_view text(digits.data(), static_cast<std::size_t>(end - digits.data()));
        text = text.substr(0, text.find_last_not_of('0') + 1);
        if (text.ends_with('.')) text.remove_suffix(1);
        out += text == "-0" ? "0" : text;
    }

private:
    Dictionary dictionary(PoDoFo::PdfDictionary const& from, Dictionary out) {
        for (auto const& [name, value] : from.GetKeys()) {
            std::string const& key = name.GetName();
            // set_stream writes the length; /Interpolate true is refused by PDF/A (ISO 19005-2 §6.2.8).
            if (key != "Length" && key != "Interpolate" && key != "StructParents") out.raw(key, delimited(this->value(*value)));
        }
        return out;
    }

    /// Dictionary::raw wants a delimiter first; a number has none.
    static std::string delimited(std::string value) {
        constexpr std::string_view delimiters = "[(<{/";
        return delimiters.find(value.front()) == std::string_view::npos ? " " + value : value;
    }

    ObjectNumber copy(PoDoFo::PdfReference const& reference) {
        auto const [place, fresh] = numbers_.try_emplace(reference, 0);
        if (!fresh) return place->second;
        ObjectNumber const number = place->second = objects_.reserve();
        PoDoFo::PdfObject const* const object = source_.GetObject(reference);
        base::expect(object != nullptr, "a drawing refers to an object that it lacks");
        if (object->HasStream()) stream(number, *object, {});
        else objects_.set(number, value(*object));
        return number;
    }

    ObjectTable& objects_;
    PoDoFo::PdfVecObjects& source_;
    std::map<PoDoFo::PdfReference, ObjectNumber> numbers_;
};

ObjectNumber write_form(ObjectTable& objects, std::string_view pdf) {
    PoDoFo::PdfMemDocument source;
    source.LoadFromBuffer(pdf.data(), static_cast<long>(pdf.size()));
    base::expect(source.GetPageCount() == 1, "a drawing has one page");
    PoDoFo::PdfPage& page = *source.GetPage(0);
    PoDoFo::PdfDictionary const& entries = page.GetObject()->GetDictionary();
    PoDoFo::PdfRect const box = page.GetMediaBox();
    base::expect(box.GetWidth() > 0 && box.GetHeight() > 0, "a drawing has no size");

    Copies copies(objects, source);
    std::string matrix = "[";
    Copies::append_real(matrix, 1 / box.GetWidth());
    matrix += " 0 0 ";
    Copies::append_real(matrix, 1 / box.GetHeight());
    Dictionary form;
    form.name("Type", "XObject").name("Subtype", "Form").raw("Matrix", matrix + " 0 0]");
    for (auto const& [key, entry] : {std::pair{"BBox", "MediaBox"}, {"Group", "Group"}, {"Resources", "Resources"}})
        if (PoDoFo::PdfObject const* const value = entries.GetKey(entry)) form.raw(key, copies.value(copies.resolved(*value)));
    PoDoFo::PdfObject const* const contents = entries.GetKey("Contents");
    base::expect(contents != nullptr && copies.resolved(*contents).HasStream(), "a drawing draws nothing");
    ObjectNumber const number = objects.reserve();
    copies.stream(number, copies.resolved(*contents), std::move(form));
    return number;
}

}  // namespace

ObjectNumber write_drawing(ObjectTable& objects, std::string_view pdf) {
    ObjectNumber number = 0;
    auto const done = across_podofo("write_drawing", [&] {
        number = write_form(objects, pdf);
        return std::string();
    });
    base::expect(done.has_value(), "a drawing is no PDF");
    return number;
}

}  // namespace paraphe::pdf

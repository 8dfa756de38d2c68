#include "pdf/podofo_backend.h"

#include <podofo/podofo.h>

#include <cstddef>

#include "base/bug.h"
#include "base/digest.h"
#include "pdf/across_podofo.h"
#include "pdf/string_device.h"

namespace paraphe::pdf {

namespace {

PoDoFo::PdfVariant raw(std::string const& bytes) {
    return PoDoFo::PdfVariant(PoDoFo::PdfData(bytes.data(), bytes.size()));
}

/// PoDoFo derives /ID from Info alone: two contracts of one title would share it. Same length, so no offset moves.
void set_identifier(std::string& file) {
    constexpr std::size_t digits = 32;
    std::size_t const trailer = file.rfind("trailer");
    base::expect(trailer != std::string::npos, "PoDoFo wrote no trailer");
    std::string const identifier = base::fingerprint(std::string_view(file).substr(0, trailer));
    std::size_t at = file.find("/ID", trailer);
    base::expect(at != std::string::npos, "PoDoFo wrote no /ID");
    for (int i = 0; i < 2; ++i) {
        std::size_t const open = file.find('<', at);
        base::expect(open != std::string::npos && file.size() > open + digits + 1 && file[open + digits + 1] == '>',
                     "PoDoFo's /ID is not two strings of 16 bytes");
        file.replace(open + 1, digits, identifier);
        at = open + digits + 1;
    }
}

}  // namespace

base::Result<std::string> write_file(FileParts parts) {
    using PoDoFo::PdfReference;
    return across_podofo("write_file", [&] {
        PoDoFo::PdfVecObjects objects;
        objects.SetAutoDelete(true);
        objects.Reserve(parts.objects.size() + 1);
        ObjectNumber number = 0;
        for (std::string& body : parts.objects) {
            objects.push_back(new PoDoFo::PdfObject(PdfReference(++number, 0), raw(body)));
            std::string().swap(body);  // PoDoFo has its copy
        }
        auto* const info =
            new PoDoFo::PdfObject(PdfReference(++number, 0), PoDoFo::PdfVariant(PoDoFo::PdfDictionary()));
        for (auto const& [key, value] : parts.info)
            info->GetDictionary().AddKey(PoDoFo::PdfName(key), PoDoFo::PdfObject(raw(value)));
        objects.push_back(info);

        PoDoFo::PdfObject trailer;
        trailer.GetDictionary().AddKey("Root", PdfReference(parts.root, 0));
        trailer.GetDictionary().AddKey("Info", PdfReference(number, 0));
        PoDoFo::PdfWriter writer(&objects, &trailer);
        writer.SetWriteMode(PoDoFo::ePdfWriteMode_Clean);
        writer.SetPdfVersion(PoDoFo::ePdfVersion_1_7);
        StringDevice device;
        writer.Write(&device);
        std::string file = device.take();
        set_identifier(file);
        return file;
    });
}

}  // namespace paraphe::pdf

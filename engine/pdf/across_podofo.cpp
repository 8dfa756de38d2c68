#include "pdf/across_podofo.h"

#include <podofo/podofo.h>

#include "base/bug.h"

namespace paraphe::pdf {

base::Result<std::string> across_podofo(char const* where, std::function<std::string()> const& work) {
    // Process-wide switches of PoDoFo: a static is initialised once, and other threads wait for it.
    static bool const silent = [] {
        PoDoFo::PdfError::EnableDebug(false);
        PoDoFo::PdfError::EnableLogging(false);
        return true;
    }();
    base::expect(silent, "PoDoFo was not silenced");
    try {
        return work();
    } catch (PoDoFo::PdfError const& error) {  // derives from nothing: this is the only place that names it
        return base::failure(
            base::error("pdf.writer-failed", std::string("le PDF n’a pas pu être écrit ; c’est un défaut de Paraphe, signalez-le (") + where + " : " +
                                                 PoDoFo::PdfError::ErrorName(error.GetError()) + ")"));
    }
}

}  // namespace paraphe::pdf

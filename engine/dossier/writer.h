#pragma once
// One document after the other, in the wanted formats.

#include <optional>
#include <set>
#include <string>

#include "base/result.h"
#include "document/document.h"
#include "document/style.h"
#include "dossier/job.h"
#include "layout/layout.h"
#include "pdf/pdf_options.h"

namespace paraphe::dossier {

/// Lays documents out and writes them. All that it is given
/// must outlive it.
class Writer {
public:
    Writer(document::StyleSheet const& style, layout::MeasuredWords& words, layout::Images const& images, pdf::PdfOptions const& pdf);

    layout::LaidOut lay_out(document::Document const& document);

    /// The bytes of one format. `data` travels inside the PDF as contrat.json, where its part of PDF/A allows that.
    base::Result<std::string> bytes(document::Document const& document, layout::LaidOut& laid_out, Format format, std::optional<std::string> const& data) const;

    base::Diagnostics take_diagnostics() { return std::move(diagnostics_); }

private:
    document::StyleSheet const& style_;
    layout::Images const& images_;
    pdf::PdfOptions pdf_;
    layout::MeasuredWords& words_;
    base::Diagnostics diagnostics_;
};

/// ".pdf", ".docx", ".odt".
char const* extension(Format format);

}  // namespace paraphe::dossier

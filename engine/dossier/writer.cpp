#include "dossier/writer.h"

#include "base/version.h"
#include "office/office.h"
#include "pdf/pdf.h"

namespace paraphe::dossier {

char const* extension(Format format) {
    switch (format) {
        case Format::pdf: return ".pdf";
        case Format::docx: return ".docx";
        case Format::odt: return ".odt";
    }
    return "";
}

Writer::Writer(document::StyleSheet const& style, layout::MeasuredWords& words, layout::Images const& images, pdf::PdfOptions const& pdf)
    : style_(style), images_(images), pdf_(pdf), words_(words) {
    pdf_.producer = std::string("Paraphe ") + base::version;
}

layout::LaidOut Writer::lay_out(document::Document const& document) {
    auto laid_out = layout::lay_out(document, style_, words_, images_);
    append(diagnostics_, std::move(laid_out.warnings));
    return std::move(laid_out.value);
}

base::Result<std::string> Writer::bytes(document::Document const& document, layout::LaidOut& laid_out, Format format,
                                        std::optional<std::string> const& data) const {
    if (format == Format::docx) return office::write_docx(document, style_, laid_out.numbers, images_);
    if (format == Format::odt) return office::write_odt(document, style_, laid_out.numbers, images_);
    if (data && pdf_.conformance == pdf::Conformance::a3a_ua1) {
        page::Attachment attachment;
        attachment.name = "contrat.json";
        attachment.media_type = "application/json";
        attachment.description = "Données structurées du contrat";
        attachment.bytes = *data;
        laid_out.paged.attachments.push_back(std::move(attachment));
    }
    return pdf::write_pdf(laid_out.paged, pdf_);
}

}  // namespace paraphe::dossier

#pragma once
// One document of our markup, laid out with the fonts of the tree and written in three formats.

#include <gtest/gtest.h>

#include <string>

#include "assembly/assembly.h"
#include "base/resources.h"
#include "dossier/images.h"
#include "layout/layout.h"
#include "markup/read_document.h"
#include "markup/read_style.h"
#include "office/office.h"
#include "pdf/pdf.h"
#include "support/told.h"
#include "support/workshop.h"
#include "typography/french.h"

namespace paraphe::test {

inline base::Checked<document::Document> read_markup(std::string const& xhtml) {
    base::Sources sources;
    base::SourceMap map;
    auto const size = static_cast<std::uint32_t>(xhtml.size());
    map.append(size, {{sources.add("part.html", xhtml), 0, size}, {}, ""}, true);
    return markup::read_document(xhtml, map);
}

/// Sets documents with one style sheet; their images are searched below `folder`. Every diagnostic fails the test.
class Setter {
public:
    Setter(std::string const& css, std::string folder) : folder_(std::move(folder)) {
        base::Sources sources;
        auto sheet = markup::read_style(sources, sources.add("style.css", css));
        EXPECT_EQ(told(sheet.diagnostics), "");
        style_ = std::move(sheet.value);
    }

    /// Where it stands on pages.
    page::PagedDocument& lay_out(std::string const& xhtml, std::string watermark = {}) {
        auto read = read_markup(xhtml);
        EXPECT_EQ(told(read.diagnostics), "");
        auto assembled = assembly::assemble(std::move(read.value), workshop().package.numbering);
        EXPECT_EQ(told(assembled.diagnostics), "");
        document_ = typography::set_french(std::move(assembled.value));
        document_.metadata.title = "Essai";
        document_.metadata.date = 1'767'323'045;  // 2026-01-02 03:04:05 UTC
        document_.metadata.watermark = std::move(watermark);
        base::Diagnostics missing;
        dossier::load_images(document_.blocks, folder_, base::SystemResources(), images_, missing);
        EXPECT_EQ(told(missing), "");
        auto laid_out = layout::lay_out(document_, style_, workshop().composition->words, images_);
        warnings_ = told(laid_out.warnings);
        laid_out_ = std::move(laid_out.value);
        return laid_out_.paged;
    }

    /// Of the document laid out last.
    document::Document const& document() const { return document_; }
    document::PageNumbers const& numbers() const { return laid_out_.numbers; }
    std::string const& warnings() const { return warnings_; }
    std::string pdf() const { return checked(pdf::write_pdf(laid_out_.paged, {})); }
    std::string docx() const { return checked(office::write_docx(document_, style_, laid_out_.numbers, images_)); }
    std::string odt() const { return checked(office::write_odt(document_, style_, laid_out_.numbers, images_)); }

private:
    static std::string checked(base::Result<std::string> bytes) {
        EXPECT_TRUE(bytes) << told(bytes.error());
        return bytes.value_or("");
    }

    std::string folder_;
    document::StyleSheet style_;
    layout::Images images_;
    document::Document document_;
    layout::LaidOut laid_out_;
    std::string warnings_;
};

}  // namespace paraphe::test

#include "pdf/violations.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "base/utf8.h"
#include "pdf/structure_violations.h"

namespace paraphe::pdf {

namespace {

using base::Length;

/// Sides of a page in points (ISO 19005-2 §6.1.13).
constexpr int least_side_pt = 3, greatest_side_pt = 14'400;

/// Characters that XMP can carry and that Info and XMP would read back equally.
bool is_plain_text(std::string_view text) {
    if (base::first_malformed_utf8(text) != std::string_view::npos) return false;
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = base::next_code_point(text, at);
        if (c < 0x20 || c == 0x7F || c == 0xFFFE || c == 0xFFFF) return false;
    }
    return true;
}

/// Whether a reader can be told this text for a glyph (ISO 19005-2 §6.2.11.7.2 and .3; private use needs ActualText).
bool is_extractable(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = base::next_code_point(text, at);
        bool const private_use = (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
        if (c == 0 || c == 0xFEFF || c == 0xFFFE || private_use) return false;
    }
    return !text.empty();
}

bool is_token(std::string_view text) {
    constexpr std::string_view others = "!#$&-^_.+";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               others.find(c) != std::string_view::npos;
    });
}

bool is_media_type(std::string_view text) {
    std::size_t const slash = text.find('/');
    return slash != std::string_view::npos && is_token(text.substr(0, slash)) && is_token(text.substr(slash + 1));
}

/// Only what leads to a page, a mailbox or a telephone: a "javascript:" address would be active content.
bool is_allowed_address(std::string_view uri) {
    constexpr std::array<std::string_view, 4> schemes{"https://", "http://", "mailto:", "tel:"};
    bool const allowed =
        std::any_of(schemes.begin(), schemes.end(), [&](std::string_view s) { return uri.starts_with(s); });
    return allowed && std::all_of(uri.begin(), uri.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

class Check {
public:
    Check(page::PagedDocument const& document, StructureOrder const& order, PdfOptions const& options)
        : document_(document), order_(order), options_(options) {
        for (page::EmbeddedFont const& font : document.fonts) used_.emplace_back(font.codes.size());
    }

    base::Diagnostics run() {
        metadata();
        pages();
        images();
        base::append(found_, structure_violations(document_, order_));
        attachments();
        return std::move(found_);
    }

private:
    void report(std::string code, std::string message, base::Span where = {}) {
        found_.push_back(base::error(std::move(code), std::move(message), where));
    }
    base::Span place_of(page::ElementIndex element) const { return pdf::place_of(document_, order_, element); }

    void metadata() {
        page::Metadata const& data = document_.metadata;
        if (base::is_blank(data.title)) report("pdf.title-missing", "le document n’a pas de titre");
        if (!is_language_tag(data.language))
            report("pdf.language", "la langue du document n’est pas donnée (exemple : fr-FR)");
        for (std::string const* const text : {&data.title, &data.author, &data.subject, &options_.producer}) {
            if (!is_plain_text(*text))
                report("pdf.forbidden-character",
                       "le titre, l’auteur ou l’objet du document contient un caractère de commande");
            if (!fits_a_string(*text))
                report("pdf.text-too-long", "le titre, l’auteur ou l’objet du document est trop long");
        }
    }

    void pages() {
        if (document_.pages.empty()) report("pdf.no-page", "le document n’a aucune page");
        for (page::Page const& page : document_.pages) {
            for (Length const side : {page.width, page.height})
                if (side < Length::pt(least_side_pt) || side > Length::pt(greatest_side_pt))
                    report("pdf.page-size",
                           "la page " + page.label + " mesure moins de 3 points ou plus de 14 400 points");
            for (page::Item const& item : page.items)
                std::visit([&](auto const& value) { this->item(page, value); }, item);
        }
        for (page::OutlineItem const& item : document_.outline)
            if (!fits_a_string(item.title))
                report("pdf.text-too-long", "un signet est trop long : « " + std::string(beginning_of(item.title)) + "… »", place_of(item.element));
    }

    void item(page::Page const& page, page::GlyphRun const& run) {
        std::vector<std::uint8_t>& used = used_[run.font];
        page::EmbeddedFont const& font = document_.fonts[run.font];
        for (page::Glyph const& glyph : run.glyphs) {
            // Layout gives each character that no font has a code of its own for glyph 0.
            std::size_t const code = font.codes[glyph.code].glyph == 0 ? 0 : glyph.code;
            if (used[code] != 0) continue;
            used[code] = 1;
            page::Content const& content = document_.contents[run.content];
            base::Span const where = content.artifact ? base::Span{} : place_of(content.element);
            if (code == 0)
                report("pdf.missing-glyph", "page " + page.label + ", un caractère n’a pas de dessin dans la police « " + font.postscript_name + " »", where);
            else if (!is_extractable(font.codes[code].text))
                report("pdf.glyph-without-text", "un dessin de la police « " + font.postscript_name + " » (code " + std::to_string(code) + ") n’a pas de texte qu’on puisse lire ou copier", where);
        }
    }
    void item(page::Page const&, page::Path const&) {}
    void item(page::Page const&, page::ImageItem const&) {}
    void item(page::Page const& page, page::FieldBox const& field) {
        bool const safe = !field.name.empty() && std::all_of(field.name.begin(), field.name.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
        });
        if (!safe)
            report("pdf.field-name",
                   "page " + page.label + ", le nom du champ de signature « " + field.name +
                       " » doit être fait de lettres sans accent, de chiffres, de « _ » et de « - »",
                   place_of(field.element));
        if (!field_names_.insert(field.name).second)
            report("pdf.field-name",
                   "page " + page.label + ", deux champs de signature portent le nom « " + field.name + " »", place_of(field.element));
        if (base::is_blank(field.tooltip) || !fits_a_string(field.tooltip))
            report("pdf.field-tooltip",
                   "page " + page.label + ", le champ de signature « " + field.name + " » n’a pas d’intitulé", place_of(field.element));
    }
    void item(page::Page const& page, page::LinkBox const& link) {
        if (base::is_blank(link.contents)) report("pdf.link-contents", "page " + page.label + ", un lien ne dit pas où il mène", place_of(link.element));
        if (!fits_a_string(link.contents))
            report("pdf.text-too-long", "le texte d’un lien est trop long : « " + std::string(beginning_of(link.contents)) + "… »", place_of(link.element));
        if (link.destination.empty() && !is_allowed_address(link.uri))
            report("pdf.link-target", "page " + page.label +
                                          ", un lien ne mène nulle part ou à une adresse refusée : « " + link.uri +
                                          " » (http, https, mailto ou tel)",
                   place_of(link.element));
    }

    void images() {
        for (auto const& image : document_.images)
            if (image && image->encoding == page::Image::Encoding::jpeg && image->jpeg_components != 1 &&
                image->jpeg_components != 3)
                report("pdf.image-colours",
                       "une image JPEG n’est ni en gris ni en RVB (CMJN ?) : convertissez-la en sRGB");
    }

    void attachments() {
        if (options_.conformance == Conformance::a2a_ua1 && !document_.attachments.empty())
            report("pdf.attachment-refused",
                   "un PDF/A-2a ne peut contenir de pièce jointe : choisissez PDF/A-3a ou ne joignez rien");
        std::set<std::string_view> names;
        for (page::Attachment const& attachment : document_.attachments) {
            bool const named = !base::is_blank(attachment.name) && is_plain_text(attachment.name) &&
                               attachment.name.size() <= 255 &&
                               attachment.name.find_first_of("/\\") == std::string::npos;
            if (!named || !names.insert(attachment.name).second)
                report("pdf.attachment-name", "le nom de pièce jointe « " + attachment.name +
                                                  " » est vide, déjà pris, ou contient un chemin");
            if (!is_media_type(attachment.media_type) || attachment.media_type.size() > 127)
                report("pdf.attachment-type", "le type de la pièce jointe « " + attachment.name +
                                                  " » n’est pas un type de fichier (exemple : application/json) : « " + attachment.media_type + " »");
            constexpr std::array<std::string_view, 5> relationships{"Source", "Data", "Alternative", "Supplement",
                                                                    "Unspecified"};
            if (std::find(relationships.begin(), relationships.end(), attachment.relationship) == relationships.end())
                report("pdf.attachment-relationship",
                       "la relation de la pièce jointe « " + attachment.name + " » au document est inconnue");
        }
    }

    page::PagedDocument const& document_;
    StructureOrder const& order_;
    PdfOptions const& options_;
    base::Diagnostics found_;
    std::vector<std::vector<std::uint8_t>> used_;  ///< per font, 1 for each code that is drawn
    std::set<std::string_view> field_names_;
};

}  // namespace

base::Diagnostics find_violations(page::PagedDocument const& document, StructureOrder const& order,
                                  PdfOptions const& options) {
    return Check(document, order, options).run();
}

}  // namespace paraphe::pdf

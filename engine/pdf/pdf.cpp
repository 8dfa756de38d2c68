#include "pdf/pdf.h"

#include <utility>
#include <vector>

#include "pdf/annotations.h"
#include "pdf/arrangement.h"
#include "pdf/attachments.h"
#include "pdf/consistency.h"
#include "pdf/font_objects.h"
#include "pdf/icc_profile.h"
#include "pdf/image_objects.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/object_table.h"
#include "pdf/page_content.h"
#include "pdf/podofo_backend.h"
#include "pdf/structure.h"
#include "pdf/structure_order.h"
#include "pdf/violations.h"

namespace paraphe::pdf {

namespace {

/// Lays the objects of one document out; every part writes its own and gives back what the next must point at.
class FileWriter {
public:
    FileWriter(page::PagedDocument const& document, PdfOptions const& options, StructureOrder const& order)
        : document_(document), options_(options), order_(order), objects_(options.deflate_level) {
        catalog_ = objects_.reserve();
        pages_ = objects_.reserve();
        first_page_ = objects_.reserve(document.pages.size());
    }

    FileParts run() {
        Annotations const annotations = write_annotations(objects_, document_, first_page_);
        std::vector<std::vector<page::ContentIndex>> marked = write_pages(annotations);
        Leaves const leaves{std::move(marked), annotations.all, first_page_};
        StructureNumbers const structure = write_structure(objects_, document_, order_, leaves);
        write_catalog(structure, annotations);
        return {objects_.take(), catalog_, info_entries(document_.metadata, options_)};
    }

private:
    std::vector<std::vector<page::ContentIndex>> write_pages(Annotations const& annotations) {
        ObjectNumber const fonts = write_fonts(objects_, document_.fonts);
        std::vector<ObjectNumber> const images = write_images(objects_, document_.images);
        std::vector<std::vector<page::ContentIndex>> marked;
        marked.reserve(document_.pages.size());
        std::string kids = "[";
        for (std::uint32_t i = 0; i < document_.pages.size(); ++i) {
            page::Page const& page = document_.pages[i];
            PageContent content = draw_page(document_, page);
            Dictionary resources;
            resources.reference("Font", fonts);
            if (!content.images.empty()) {
                Dictionary shown;
                for (std::uint32_t const image : content.images)
                    shown.reference("I" + std::to_string(image), images[image]);
                resources.raw("XObject", shown.close());
            }
            Dictionary out;
            out.name("Type", "Page").reference("Parent", pages_);
            out.raw("MediaBox", rectangle(0, 0, in_millipoints(page.width), in_millipoints(page.height)));
            out.raw("Resources", resources.close()).reference("Contents", objects_.add_deflated({}, content.operators));
            out.integer("StructParents", i);
            if (!annotations.of_page[i].empty()) out.raw("Annots", annotations.of_page[i]).name("Tabs", "S");
            objects_.set(first_page_ + i, out.close());
            if (i != 0) kids += ' ';
            append_reference(kids, first_page_ + i);
            marked.push_back(std::move(content.marked));
        }
        Dictionary tree;
        tree.name("Type", "Pages").raw("Kids", kids + "]");
        objects_.set(pages_, tree.integer("Count", static_cast<std::int64_t>(document_.pages.size())).close());
        return marked;
    }

    std::string output_intents() {
        Dictionary profile;
        profile.integer("N", 3);
        ObjectNumber const stream = objects_.add_deflated(std::move(profile), srgb_profile());
        Dictionary intent;
        intent.name("Type", "OutputIntent")
            .name("S", "GTS_PDFA1")
            .bytes("OutputConditionIdentifier", "sRGB IEC61966-2.1");
        intent.bytes("Info", "sRGB IEC61966-2.1").bytes("RegistryName", "http://www.color.org");
        return "[" + intent.reference("DestOutputProfile", stream).close() + "]";
    }

    ObjectNumber write_metadata() {
        Dictionary dictionary;  // no filter: readers of PDF/A find the packet by its bytes (ISO 19005-2 §6.6.2.1)
        dictionary.name("Type", "Metadata").name("Subtype", "XML");
        return objects_.add_stream(std::move(dictionary), xmp_packet(document_.metadata, options_));
    }

    static std::string interactive_form(std::vector<ObjectNumber> const& fields) {
        constexpr int signatures_exist =
            1;  // /SigFlags bit 1: there is a signature field; bit 2 comes with a signature
        std::string array = "[";
        for (ObjectNumber const field : fields) {
            if (array.size() > 1) array += ' ';
            append_reference(array, field);
        }
        return Dictionary().raw("Fields", array + "]").integer("SigFlags", signatures_exist).close();
    }

    void write_catalog(StructureNumbers const& structure, Annotations const& annotations) {
        Attachments const attachments = write_attachments(objects_, document_);
        std::string const named_places = destinations(document_, first_page_);
        ObjectNumber const outline = write_outline(objects_, document_, structure.first_element);

        Dictionary catalog;
        catalog.name("Type", "Catalog").reference("Pages", pages_).text("Lang", document_.metadata.language);
        catalog.raw("MarkInfo", Dictionary().boolean("Marked", true).close());
        catalog.raw("ViewerPreferences", Dictionary().boolean("DisplayDocTitle", true).close());
        catalog.reference("StructTreeRoot", structure.root).reference("Metadata", write_metadata());
        catalog.raw("OutputIntents", output_intents()).raw("PageLabels", page_labels(document_.pages));
        if (outline != 0) catalog.reference("Outlines", outline).name("PageMode", "UseOutlines");
        if (!attachments.associated.empty()) catalog.raw("AF", attachments.associated);
        if (!attachments.names.empty() || !named_places.empty()) {
            Dictionary names;
            if (!named_places.empty()) names.raw("Dests", named_places);
            if (!attachments.names.empty()) names.raw("EmbeddedFiles", attachments.names);
            catalog.raw("Names", names.close());
        }
        if (!annotations.fields.empty()) catalog.raw("AcroForm", interactive_form(annotations.fields));
        objects_.set(catalog_, catalog.close());
    }

    page::PagedDocument const& document_;
    PdfOptions const& options_;
    StructureOrder const& order_;
    ObjectTable objects_;
    ObjectNumber catalog_ = 0, pages_ = 0, first_page_ = 0;
};

}  // namespace

base::Result<std::string> write_pdf(page::PagedDocument const& document, PdfOptions const& options) {
    StructureOrder const order = structure_order(document);
    expect_consistent(document);
    base::Diagnostics violations = find_violations(document, order, options);
    if (!violations.empty()) return base::failure(std::move(violations));
    auto file = write_file(FileWriter(document, options, order).run());
    if (!file || (options.form == ObjectForm::apart && options.order == ObjectOrder::as_made)) return file;
    return arranged(*file, options);
}

}  // namespace paraphe::pdf

#pragma once
// What a PDF is wanted to be.

#include <string>

namespace paraphe::pdf {

/// What the file claims to be, and is.
enum class Conformance {
    a3a_ua1,  ///< PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1); the data may be attached
    a2a_ua1,  ///< PDF/A-2a (ISO 19005-2) and PDF/UA-1; for archives that refuse attachments
};

/// How objects that are no streams are kept.
enum class ObjectForm {
    apart,   ///< each as it is: any program can add a signature
    packed,  ///< many in one deflated stream (ISO 32000-1 §7.5.7): a file less than half as large
};

/// In which order.
enum class ObjectOrder {
    as_made,
    linear,  ///< what the first page needs comes first, with tables of where the rest is (ISO 32000-1 annex F)
};

struct PdfOptions {
    Conformance conformance = Conformance::a3a_ua1;
    ObjectForm form = ObjectForm::apart;
    ObjectOrder order = ObjectOrder::as_made;
    int deflate_level = 1;  ///< of libdeflate: 1 is fastest; 6 makes files 1 % smaller and takes a fifth more time for all of the file
    std::string producer = "Paraphe 0.1.0";
};

}  // namespace paraphe::pdf

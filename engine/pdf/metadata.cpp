#include "pdf/metadata.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <initializer_list>
#include <string_view>

#include "pdf/syntax.h"

namespace paraphe::pdf {

namespace {

/// Year, month, day, hour, minute, second in UTC.
std::array<std::int64_t, 6> civil(std::int64_t seconds) {
    using namespace std::chrono;
    sys_seconds const time{std::chrono::seconds{seconds}};
    auto const day = floor<days>(time);
    year_month_day const date{day};
    hh_mm_ss const clock{time - day};
    return {static_cast<int>(date.year()),     static_cast<unsigned>(date.month()),
            static_cast<unsigned>(date.day()), clock.hours().count(),
            clock.minutes().count(),           clock.seconds().count()};
}

/// The fields of `civil` with these separators before each, "" for none, and "Z" at the end.
std::string date_text(std::int64_t seconds, std::array<std::string_view, 6> const& separators) {
    std::array<std::int64_t, 6> const fields = civil(seconds);
    std::string out;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        std::string const digits = std::to_string(fields.at(i));
        out += separators.at(i);
        out.append(std::max<std::size_t>(i == 0 ? 4 : 2, digits.size()) - digits.size(), '0');
        out += digits;
    }
    return out + 'Z';
}

std::string xmp_date(std::int64_t seconds) { return date_text(seconds, {"", "-", "-", "T", ":", ":"}); }

std::string escaped(std::string_view text) {
    std::string out;
    for (char const c : text) {
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else out += c;
    }
    return out;
}

std::string element(std::string_view name, std::string_view inside) {
    std::string out = " <";
    out.append(name).append(">").append(inside).append("</").append(name).append(">\n");
    return out;
}

std::string alternative(std::string_view text) {
    return "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(text) + "</rdf:li></rdf:Alt>";
}

constexpr std::string_view packet_head =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";

/// PDF/A allows only schemas that it knows or that the packet describes (ISO 19005-2 §6.6.2.3).
constexpr std::string_view extension_schema =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    " <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "  <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
    "  <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "  <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "  <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "   <pdfaProperty:name>part</pdfaProperty:name>\n"
    "   <pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "   <pdfaProperty:category>internal</pdfaProperty:category>\n"
    "   <pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>\n"
    "  </rdf:li></rdf:Seq></pdfaSchema:property>\n"
    " </rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n";

}  // namespace

std::string pdf_date(std::int64_t seconds) { return "D:" + date_text(seconds, {"", "", "", "", "", ""}); }

std::vector<std::pair<std::string, std::string>> info_entries(page::Metadata const& metadata,
                                                              PdfOptions const& options) {
    std::vector<std::pair<std::string, std::string>> entries;
    std::string const date = pdf_date(metadata.date);
    for (auto const& [key, value] :
         std::initializer_list<std::pair<char const*, std::string_view>>{{"Title", metadata.title},
                                                                         {"Author", metadata.author},
                                                                         {"Subject", metadata.subject},
                                                                         {"Producer", options.producer},
                                                                         {"CreationDate", date},
                                                                         {"ModDate", date}}) {
        if (value.empty()) continue;
        entries.emplace_back(key, "");
        append_text_string(entries.back().second, value);
    }
    return entries;
}

std::string xmp_packet(page::Metadata const& metadata, PdfOptions const& options) {
    std::string out(packet_head);
    out += element("dc:title", alternative(metadata.title));
    if (!metadata.author.empty())
        out += element("dc:creator", "<rdf:Seq><rdf:li>" + escaped(metadata.author) + "</rdf:li></rdf:Seq>");
    if (!metadata.subject.empty()) out += element("dc:description", alternative(metadata.subject));
    out += element("dc:language", "<rdf:Bag><rdf:li>" + escaped(metadata.language) + "</rdf:li></rdf:Bag>");
    out += element("xmp:CreateDate", xmp_date(metadata.date));
    out += element("xmp:ModifyDate", xmp_date(metadata.date));
    if (!options.producer.empty()) out += element("pdf:Producer", escaped(options.producer));
    out += element("pdfaid:part", options.conformance == Conformance::a2a_ua1 ? "2" : "3");
    out += element("pdfaid:conformance", "A");
    out += element("pdfuaid:part", "1");
    out += "</rdf:Description>\n";
    out += extension_schema;
    return out += "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

}  // namespace paraphe::pdf

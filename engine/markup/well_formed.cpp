#include "markup/well_formed.h"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <memory>

namespace paraphe::markup {

namespace {

void ignore(void*, xmlErrorPtr) {}

/// Byte of 1-based line and column (in bytes).
std::size_t offset_of(std::string_view text, int line, int column) {
    std::size_t begin = 0;
    for (int at = 1; at < line; ++at) {
        std::size_t const newline = text.find('\n', begin);
        if (newline == std::string_view::npos) break;
        begin = newline + 1;
    }
    return std::min(begin + static_cast<std::size_t>(std::max(column - 1, 0)), text.size());
}

}  // namespace

base::Diagnostics check_well_formed(std::string const& fragment, Places const& places) {
    std::string const head = std::string("<fragment xmlns:p=\"") + paraphe_namespace + "\">";
    std::string const whole = head + fragment + "</fragment>";
    std::unique_ptr<xmlParserCtxt, void (*)(xmlParserCtxtPtr)> const parser(xmlNewParserCtxt(), xmlFreeParserCtxt);
    // Nobody hears what the parser reads: a tree of it would cost as much again.
    *parser->sax = xmlSAXHandler{};
    parser->sax->initialized = XML_SAX2_MAGIC;
    parser->sax->serror = ignore;
    constexpr int options =
        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE | XML_PARSE_COMPACT;
    std::unique_ptr<xmlDoc, void (*)(xmlDocPtr)> const document(
        xmlCtxtReadMemory(parser.get(), whole.data(), static_cast<int>(whole.size()), nullptr, "UTF-8", options),
        xmlFreeDoc);
    if (parser->wellFormed == 1 && parser->nsWellFormed == 1) return {};
    xmlErrorPtr const problem = xmlCtxtGetLastError(parser.get());
    std::size_t at = problem == nullptr ? 0 : offset_of(whole, problem->line, problem->int2);
    at = std::clamp(at, head.size(), head.size() + fragment.size()) - head.size();
    std::string message = problem == nullptr || problem->message == nullptr ? "" : problem->message;
    while (!message.empty() && message.back() == '\n') message.pop_back();
    auto const place = static_cast<std::uint32_t>(std::min(at, fragment.empty() ? 0 : fragment.size() - 1));
    auto diagnostic = places.error("markup.not-well-formed", "ce texte n’est pas du XML bien formé ici", {place, place + 1});
    if (!message.empty()) diagnostic.hints.push_back("libxml2 dit : " + message);
    return {std::move(diagnostic)};
}

}  // namespace paraphe::markup

#include "pdf/structure_violations.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace paraphe::pdf {

namespace {

using base::Diagnostics;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Counts the columns of each row of one table, rows in reading order; cells that span rows count in each.
class TableShape {
public:
    explicit TableShape(page::PagedDocument const& document) : document_(document) {}

    bool is_regular(page::ElementIndex table) {
        for (page::Kid const& kid : document_.elements[table].kids) {
            if (kid.kind != page::Kid::Kind::element) continue;
            std::string const& role = document_.elements[kid.index].role;
            if (role == "TR") row(kid.index);
            else if (role == "THead" || role == "TBody" || role == "TFoot") rows(kid.index);
        }
        return regular_ && pending_.empty();
    }

private:
    struct Pending {
        int rows, columns;
    };

    void rows(page::ElementIndex group) {
        for (page::Kid const& kid : document_.elements[group].kids)
            if (kid.kind == page::Kid::Kind::element && document_.elements[kid.index].role == "TR") row(kid.index);
    }

    void row(page::ElementIndex index) {
        std::int64_t columns = 0;
        for (Pending& pending : pending_) {
            columns += pending.columns;
            --pending.rows;
        }
        std::erase_if(pending_, [](Pending const& pending) { return pending.rows == 0; });
        for (page::Kid const& kid : document_.elements[index].kids) {
            if (kid.kind != page::Kid::Kind::element) continue;
            page::StructureElement const& cell = document_.elements[kid.index];
            if (cell.role != "TH" && cell.role != "TD") continue;
            columns += cell.column_span;
            if (cell.row_span > 1) pending_.push_back({cell.row_span - 1, cell.column_span});
        }
        if (width_ < 0) width_ = columns;
        if (columns != width_) regular_ = false;
    }

    page::PagedDocument const& document_;
    std::vector<Pending> pending_;
    std::int64_t width_ = -1;
    bool regular_ = true;
};

class Walk {
public:
    Walk(page::PagedDocument const& document, StructureOrder const& order) : document_(document), order_(order) {}

    Diagnostics run() {
        for (page::ElementIndex const index : order_.preorder) element(index);
        return std::move(found_);
    }

private:
    void report(std::string code, std::string message) {
        found_.push_back(base::error(std::move(code), std::move(message), place_of(document_, order_, index_)));
    }

    void element(page::ElementIndex index) {
        index_ = index;
        page::StructureElement const& element = document_.elements[index];
        if (!element.lang.empty() && !is_language_tag(element.lang))
            report("pdf.language", "« " + element.lang + " » n’est pas un code de langue (exemple : fr-FR)");
        for (std::string const* const text :
             {&element.alternative, &element.actual_text, &element.title, &element.expansion})
            if (!fits_a_string(*text))
                report("pdf.text-too-long", "un texte de remplacement ou un titre est trop long pour un PDF : « " +
                                                std::string(beginning_of(*text)) + "… »");
        if (element.role == "Figure" || element.role == "Formula") alternative(element);
        else if (element.role == "TH") header(element);
        else if (element.role == "Table") table(index);
        else if (element.role.size() == 2 && element.role[0] == 'H' && is_digit(element.role[1])) heading(element);
    }

    void alternative(page::StructureElement const& element) {
        if (base::is_blank(element.alternative) && base::is_blank(element.actual_text))
            report("pdf.alternative-missing",
                   "une image n’a pas de texte de remplacement : un lecteur d’écran n’en dira rien");
    }

    void header(page::StructureElement const& element) {
        if (element.scope.empty() && element.id.empty())
            report("pdf.header-scope", "une cellule d’en-tête ne dit pas si elle titre sa ligne ou sa colonne");
    }

    void table(page::ElementIndex index) {
        if (!TableShape(document_).is_regular(index))
            report("pdf.table-shape", "les lignes d’un tableau n’ont pas toutes le même nombre de colonnes");
    }

    void heading(page::StructureElement const& element) {
        int const level = element.role[1] - '0';
        if (level > level_ + 1) {
            std::string const after =
                level_ == 0 ? "le document commence" : "on passe du niveau " + std::to_string(level_);
            report("pdf.heading-level", "un niveau de titre est sauté : " + after +
                                            (level_ == 0 ? " par un titre de niveau " : " au niveau ") +
                                            std::to_string(level) +
                                            (element.title.empty() ? "" : " (« " + element.title + " »)"));
        }
        level_ = level;
    }

    page::PagedDocument const& document_;
    StructureOrder const& order_;
    Diagnostics found_;
    page::ElementIndex index_ = 0;  ///< of the element that is looked at
    int level_ = 0;
};

}  // namespace

bool is_language_tag(std::string_view tag) {
    // Subtags of 1 to 8 letters or digits; the first has 2 to 8 letters.
    std::size_t length = 0;
    bool first = true;
    for (char const c : tag) {
        if (c == '-') {
            if (length < (first ? 2U : 1U)) return false;
            first = false;
            length = 0;
        } else if (!(is_letter(c) || (!first && is_digit(c))) || ++length > 8) {
            return false;
        }
    }
    return length >= (first ? 2U : 1U);
}

bool fits_a_string(std::string_view utf8) { return 2 + 2 * utf8.size() <= 32'767; }

std::string_view beginning_of(std::string_view text) { return text.substr(0, base::byte_offset(text, 40)); }

base::Diagnostics structure_violations(page::PagedDocument const& document, StructureOrder const& order) {
    return Walk(document, order).run();
}

}  // namespace paraphe::pdf

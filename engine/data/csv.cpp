#include "data/csv.h"

#include <csv.h>

#include <algorithm>
#include <map>
#include <new>

#include "base/bug.h"
#include "data/csv_text.h"

namespace paraphe::data {

namespace {

using base::Span;

struct Record {
    std::vector<Value> cells;
    Span span;
};

/// libcsv, fed byte by byte: so the place of every cell is known in its callbacks.
class Reader {
public:
    Reader(std::string_view text, std::uint32_t begin, char separator, base::SourceId source) : text_(text), begin_(begin), source_(source) {
        base::expect(csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) == 0, "libcsv starts");
        csv_set_delim(&parser_, static_cast<unsigned char>(separator));
        constexpr std::size_t block = 4096;
        csv_set_blk_size(&parser_, block);
    }
    ~Reader() { csv_free(&parser_); }
    Reader(Reader const&) = delete;
    Reader& operator=(Reader const&) = delete;

    base::Result<std::vector<Record>> run() {
        cell_begin_ = begin_;
        for (at_ = begin_; at_ < text_.size(); ++at_) {
            if (csv_parse(&parser_, text_.data() + at_, 1, cell, record, this) == 1) continue;
            if (csv_error(&parser_) != CSV_EPARSE) throw std::bad_alloc();
            return base::failure(stray_quote());
        }
        if (csv_fini(&parser_, cell, record, this) == 0) return std::move(records_);
        return base::failure(base::error("data.csv-unclosed-quote", "ce guillemet n’est jamais fermé", {source_, opening_quote(), opening_quote() + 1}));
    }

private:
    static void cell(void* text, std::size_t size, void* reader) {
        auto& self = *static_cast<Reader*>(reader);
        auto const* const bytes = static_cast<char const*>(text);
        self.open_.push_back(Value::string(std::string(bytes == nullptr ? "" : bytes, size), self.span(self.cell_begin_)));
        self.cell_begin_ = self.at_ + 1;
    }
    static void record(int, void* reader) {
        auto& self = *static_cast<Reader*>(reader);
        std::uint32_t const begin = self.open_.front().span().begin;
        self.records_.push_back({std::move(self.open_), self.span(begin)});
        self.open_.clear();
    }

    /// From `begin`, line ends before it skipped, to here.
    Span span(std::uint32_t begin) const {
        auto const first = static_cast<std::uint32_t>(std::min<std::size_t>(text_.find_first_not_of("\r\n", begin), at_));
        return {source_, std::min(first, at_), at_};
    }

    std::uint32_t opening_quote() const { return static_cast<std::uint32_t>(std::min(text_.find('"', cell_begin_), text_.size() - 1)); }

    base::Diagnostic stray_quote() const {
        auto diagnostic = base::error("data.csv-quote", "un guillemet est mal placé dans cette cellule", {source_, at_, at_ + 1});
        diagnostic.hints.emplace_back("une cellule qui contient un guillemet s’écrit entre guillemets, et le guillemet y est doublé");
        return diagnostic;
    }

    std::string_view text_;
    std::uint32_t begin_;
    base::SourceId source_;
    csv_parser parser_{};
    std::uint32_t at_ = 0;
    std::uint32_t cell_begin_ = 0;
    std::vector<Value> open_;
    std::vector<Record> records_;
};

/// The one of ; , tab that the head line has most of outside quotes; the first of equals.
char separator_of(std::string_view text) {
    std::map<char, int> counts;
    bool quoted = false;
    for (char const c : text) {
        if (c == '"') quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r')) break;
        if (!quoted) ++counts[c];
    }
    char best = ';';
    for (char const one : {',', '\t'})
        if (counts[one] > counts[best]) best = one;
    return best;
}

bool has_text(Record const& record) {
    return std::any_of(record.cells.begin(), record.cells.end(), [](Value const& cell) { return !cell.text().empty(); });
}

base::Diagnostics twice_named(std::vector<Value> const& columns) {
    base::Diagnostics diagnostics;
    std::map<std::string_view, Span> seen;
    for (Value const& column : columns) {
        auto const [first, is_new] = seen.emplace(column.text(), column.span());
        if (is_new || column.text().empty()) continue;
        diagnostics.push_back(base::error("data.csv-column", "la colonne '" + column.text() + "' est donnée deux fois", column.span()));
        diagnostics.back().also = first->second;
    }
    return diagnostics;
}

Value row_of(Record const& record, std::vector<Value> const& columns) {
    std::vector<Member> members;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (!columns[i].text().empty()) members.push_back({columns[i].text(), columns[i].span(), record.cells[i]});
    return Value::object(std::move(members), record.span);
}

base::Diagnostic ragged(Record const& record, std::size_t wanted) {
    return base::error("data.csv-ragged", "cette ligne a " + std::to_string(record.cells.size()) + " cellules ; l’en-tête en a " + std::to_string(wanted), record.span);
}

}  // namespace

base::Result<CsvTable> parse_csv(std::string const& name, std::string bytes, base::Sources& sources) {
    auto decoded = csv_text(name, std::move(bytes));
    if (!decoded) return base::failure(std::move(decoded.error()));
    base::SourceId const source = sources.add(name, std::move(*decoded));
    std::string_view const text = sources.file(source).text;
    if (std::size_t const nul = text.find('\0'); nul != std::string_view::npos) {
        auto const place = static_cast<std::uint32_t>(nul);
        auto diagnostic = base::error("data.csv-nul", "le fichier contient un octet nul", {source, place, place + 1});
        diagnostic.hints.emplace_back("enregistrez la liste en « CSV UTF-8 »");
        return base::failure(std::move(diagnostic));
    }
    bool const says = text.starts_with("sep=") && text.size() > 5 && (text[5] == '\r' || text[5] == '\n');
    auto records = Reader(text, says ? 5 : 0, says ? text[4] : separator_of(text), source).run();
    if (!records) return base::failure(std::move(records.error()));

    records->erase(std::remove_if(records->begin(), records->end(), [](Record const& record) { return !has_text(record); }), records->end());
    if (records->empty()) return base::failure(base::error("data.csv-empty", "'" + name + "' n’a pas de ligne d’en-tête"));
    CsvTable table;
    table.columns = std::move(records->front().cells);
    base::Diagnostics diagnostics = twice_named(table.columns);
    for (auto record = records->begin() + 1; record != records->end(); ++record) {
        if (record->cells.size() == table.columns.size()) table.rows.push_back(row_of(*record, table.columns));
        else diagnostics.push_back(ragged(*record, table.columns.size()));
    }
    if (!diagnostics.empty()) return base::failure(std::move(diagnostics));
    return table;
}

}  // namespace paraphe::data

#pragma once
// CSV lists, as spreadsheets write them, to Values with places.

#include <string>
#include <vector>

#include "base/result.h"
#include "data/value.h"

namespace paraphe::data {

struct CsvTable {
    std::vector<Value> columns;  ///< the names in the head line, as strings
    std::vector<Value> rows;     ///< objects: column -> string; the span is the whole record's
};

/// Reads a list whose first record names the columns.
///
/// Takes the file's bytes. UTF-8 with or without byte order mark, UTF-16 with one, otherwise Windows-1252. The separator
/// is the one of ; , and tab that the head line has most of, or what a line "sep=…" in front says. Quotes as RFC 4180
/// has them (also round line ends), lines end with CR LF, LF or CR. Blanks round an unquoted cell are dropped; records without
/// any text are skipped, and so are cells of columns without name.
/// Gives the table, spans being bytes of the UTF-8 text that `sources` gets under `name`; or everything that is wrong:
/// "data.csv-encoding" (broken UTF-16), "data.csv-nul", "data.csv-empty" (no head line), "data.csv-quote" (a quote inside an
/// unquoted cell, text after a closing one), "data.csv-unclosed-quote", "data.csv-column" (a name twice), and each
/// "data.csv-ragged" (more or fewer cells than the head). Time and memory O(bytes).
/// Source: RFC 4180; libcsv in strict mode; ICU converters.
base::Result<CsvTable> parse_csv(std::string const& name, std::string bytes, base::Sources& sources);

}  // namespace paraphe::data

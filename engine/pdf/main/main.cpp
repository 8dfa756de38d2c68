// paraphe-arrange [packed] [linear]: a PDF from standard input to standard output (see arrangement.cpp, which starts it).
//
// A program of its own: libqpdf takes a command 3 ms to load, and few dossiers are packed.

#include <unistd.h>

#include <cstdio>
#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>
#include <string>

namespace {

std::string standard_input() {
    std::string all;
    char buffer[65536];
    for (ssize_t got = 0; (got = ::read(STDIN_FILENO, buffer, sizeof buffer)) > 0;) all.append(buffer, static_cast<std::size_t>(got));
    return all;
}

bool write(QPDF& pdf, std::set<std::string> const& wishes) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    // Streams stay as they are, but those that this writer makes are deflated.
    writer.setCompressStreams(true);
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setObjectStreamMode(wishes.contains("packed") ? qpdf_o_generate : qpdf_o_disable);
    writer.setLinearization(wishes.contains("linear"));
    writer.setNewlineBeforeEndstream(true);  // ISO 19005-2 §6.1.7.1
    writer.setDeterministicID(true);
    writer.write();
    auto const bytes = writer.getBufferSharedPointer();
    return std::fwrite(bytes->getBuffer(), 1, bytes->getSize(), stdout) == bytes->getSize() && std::fflush(stdout) == 0;
}

}  // namespace

int main(int count, char** arguments) {
    constexpr int refused = 1, failed = 2;
    try {
        std::string const file = standard_input();
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("PDF", file.data(), file.size());
        if (pdf.anyWarnings()) {
            std::fputs(pdf.getWarnings().front().what(), stdout);
            return refused;
        }
        return write(pdf, {arguments + 1, arguments + count}) ? 0 : failed;
    } catch (std::exception const& error) {
        std::fputs(error.what(), stdout);
        return refused;
    }
}

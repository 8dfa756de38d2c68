// How long each room takes for one contract, in one process that has made others before: one thread, warm caches.
//
// usage: bench_dossier (Google Benchmark's own options); tests/bench/run builds and runs it.

#include <benchmark/benchmark.h>

#include "assembly/assembly.h"
#include "data/json.h"
#include "data/visibility.h"
#include "dossier/content.h"
#include "dossier/job.h"
#include "dossier/writer.h"
#include "markup/read_document.h"
#include "merge/merge.h"
#include "rules/rules.h"
#include "typography/french.h"

namespace paraphe::dossier {
namespace {

std::string const root = SOURCE_DIR;

/// Package, fonts and one contract, opened once for all benchmarks.
struct Bench {
    base::SystemResources resources;
    std::optional<Workshop> workshop;
    Job job;
    Content content;

    Bench() {
        base::Sources opening;
        auto opened = open_workshop(root + "/templates/cpom-ph", root + "/fonts", resources, opening);
        if (!opened) std::abort();
        workshop.emplace(std::move(*opened));
        job.contract_path = root + "/samples/envol-isere-autisme/contrat.json";
        content = merged();
    }
    Content merged() const {
        base::Sources sources = sources_for(workshop->package);
        auto made = make_content(job, *workshop, resources, sources);
        if (base::has_errors(made.diagnostics)) std::abort();
        return std::move(made.value);
    }
    Writer writer() const { return {workshop->package.style, workshop->composition->words, content.images, job.pdf}; }
};

Bench const& bench() {
    static Bench const made;
    return made;
}

/// Pages of the dossier as "pages", so that the report shows pages a second.
void count_pages(benchmark::State& state, int pages) {
    state.counters["pages"] = benchmark::Counter(static_cast<double>(pages) * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

/// What each stage takes of the one before.
struct Stages {
    base::Sources sources = sources_for(bench().workshop->package);
    base::SourceId source = sources.add("contrat.json", *bench().resources.read(bench().job.contract_path, base::Resources::default_limit));
    data::Value contract = *data::parse_json(sources, source);
    Package const& package = bench().workshop->package;
    data::Value root = data::without_internal(contract, *package.schema).with_member("referentiels", package.law);
    merge::MergedText merged = merge::merge(package.parts, root, sources).value;
    document::Document read = markup::read_document(merged.xhtml, merged.map).value;
    document::Document assembled = assembly::assemble(read, package.numbering).value;
};

Stages& stages() {
    static Stages made;
    return made;
}

void parse_json(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(data::parse_json(stages().sources, stages().source));
}
BENCHMARK(parse_json)->Unit(benchmark::kMillisecond);

void validate(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(data::validate(stages().contract, *stages().package.schema));
}
BENCHMARK(validate)->Unit(benchmark::kMillisecond);

void check_rules(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(rules::check(stages().contract, stages().package.law));
}
BENCHMARK(check_rules)->Unit(benchmark::kMillisecond);

void merge_parts(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(merge::merge(stages().package.parts, stages().root, stages().sources));
}
BENCHMARK(merge_parts)->Unit(benchmark::kMillisecond);

void read_markup(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(markup::read_document(stages().merged.xhtml, stages().merged.map));
}
BENCHMARK(read_markup)->Unit(benchmark::kMillisecond);

void assemble(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(assembly::assemble(stages().read, stages().package.numbering));
}
BENCHMARK(assemble)->Unit(benchmark::kMillisecond);

void set_french(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(typography::set_french(stages().assembled));
}
BENCHMARK(set_french)->Unit(benchmark::kMillisecond);

/// From contrat.json to a document that typography has finished.
void from_data_to_document(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(bench().merged());
}
BENCHMARK(from_data_to_document)->Unit(benchmark::kMillisecond);

/// Document to pages: shaping, line breaking, tables, page breaking, structure.
void layout(benchmark::State& state) {
    Writer writer = bench().writer();
    int pages = writer.lay_out(bench().content.document).numbers.pages;
    for (auto _ : state) benchmark::DoNotOptimize(writer.lay_out(bench().content.document));
    count_pages(state, pages);
}
BENCHMARK(layout)->Unit(benchmark::kMillisecond);

void write_format(benchmark::State& state, Format format) {
    Writer writer = bench().writer();
    auto laid_out = writer.lay_out(bench().content.document);
    for (auto _ : state) benchmark::DoNotOptimize(writer.bytes(bench().content.document, laid_out, format, {}));
    count_pages(state, laid_out.numbers.pages);
}
BENCHMARK_CAPTURE(write_format, pdf, Format::pdf)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_format, docx, Format::docx)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_format, odt, Format::odt)->Unit(benchmark::kMillisecond);

/// What the figure "pages a second" means: a merged document to the bytes of its PDF.
void document_to_pdf(benchmark::State& state) {
    Writer writer = bench().writer();
    int pages = 0;
    for (auto _ : state) {
        auto laid_out = writer.lay_out(bench().content.document);
        benchmark::DoNotOptimize(writer.bytes(bench().content.document, laid_out, Format::pdf, {}));
        pages = laid_out.numbers.pages;
    }
    count_pages(state, pages);
}
BENCHMARK(document_to_pdf)->Unit(benchmark::kMillisecond);

/// contrat.json to the dossier's PDF, validation and rules included.
void data_to_pdf(benchmark::State& state) {
    int pages = 0;
    for (auto _ : state) {
        Job job = bench().job;
        job.formats = {Format::pdf};
        job.parts = {Part::dossier};
        base::Sources sources = sources_for(bench().workshop->package);
        auto const made = make_dossier(job, *bench().workshop, bench().resources, sources, [](int, int, std::string const&) {});
        pages = made.value.pages;
    }
    count_pages(state, pages);
}
BENCHMARK(data_to_pdf)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace paraphe::dossier

BENCHMARK_MAIN();

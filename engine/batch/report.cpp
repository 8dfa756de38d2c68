#include "batch/report.h"

#include <algorithm>

#include "base/version.h"
#include "data/json.h"

namespace paraphe::batch {

namespace {

constexpr std::array statuses{Status::made, Status::failed, Status::crashed, Status::not_written, Status::not_started};

std::string totals(BatchReport const& report) {
    std::string out = std::to_string(report.size()) + " contrat(s)";
    for (Status const status : statuses)
        if (std::size_t const number = count(report, status); number > 0) out += (status == Status::made ? " : " : ", ") + std::to_string(number) + " " + name(status);
    return out;
}

std::string cell(std::string const& value) {
    std::string text = base::without_controls(value);
    std::size_t const first = text.find_first_not_of(' ');
    if (first != std::string::npos && std::string_view("=+-@").find(text[first]) != std::string_view::npos) text.insert(0, "'");
    if (text.find_first_of(";\"") == std::string::npos) return text;
    std::string quoted = "\"";
    for (char const c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string record(std::vector<std::string> const& cells) {
    std::string out;
    for (std::string const& one : cells) out += (out.empty() ? "" : ";") + cell(one);
    return out + "\r\n";
}

data::Value text(std::string const& value) { return data::Value::string(base::without_controls(value)); }
data::Value number(std::size_t value) { return data::Value::number(std::to_string(value)); }

data::Value job_value(JobReport const& job) {
    std::vector<data::Value> diagnostics;
    for (std::string const& line : job.lines) {
        base::Sources sources;
        if (auto value = data::parse_json(sources, sources.add("", base::without_controls(line)))) diagnostics.push_back(std::move(*value));
    }
    return data::Value::object({{"dossier", {}, text(job.entry.name)},
                                {"contrat", {}, text(job.entry.contract_path)},
                                {"etat", {}, text(name(job.status))},
                                {"fichiers", {}, number(static_cast<std::size_t>(job.files))},
                                {"pages", {}, number(static_cast<std::size_t>(job.pages))},
                                {"erreurs", {}, number(job.errors)},
                                {"avertissements", {}, number(job.warnings)},
                                {"diagnostics", {}, data::Value::array(std::move(diagnostics))}});
}

}  // namespace

char const* name(Status status) {
    switch (status) {
        case Status::made: return "fait";
        case Status::failed: return "en erreur";
        case Status::crashed: return "en panne";
        case Status::not_written: return "non écrit";
        case Status::not_started: return "non fait";
    }
    return "";
}

std::size_t count(BatchReport const& report, Status status) {
    return static_cast<std::size_t>(std::count_if(report.begin(), report.end(), [&](JobReport const& job) { return job.status == status; }));
}

void tell(JobReport& report, base::Diagnostics const& diagnostics, base::Sources const& sources) {
    for (base::Diagnostic const& diagnostic : diagnostics) {
        bool const error = diagnostic.severity == base::Severity::error;
        ++(error ? report.errors : report.warnings);
        if (error && report.headline.empty()) report.headline = base::without_controls(diagnostic.code + " : " + diagnostic.message);
        report.text += to_text(diagnostic, sources);
        report.lines.push_back(to_json(diagnostic, sources));
    }
}

std::string report_text(BatchReport const& report) {
    std::string out = totals(report) + "\n";
    for (JobReport const& job : report) {
        out += "\n" + base::without_controls(job.entry.name) + " : " + name(job.status);
        if (job.status == Status::made) out += ", " + std::to_string(job.files) + " fichiers, dossier de " + std::to_string(job.pages) + " pages";
        out += "\n";
        // Lines of diagnostics are indented, so that none can pass for the head of a contract.
        for (std::size_t at = 0; at < job.text.size();) {
            std::size_t const end = std::min(job.text.find('\n', at), job.text.size());
            out += "    " + job.text.substr(at, end - at) + "\n";
            at = end + 1;
        }
    }
    return out;
}

std::string report_json(BatchReport const& report) {
    std::vector<data::Member> states;
    for (Status const status : statuses) states.push_back({name(status), {}, number(count(report, status))});
    std::vector<data::Value> jobs;
    for (JobReport const& job : report) jobs.push_back(job_value(job));
    return data::to_json(data::Value::object({{"moteur", {}, data::Value::object({{"nom", {}, text("Paraphe")}, {"version", {}, text(base::version)}})},
                                              {"total", {}, number(report.size())},
                                              {"etats", {}, data::Value::object(std::move(states))},
                                              {"contrats", {}, data::Value::array(std::move(jobs))}}));
}

std::string report_csv(BatchReport const& report) {
    std::string out = "\xEF\xBB\xBF" + record({"dossier", "contrat", "etat", "fichiers", "pages", "erreurs", "avertissements", "message"});
    for (JobReport const& job : report)
        out += record({job.entry.name, job.entry.contract_path, name(job.status), std::to_string(job.files), std::to_string(job.pages),
                       std::to_string(job.errors), std::to_string(job.warnings), job.headline});
    return out;
}

}  // namespace paraphe::batch

#include "cli/options.h"

#include <iostream>
#include <iterator>

namespace paraphe::cli {

dossier::Job job_of(std::string const& contract, MakingOptions const& options) {
    dossier::Job job;
    job.contract_path = contract;
    if (contract == "-") job.contract_text.emplace(std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>());
    job.formats = options.formats;
    job.parts = options.parts;
    job.purpose = options.purpose;
    job.spaces = options.spaces;
    job.pdf = options.pdf;
    return job;
}

}  // namespace paraphe::cli

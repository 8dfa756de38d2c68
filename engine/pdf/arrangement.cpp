#include "pdf/arrangement.h"

#include "base/companion.h"

namespace paraphe::pdf {

namespace {

constexpr char const* program = "paraphe-arrange";

}  // namespace

base::Result<std::string> arranged(std::string_view file, PdfOptions const& options) {
    std::vector<std::string> wishes;
    if (options.form == ObjectForm::packed) wishes.emplace_back("packed");
    if (options.order == ObjectOrder::linear) wishes.emplace_back("linear");
    auto answer = base::ask_companion(program, std::move(wishes), file);
    if (!answer) {
        auto diagnostic = base::error("pdf.no-arranger", "le PDF ne peut être ni compacté ni linéarisé : le programme paraphe-arrange manque");
        diagnostic.hints.emplace_back("réinstallez Paraphe (paraphe-arrange se trouve à côté de la commande paraphe), ou retirez --compact et --web");
        return base::failure(std::move(diagnostic));
    }
    if (answer->end == base::CompanionAnswer::End::done && answer->output.starts_with("%PDF-")) return std::move(answer->output);
    std::string const reason = answer->end == base::CompanionAnswer::End::refused ? answer->output : "?";
    return base::failure(base::error("pdf.writer-failed", "le PDF n’a pas pu être écrit ; c’est un défaut de Paraphe, signalez-le (" + std::string(program) + " : " + reason + ")"));
}

}  // namespace paraphe::pdf

#pragma once
// The families of rules, one file each; rules.h says what each tells.

#include "base/diagnostic.h"
#include "rules/item.h"

namespace paraphe::rules {

void check_identity(Item const& contract, base::Diagnostics& out);
void check_dates(Item const& contract, base::Diagnostics& out);
void check_perimeter(Item const& contract, base::Diagnostics& out);
void check_money(Item const& contract, base::Diagnostics& out);
void check_sheets(Item const& contract, base::Diagnostics& out);
void check_modulation(Item const& contract, base::Diagnostics& out);
void check_residue(Item const& contract, base::Diagnostics& out);
void check_law(Item const& contract, Item const& law, base::Diagnostics& out);

}  // namespace paraphe::rules

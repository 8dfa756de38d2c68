#include "rules/rules.h"

#include "rules/families.h"

namespace paraphe::rules {

base::Diagnostics check(data::Value const& contract, data::Value const& law) {
    Item const root(contract, "");
    base::Diagnostics found;
    for (auto const family :
         {check_identity, check_dates, check_perimeter, check_money, check_sheets, check_modulation, check_residue})
        family(root, found);
    check_law(root, Item(law, ""), found);
    return base::sorted_for_people(std::move(found));
}

}  // namespace paraphe::rules

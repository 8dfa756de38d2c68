// Names in the order in which people look for them.

#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "base/french_order.h"

namespace paraphe::base {
namespace {

using testing::ElementsAreArray;

class Orders : public testing::TestWithParam<std::vector<std::string>> {};

TEST_P(Orders, AreThoseOfADictionary) {
    std::vector<std::string> const& wanted = GetParam();
    std::vector<std::string> names = wanted;
    std::mt19937 random(7);
    FrenchOrder const before;
    for (int turn = 0; turn < 20; ++turn) {
        std::shuffle(names.begin(), names.end(), random);
        std::sort(names.begin(), names.end(), [&](std::string const& a, std::string const& b) { return before(a, b); });
        EXPECT_THAT(names, ElementsAreArray(wanted));
    }
    for (std::string const& name : names) EXPECT_FALSE(before(name, name));
}

INSTANTIATE_TEST_SUITE_P(Names, Orders,
                         testing::Values(std::vector<std::string>{"cote", "coté", "côte", "côté"},
                                         std::vector<std::string>{"Article 2", "Article 10", "Article 10 bis", "Article 100"},
                                         std::vector<std::string>{"Lilas", "Lille", "Lisle", "L’Isle", "Lyon"},
                                         std::vector<std::string>{"Ecole", "École du Lac", "Écoles", "Edelweiss", "Étape", "Zone"},
                                         std::vector<std::string>{"œillet", "œuf", "officine"},
                                         std::vector<std::string>{"ars", "ARS", "ars-paca", "asso 2", "asso-10"},
                                         std::vector<std::string>{"", "2 rives", "11 rives", "a", "A", "à", "b"}));

TEST(FrenchOrder, LeavesNoTwoNamesAlike) {
    FrenchOrder const order;
    EXPECT_NE(order.compare("L’Isle", "L'Isle"), 0);
    EXPECT_EQ(order.compare("L’Isle", "L'Isle"), -order.compare("L'Isle", "L’Isle"));
    EXPECT_NE(order.compare("a\xFF", "a\xFE"), 0);
}

}  // namespace
}  // namespace paraphe::base

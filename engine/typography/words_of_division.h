#pragma once
// Words that the patterns divide against their parts, reviewed by eye.

#include <string_view>

namespace paraphe::typography::words {

/// How words begin, with the places where they may be divided; patterns go on two letters behind the last place. By etymology:
/// a prefix before a vowel keeps its own letters (télé-alarme, dés-ordre), as in the entries of the dictionaries. Of trans- and
/// sub- only what is still felt as a prefix: trans-action, but tran-sition, which all dictionaries divide so.
/// A new line wants a case in tests/typography/words.cases.
constexpr std::string_view divisions[] = {
    // télé-, micro-, macro-, anti-
    "té-lé-a",
    "té-lé-e",
    "té-lé-é",
    "té-lé-i",
    "té-lé-opé",
    "mi-cro-a",
    "mi-cro-e",
    "mi-cro-é",
    "mi-cro-o",
    "ma-cro-é",
    "an-ti-â",
    "an-ti-é",
    "an-ti-in",
    // électro-, agro-, bio-, auto-
    "élec-tro-a",
    "élec-tro-en",
    "agro-ali",
    "bio-éthi",
    "bio-in",
    "au-to-a",
    "au-to-en",
    "au-to-é",
    "au-to-im",
    "au-to-or",
    // co-: coalition and coagulation have no prefix
    "co-ani",
    "co-as-su",
    "co-em-pl",
    "co-in-ter",
    "co-in-ves",
    // extra-, intra-, méta-, multi-, pluri-, tri-
    "ex-tra-conju-gal",
    "in-tra-é",
    "in-tra-oc",
    "in-tra-ocu",
    "in-tra-or",
    "mé-ta-ana",
    "mul-ti-a",
    "mul-ti-e",
    "mul-ti-é",
    "mul-ti-in",
    "mul-ti-o",
    "mul-ti-u",
    "plu-ri-em",
    "plu-ri-é",
    "plu-ri-in",
    "tris-an-nu",
    // socio-, médico-, psycho-, neuro-, géronto-
    "so-cio-é",
    "so-cio-es",
    "mé-di-co-é",
    "psy-cho-a",
    "psy-cho-é",
    "psy-cho-o",
    "neu-ro-a",
    "neu-ro-é",
    "gé-ron-to-é",
    // trans-, sub-
    "trans-ac",
    "trans-sexuel",
    "sub-al-ter",
    "sub-or-di",
    "sub-or-don",
    "sub-ro-g",
    // dés- before a vowel; désert, désir, désigner, désoler, désuet have no such prefix
    "dés-abon",
    "dés-abu",
    "dés-ac-c",
    "dés-ac-t",
    "dés-adap",
    "dés-af-f",
    "dés-agré",
    "dés-ali",
    "dés-amé",
    "dés-amor",
    "dés-ap-p",
    "dés-ar-m",
    "dés-ar-t",
    "dés-as-s",
    "dés-avan",
    "dés-aveu",
    "dés-avou",
    "dés-em",
    "dés-en-c",
    "dés-en-d",
    "dés-en-f",
    "dés-en-g",
    "dés-en-v",
    "dés-es-ca",
    "dés-es-p",
    "dés-hab",
    "dés-her",
    "dés-hé-r",
    "dés-ho-no",
    "dés-hu-m",
    "dés-hy-d",
    "dés-obéi",
    "dés-obli",
    "dés-obs",
    "dés-oc-cu",
    "dés-odo",
    "dés-œu",
    "dés-ord",
    "dés-or-don",
    "dés-or-ga",
    "dés-orien",
    // others before a vowel
    "in-éluc",
    "mal-adap",
    "ré-uti",
    "sur-oc-cu",
};

/// No part of a divided word reads like these.
constexpr std::string_view unwelcome[] = {"con", "cons", "cul", "culs", "pet", "pets", "chie", "chier", "pute", "putes", "bite", "bites", "merde"};

}  // namespace paraphe::typography::words

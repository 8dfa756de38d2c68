#include "layout/protrusion.h"

namespace paraphe::layout {

int right_protrusion(char32_t character) {
    switch (character) {
        case U'-':
        case 0x00AD:
        case 0x2010:
        case 0x2011:
        case U'.':
        case U',':
        case U'’':
        case U'”': return 700;
        case U':':
        case U';': return 400;
        case U'–': return 300;
        case U'!':
        case U'?':
        case U'»':
        case U'…': return 200;
        case U')': return 100;
        default: return 0;
    }
}

int left_protrusion(char32_t character) {
    switch (character) {
        case U'“':
        case U'‘': return 500;
        case U'«': return 200;
        case U'(': return 100;
        default: return 0;
    }
}

}  // namespace paraphe::layout

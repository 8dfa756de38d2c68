#!/usr/bin/env python3
"""The arrows' judge is judged: a house with one wall broken on purpose each time."""
import pathlib
import tempfile
import unittest

import check

HOUSE = {
    'CMakeLists.txt': 'add_room(base)\nadd_room(document USES base)\nadd_room(pdf USES base)\n',
    'base/a.h': '#include <string>\n',
    'document/d.h': '#include "base/a.h"\n',
    'pdf/p.cpp': '#include <podofo/podofo.h>\n#include "base/a.h"\n',
}


class Arrows(unittest.TestCase):
    def problems(self, **changes):
        files = dict(HOUSE)
        files.update({name.replace('__', '/').replace('_cpp', '.cpp').replace('_h', '.h').replace('CMakeLists', 'CMakeLists.txt'): text for name, text in changes.items()})
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = pathlib.Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            return list(check.problems_of(pathlib.Path(folder)))

    def test_a_good_house_passes(self):
        self.assertEqual(self.problems(), [])

    def test_an_include_that_goes_round(self):
        self.assertIn('does not use', self.problems(pdf__x_cpp='#include "document/d.h"\n')[0])

    def test_a_foreign_library_in_the_wrong_room(self):
        self.assertIn('not wrapped', self.problems(document__x_cpp='#include <podofo/podofo.h>\n')[0])

    def test_a_clock_outside_base(self):
        self.assertIn('only base may', self.problems(pdf__x_cpp='auto t = std::chrono::system_clock::now();\n')[0])

    def test_an_arrow_downwards(self):
        found = self.problems(CMakeLists='add_room(base)\nadd_room(document USES base pdf)\nadd_room(pdf USES base)\n')
        self.assertIn('declared below', found[0])

    def test_a_folder_that_is_no_room(self):
        self.assertIn('no room', self.problems(extra__x_cpp='int a;\n')[0])


if __name__ == '__main__':
    unittest.main()

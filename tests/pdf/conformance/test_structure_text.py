#!/usr/bin/env python3
"""Our reading of a file by its structure tree is poppler's, on a file small enough for poppler.

usage: test_structure_text.py PARAPHE SOURCE_FOLDER
"""
import os
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..', '..', 'support'))
import structure_text
from harness import Case, SAMPLE, absent, main


def joined(lines):
    """Roles and strings; the strings that follow each other below one role as one, since poppler cuts them elsewhere."""
    out = []
    for line in lines:
        text = line.strip()
        string = text.startswith('"')
        entry = text[1:-1] if string else re.match(r'\w*', text).group(0)
        if not entry:
            continue  # an attribute, or a string of nothing
        depth = len(line) - len(line.lstrip())
        if string and out and out[-1][:2] == (depth, True):
            out[-1] = (depth, True, out[-1][2] + entry)
        else:
            out.append((depth, string, entry))
    return out


class StructureText(Case):
    def test_a_sheet_reads_as_poppler_reads_it(self):
        answer = self.run_it('build', SAMPLE / 'contrat.json', '-o', self.folder, '--only', 'sheets', '--format', 'pdf')
        self.assertEqual(answer.returncode, 0, answer.stderr)
        for sheet in sorted(pathlib.Path(self.folder, 'fiches').glob('*.pdf'))[:3]:
            try:
                told = subprocess.run(['pdfinfo', '-struct-text', sheet], capture_output=True, text=True, check=True).stdout
            except FileNotFoundError:
                absent(self, 'pdfinfo')
            ours = joined(structure_text.lines(str(sheet)))
            self.assertGreater(len(ours), 100)
            self.assertEqual(ours, joined(told.splitlines()))


if __name__ == '__main__':
    main()

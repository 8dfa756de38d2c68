#!/usr/bin/env python3
"""The PDF that the options ask for: its part of PDF/A.

usage: test_wanted_files.py PARAPHE SOURCE_FOLDER
"""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..', '..', 'support'))
import check
from harness import SAMPLE, SOURCE, Case, main
from model import Pdf
from rules_document import PDFAID, properties, words

BATCH = SOURCE / 'samples' / 'associations'


def part_of(pdf):
    return words(properties(pdf).get(PDFAID + 'part'))


def page_contents(pdf):
    return [pdf.get(page['/Contents']).data for _, page in pdf.pages]


class Wanted(Case):
    def made(self, *arguments, status=0):
        """Every PDF that the command makes, by its path below the output folder; each without a violation."""
        out = self.folder / '-'.join(str(one).rsplit('/', 1)[-1] for one in arguments)
        answer = self.run_it(*arguments, '-o', out, '--format', 'pdf', '-q')
        self.assertEqual(answer.returncode, status, answer.stderr)
        files = {str(path.relative_to(out)): path for path in sorted(out.rglob('*.pdf'))}
        for name, path in files.items():
            self.assertEqual(check.violations(path), [], f'{name} {arguments}')
        return files


class PartsOfPdfA(Wanted):
    def assert_part_2(self, path):
        pdf = Pdf(path)
        self.assertEqual(part_of(pdf), '2')
        self.assertNotIn('/AF', pdf.catalog)
        self.assertIsNone(pdf.entry(pdf.catalog, '/Names', '/EmbeddedFiles'))
        self.assertNotIn(b'/EmbeddedFile', pdf.raw)

    def test_through_build(self):
        usual, old = self.made('build', SAMPLE / 'contrat.json'), self.made('build', SAMPLE / 'contrat.json', '--pdf', 'a2a')
        self.assertEqual(list(usual), list(old))
        for name in usual:
            self.assert_part_2(old[name])
        third = Pdf(usual['dossier.pdf'])
        self.assertEqual(part_of(third), '3')
        self.assertEqual(len(third.get(third.catalog['/AF'])), 1)
        second = Pdf(old['dossier.pdf'])
        self.assertEqual(page_contents(third), page_contents(second))
        self.assertEqual(self.made('build', SAMPLE / 'contrat.json', '--pdf', 'a3a')['dossier.pdf'].read_bytes(), usual['dossier.pdf'].read_bytes())

    def test_through_batch(self):
        files = self.made('batch', BATCH, '--pdf', 'a2a', '--only', 'dossier', status=1)  # one contract is faulty on purpose
        self.assertGreater(len(files), 1)
        for path in files.values():
            self.assert_part_2(path)

    def test_through_render(self):
        note = self.folder / 'note.html'
        note.write_text('<h1>Note</h1><p>Un mot.</p>')
        for part, number in (('a3a', '3'), ('a2a', '2')):
            out = self.folder / f'{part}.pdf'
            self.assertEqual(self.run_it('render', note, '-o', out, '--pdf', part).returncode, 0)
            self.assertEqual(check.violations(out), [])
            self.assertEqual(part_of(Pdf(out)), number)

    def test_others_are_refused(self):
        answer = self.run_it('build', SAMPLE / 'contrat.json', '-o', self.folder / 'out', '--pdf', 'a1b')
        self.assertEqual(answer.returncode, 2)
        self.assertIn("(--pdf : 'a1b' n’est pas parmi a3a, a2a)", answer.stderr)
        self.assertFalse((self.folder / 'out').exists())


if __name__ == '__main__':
    main()

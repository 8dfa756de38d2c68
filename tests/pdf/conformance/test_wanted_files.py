#!/usr/bin/env python3
"""The PDF that the options ask for: its part of PDF/A, objects packed or not, linearized or not.

usage: test_wanted_files.py PARAPHE SOURCE_FOLDER
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..', '..', 'support'))
import check
from harness import PARAPHE, QUICK, SAMPLE, SOURCE, Case, absent, main, tree
from file_layout import FileLayout
from model import Pdf
from rules_document import PDFAID, properties, words
from rules_file import cross_references
from tokens import SyntaxFault

BATCH = SOURCE / 'samples' / 'associations'
SMALL = BATCH / 'sessad-seul-quilobrine'


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
        usual, old = self.made('build', SMALL / 'contrat.json'), self.made('build', SMALL / 'contrat.json', '--pdf', 'a2a')
        self.assertEqual(list(usual), list(old))
        for name in usual:
            self.assert_part_2(old[name])
        third = Pdf(usual['dossier.pdf'])
        self.assertEqual(part_of(third), '3')
        self.assertEqual(len(third.get(third.catalog['/AF'])), 1)
        second = Pdf(old['dossier.pdf'])
        self.assertEqual(page_contents(third), page_contents(second))

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


class Arrangements(Wanted):
    NOTE = '<h1>Note</h1><p>Un <a href="https://www.legifrance.gouv.fr/">mot</a>.</p><ul><li>un ;</li><li>deux.</li></ul>' + '<p>Encore.</p>' * 60
    ALL = ((), ('--compact',), ('--web',), ('--compact', '--web'))

    def qpdf(self, *arguments):
        try:
            return subprocess.run(['qpdf', *arguments], capture_output=True, text=True)
        except FileNotFoundError:
            absent(self, 'qpdf')

    def note(self, options, name=''):
        source, out = self.folder / 'note.html', self.folder / (name + ''.join(options) + '.pdf')
        source.write_text(self.NOTE)
        environment = {'SOURCE_DATE_EPOCH': '1800000000'}
        answer = self.run_it('render', source, '-o', out, *options, environment=environment)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        return out

    def assert_is(self, path, options):
        pdf = Pdf(path)
        self.assertEqual(len(pdf.layout.packed) > 10, '--compact' in options)
        self.assertEqual(pdf.layout.linearization is not None, '--web' in options)
        judged = self.qpdf('--check', str(path))
        self.assertEqual(judged.returncode, 0, judged.stdout + judged.stderr)
        self.assertEqual('File is linearized' in judged.stdout, '--web' in options)
        if '--web' in options:
            self.assertIn('no linearization errors', self.qpdf('--check-linearization', str(path)).stdout)
        return pdf

    def assert_arranged(self, contract, arrangements):
        plain = Pdf(self.made('build', contract / 'contrat.json', '--only', 'dossier')['dossier.pdf'])
        for options in arrangements:
            pdf = self.assert_is(self.made('build', contract / 'contrat.json', '--only', 'dossier', *options)['dossier.pdf'], options)
            self.assertEqual(page_contents(pdf), page_contents(plain))
            self.assertEqual(pdf.trailer['/ID'][0], plain.trailer['/ID'][0], 'of what the document says')
            if '--compact' in options:
                self.assertLess(len(pdf.raw), 0.6 * len(plain.raw))

    def test_a_sample_in_every_arrangement(self):
        self.assert_arranged(SMALL, self.ALL[1:])

    def test_the_large_sample_packed_and_linear(self):
        self.assert_arranged(SAMPLE, self.ALL[3:])

    def test_with_part_2(self):
        for options in self.ALL:
            path = self.note((*options, '--pdf', 'a2a'))
            self.assertEqual(part_of(self.assert_is(path, options)), '2')
            self.assertEqual(check.violations(path), [], options)

    def test_same_bytes_twice(self):
        for options in self.ALL:
            out = [self.folder / (str(time) + ''.join(options)) for time in range(2)]
            for folder in out:
                self.assertEqual(self.run_it('build', SAMPLE / 'contrat.json', '-o', folder, *QUICK, *options).returncode, 0)
            self.assertEqual(tree(out[0]), tree(out[1]))

    def test_streams_stay_as_they_were(self):
        plain = Pdf(self.note(()))
        for options in self.ALL[1:]:
            pdf = Pdf(self.note(options))
            self.assertIn(pdf.entry(pdf.catalog, '/Metadata').data, pdf.raw, 'XMP is read by its bytes')
            self.assertEqual(page_contents(pdf), page_contents(plain))

    def test_without_the_program_it_is_told(self):
        beside = self.folder / 'bin'
        beside.mkdir()
        shutil.copy(PARAPHE, beside / 'paraphe')
        source = self.folder / 'note.html'
        source.write_text(self.NOTE)
        answer = subprocess.run([beside / 'paraphe', 'render', source, '-o', self.folder / 'out.pdf', '--web'], capture_output=True, text=True, env=self.environment)
        self.assertEqual(answer.returncode, 1)
        self.assertIn('erreur[pdf.no-arranger]', answer.stderr)
        self.assertFalse((self.folder / 'out.pdf').exists())

    def test_the_program_refuses_what_is_broken(self):
        program = pathlib.Path(PARAPHE).parent / 'paraphe-arrange'
        whole = self.note(()).read_bytes()
        for broken in (b'', b'no PDF', whole[:len(whole) // 2], whole.replace(b'startxref', b'startxxxx')):
            answer = subprocess.run([program, 'packed'], input=broken, capture_output=True)
            self.assertEqual(answer.returncode, 1)
            self.assertFalse(answer.stdout.startswith(b'%PDF'))

    def test_the_checker_sees_faults_of_arrangements(self):
        packed, linear = self.note(('--compact',)).read_bytes(), self.note(('--web',)).read_bytes()
        path = self.folder / 'faulty.pdf'
        for faulty in (packed.replace(b'/Type /ObjStm', b'/Type /ObjStn', 1),
                       re.sub(rb'/N (\d+)', lambda found: b'/N ' + str(int(found[1]) - 1).encode().rjust(len(found[1]), b'0'), packed, count=1),
                       packed.replace(b'/Type /XRef', b'/Type /XReg', 1)):
            self.assertNotEqual(faulty, packed)
            with self.assertRaises(SyntaxFault):
                layout = FileLayout(faulty)
                for container, _ in layout.packed.values():
                    layout.members(container)
        for rule, faulty in (('stream-newline', packed.replace(b'\nendstream', b'endstream ', 1)),
                             ('single-revision', linear.replace(b'/L ', b'/L 1', 1)),
                             ('single-revision', linear + b'startxref\n0\n%%EOF\n')):
            path.write_bytes(faulty)
            self.assertIn(rule, [name for name, _, _ in check.violations(path)])

    def test_the_checker_sees_a_wrong_place_in_an_object_stream(self):
        pdf = Pdf(self.note(('--compact',)))
        (one, place), (other, second) = list(pdf.layout.packed.items())[:2]
        pdf.layout.packed.update({one: second, other: place})
        self.assertEqual(len(list(cross_references(pdf))), 2)


if __name__ == '__main__':
    main()

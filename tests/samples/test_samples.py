#!/usr/bin/env python3
"""The samples as an office would read them: size, variety, no text twice; the batch with its faulty contract.

usage: test_samples.py PARAPHE SOURCE_FOLDER
"""
import collections
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..', 'support'))
from harness import Case, SOURCE, main, tree

ENVOL = SOURCE / 'samples' / 'envol-isere-autisme'
ASSOCIATIONS = SOURCE / 'samples' / 'associations'
FAULTY = 'contrat-fautif-brissavoune'
W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'


def paragraphs(docx):
    """Texts of the paragraphs outside tables: headings, contents and labels aside."""
    body = ElementTree.fromstring(zipfile.ZipFile(docx).read('word/document.xml')).find(W + 'body')
    for paragraph in body.iter(W + 'p'):
        if paragraph in inside_tables(body):
            continue
        style = paragraph.find(f'{W}pPr/{W}pStyle')
        name = '' if style is None else style.get(W + 'val')
        if not re.match(r'(Titre|TOC|TM|Heading)', name):
            yield ''.join(node.text or '' for node in paragraph.iter(W + 't'))


def inside_tables(body, known={}):
    if id(body) not in known:
        known[id(body)] = {p for table in body.iter(W + 'tbl') for p in table.iter(W + 'p')}
    return known[id(body)]


class Envol(Case):
    def setUp(self):
        super().setUp()
        answer = self.run_it('build', ENVOL / 'contrat.json', '-o', self.folder / 'out', '--format', 'pdf,docx')
        self.assertEqual((answer.returncode, answer.stderr), (0, ''))
        self.dossier = self.folder / 'out' / 'dossier.pdf'

    def test_its_size(self):
        text = subprocess.run(['pdftotext', self.dossier, '-'], capture_output=True, text=True, check=True).stdout
        pages = [re.findall(r'[^\W\d_]+', page) for page in text.split('\f')[:-1]]
        words = [word.lower() for page in pages for word in page]
        self.assertGreaterEqual(len(pages), 40)
        self.assertGreaterEqual(len(words), 9_000)
        self.assertGreaterEqual(len(set(words)), 2_000)
        self.assertGreaterEqual(statistics.median(len(page) for page in pages), 300)

    def test_no_paragraph_twice(self):
        texts = [text for text in paragraphs(self.dossier.with_suffix('.docx')) if len(text.split()) >= 5]
        self.assertGreater(len(texts), 200, 'else nothing is looked at')
        self.assertEqual([text for text, times in collections.Counter(texts).items() if times > 1], [])

    def test_twelve_sheets_all_different_on_four_axes_one_page_each(self):
        data = json.loads((ENVOL / 'contrat.json').read_text())
        sheets = [sheet for axis in data['axes'] for goal in axis['objectifs'] for sheet in goal['fiches']]
        self.assertGreaterEqual(len(sheets), 12)
        self.assertEqual(len({sheet['axe_ref'] for sheet in sheets}), 4)
        for what in ('actions', 'indicateurs'):
            labels = [entry['libelle'] for sheet in sheets for entry in sheet[what]]
            self.assertEqual(len(labels), len(set(labels)), what)
        self.assertEqual(len({sheet['constat'] for sheet in sheets}), len(sheets))
        manifest = json.loads((self.folder / 'out' / 'manifest.json').read_text())
        pages = [entry['pages'] for entry in manifest['fichiers'] if entry['chemin'].startswith('fiches/') and entry['format'] == 'pdf']
        self.assertEqual(pages, [1] * len(sheets))

    def test_each_regional_objective_has_its_sheets_or_a_reason(self):
        answers = json.loads((ENVOL / 'contrat.json').read_text())['prs']['reponses']
        self.assertEqual(len(answers), 9)
        for answer in answers:
            self.assertNotEqual(bool(answer.get('fiches')), bool(answer.get('sans_objet')), answer['code'])


class Index(Case):
    def test_lists_each_establishment_with_the_pages_that_name_it(self):
        path = self.contract('indexed', lambda data: data.update(index={'etablissements': True}))
        answer = self.run_it('build', path, '-o', self.folder / 'out', '--format', 'pdf', '--only', 'dossier')
        self.assertEqual((answer.returncode, answer.stderr), (0, ''))
        text = subprocess.run(['pdftotext', '-layout', self.folder / 'out' / 'dossier.pdf', '-'], capture_output=True, text=True, check=True).stdout
        pages = [' '.join(page.replace('\u00a0', ' ').split()) for page in text.split('\f')[:-1]]
        self.assertIn('Index des établissements et services', pages[-1])
        names = sorted(one['denomination'].replace("'", '’') for one in json.loads(path.read_text())['etablissements'])
        columns = subprocess.run(['pdftotext', '-f', str(len(pages)), self.folder / 'out' / 'dossier.pdf', '-'], capture_output=True, text=True, check=True).stdout
        index = ' '.join(columns.replace('\u00a0', ' ').split())
        for name in names:
            listed = re.search(re.escape(name) + r'((?:, \d+)+)', index)
            self.assertIsNotNone(listed, name)
            numbers = [int(number) for number in re.findall(r'\d+', listed[1])]
            self.assertEqual(numbers, sorted(set(numbers)))
            self.assertGreaterEqual(len(numbers), 5)
            for number in numbers:
                # A narrow column may divide a name between its words.
                self.assertLessEqual(set(name.split()), set(re.findall(r'[\w’]+', pages[number - 1])), f'page {number}')


class Batch(Case):
    def test_the_faulty_contract_is_told_and_the_others_are_whole(self):
        answer = self.run_it('batch', ASSOCIATIONS, '-o', self.folder / 'batch', '-j', '2')
        self.assertEqual(answer.returncode, 1, answer.stderr)
        good = sorted(p.name for p in ASSOCIATIONS.iterdir() if p.is_dir() and p.name != FAULTY)
        self.assertEqual(len(good), 2)
        for name in good:
            single = self.run_it('build', ASSOCIATIONS / name / 'contrat.json', '-o', self.folder / 'single' / name)
            self.assertEqual((single.returncode, single.stderr), (0, ''))
            self.assertEqual(tree(self.folder / 'batch' / name), tree(self.folder / 'single' / name))
        self.assertFalse((self.folder / 'batch' / FAULTY / 'dossier.pdf').exists())
        for form in ('txt', 'json', 'csv'):
            self.assertIn(FAULTY, (self.folder / 'batch' / ('rapport.' + form)).read_text())

    def test_twelve_of_twelve_mistakes_each_at_its_line(self):
        """erreurs.md says what was done to the contract, line by line."""
        rows = re.findall(r'^\|\s*\d+\s*\|\s*(\d+)\s*\|\s*`([^`]*)`\s*\|\s*`([^`]+)`', (ASSOCIATIONS / FAULTY / 'erreurs.md').read_text(), re.MULTILINE)
        wanted = sorted((int(line), code) for line, pointer, code in rows)
        self.assertEqual(len(wanted), 12)
        self.assertEqual(len({code for line, code in wanted}), 12, 'of different kinds')
        answer = self.run_it('check', ASSOCIATIONS / FAULTY / 'contrat.json', '--diagnostics', 'json')
        self.assertEqual(answer.returncode, 1)
        told = [json.loads(line) for line in answer.stderr.splitlines()]
        self.assertEqual(sorted((one['line'], one['code']) for one in told), wanted)


if __name__ == '__main__':
    main()

#!/usr/bin/env python3
"""The adversarial set: whatever is asked, either it is refused in words and with its place, or the PDF has no violation.

usage: test_adversarial.py PARAPHE SOURCE_FOLDER [NAME...]

Contracts (hostile_contracts.py) go through `build`; what the schema refuses goes through `build --draft` too, so that the rooms behind it
meet the data all the same. Trees (random_trees.py) go through `render`. With names, those alone, and their files are kept.
"""
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path[:0] = [os.path.join(os.path.dirname(__file__), '..', '..', 'support'), os.path.join(os.path.dirname(__file__), '..', 'conformance')]
import check
from harness import ENVIRONMENT, PARAPHE, SOURCE, absent
from hostile_contracts import CASES as CONTRACTS
from random_trees import CASES as TREES, tree

SMALL = SOURCE / 'samples' / 'associations' / 'sessad-seul-quilobrine'
PICTURES = SOURCE / 'tests' / 'blocks' / 'kinds' / 'images'
SEEDS = range(1, 41)
STYLE = '''
@page { size: A4; margin: 20mm; @bottom-right { content: counter(page) " / " counter(pages); } }
@page large { size: A4 landscape; margin: 15mm; }
body { font-family: "Noto Serif"; font-size: 10pt; line-height: 14pt; hyphens: auto; }
ul, ol { padding-left: 14pt; }
td, th { padding: 2pt; border: 0.5pt solid #888; }
section.large { page: large; }
section.deux { columns: 2; }
section.boite { border: 1pt solid #000; padding: 4pt; background-color: #eee; }
'''
REFUSED = 1
PLACELESS = {'pdf.no-page'}  # a document without any word has no place


def run(*arguments):
    answer = subprocess.run([PARAPHE, *map(str, arguments), '--diagnostics', 'json'], capture_output=True, env=ENVIRONMENT)
    answer.stderr = answer.stderr.decode()  # and nothing else than UTF-8
    return answer


def placed(diagnostic):
    return diagnostic.get('file') and diagnostic.get('line')


def refusal(answer):
    """What is wrong with how something was refused; "" when each error has a place and words."""
    told = []
    for line in filter(None, answer.stderr.split('\n')):
        try:
            told.append(json.loads(line))
        except ValueError:
            return f'no diagnostic: {line}'
    errors = [one for one in told if one['severity'] == 'error']
    if not errors:
        return 'refused without an error'
    named = [one for one in told if one['code'] == 'layout.missing-glyph' and placed(one)]  # the letter; the PDF says where it is drawn
    for one in errors:
        if len(re.findall(r'\w+', one['message'])) < 2:
            return f'no words: {one}'
        if one['code'] not in PLACELESS and not placed(one) and not (one['code'] == 'pdf.missing-glyph' and named):
            return f'no place: {one}'
    return ''


def verdict(answer, folder):
    """'' when all is well. `folder` holds what was written."""
    files = sorted(folder.rglob('*.pdf'))
    if answer.returncode == REFUSED:
        return f'refused and written: {files}' if files else refusal(answer)
    if answer.returncode != 0:
        return f'status {answer.returncode}: {answer.stderr[-2000:]}'
    if not files:
        return 'nothing was written'
    for path in files:
        judged = subprocess.run(['qpdf', '--check', path], capture_output=True, text=True)
        if judged.returncode != 0:
            return f'{path.name}: qpdf: {judged.stdout}{judged.stderr}'
        found = [f'{rule} [{clause}]: {detail}' for rule, clause, detail in check.violations(str(path))]
        if found:
            return f'{path.name}: ' + '\n'.join(found[:10])
    return ''


def contract(name, folder):
    """[(what was run, what is wrong)] of one hostile contract."""
    source = folder / 'source'
    shutil.copytree(SMALL, source)
    path = source / 'contrat.json'
    data = json.loads(path.read_text())
    CONTRACTS[name](data)
    path.write_text(json.dumps(data))
    arguments = ('build', path, '--format', 'pdf', '--only', 'dossier')
    plain = run(*arguments, '-o', folder / 'plain')
    results = [('build', plain.returncode, verdict(plain, folder))]
    if plain.returncode == REFUSED:
        draft = run(*arguments, '-o', folder / 'draft', '--draft')
        results.append(('draft', draft.returncode, verdict(draft, folder)))
    return results


def document(xhtml, folder):
    for picture in ('essai.png', 'essai.svg'):
        shutil.copy(PICTURES / picture, folder)
    (folder / 'style.css').write_text(STYLE)
    (folder / 'arbre.html').write_text(xhtml)
    answer = run('render', folder / 'arbre.html', '-o', folder / 'arbre.pdf', '--style', folder / 'style.css')
    return [('render', answer.returncode, verdict(answer, folder))]


def judged(name):
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        if name in CONTRACTS:
            return contract(name, folder)
        return document(TREES[name] if name in TREES else tree(int(name.removeprefix('seed_'))), folder)
    finally:
        if NAMES:
            print(f'{name}: {folder}', file=sys.stderr)
        else:
            shutil.rmtree(folder)


NAMES = sys.argv[3:]


class Adversarial(unittest.TestCase):
    def test_refused_with_its_place_or_without_violation(self):
        if not shutil.which('qpdf'):
            absent(self, 'qpdf')
        names = NAMES or [*CONTRACTS, *TREES, *(f'seed_{seed}' for seed in SEEDS)]
        written, refused = 0, 0
        with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
            for name, results in zip(names, pool.map(judged, names)):
                for step, status, wrong in results:
                    written, refused = written + (status == 0), refused + (status == REFUSED)
                    with self.subTest(f'{name}, {step}'):
                        self.assertEqual(wrong, '')
        print(f'{len(names)} documents: {written} written without a violation, {refused} refused')
        if not NAMES:
            # A set that is all refused, or never, would tell nothing.
            self.assertGreaterEqual(len(CONTRACTS), 30)
            self.assertGreater(written, 60)
            self.assertGreater(refused, 20)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])

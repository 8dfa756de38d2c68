#!/usr/bin/env python3
"""paraphe batch as people and scripts meet it.

usage: test_batch.py PARAPHE SOURCE_FOLDER
"""
import csv
import io
import json
import os
import pty
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..', 'support'))
from harness import Case, ENVIRONMENT, PARAPHE, QUICK, main, tree


class BatchCase(Case):
    def batch(self, *more, **options):
        return self.run_it('batch', self.folder / 'source', '-o', self.folder / 'out', *QUICK, *more, **options)

    def states(self):
        report = json.loads((self.folder / 'out' / 'rapport.json').read_text())
        return {one['dossier']: one['etat'] for one in report['contrats']}


class Batch(BatchCase):
    def test_every_contract_has_its_folder_and_the_run_its_report(self):
        for name in ('b', 'a', 'c'):
            self.contract(name)
        answer = self.batch('-j', '2')
        self.assertEqual(answer.returncode, 0, answer.stderr)
        self.assertRegex(answer.stdout, r'^3 contrats, 3 faits, [\d,]+ s, [\d,]+ contrats/s : ')
        self.assertEqual(len(answer.stderr.splitlines()), 3)
        self.assertEqual(list(self.states()), ['a', 'b', 'c'])
        for name in 'abc':
            self.run_it('build', self.folder / 'source' / name / 'contrat.json', '-o', self.folder / 'single', *QUICK)
            self.assertEqual(tree(self.folder / 'out' / name), tree(self.folder / 'single'))

    def test_bytes_depend_on_no_number_of_workers(self):
        for name in 'abcd':
            self.contract(name, lambda data: data.pop('axes') if name == 'b' else None)
        outputs = []
        for workers in ('1', '3'):
            self.assertEqual(self.batch('-j', workers).returncode, 1)
            outputs.append({p: p.read_bytes() for p in (self.folder / 'out').rglob('*') if p.is_file()})
            subprocess.run(['rm', '-r', self.folder / 'out'], check=True)
        self.assertEqual(*outputs)

    def test_a_second_run_rewrites_nothing(self):
        self.contract('a')
        self.batch()
        before = {p: p.stat().st_mtime_ns for p in (self.folder / 'out').rglob('*') if p.is_file()}
        self.batch()
        self.assertEqual(before, {p: p.stat().st_mtime_ns for p in (self.folder / 'out').rglob('*') if p.is_file()})

    def test_a_list_names_contracts_and_folders(self):
        self.contract('a')
        self.contract('b')
        (self.folder / 'source' / 'liste.csv').write_bytes('Été;contrat;dossier\r\n1;a/contrat.json;Envol été\r\n2;b/contrat.json;envol ÉTÉ\r\n3;c.json;\r\n'.encode('cp1252'))
        answer = self.run_it('batch', self.folder / 'source' / 'liste.csv', '-o', self.folder / 'out', *QUICK)
        self.assertEqual(answer.returncode, 1, answer.stderr)
        self.assertEqual(self.states(), {'Envol été': 'fait', 'envol ÉTÉ-2': 'fait', 'c': 'en erreur'})
        self.assertIn('liste.csv:4', (self.folder / 'out' / 'rapport.txt').read_text())

    def test_names_stay_in_the_folder_and_apart(self):
        names = ['nul', '-rf', 'x' * 200, 'é', 'e\u0301', 'a\nb : fait', '=1+1']
        for name in names:
            self.contract(name)
        self.assertEqual(self.batch().returncode, 0)
        folders = sorted(p.name for p in (self.folder / 'out').iterdir() if p.is_dir())
        self.assertEqual(folders, sorted(['_nul', 'rf', 'x' * 120, 'é', 'é-2', 'a-b - fait', '=1+1']))
        cells = [row[0] for row in csv.reader(io.StringIO((self.folder / 'out' / 'rapport.csv').read_text('utf-8-sig')), delimiter=';')]
        self.assertIn("'=1+1", cells)

    def test_nothing_to_do_or_nothing_made_is_2(self):
        (self.folder / 'source').mkdir()
        self.assertEqual(self.batch().returncode, 2)
        self.assertFalse((self.folder / 'out').exists())
        self.contract('a', lambda data: data.pop('contrat'))
        self.assertEqual(self.batch().returncode, 2)
        self.assertEqual(self.run_it('batch', self.folder / 'none', '-o', self.folder / 'out').returncode, 2)
        self.assertEqual(self.batch('-j', '0').returncode, 2)
        self.assertIn('Exemple :\n  paraphe batch', self.run_it('batch', '--help').stdout)

    def test_an_output_in_the_way_is_3_and_costs_only_its_contract(self):
        self.contract('a')
        self.contract('b')
        (self.folder / 'out').mkdir()
        (self.folder / 'out' / 'a').write_text('a file where a folder should be')
        answer = self.batch()
        self.assertEqual(answer.returncode, 3)
        self.assertEqual(self.states(), {'a': 'non écrit', 'b': 'fait'})
        self.assertEqual((self.folder / 'out' / 'a').read_text(), 'a file where a folder should be')

    def test_a_standard_output_that_is_full_or_closed_is_no_success(self):
        self.contract('a')
        arguments = [PARAPHE, 'batch', str(self.folder / 'source'), '-o', str(self.folder / 'out'), *QUICK]
        with open('/dev/full', 'w') as full:
            self.assertEqual(subprocess.run(arguments, stdout=full, stderr=subprocess.DEVNULL, env=ENVIRONMENT).returncode, 3)
        whole = tree(self.folder / 'out')
        subprocess.run(['rm', '-r', self.folder / 'out'], check=True)
        closed = subprocess.run(['sh', '-c', '"$@" >&- 2>&- <&-', 'sh', *arguments], env=ENVIRONMENT)
        self.assertEqual(closed.returncode, 3)
        self.assertEqual(tree(self.folder / 'out'), whole)

    def test_diagnostics_as_json_name_their_contract(self):
        self.contract('a', lambda data: data['contrat'].pop('numero'))
        answer = self.batch('--diagnostics', 'json')
        told = [json.loads(line) for line in answer.stderr.splitlines()]
        self.assertTrue(told)
        self.assertEqual({one['contrat'] for one in told}, {'a'})

    def test_a_terminal_sees_a_bar(self):
        self.contract('a')
        self.contract('b', lambda data: data.pop('contrat'))
        reader, writer = pty.openpty()
        subprocess.run([PARAPHE, 'batch', str(self.folder / 'source'), '-o', str(self.folder / 'out'), *QUICK], stdout=subprocess.DEVNULL, stderr=writer, env=ENVIRONMENT)
        os.close(writer)
        shown = os.read(reader, 65536).decode()
        os.close(reader)
        self.assertRegex(shown, r'\[#{24}\] 2/2, 1 en échec, [\d,]+ s, [\d,]+ contrats/s, reste 0:00')
        self.assertNotIn('\r', self.batch().stderr)


class Poisoned(BatchCase):
    """F8, F10: what is wrong with one costs the others nothing, and nothing blocks."""

    def test_the_good_are_as_if_alone(self):
        good = ('a', 'm', 'z')
        for name in good:
            self.contract(name)
        codes = {'champ': 'merge.missing-value', 'syntaxe': 'data.json-syntax', 'nul': 'data.json-syntax', 'codage': 'data.json-encoding', 'fifo': 'base.file-kind',
                 'dossier': 'base.file-kind', 'lien': 'base.file-missing', 'vide': 'data.json-syntax', 'type': 'data.type', 'image': 'base.file-missing'}
        paths = {name: self.contract('p-' + name) for name in codes}
        text = paths['champ'].read_text()
        data = json.loads(text)
        data['gestionnaire'].pop('denomination')
        paths['champ'].write_text(json.dumps(data))
        paths['syntaxe'].write_text(text[:-9])
        paths['nul'].write_text(text.replace('{', '{\0', 1))
        paths['codage'].write_bytes(text.encode('cp1252', 'replace'))
        paths['vide'].write_text('')
        paths['type'].write_text('[]')
        subprocess.run(['rm', '-r', paths['image'].parent / 'images'], check=True)
        if os.geteuid() != 0:  # nothing is unreadable to root
            codes['illisible'] = 'base.file-unreadable'
            self.contract('p-illisible').chmod(0)
        for name in ('fifo', 'dossier', 'lien'):
            paths[name].unlink()
        os.mkfifo(paths['fifo'])
        paths['dossier'].mkdir()
        paths['lien'].symlink_to('nowhere')
        # Without its pictures only a whole dossier fails: the action sheets have none.
        answer = self.run_it('batch', self.folder / 'source', '-o', self.folder / 'out', '--format', 'pdf', timeout=60)
        self.assertEqual(answer.returncode, 1, answer.stderr)
        report = json.loads((self.folder / 'out' / 'rapport.json').read_text())
        told = {one['dossier']: one for one in report['contrats']}
        for name, code in codes.items():
            one = told['p-' + name]
            self.assertEqual(one['etat'], 'en erreur', name)
            self.assertIn(code, [d['code'] for d in one['diagnostics']], name)
        self.assertEqual(sorted(p.name for p in (self.folder / 'out').iterdir() if p.is_dir()), sorted(good))
        for name in good:
            self.run_it('build', self.folder / 'source' / name / 'contrat.json', '-o', self.folder / 'single', '--format', 'pdf')
            self.assertEqual(tree(self.folder / 'out' / name), tree(self.folder / 'single'))


if __name__ == '__main__':
    main()

#!/usr/bin/env python3
"""Drafts, frozen numbers, deviations and choices, as people and scripts meet them.

usage: test_states.py PARAPHE SOURCE_FOLDER
"""
import json
import subprocess

from test_command import Command, PARAPHE, SAMPLE, main, tree


def text_of(pdf):
    return subprocess.run(['pdftotext', '-layout', str(pdf), '-'], capture_output=True, text=True, check=True).stdout


class Choices(Command):
    def test_only_the_contract(self):
        answer = self.run_it('build', SAMPLE / 'contrat.json', '-o', self.folder / 'out', '--only', 'contract', '--format', 'pdf')
        self.assertEqual((answer.returncode, answer.stderr), (0, ''))
        self.assertEqual(sorted(p.name for p in (self.folder / 'out').iterdir()), ['contrat.pdf', 'manifest.json'])
        words = text_of(self.folder / 'out' / 'contrat.pdf')
        self.assertIn('Signatures', words)
        self.assertNotIn('Fiche signalétique de l’organisme gestionnaire\n', words.split('Signatures')[-1])

    def test_only_the_sheets_or_the_dossier(self):
        self.run_it('build', SAMPLE / 'contrat.json', '-o', self.folder / 'sheets', '--only', 'sheets', '--format', 'odt')
        self.assertEqual(sorted(p.name for p in (self.folder / 'sheets').iterdir()), ['fiches', 'manifest.json'])
        self.run_it('build', SAMPLE / 'contrat.json', '-o', self.folder / 'dossier', '--only', 'dossier', '--format', 'docx,odt')
        self.assertEqual(sorted(p.name for p in (self.folder / 'dossier').iterdir()), ['dossier.docx', 'dossier.odt', 'manifest.json'])

    def test_an_unknown_choice_names_those_there_are(self):
        for option, word in (('--only', 'annexes'), ('--format', 'doc')):
            answer = self.run_it('build', SAMPLE / 'contrat.json', '-o', self.folder / 'out', option, word)
            self.assertEqual(answer.returncode, 2)
            self.assertIn(f"'{word}' n’est pas parmi", answer.stderr)
        self.assertFalse((self.folder / 'out').exists())

    def test_the_data_may_come_by_standard_input(self):
        data = (SAMPLE / 'contrat.json').read_bytes()
        answer = subprocess.run([PARAPHE, 'build', '-', '-o', str(self.folder / 'piped'), '--format', 'pdf'], input=data, capture_output=True, cwd=SAMPLE)
        self.assertEqual((answer.returncode, answer.stderr), (0, b''))
        self.run_it('build', SAMPLE / 'contrat.json', '-o', self.folder / 'named', '--format', 'pdf')
        self.assertEqual(tree(self.folder / 'piped'), tree(self.folder / 'named'))

    def test_a_template_by_its_name_and_by_its_folder(self):
        self.assertEqual(self.run_it('check', SAMPLE / 'contrat.json', '--template', 'cpom-ph').returncode, 0)
        self.assertEqual(self.run_it('check', SAMPLE / 'contrat.json', '--template', 'cpom-xx').returncode, 1)

    def test_the_schema_is_that_of_the_template(self):
        answer = self.run_it('schema')
        self.assertEqual(answer.returncode, 0)
        self.assertEqual(json.loads(answer.stdout)['$schema'], 'http://json-schema.org/draft-07/schema#')


class Drafts(Command):
    def open_one(self, data):
        data['gestionnaire']['convention_collective'] = {'a_completer': 'Ressources humaines'}
        data['etablissements'][0]['capacite']['autorisee'] = {'a_completer': 'Direction du foyer'}

    def test_what_is_open_stops_a_build_and_makes_a_draft(self):
        contract = self.edited(self.open_one)
        refused = self.run_it('build', contract, '-o', self.folder / 'out')
        self.assertEqual(refused.returncode, 1)
        self.assertIn('erreur[dossier.open-field]', refused.stderr)
        self.assertIn('Convention collective : reste à compléter (Ressources humaines)', refused.stderr)
        self.assertFalse((self.folder / 'out').exists())
        made = self.run_it('build', contract, '-o', self.folder / 'out', '--draft')
        self.assertEqual(made.returncode, 0, made.stderr)
        words = text_of(self.folder / 'out' / 'dossier.pdf')
        self.assertIn('Reste à compléter', words)
        self.assertIn('Direction du foyer', words)
        self.assertIn('⟦à compléter⟧', words)
        pages = words.count('\f')
        self.assertGreaterEqual(words.count('projet à compléter, ne pas signer'), pages, 'the state is in every foot')
        self.assertEqual(subprocess.run(['pdfsig', str(self.folder / 'out' / 'dossier.pdf')], capture_output=True).stdout.count(b'Signature #'), 0)

    def test_a_complete_contract_has_no_list_but_still_the_word(self):
        self.run_it('build', SAMPLE / 'contrat.json', '-o', self.folder / 'out', '--draft', '--format', 'pdf', '--only', 'dossier')
        words = text_of(self.folder / 'out' / 'dossier.pdf')
        self.assertNotIn('Reste à compléter', words)

    def test_a_blank_is_printed_for_what_waits_for_the_signing(self):
        def wait(data):
            data['contrat']['date_signature'] = {'a_la_signature': 'date'}
            data['parties'][0]['habilitation']['reference'] = {'a_la_signature': 'texte'}
        answer = self.run_it('build', self.edited(wait), '-o', self.folder / 'out')
        self.assertEqual((answer.returncode, answer.stderr), (0, ''))


class Freezing(Command):
    def test_freeze_then_change_then_build(self):
        contract = self.edited(lambda data: None)
        frozen = self.run_it('freeze', contract)
        self.assertEqual(frozen.returncode, 0)
        self.assertRegex(frozen.stdout, r'^\d+ numéros fixés : .*contrat\.lock\n$')
        lock = contract.parent / 'contrat.lock'
        before = lock.read_bytes()
        self.run_it('freeze', contract)
        self.assertEqual(lock.read_bytes(), before, 'freezing again changes nothing')

        data = json.loads(contract.read_text())
        data['clauses_particulieres'] = [
            {'clause': 'eprd', 'action': 'ajouter', 'id': 'neuve', 'titre': 'Une clause neuve', 'texte': 'Elle vient après.', 'motif': 'm', 'demandeur': 'd'},
            {'clause': 'confidentialite', 'action': 'supprimer', 'motif': 'm', 'demandeur': 'd'}]
        contract.write_text(json.dumps(data, ensure_ascii=False, indent=2))
        answer = self.run_it('build', contract, '-o', self.folder / 'out', '--format', 'pdf', '--only', 'contract')
        self.assertEqual((answer.returncode, answer.stderr), (0, ''))
        words = text_of(self.folder / 'out' / 'contrat.pdf')
        self.assertRegex(words, r'Article \d+ bis\s+Une clause neuve')
        self.assertRegex(words, r'Article \d+\s+Supprimé')
        listed = self.run_it('check', contract, '--deviations')
        self.assertEqual(listed.returncode, 0)
        self.assertIn('clause ajoutée : Une clause neuve (clause-neuve)', listed.stdout)
        self.assertIn('2 écart(s) à la trame', listed.stdout)
        lines = self.run_it('check', contract, '--deviations', '--diagnostics', 'json').stdout.splitlines()
        self.assertEqual([json.loads(line)['action'] for line in lines], ['ajoutée', 'supprimée'])

    def test_standard_input_cannot_be_frozen(self):
        answer = subprocess.run([PARAPHE, 'freeze', '-'], input=b'{}', capture_output=True)
        self.assertEqual(answer.returncode, 2)


if __name__ == '__main__':
    main()

#!/usr/bin/env python3
"""The command as people and scripts meet it.

usage: test_command.py PARAPHE SOURCE_FOLDER
"""
import json
import os
import pty
import re
import shutil
import subprocess
import sys
import zipfile
import zlib

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..', 'support'))
from harness import Case, LEAKS, PARAPHE, SAMPLE, SOURCE, main, tree


class Command(Case):
    environment = LEAKS

    def edited(self, change):
        """A copy of the sample whose data went through `change`."""
        return self.contract('copy', change)


class Help(Command):
    def test_every_verb_has_an_example_and_the_statuses(self):
        for verb in ('build', 'check', 'freeze', 'schema', 'batch', 'typo'):
            answer = self.run_it(verb, '--help')
            self.assertEqual(answer.returncode, 0)
            self.assertIn('Exemple :\n  paraphe ' + verb, answer.stdout)
            self.assertIn('Codes de sortie', answer.stdout)
        self.assertIn('build', self.run_it('--help').stdout)

    def test_version(self):
        self.assertRegex(self.run_it('--version').stdout, r'^Paraphe \d+\.\d+\.\d+\n$')

    def test_an_unknown_option_gives_the_nearest(self):
        answer = self.run_it('build', SAMPLE / 'contrat.json', '-o', self.folder / 'out', '--formt', 'pdf')
        self.assertEqual(answer.returncode, 2)
        self.assertIn("vouliez-vous dire '--format'", answer.stderr)
        self.assertFalse((self.folder / 'out').exists())

    def test_an_unknown_verb_gives_the_nearest(self):
        answer = self.run_it('biuld', 'x')
        self.assertEqual(answer.returncode, 2)
        self.assertIn("'build'", answer.stderr)

    def test_wrong_arguments_are_usage(self):
        self.assertEqual(self.run_it().returncode, 2)
        self.assertEqual(self.run_it('build').returncode, 2)
        self.assertEqual(self.run_it('build', SAMPLE / 'contrat.json', '-o', self.folder, '--format', 'pdf,doc').returncode, 2)
        self.assertEqual(self.run_it('check', SAMPLE / 'contrat.json', '--diagnostics', 'xml').returncode, 2)


class Build(Command):
    def test_it_makes_what_the_manifest_says(self):
        out = self.folder / 'out'
        answer = self.run_it('build', SAMPLE / 'contrat.json', '-o', out)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        manifest = json.loads((out / 'manifest.json').read_text())
        told = {entry['chemin']: entry['sha256'] for entry in manifest['fichiers']}
        self.assertEqual(told, {name: value for name, value in tree(out).items() if name != 'manifest.json'})
        self.assertTrue({'dossier.pdf', 'dossier.docx', 'dossier.odt'} <= told.keys())

    def test_format_chooses(self):
        out = self.folder / 'out'
        self.assertEqual(self.run_it('build', SAMPLE / 'contrat.json', '-o', out, '--format', 'odt', '-q').returncode, 0)
        self.assertTrue(all(name.endswith(('.odt', 'manifest.json')) for name in tree(out)))

    def test_same_bytes_in_other_places_zones_locales_and_umasks(self):
        copy = self.folder / 'ailleurs' / 'été'
        shutil.copytree(SAMPLE, copy)
        first, second = self.folder / 'a', self.folder / 'b'
        self.assertEqual(self.run_it('build', SAMPLE / 'contrat.json', '-o', first).returncode, 0)
        environment = {'TZ': 'Pacific/Auckland', 'LANG': 'tr_TR.UTF-8', 'LC_ALL': 'C', 'HOME': '/nonexistent'}
        self.assertEqual(self.run_it('build', 'contrat.json', '-o', '../../b', cwd=copy, environment=environment, preexec_fn=lambda: os.umask(0o077)).returncode, 0)
        self.assertEqual(tree(first), tree(second))

    def test_a_second_build_rewrites_nothing(self):
        out = self.folder / 'out'
        self.run_it('build', SAMPLE / 'contrat.json', '-o', out, '--format', 'pdf')
        before = {p: p.stat().st_mtime_ns for p in out.rglob('*.pdf')}
        self.run_it('build', SAMPLE / 'contrat.json', '-o', out, '--format', 'pdf')
        self.assertEqual(before, {p: p.stat().st_mtime_ns for p in out.rglob('*.pdf')})

    def test_an_error_writes_nothing(self):
        path = self.edited(lambda data: data['gestionnaire'].pop('denomination'))
        out = self.folder / 'out'
        answer = self.run_it('build', path, '-o', out)
        self.assertEqual(answer.returncode, 1)
        self.assertIn('erreur[', answer.stderr)
        self.assertFalse(out.exists())

    def test_what_cannot_be_written_is_told(self):
        blocked = self.folder / 'blocked'
        blocked.write_text('a file where a folder should be')
        answer = self.run_it('build', SAMPLE / 'contrat.json', '-o', blocked / 'out', '--format', 'pdf')
        self.assertEqual(answer.returncode, 3)
        self.assertIn('base.write-failed', answer.stderr)

    def test_a_full_standard_output_is_no_success(self):
        with open('/dev/full', 'w') as full:
            answer = subprocess.run([PARAPHE, 'build', str(SAMPLE / 'contrat.json'), '-o', str(self.folder / 'out'), '--format', 'pdf'], stdout=full,
                                    stderr=subprocess.DEVNULL, env=dict(os.environ, PARAPHE_HOME=str(SOURCE)))
        self.assertEqual(answer.returncode, 3)

    def test_progress_is_for_terminals(self):
        quiet = self.run_it('build', SAMPLE / 'contrat.json', '-o', self.folder / 'out', '--format', 'pdf')
        self.assertNotIn('\r', quiet.stderr)
        reader, writer = pty.openpty()
        subprocess.run([PARAPHE, 'build', str(SAMPLE / 'contrat.json'), '-o', str(self.folder / 'out'), '--format', 'pdf'], stdout=subprocess.DEVNULL, stderr=writer,
                       env=dict(os.environ, PARAPHE_HOME=str(SOURCE)), check=True)
        os.close(writer)
        shown = os.read(reader, 65536).decode()
        os.close(reader)
        self.assertIn('mise en page', shown)
        self.assertRegex(shown, r'\[#+\.*\] \d/\d')


class Check(Command):
    def test_the_sample_is_right(self):
        answer = self.run_it('check', SAMPLE / 'contrat.json')
        self.assertEqual((answer.returncode, answer.stderr), (0, ''))

    def test_json_has_one_object_a_line_with_place_pointer_and_hint(self):
        def spoil(data):
            data['etablissements'][0]['finess'] = '990000029'
            data['contrat']['numro'] = data['contrat'].pop('numero')
        answer = self.run_it('check', self.edited(spoil), '--diagnostics', 'json')
        self.assertEqual(answer.returncode, 1)
        told = [json.loads(line) for line in answer.stderr.splitlines()]
        wrong = [d for d in told if d['code'] == 'data.format']
        self.assertEqual(wrong[0]['pointer'], '/etablissements/0/finess')
        self.assertTrue(wrong[0]['file'].endswith('contrat.json') and wrong[0]['line'] > 1 and wrong[0]['column'] > 1)
        unknown = [d for d in told if d['code'] == 'data.unknown-key']
        self.assertIn('numero', ' '.join(unknown[0]['hints']))

    def test_nothing_blocks(self):
        os.mkfifo(self.folder / 'fifo')
        answer = self.run_it('check', self.folder / 'fifo', timeout=10)
        self.assertEqual(answer.returncode, 1)
        self.assertIn('base.file-kind', answer.stderr)


class Typography(Command):
    def typo(self, text, *arguments):
        return subprocess.run([PARAPHE, 'typo', *arguments], input=text if isinstance(text, bytes) else text.encode(), capture_output=True, env=self.environment)

    def test_a_paragraph_a_line(self):
        answer = self.typo('L\'Etat : "oui" ;\n\n12%\r\nsans fin ?')
        self.assertEqual((answer.returncode, answer.stderr), (0, b''))
        self.assertEqual(answer.stdout.decode(), 'L’État\u00a0: «\u00a0oui\u00a0»\u202f;\n\n12\u00a0%\r\nsans fin\u202f?')
        self.assertEqual(self.typo(answer.stdout).stdout, answer.stdout)
        self.assertEqual(self.typo('').stdout, b'')

    def test_what_cannot_be_read_is_no_success(self):
        folder = os.open(self.folder, os.O_RDONLY)
        self.addCleanup(os.close, folder)
        answer = subprocess.run([PARAPHE, 'typo'], stdin=folder, capture_output=True, env=self.environment)
        self.assertEqual(answer.returncode, 1)
        self.assertIn('ne peut pas être lue', answer.stderr.decode())

    def test_neither_templates_nor_fonts_are_wanted(self):
        alone = shutil.copy(PARAPHE, self.folder / 'paraphe')
        environment = {name: value for name, value in self.environment.items() if name != 'PARAPHE_HOME'}
        self.assertEqual(subprocess.run([alone, 'typo'], input=b'oui ;', capture_output=True, env=environment).stdout.decode(), 'oui\u202f;')

    def test_profiles(self):
        self.assertEqual(self.typo('« oui » ; non :', '--spaces', 'ue').stdout.decode(), '«oui»; non:')
        self.assertEqual(self.typo('oui ; 1500 €', '--spaces', 'bureautique').stdout.decode(), 'oui\u00a0; 1\u00a0500\u00a0€')
        wrong = self.typo('oui', '--spaces', 'fines')
        self.assertEqual(wrong.returncode, 2)
        self.assertIn('imprimerie-nationale', wrong.stderr.decode())

    def test_report(self):
        told = self.typo('rien\nun Etat', '--report')
        self.assertEqual(told.stderr.decode(), 'ligne 2 : « Etat » → « État » (typography.accent : les capitales portent leurs accents)\n')
        line = json.loads(self.typo('rien\nun Etat', '--report', '--diagnostics', 'json').stderr)
        self.assertEqual((line['line'], line['code'], line['before'], line['after']), (2, 'typography.accent', 'Etat', 'État'))

    def test_what_is_no_utf8_is_told_and_stays(self):
        answer = self.typo(b"l'un\nbad \xff ;\nl'autre", '--diagnostics', 'json')
        self.assertEqual((answer.returncode, answer.stdout), (1, "l’un\n".encode() + b'bad \xff ;\n' + 'l’autre'.encode()))
        told = json.loads(answer.stderr)
        self.assertEqual((told['code'], told['line'], told['column']), ('typography.malformed', 2, 5))

    def test_it_streams(self):
        process = subprocess.Popen([PARAPHE, 'typo'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=self.environment)
        for _ in range(3):
            process.stdin.write("l'un ; l'autre\n".encode())
            process.stdin.flush()
            self.assertEqual(process.stdout.readline(), 'l’un\u202f; l’autre\n'.encode())
        self.assertEqual(process.communicate()[0], b'')

    def test_check_tells_the_words_of_the_data(self):
        def spoil(data):
            data['axes'][0]['objectifs'][0]['fiches'][0]['objectif'] = "A l'issue de la 2ème année, 3 actions"

        path = self.edited(spoil)
        answer = self.run_it('check', path, '--typo')
        self.assertEqual(answer.returncode, 0, answer.stderr)
        self.assertIn('« A » → « À »', answer.stdout)
        self.assertIn('« 2ème année, » → « 2e\u00a0année, »', answer.stdout)
        self.assertIn('contrat.json:', answer.stdout)
        self.assertRegex(answer.stdout, r'Fiche action 1\.1, .*\n  « A » →')
        told = [json.loads(line) for line in self.run_it('check', path, '--typo', '--diagnostics', 'json').stdout.splitlines()]
        mine = [one for one in told if one['code'] == 'typography.accent']
        self.assertTrue(mine and mine[0]['pointer'].startswith('/axes/0/objectifs/0/fiches/0/'))

    def test_the_profile_reaches_all_formats(self):
        note = self.folder / 'note.html'
        note.write_text('<p>Objet : « oui » ; fin !</p>')
        for profile, wanted in (('ue', 'Objet: «oui»; fin!'), ('bureautique', 'Objet\u00a0: «\u00a0oui\u00a0»\u00a0; fin\u00a0!')):
            for format in ('docx', 'odt'):
                out = self.folder / f'{profile}.{format}'
                answer = self.run_it('render', note, '-o', out, '--spaces', profile)
                self.assertEqual(answer.returncode, 0, answer.stderr)
                with zipfile.ZipFile(out) as archive:
                    xml = archive.read('word/document.xml' if format == 'docx' else 'content.xml').decode()
                self.assertIn(wanted, re.sub(r'<[^>]*>', '', xml))


class InternalNotes(Command):
    """50 sentinels in fields that the schema marks "interne": none in any stream or zip part."""

    def test_none_comes_out(self):
        planted = []

        def spoil(data):
            places = [data['contrat'], data['gestionnaire'], *data['parties'], *data['etablissements']]
            for axis in data['axes']:
                for objective in axis['objectifs']:
                    for sheet in objective['fiches']:
                        places += [sheet, *sheet['actions'], *sheet['indicateurs']]
            for number, place in enumerate(places):
                place['notes_internes'] = f'SENTINELLE{number:03d}'
                planted.append(place['notes_internes'])

        path = self.edited(spoil)
        self.assertGreaterEqual(len(planted), 50)
        out = self.folder / 'out'
        answer = self.run_it('build', path, '-o', out)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        searched = 0
        for file in out.rglob('*'):
            if file.is_file():
                for part in parts_of(file):
                    searched += 1
                    for wanted in (b'SENTINELLE', 'SENTINELLE'.encode('utf-16-be'), b'notes_internes'):
                        self.assertNotIn(wanted, part, file)
        self.assertGreater(searched, 200)


def parts_of(path):
    """The bytes of a file, and of everything that is compressed in it."""
    content = path.read_bytes()
    yield content
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                yield archive.read(name)
    for found in re.finditer(rb'stream\r?\n', content):
        try:
            yield zlib.decompressobj().decompress(content[found.end():])
        except zlib.error:
            pass


if __name__ == '__main__':
    main()

#!/usr/bin/env python3
"""What the terminal says: French without an English word, English without a French one, data by the names that users know.

usage: test_language.py PARAPHE SOURCE_FOLDER

The truth is a list of words from outside: Debian's wfrench and wamerican.
"""
import os
import pathlib
import pty
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..', 'support'))
from harness import Case, PARAPHE, SAMPLE, SOURCE, absent, main

LISTS = {'fr': pathlib.Path('/usr/share/dict/french'), 'en': pathlib.Path('/usr/share/dict/american-english')}
FAULTY = SOURCE / 'samples' / 'associations' / 'contrat-fautif-brissavoune'
VERBS = ('build', 'check', 'freeze', 'batch', 'render', 'merge', 'schema')

# Names, words of the markup and of style sheets, terms that the lists are too short for.
NAMES = set('''paraphe cpom finess siren siret iban luhn pdf docx odt json csv xhtml html markdown utf mustache noto debian libreoffice unicode css png jpeg svg truetype
    cff xml url ars esat has rnb word libxml libjpeg libpng manifest lang fr en http https mailto px srgb ttf monospace serif gantt
    alt bold counter em first landscape number pt scope solid barres-empilees numerotation espaces inkscape elision feminin masculin oui'''.split())
FRENCH_TERMS = set('''clés clé balisage octets octet null true false tiret cadratin surrogat encodage codage pixels pixel glyphe glyphes draft jpeg cmjn rvb deflate sha hexadécimal
    hexadécimaux plugin mustache caractères insécable insécables html mo gigaoctet nul financeur'''.split())
ENGLISH_TERMS = set('''unicode whitespace subfolder nul luhn json glyph glyphs checksum unencrypted markup contrat dossier fiches rapport manifeste cmyk rgb stylesheet
    startup rerun funder funder's barres lignes jauge'''.split())


def words_of(text):
    """The words that are ours: without what stands between quotes, codes, paths, options, names of files, keys and placeholders."""
    lines = [line for line in text.splitlines() if not re.match(r'\s*(\||-->|paraphe [a-z]+ )|   = (donnée|datum|voir aussi|see also)', line)]
    text = re.sub(r'^(\[\d+/\d+\]) \S+', r'\1', '\n'.join(lines), flags=re.M)  # the folders of a batch
    text = re.sub(r"«[^»]*»|'[^'\n]*'(?![a-zà-ÿ])|\"[^\"\n]*\"", ' ', text)
    text = re.sub(r'\b[a-z]+\.[a-z]+-[a-z-]+|\[[a-z]+\.[a-z]+\]|\b\d+(?:er|re|e|de)\b', ' ', text)
    text = re.sub(r'<[^>]*>|\{[^}]*\}|(?<![\wÀ-ÿ])--?[a-z-]+[ =]?|\S*[/\\_#@&$]\S*|\S+\.[a-z0-9]+\b|\bU\+\w+|\b[A-Z]{2,}(=\S+)?', ' ', text)
    for found in re.finditer(r"[A-Za-zÀ-ÖØ-öø-ÿœŒ]+(?:[’'-][A-Za-zÀ-ÖØ-öø-ÿœŒ]+)*", text):
        yield found.group(0).replace('’', "'")


def known(word, words):
    if word in words or word.lower() in words:
        return True
    bare = re.sub(r"^(?:[ldnsmtcj]|qu|lorsqu|jusqu|quelqu)'|'s$", '', word, flags=re.I)
    if bare != word:
        return known(bare, words)
    if '-' in word:
        return all(known(part, words) for part in word.split('-'))
    return len(word) == 1


class Language(Case):
    maxDiff = None

    def list_of(self, language):
        path = LISTS[language]
        if not path.is_file():
            absent(self, 'wfrench' if language == 'fr' else 'wamerican')
        words = set(path.read_text(encoding='utf-8').split())
        return words | NAMES | set(VERBS) | (FRENCH_TERMS if language == 'fr' else ENGLISH_TERMS)

    def said(self, language):
        """Everything that a stroll through the command makes it say: (what was asked, what it answered)."""
        out = self.folder / 'out'
        asked = [('--help',), ('nothing-like-it',), ('build',), ('build', SAMPLE / 'contrat.json', '-o', out, '--formt', 'pdf'), ('build', 'x', '-o'),
                 ('build', 'x', '-o', 'y', '--format', 'tiff'), ('build', 'x', '-o', 'y', '-o', 'z'), ('batch', 'x', '-o', 'y', '-j', '900'),
                 ('render', 'x', '-o', 'y.txt'), ('check', 'x', '--diagnostics', 'xml'), ('build', '/nowhere.json', '-o', out), ('build', FAULTY / 'contrat.json', '-o', out),
                 ('check', SAMPLE / 'contrat.json'), ('check', SAMPLE / 'contrat.json', '--deviations'), ('check', FAULTY / 'contrat.json', '--deviations'), ('freeze', '-'), ('batch', '/nowhere', '-o', out),
                 ('batch', SOURCE / 'samples' / 'associations', '-o', out, '--format', 'pdf', '--only', 'contract'),
                 ('build', SAMPLE / 'contrat.json', '-o', out, '--format', 'pdf', '--only', 'contract'), ('build', SAMPLE / 'contrat.json', '-o', '/dev/null/x', '--format', 'pdf')]
        asked += [(verb, '--help') for verb in VERBS]
        for arguments in asked:
            answer = self.run_it(*arguments, '--lang', language)
            yield ' '.join(map(str, arguments)), answer.stdout + answer.stderr

    def catalogue(self, column):
        """The sentences of all diagnostics: column 1 French, 2 English."""
        rows = []
        for path in sorted((SOURCE / 'engine' / 'cli' / 'english').glob('*.cpp')):
            literal = r'"((?:[^"\\]|\\.)*)"'
            for row in re.finditer(r'Row\{' + literal + r',\s*' + literal + r',\s*' + literal, path.read_text()):
                rows.append((row.group(1), re.sub(r'\\(.)', r'\1', row.group(1 + column))))
        self.assertGreater(len(rows), 300)
        return rows

    def strangers(self, language, texts):
        words = self.list_of(language)
        return sorted({(word, where) for where, text in texts for word in words_of(text) if not known(word, words)})

    def test_french_has_no_english_word(self):
        self.assertEqual(self.strangers('fr', self.said('fr')), [])
        self.assertEqual(self.strangers('fr', self.catalogue(1)), [])

    def test_english_has_no_french_word(self):
        self.assertEqual(self.strangers('en', self.said('en')), [])
        self.assertEqual(self.strangers('en', self.catalogue(2)), [])

    def test_a_foreign_word_would_be_seen(self):
        words = self.list_of('fr')
        self.assertEqual([word for word in words_of('le fichier could not be read') if not known(word, words)], ['could', 'not', 'be', 'read'])

    def test_data_are_named_as_users_do(self):
        for language, label in (('fr', 'donnée'), ('en', 'datum')):
            told = self.run_it('check', FAULTY / 'contrat.json', '--lang', language).stderr
            for name in ('Fiche action 1.1, Indicateur Exclusions de plus de deux jours, Cible 2031, Année (/axes/', 'Fiche action 1.1, Numéro (/axes/',
                         'Trajectoire budgétaire, Ligne budgétaire SESSAD Ormelise, Total (/budget/'):
                self.assertRegex(told, label + ' ?: ' + re.escape(name))

    def test_codes_places_and_statuses_are_the_same(self):
        french, english = (self.run_it('check', FAULTY / 'contrat.json', '--lang', language) for language in ('fr', 'en'))
        fixed = re.compile(r'\[([a-z]+\.[a-z-]+)\]|--> (\S+)')
        self.assertEqual(fixed.findall(french.stderr), fixed.findall(english.stderr))
        self.assertNotEqual(french.stderr, english.stderr)
        self.assertEqual(french.returncode, english.returncode)

    def test_written_files_are_french_in_both(self):
        trees = []
        for language in ('fr', 'en'):
            out = self.folder / language
            self.run_it('batch', SOURCE / 'samples' / 'associations', '-o', out, '--format', 'pdf', '--only', 'contract', '--lang', language)
            trees.append((out / 'rapport.txt').read_text())
        self.assertEqual(*trees)
        self.assertIn('erreur[data.unknown-key]', trees[0])

    def test_steps_are_said_in_the_language(self):
        reader, writer = pty.openpty()
        subprocess.run([PARAPHE, 'build', str(SAMPLE / 'contrat.json'), '-o', str(self.folder / 'out'), '--format', 'pdf', '--only', 'contract', '--lang=en'],
                       stdout=subprocess.DEVNULL, stderr=writer, env=self.environment, check=True)
        os.close(writer)
        shown = os.read(reader, 65536).decode()
        os.close(reader)
        self.assertIn('setting the pages', shown)
        self.assertNotIn('mise en page', shown)

    def test_a_third_language_is_refused(self):
        answer = self.run_it('check', SAMPLE / 'contrat.json', '--lang', 'de')
        self.assertEqual(answer.returncode, 2)
        self.assertIn('fr ou en', answer.stderr)


if __name__ == '__main__':
    main()

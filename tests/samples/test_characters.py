#!/usr/bin/env python3
"""Every space, quote and dash is the same character at the same place in PDF, DOCX and ODT; the profiles of spaces reach all three.

usage: test_characters.py PARAPHE SOURCE_FOLDER
"""
import os
import re
import sys
import zipfile

sys.path[:0] = [os.path.join(os.path.dirname(__file__), '..', 'support'), os.path.join(os.path.dirname(__file__), '..')]
import words
from harness import Case, SOURCE, main

ENVOL = SOURCE / 'samples' / 'envol-isere-autisme'
ASSOCIATIONS = SOURCE / 'samples' / 'associations'
SMALL = 'sessad-seul-quilobrine'
FAULTY = 'contrat-fautif-brissavoune'
NARROW, WIDE = '\u202f', '\u00a0'
PARTS = {'.docx': 'word/document.xml', '.odt': 'content.xml'}


def pdf_text(path):
    """With the alternative texts of figures; what is drawn in them is no text of the document."""
    return ' '.join(words.pdf_words(path, contents=True) + (words.pdf_alternatives(path) or []))


def office_text(path):
    """Heads, feet and notes too: every part that holds words."""
    with zipfile.ZipFile(path) as archive:
        parts = [name for name in archive.namelist() if name.endswith('.xml')]
        return ' '.join(re.sub('<[^>]*>', '', archive.read(name).decode()) for name in parts)


def texts(folder):
    """Name -> text of the dossier in three formats."""
    return {'pdf': pdf_text(folder / 'dossier.pdf'), 'docx': office_text(folder / 'dossier.docx'), 'odt': office_text(folder / 'dossier.odt')}


def with_one_character(path, old, new, target):
    """A copy of a package where the first `old` between two digits of its text is `new`."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, 'w') as copy:
        for name in source.namelist():
            content = source.read(name)
            if name == PARTS[path.suffix]:
                changed = re.sub(f'(?<=[0-9]){old}(?=[0-9])', new, content.decode(), count=1)
                assert changed != content.decode()
                content = changed.encode()
            copy.writestr(name, content)
    return target


class SameCharacters(Case):
    def build(self, contract, *options):
        out = self.folder / '-'.join([contract.name, *options])
        answer = self.run_it('build', contract / 'contrat.json', '-o', out, *options)
        self.assertEqual((answer.returncode, answer.stderr), (0, ''))
        return out

    def test_in_three_formats(self):
        for contract in (ENVOL, ASSOCIATIONS / SMALL):
            out = self.build(contract)
            for other in ('dossier.docx', 'dossier.odt'):
                self.assertEqual(words.differences(out / 'dossier.pdf', out / other), [], f'{contract.name}, {other}')
            self.assertGreater(pdf_text(out / 'dossier.pdf').count(NARROW), 100)

    def test_one_other_space_is_seen(self):
        out = self.build(ASSOCIATIONS / SMALL)
        for other in ('dossier.docx', 'dossier.odt'):
            for old, new in ((NARROW, WIDE), (NARROW, ' '), (NARROW, '\u2009')):
                changed = with_one_character(out / other, old, new, self.folder / other)
                found = words.differences(out / 'dossier.pdf', changed)
                self.assertEqual(len(found), 1, f'{other}, U+{ord(new):04X}')
                self.assertIn('⸱', found[0].split('became')[0])

    def test_another_profile_in_the_pdf_is_seen(self):
        usual, office = self.build(ASSOCIATIONS / SMALL), self.build(ASSOCIATIONS / SMALL, '--spaces', 'bureautique')
        found = words.differences(office / 'dossier.pdf', usual / 'dossier.docx')
        self.assertGreater(len(found), 50)
        self.assertTrue(all(one.replace('⸱', '⍽').split('» became «')[0][1:] == one.replace('⸱', '⍽').split('» became «')[1][:-1] for one in found), found[:5])


class Profiles(Case):
    def assert_bureautique(self, folder):
        self.assert_none(NARROW, '\n'.join(words.structure_lines(folder / 'dossier.pdf')), 'what is drawn too')
        for name, text in texts(folder).items():
            self.assert_none(NARROW, text, name)
            self.assert_some(f'[a-zé]{WIDE};', text, name)
            self.assert_some(f'[0-9]{WIDE}[0-9]{{3}}[,{WIDE}]', text, name)

    def assert_ue(self, folder):
        for name, text in texts(folder).items():
            self.assert_none(f'[\\w)»][ {WIDE}{NARROW}][;!?]', text, name)
            self.assert_none(f'\\w[ {WIDE}{NARROW}]: ', text, name)
            self.assert_none(f'«[ {WIDE}{NARROW}]|[ {WIDE}{NARROW}]»', text, name)
            self.assert_some('[a-zé];', text, name)
            self.assert_some('«\\w', text, name)

    def assert_none(self, pattern, text, name):
        found = re.search(f'.{{0,40}}(?:{pattern}).{{0,40}}', text)
        self.assertIsNone(found, f'{name}: {pattern!r}')

    def assert_some(self, pattern, text, name):
        self.assertTrue(re.search(pattern, text), f'{name} has no {pattern!r}')

    def test_through_build(self):
        for profile in ('bureautique', 'ue'):
            out = self.folder / profile
            answer = self.run_it('build', ASSOCIATIONS / SMALL / 'contrat.json', '-o', out, '--spaces', profile)
            self.assertEqual((answer.returncode, answer.stderr), (0, ''))
            getattr(self, 'assert_' + profile)(out)

    def test_through_batch(self):
        for profile in ('bureautique', 'ue'):
            out = self.folder / profile
            answer = self.run_it('batch', ASSOCIATIONS, '-o', out, '-j', '2', '--only', 'dossier', '--spaces', profile, '-q')
            self.assertEqual(answer.returncode, 1, answer.stderr)  # the faulty one
            made = sorted(one.name for one in out.iterdir() if (one / 'dossier.pdf').exists())
            self.assertEqual(made, sorted(one.name for one in ASSOCIATIONS.iterdir() if one.is_dir() and one.name != FAULTY))
            for name in made:
                getattr(self, 'assert_' + profile)(out / name)


if __name__ == '__main__':
    main()

#!/usr/bin/env python3
"""The words of a finished PDF, of a DOCX and of an ODF (a package or flat), in reading order, so that one can be held against the other.

usage: words.py FILE.pdf FILE.docx|FILE.odt|FILE.fodt...
Characters are held against each other, not what they look like: a word ends at U+0020 alone (and where a line or paragraph does),
so U+00A0 and U+202F, quotes and dashes must be the same at the same place. In what is printed ⍽ is U+00A0 and ⸱ is U+202F.
Prints the first differences of words and, of packages, of alternative texts; exit 1 when there is any.
Words drawn in a figure are not read: what figures (charts among them) say is their alternative text, which `alternative_differences`
holds against a DOCX or an ODT.
Left out on both sides: heads and feet, page numbers, tables of contents of a DOCX, labels of lists and of notes at the foot of
pages (computed by word processors). A note is read where it is called, after the number of its call: "mot1 la note , la suite".
Needs pdfinfo (poppler-utils) and qpdf.
"""
import difflib
import functools
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), 'pdf', 'conformance'))
import structure_text

W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
WP = '{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}'
DRAW = '{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}'
SVG = '{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}'
INLINE = {'Span', 'Link', 'Reference', 'Object'}
CALL = ['Reference', 'Lbl']
LARGEST_FOR_POPPLER = 200_000  # bytes: a sheet, a few pages
LIST_LABEL = re.compile(r'(–|•|\d+\.|[a-z]+\))$')


def split(text):
    """Words with the no-break spaces that they hold; U+00AD joins what the end of a line or page divided."""
    return kept(re.split('[ \\t\\r\\n]+', text.replace('\u00ad', '')))


def kept(words):
    """A no-break space behind a breakable one is behind the label of a note, or a line to be filled by hand."""
    return [word for word in (one.lstrip('\u00a0') for one in words) if word]


def behind_label(paragraph):
    """The number of a note stands apart from its words, whatever space is between them: word processors compute it."""
    return re.sub('^ *((?:[a-z]|[0-9]+)?[.]) *\u00a0', r'\1 ', paragraph)


@functools.lru_cache(None)
def structure_lines(path):
    """As poppler reads a small file; a large one, for which poppler takes minutes, as we do ourselves."""
    if os.path.getsize(path) <= LARGEST_FOR_POPPLER:
        return subprocess.run(['pdfinfo', '-struct-text', path], capture_output=True, text=True, check=True).stdout.splitlines()
    return list(structure_text.lines(str(path)))


def pdf_words(path, contents=False):
    """Words by the structure tree; with `contents` those of tables of contents too, their page numbers apart. Strings of one
    block are joined as they are, so a glued word shows."""
    blocks = ['']
    labels = set()  # indices of blocks
    open_roles = []  # (depth, role) from the root down
    for line in structure_lines(path):
        depth = len(line) - len(line.lstrip(' '))
        text = line.strip()
        while open_roles and open_roles[-1][0] >= depth:
            if open_roles.pop()[1] == 'Note' or open_roles[-1:] and len(blocks) - 1 in labels:
                blocks.append('')
        if text.startswith('"'):
            page_number = open_roles[-1][1] == 'Reference'
            roles = [role for _, role in open_roles]
            drawn = 'Figure' in roles and 'Caption' not in roles[roles.index('Figure'):]
            skipped = drawn or (not contents and 'TOC' in roles)
            if not page_number and not skipped:
                blocks[-1] += text[1:-1]
            continue
        role = re.match(r'\w*', text).group(0)
        if role:
            open_roles.append((depth, role))
        of_call = [known for _, known in open_roles[-2:]] == CALL
        if role and role not in INLINE and not of_call:
            blocks.append('')
            if role == 'Lbl':
                labels.add(len(blocks) - 1)
    words = []
    for number, block in enumerate(blocks):
        # A word divided over two pages comes in two strings.
        of_block = split(behind_label(block))
        if not (number in labels and len(of_block) == 1 and LIST_LABEL.match(of_block[0])):
            words += of_block
    return words


def docx_words(path):
    with zipfile.ZipFile(path) as archive:
        body = ElementTree.fromstring(archive.read('word/document.xml'))
        noted = 'word/footnotes.xml' in archive.namelist()
        notes = ElementTree.fromstring(archive.read('word/footnotes.xml')) if noted else []
    notes = {note.get(W + 'id'): note for note in notes}
    words = []
    called = []

    def visit(element, paragraph):
        if element.tag == W + 'sdt':  # the table of contents
            return
        if element.tag == W + 'p':
            paragraph = []
        for child in element:
            visit(child, paragraph)
        if element.tag == W + 'footnoteReference':
            # What was read so far of the paragraph, with the number; then the note; then the rest.
            called.append(element.get(W + 'id'))
            words.extend(split(''.join(paragraph) + str(len(called))))
            paragraph.clear()
            before = len(words)
            visit(notes[called[-1]], [])
            del words[before:before + words[before:before + 1].count('.')]  # of the number
        if element.tag == W + 't':
            paragraph.append(element.text or '')
        elif element.tag in (W + 'tab', W + 'br'):
            paragraph.append(' ')
        elif element.tag == W + 'p':
            words.extend(split(behind_label(''.join(paragraph))))

    visit(body, [])
    return words


def fodt_words(path):
    """Words of an ODF, as tests/office reads them: tables of contents included, page numbers not."""
    reader = pathlib.Path(__file__).parent / 'office' / 'fodt_words.py'
    read = subprocess.run([sys.executable, reader, '--exact', path], capture_output=True, text=True, check=True).stdout
    return kept(read.split('\n'))


def pdf_alternatives(path):
    """Alternative texts of all figures, sorted; none when qpdf is absent."""
    if not shutil.which('qpdf'):
        return None
    objects = json.loads(subprocess.run(['qpdf', '--json', '--json-key=qpdf', path], capture_output=True, text=True, check=True).stdout)['qpdf'][1]
    found = (entry.get('value') for entry in objects.values())
    return sorted(value['/Alt'][2:] for value in found if isinstance(value, dict) and value.get('/S') == '/Figure' and '/Alt' in value)


def office_alternatives(path):
    with zipfile.ZipFile(path) as archive:
        if str(path).endswith('.odt'):
            content = ElementTree.fromstring(archive.read('content.xml'))
            texts = (frame.findtext(SVG + 'desc') for frame in content.iter(DRAW + 'frame'))
        else:
            body = ElementTree.fromstring(archive.read('word/document.xml'))
            texts = (one.get('descr') for one in body.iter(WP + 'docPr'))
        return sorted(text for text in texts if text)


def compared(left, right):
    """The places where two lists of words differ; empty when they agree."""
    if left == right:
        return []
    matcher = difflib.SequenceMatcher(None, left, right, autojunk=False)
    shown = [f'«{" ".join(left[a:b])}» became «{" ".join(right[c:d])}»' for kind, a, b, c, d in matcher.get_opcodes() if kind != 'equal']
    return [text.replace('\u00a0', '⍽').replace('\u202f', '⸱') for text in shown]


def differences(pdf, other):
    if str(other).endswith(('.fodt', '.odt')):
        return compared(pdf_words(pdf, contents=True), fodt_words(other))
    return compared(pdf_words(pdf), docx_words(other))


def alternative_differences(pdf, other):
    """The alternative texts that only one of a PDF and a DOCX or ODT has, whatever their order."""
    alternatives = pdf_alternatives(pdf)
    return [] if alternatives is None else compared(alternatives, office_alternatives(other))


if __name__ == '__main__':
    found = []
    for other in sys.argv[2:]:
        found += differences(sys.argv[1], other)
        if not other.endswith('.fodt'):
            found += alternative_differences(sys.argv[1], other)
    print('\n'.join(found[:20]) or 'the same words')
    sys.exit(1 if found else 0)

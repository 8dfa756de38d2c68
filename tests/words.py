#!/usr/bin/env python3
"""The words of a finished PDF and of a DOCX, in reading order, so that one can be held against the other.

usage: words.py FILE.pdf FILE.docx      prints the first differences; exit 1 when there is any
Left out on both sides: heads and feet, tables of contents, labels of lists (computed by word processors).
Needs pdfinfo (poppler-utils).
"""
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
INLINE = {'Span', 'Link', 'Reference', 'Object'}
LIST_LABEL = re.compile(r'(–|•|\d+\.|[a-z]+\))$')


def pdf_words(path):
    """Words by the structure tree. Strings of one block are joined as they are, so a glued word shows."""
    tree = subprocess.run(['pdfinfo', '-struct-text', path], capture_output=True, text=True, check=True).stdout
    blocks = ['']
    skipped = None   # depth of a table of contents
    for line in tree.splitlines():
        depth = len(line) - len(line.lstrip(' '))
        content = line.strip()
        if skipped is not None and depth > skipped:
            continue
        skipped = None
        if content.startswith('"'):
            blocks[-1] += content[1:-1]
            continue
        role = re.match(r'\w*', content).group(0)
        if role == 'TOC':
            skipped = depth
        if role and role not in INLINE:
            blocks.append('')
    words = []
    for block in blocks:
        # A word divided over two pages comes in two strings; U+00AD joins it.
        of_block = block.replace('\u00ad', '').split()
        if not (len(of_block) == 1 and LIST_LABEL.match(of_block[0])):
            words += of_block
    return words


def docx_words(path):
    with zipfile.ZipFile(path) as archive:
        body = ElementTree.fromstring(archive.read('word/document.xml'))
    words = []

    def visit(element, paragraph):
        if element.tag == W + 'sdt':  # the table of contents
            return
        if element.tag == W + 'p':
            paragraph = []
        for child in element:
            visit(child, paragraph)
        if element.tag == W + 't':
            paragraph.append(element.text or '')
        elif element.tag in (W + 'tab', W + 'br'):
            paragraph.append(' ')
        elif element.tag == W + 'p':
            words.extend(''.join(paragraph).replace('\u00ad', '').split())

    visit(body, [])
    return words


def differences(pdf, docx):
    """The places where the two say other words; empty when they agree."""
    left, right = pdf_words(pdf), docx_words(docx)
    if left == right:
        return []
    import difflib
    matcher = difflib.SequenceMatcher(None, left, right, autojunk=False)
    return [f'{" ".join(left[a:b])!r} in the PDF, {" ".join(right[c:d])!r} in the DOCX' for kind, a, b, c, d in matcher.get_opcodes() if kind != 'equal']


if __name__ == '__main__':
    found = differences(sys.argv[1], sys.argv[2])
    print('\n'.join(found[:20]) or 'the same words')
    sys.exit(1 if found else 0)

#!/usr/bin/env python3
"""The text of a file by its structure tree, line by line as `pdfinfo -struct-text` prints it: the role, and its strings in quotes.

usage: structure_text.py FILE.pdf

Poppler reads the page anew for each element, which takes minutes for a dossier of 60 pages; this reads each page once. On small
files both must agree: test_structure_text.py asks for it.
"""

import functools
import sys

import model
import rules_font


def lines(path):
    pdf = model.Pdf(path)
    pages = dict(pdf.pages)

    @functools.lru_cache(None)
    def font(page, name):
        dictionary = pdf.resource(pages[page], "/Font", name)
        one = rules_font.Font(pdf, 0, dictionary)
        return one.width, one.unicode()

    def text_of(mark):
        out = []
        for name, codes in pdf.contents[mark.page].texts.get(mark.mcid, []) if mark.page in pages else []:
            width, texts = font(mark.page, name)
            out += [texts.get(int.from_bytes(codes[i:i + width], "big"), "") for i in range(0, len(codes), width)]
        return "".join(out)

    def walk(element, depth):
        yield "  " * depth + element.role
        for kid in element.kids:
            if isinstance(kid, model.Element):
                yield from walk(kid, depth + 1)
            elif isinstance(kid, model.Mark):
                found = text_of(kid)
                if found:
                    yield "  " * (depth + 1) + f'"{found}"'

    for element in pdf.structure:
        if element.parent is None:
            yield from walk(element, 0)


if __name__ == "__main__":
    print("\n".join(lines(sys.argv[1])))

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


class Reader:
    """The texts of a model.Pdf, through ToUnicode; /ActualText of marked content is not looked at (we write none)."""

    def __init__(self, pdf):
        self.pdf, self.pages = pdf, dict(pdf.pages)
        self.font = functools.lru_cache(None)(self._font)

    def _font(self, page, name):
        one = rules_font.Font(self.pdf, 0, self.pdf.resource(self.pages[page], "/Font", name))
        return one.width, one.unicode()

    def of_mark(self, mark):
        out = []
        for name, codes in self.pdf.contents[mark.page].texts.get(mark.mcid, []) if mark.page in self.pages else []:
            width, texts = self.font(mark.page, name)
            out += [texts.get(int.from_bytes(codes[i:i + width], "big"), "") for i in range(0, len(codes), width)]
        return "".join(out)

    def text(self, element, aside=()):
        """All that is read in an element, but for what stands in roles that are left aside."""
        out = []
        for kid in element.kids:
            if isinstance(kid, model.Element) and kid.role not in aside:
                out.append(self.text(kid, aside))
            elif isinstance(kid, model.Mark):
                out.append(self.of_mark(kid))
        return "".join(out)


def lines(path):
    pdf = model.Pdf(path)
    reader = Reader(pdf)

    def walk(element, depth):
        yield "  " * depth + element.role
        for kid in element.kids:
            if isinstance(kid, model.Element):
                yield from walk(kid, depth + 1)
            elif isinstance(kid, model.Mark):
                found = reader.of_mark(kid)
                if found:
                    yield "  " * (depth + 1) + f'"{found}"'

    for element in pdf.structure:
        if element.parent is None:
            yield from walk(element, 0)


if __name__ == "__main__":
    print("\n".join(lines(sys.argv[1])))

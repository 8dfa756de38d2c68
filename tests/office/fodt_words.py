#!/usr/bin/python3
"""fodt_words.py [--exact] FILE.fodt|FILE.odt: the words of the body of an OpenDocument text, one a line, in document order.

With --exact no-break spaces belong to their words; without, they divide them as others do.

Heads and feet are not in the body; numbers of pages (fields, and what stands after the last tab of an entry of a table of
contents) and texts for screen readers are left out. Labels of lists are computed by the reader: they are no text. A note is read
where it is called, after the number of its call.
"""
import re
import sys
import xml.etree.ElementTree as ET
import zipfile

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"

SILENT = {TEXT + name for name in ("page-number", "page-count", "number", "sequence-decls", "table-of-content-source", "alphabetical-index-source", "tracked-changes")}
SILENT |= {SVG + "title", SVG + "desc", TABLE + "title", TABLE + "desc", OFFICE + "forms", OFFICE + "binary-data", TABLE + "covered-table-cell"}
SILENT.add(DRAW + "object")  # a chart: a document of its own, whose words are its alternative's
BREAKS = {TEXT + name for name in ("p", "h", "tab", "line-break", "s")}
SOFT_HYPHEN = "\u00ad"
TAB = "\x1f"  # not white space for XML, never in a document; white space for str.split


def is_page_reference(element):
    return element.tag == TEXT + "bookmark-ref" and element.get(TEXT + "reference-format") == "page"


def collect_note(body, out):
    own = []
    collect(body, own)
    text = "".join(own)
    # From a DOCX the full stop after the number of the note comes as text.
    out.append(" " + text.lstrip().removeprefix(".") + " ")


def collect(element, out):
    if element.tag in SILENT or is_page_reference(element):
        return
    out.append(TAB if element.tag == TEXT + "tab" else " " if element.tag in BREAKS else "")
    out.append(element.text or "")
    for child in element:
        if child.tag == TEXT + "index-body":
            for paragraph in child:
                collect_entry(paragraph, out)
        elif child.tag == TEXT + "note-body":
            collect_note(child, out)
        elif child.tag == TEXT + "p":
            own = []
            collect(child, own)
            # The number of a note under a table is text.
            out.append(re.sub("^ *([a-z][.])\u00a0", r"\1 ", "".join(own)))
        else:
            collect(child, out)
        out.append(child.tail or "")
    out.append(" " if element.tag in BREAKS else "")


def collect_entry(paragraph, out):
    if paragraph.tag == TEXT + "index-title":
        collect(paragraph, out)
        return
    own = []
    collect(paragraph, own)
    text = "".join(own)
    out.append(text[: text.rindex(TAB)] if TAB in text else text)
    out.append(" ")


def words(path, exact):
    packed = zipfile.is_zipfile(path)
    root = ET.fromstring(zipfile.ZipFile(path).read("content.xml")) if packed else ET.parse(path).getroot()
    body = root.find(OFFICE + "body").find(OFFICE + "text")
    out = []
    collect(body, out)
    text = "".join(out).replace(SOFT_HYPHEN, "")
    return [word for word in re.split("[ \t\r\n\x1f]+", text) if word] if exact else text.split()


if __name__ == "__main__":
    sys.stdout.write("".join(word + "\n" for word in words(sys.argv[-1], "--exact" in sys.argv)))

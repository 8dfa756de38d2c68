"""What a reader is told (ISO 14289-1 §7.1, §7.9, §7.17; ISO 32000-1 §14.8.2.3): order, bookmarks, notes."""

import re
import unicodedata

import structure_text
from model import Annotated, Element, Mark
from registry import rule
from rules_structure import role
from tokens import Ref


def plain(text):
    """Words alone: spaces of all kinds are one, what is never drawn is none."""
    drawn = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", drawn)).strip()


@rule("bookmark-heading", "PDF/UA 7.17")
def bookmark_heading(pdf):
    """The bookmarks are the headings: as many, in their order, as deep, in their words, and each leads to its own."""
    reader = structure_text.Reader(pdf)
    headings = [element for element in pdf.structure if re.fullmatch("H[1-6]", role(pdf, element))]

    def items(ref, depth, seen):
        while isinstance(ref, Ref) and ref.number not in seen:
            seen.add(ref.number)
            item = pdf.get(ref) or {}
            yield depth, item
            yield from items(item.get("/First"), depth + 1, seen)
            ref = item.get("/Next")

    bookmarks = list(items((pdf.entry(pdf.catalog, "/Outlines") or {}).get("/First"), 1, set()))
    if len(bookmarks) != len(headings):
        yield f"there are {len(headings)} headings and {len(bookmarks)} bookmarks"
        return
    for (depth, item), element in zip(bookmarks, headings):
        told, title = plain(reader.text(element, aside={"Note", "Reference"})), plain(str(pdf.get(item.get("/Title"))))
        if title != told:
            yield f"the bookmark {title!r} is not the heading {told!r}"
        if depth != int(role(pdf, element)[1]):
            yield f"the bookmark {title!r} is {depth} deep, its heading is {element}"
        if item.get("/SE") != Ref(element.number):
            yield f"the bookmark {title!r}: /SE is not {element}"


@rule("content-order", "PDF/UA 7.1, ISO 32000-1 14.8.2.3.1")
def content_order(pdf):
    """On each page, what is read first is drawn first. A note is read where it is called, and drawn below."""
    orders = {number: {mcid: place for place, mcid in enumerate(pdf.contents[number].mcids)} for number, _ in pdf.pages}
    last = {}  # page and number of the note -> (place, element)

    def walk(element, note):
        note = element.number if role(pdf, element) == "Note" else note
        for kid in element.kids:
            if isinstance(kid, Element):
                yield from walk(kid, note)
            elif isinstance(kid, Mark) and kid.mcid in orders.get(kid.page, {}):
                place = orders[kid.page][kid.mcid]
                before, earlier = last.get((kid.page, note), (-1, None))
                if place < before:
                    yield f"page object {kid.page}: {element} is read after {earlier} and drawn before it"
                last[kid.page, note] = place, element

    for element in pdf.structure:
        if element.parent is None:
            yield from walk(element, None)


@rule("note-reference", "PDF/UA 7.9")
def note_reference(pdf):
    """A note has a label, and a Reference before it leads there."""
    destinations = {number: annotation.get("/Dest") for _, number, annotation in pdf.annotations}
    called = set()
    for element in pdf.structure:  # in reading order
        for kid in element.kids:
            if isinstance(kid, Annotated) and within(pdf, element, "Reference"):
                called.add(destinations.get(kid.annotation))
        if role(pdf, element) != "Note":
            continue
        if element.dictionary.get("/ID") not in called:
            yield f"{element}: no Reference before it leads to {element.dictionary.get('/ID')!r}"
        if "Lbl" not in [role(pdf, kid) for kid in element.elements()]:
            yield f"{element} has no Lbl"


def within(pdf, element, name):
    while element is not None and role(pdf, element) != name:
        element = element.parent
    return element is not None

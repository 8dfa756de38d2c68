"""Pages, annotations, fields, bookmarks, destinations (ISO 19005-2 §6.2, §6.3; ISO 14289-1 §7.17, §7.18)."""

import content
from registry import rule
from tokens import Ref, Stream

PRINT, FORBIDDEN_FLAGS = 4, 1 | 2 | 32 | 256  # invisible, hidden, no view, toggle no view


def _faults(pdf, name):
    for number, reading in pdf.contents.items():
        for rule_name, detail in reading.faults:
            if rule_name == name:
                yield f"page object {number}: {detail}"


def _content_rule(name, clause):
    rule(name, clause)(lambda pdf: _faults(pdf, name))


_content_rule("content-marked", "PDF/UA 7.1")
_content_rule("marked-nesting", "PDF/UA 7.1")
_content_rule("artifact-type", "PDF/UA 7.8, ISO 32000-1 14.8.2.2")
_content_rule("content-balance", "ISO 32000-1 8.4.2, 14.6")
_content_rule("content-operators", "PDF/A 6.2.2")
_content_rule("hidden-text", "rule 8: nothing hidden")
_content_rule("limits", "PDF/A 6.1.13")


@rule("resources", "PDF/A 6.2.2")
def resources(pdf):
    for number, page in pdf.pages:
        if not isinstance(pdf.get(page.get("/Resources")), dict):
            yield f"page object {number} has no /Resources of its own"
        for kind, name in sorted(pdf.contents[number].resources):
            if pdf.resource(page, kind, name) is None:
                yield f"page object {number}: {kind} {name} is not in its resources"


DRAWN = {"/DeviceRGB", "/DeviceGray", "/Pattern"}


@rule("forms", "PDF/A 6.2.9")
def forms(pdf):
    """Form XObjects: none of what PDF/A forbids, no marks of their own, no text, and what they name is theirs."""
    for number, item in pdf.objects.items():
        if not isinstance(item, Stream) or item.dictionary.get("/Subtype") != "/Form":
            continue
        for key in ("/OPI", "/PS", "/Ref", "/StructParent", "/StructParents"):
            if key in item.dictionary:
                yield f"form object {number}: {key}"
        reading = content.read(item.data)
        for name, detail in reading.faults:
            if name != "content-marked":  # the page's marks are around it
                yield f"form object {number}: {detail}"
        if reading.mcids or reading.shown:
            yield f"form object {number} has marks or text of its own"
        for kind, name in sorted(reading.resources):
            if pdf.resource(item.dictionary, kind, name) is None:
                yield f"form object {number}: {kind} {name} is not in its resources"
        for space in sorted(reading.colour_spaces - DRAWN):
            yield f"form object {number}: {space}"


@rule("page-tabs", "PDF/UA 7.18.3")
def page_tabs(pdf):
    for number, page in pdf.pages:
        if pdf.get(page.get("/Annots")) and page.get("/Tabs") != "/S":
            yield f"page object {number} has annotations and no /Tabs /S"


@rule("annotation-flags", "PDF/A 6.3.2")
def annotation_flags(pdf):
    for _, number, annotation in pdf.annotations:
        flags = annotation.get("/F", 0)
        if not flags & PRINT or flags & FORBIDDEN_FLAGS:
            yield f"annotation object {number}: /F {flags}"


@rule("annotation-appearance", "PDF/A 6.3.3")
def annotation_appearance(pdf):
    for _, number, annotation in pdf.annotations:
        box = pdf.get(annotation.get("/Rect")) or [0, 0, 0, 0]
        if annotation.get("/Subtype") in ("/Link", "/Popup") or box[0] == box[2] or box[1] == box[3]:
            continue
        appearance = pdf.get(annotation.get("/AP"))
        if not isinstance(appearance, dict) or set(appearance) != {"/N"} or not isinstance(pdf.get(appearance["/N"]), Stream):
            yield f"annotation object {number}: no /AP, or one with more than /N"


@rule("annotation-description", "PDF/UA 7.18.1, 7.18.4, 7.18.5")
def annotation_description(pdf):
    for _, number, annotation in pdf.annotations:
        key = "/TU" if annotation.get("/Subtype") == "/Widget" else "/Contents"
        if not str(pdf.get(annotation.get(key)) or "").strip():
            yield f"annotation object {number} has no {key}"


@rule("fields", "ISO 32000-1 12.7.3, 12.7.4.5")
def fields(pdf):
    listed = [ref.number for ref in pdf.entry(pdf.catalog, "/AcroForm", "/Fields") or [] if isinstance(ref, Ref)]
    widgets = [number for _, number, annotation in pdf.annotations if annotation.get("/Subtype") == "/Widget"]
    if sorted(listed) != sorted(widgets):
        yield f"/Fields lists {sorted(listed)}, the pages hold {sorted(widgets)}"
    names = set()
    for dictionary in pdf.field_dictionaries:
        name = str(dictionary.get("/T"))
        if name in names or not name.isascii() or "." in name or not name:
            yield f"the field name {name!r} is taken, or not ASCII, or has a dot"
        names.add(name)
        if dictionary.get("/FT") != "/Sig":
            yield f"the field {name!r} is no signature field"
    if listed and not (pdf.entry(pdf.catalog, "/AcroForm", "/SigFlags") or 0) & 1:
        yield "/SigFlags does not say that there are signature fields"


@rule("destinations", "ISO 32000-1 12.3.2")
def destinations(pdf):
    pages = {number for number, _ in pdf.pages}
    pairs = pdf.tree(pdf.entry(pdf.catalog, "/Names", "/Dests"), "/Names")
    names = [name for name, _ in pairs]
    keys = [name.encode("utf-8") if isinstance(name, str) else name for name in names]
    if keys != sorted(set(keys)):
        yield "the names of destinations do not rise"
    for name, place in pairs:
        target = pdf.get(place)
        if not isinstance(target, list) or not isinstance(target[0], Ref) or target[0].number not in pages:
            yield f"the destination {name!r} leads to no page"
    for number, dictionary in pdf.dictionaries:
        wanted = dictionary.get("/Dest")
        if isinstance(wanted, (str, bytes)) and wanted not in names:
            yield f"object {number}: the destination {wanted!r} is not named"
    for _, number, annotation in pdf.annotations:
        if annotation.get("/Subtype") == "/Link" and "/Dest" not in annotation and "/A" not in annotation:
            yield f"annotation object {number} leads nowhere"


@rule("outline", "ISO 32000-1 12.3.3")
def outline(pdf):
    elements = {element.number for element in pdf.structure}

    def walk(parent, ref, seen):
        """Checks the items below `parent`; gives how many show when it is open."""
        shown, previous = 0, None
        while isinstance(ref, Ref) and ref.number not in seen:
            seen.add(ref.number)
            item = pdf.get(ref) or {}
            if not str(pdf.get(item.get("/Title")) or "").strip():
                yield f"bookmark object {ref.number} has no title"
            if "/Dest" not in item and "/A" not in item:
                yield f"bookmark object {ref.number} leads nowhere"
            if item.get("/Parent") != parent or item.get("/Prev") != previous:
                yield f"bookmark object {ref.number}: /Parent or /Prev is wrong"
            if "/SE" in item and item["/SE"].number not in elements:
                yield f"bookmark object {ref.number}: /SE is no structure element"
            below = yield from walk(ref, item.get("/First"), seen)
            count = item.get("/Count", 0)
            if abs(count) != below:
                yield f"bookmark object {ref.number}: /Count {count}, but {below} items are below it"
            shown += 1 + (below if count > 0 else 0)
            previous, ref = ref, item.get("/Next")
        last = (pdf.get(parent) or {}).get("/Last")
        if last != previous:
            yield f"bookmark object {parent.number}: /Last is not its last"
        return shown

    root = pdf.catalog.get("/Outlines")
    if root is None:
        if any(element.role.startswith("H") for element in pdf.structure):
            yield "there are headings and no bookmarks"
        return
    shown = yield from walk(root, (pdf.get(root) or {}).get("/First"), set())
    if (pdf.get(root) or {}).get("/Count") != shown:
        yield "the /Count of the bookmarks is wrong"


@rule("page-labels", "ISO 32000-1 12.4.2")
def page_labels(pdf):
    keys = [key for key, _ in pdf.tree(pdf.catalog.get("/PageLabels"), "/Nums")]
    if not keys or keys[0] != 0 or keys != sorted(set(keys)) or keys[-1] >= len(pdf.pages):
        yield "the page labels do not begin at page 0, do not rise, or go beyond the last page"

"""The structure tree (ISO 32000-1 §14.7, §14.8; ISO 14289-1 §7.1 to §7.9)."""

import unicodedata
from collections import Counter

from model import Annotated, Element, Mark
from registry import rule
from tokens import Ref, Stream

STANDARD = set(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl "
    "LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu "
    "WT WP Figure Formula Form".split())
# What each role may hold as direct kids, and whom it must hang below (ISO 14289-1 §7.2, ISO 32000-1 §14.8.4.3).
KIDS = {
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "TOC": {"TOC", "TOCI", "Caption"},
    "TOCI": {"Lbl", "Reference", "NonStruct", "P", "TOC"},
}
PARENTS = {
    "TR": {"Table", "THead", "TBody", "TFoot"}, "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
    "TH": {"TR"}, "TD": {"TR"},
    "LI": {"L"}, "LBody": {"LI"}, "TOCI": {"TOC"},
}


def role(pdf, element):
    """The role after the RoleMap."""
    name, steps = element.role, 0
    while "/" + name in pdf.role_map and steps < 10:
        name, steps = str(pdf.role_map["/" + name])[1:], steps + 1
    return name


@rule("structure-root", "PDF/A 6.7.3.1, PDF/UA 7.1")
def structure_root(pdf):
    root = pdf.entry(pdf.catalog, "/StructTreeRoot")
    if not isinstance(root, dict) or root.get("/Type") != "/StructTreeRoot":
        yield "the catalog has no /StructTreeRoot"
        return
    top = [element for element in pdf.structure if element.parent is None]
    if [element.role for element in top] != ["Document"]:
        yield f"the root holds {[element.role for element in top]}, not one Document"


@rule("structure-parent", "ISO 32000-1 14.7.2")
def structure_parent(pdf):
    elements = pdf.structure
    for number in pdf.structure_repeated:
        yield f"object {number} is a kid twice"
    root = pdf.catalog.get("/StructTreeRoot")
    for element in elements:
        expected = root if element.parent is None else Ref(element.parent.number)
        if element.dictionary.get("/P") != expected:
            yield f"{element}: /P is not its parent"


@rule("structure-role", "PDF/A 6.7.3.4, PDF/UA 7.1")
def structure_role(pdf):
    for name in pdf.role_map:
        if name[1:] in STANDARD:
            yield f"the standard role {name} is mapped"
    for element in pdf.structure:
        if role(pdf, element) not in STANDARD:
            yield f"{element}: the role is neither standard nor mapped to one"


@rule("parent-tree", "ISO 32000-1 14.7.4.4")
def parent_tree(pdf):
    tree = pdf.parent_tree
    owners = {}
    for element in pdf.structure:
        for kid in element.kids:
            if isinstance(kid, Mark):
                if kid in owners:
                    yield f"page object {kid.page}: MCID {kid.mcid} belongs to two elements"
                owners[kid] = element.number
    for number, page in pdf.pages:
        reading = pdf.contents[number]
        for mcid, count in Counter(reading.mcids).items():
            if count > 1:
                yield f"page object {number}: MCID {mcid} is used {count} times"
        key = page.get("/StructParents")
        entries = pdf.get(tree.get(key))
        if reading.mcids and not isinstance(entries, list):
            yield f"page object {number}: /StructParents {key} leads to no array"
            continue
        for mcid in reading.mcids:
            entry = entries[mcid] if mcid < len(entries) else None
            owner = owners.pop(Mark(number, mcid), None)
            if owner is None:
                yield f"page object {number}: no element holds MCID {mcid}"
            elif entry != Ref(owner):
                yield f"page object {number}: the ParentTree leads MCID {mcid} to {entry}, its element is {owner}"
    for mark in owners:
        yield f"page object {mark.page}: an element holds MCID {mark.mcid}, which is not there"
    keys = [key for key, _ in pdf.tree(pdf.entry(pdf.catalog, "/StructTreeRoot", "/ParentTree"), "/Nums")]
    if keys != sorted(set(keys)) or (keys and (pdf.entry(pdf.catalog, "/StructTreeRoot", "/ParentTreeNextKey") or 0) <= keys[-1]):
        yield "the keys of the ParentTree do not rise, or /ParentTreeNextKey is one of them"


@rule("content-tag", "ISO 32000-1 14.7.4.2")
def content_tag(pdf):
    elements = {element.number: element for element in pdf.structure}
    for number, page in pdf.pages:
        entries = pdf.get(pdf.parent_tree.get(page.get("/StructParents"))) or []
        for mcid, tag in pdf.contents[number].tags.items():
            owner = elements.get(entries[mcid].number) if mcid < len(entries) and isinstance(entries[mcid], Ref) else None
            if owner and owner.role != tag:
                yield f"page object {number}: MCID {mcid} is tagged {tag} and belongs to {owner}"


@rule("heading-order", "PDF/UA 7.4.2")
def heading_order(pdf):
    level = 0
    for element in pdf.structure:
        name = role(pdf, element)
        if name == "H":
            yield f"{element}: an H without a number among numbered headings"
        if len(name) == 2 and name[0] == "H" and name[1].isdigit():
            if int(name[1]) > level + 1:
                yield f"{element} follows level {level}"
            level = int(name[1])


@rule("nesting", "PDF/UA 7.2, 7.5, 7.6")
def nesting(pdf):
    for element in pdf.structure:
        name = role(pdf, element)
        for kid in element.kids:
            if name in KIDS and not isinstance(kid, Element):
                if name != "TOCI":
                    yield f"{element} holds content of its own"
            elif name in KIDS and role(pdf, kid) not in KIDS[name]:
                yield f"{element} holds {kid}"
        if name in PARENTS and (element.parent is None or role(pdf, element.parent) not in PARENTS[name]):
            yield f"{element} hangs below {element.parent}"
        kinds = [role(pdf, kid) for kid in element.elements()]
        if name == "Table" and (kinds.count("THead") > 1 or kinds.count("TFoot") > 1 or (kinds.count("THead") and not kinds.count("TBody"))):
            yield f"{element}: more than one THead or TFoot, or a THead without TBody"
        if name in ("Table", "L", "TOC") and "Caption" in kinds[1:-1]:
            yield f"{element}: the Caption is neither first nor last"


def table_rows(pdf, table):
    for kid in table.elements():
        yield from [kid] if role(pdf, kid) == "TR" else [row for row in kid.elements() if role(pdf, row) == "TR"]


@rule("table-shape", "PDF/UA 7.2, 7.5")
def table_shape(pdf):
    for table in pdf.structure:
        if role(pdf, table) != "Table":
            continue
        pending, widths = [], []  # pending: [rows left, columns]
        for row in table_rows(pdf, table):
            width = sum(columns for _, columns in pending)
            pending = [[rows - 1, columns] for rows, columns in pending if rows > 1]
            for cell in row.elements():
                columns = pdf.attribute(cell, "/Table", "/ColSpan") or 1
                rows = pdf.attribute(cell, "/Table", "/RowSpan") or 1
                width += columns
                if rows > 1:
                    pending.append([rows - 1, columns])
            widths.append(width)
        if len(set(widths)) > 1 or pending:
            yield f"{table}: its rows are {widths} columns wide{', and a cell spans beyond the last' if pending else ''}"


@rule("header-scope", "PDF/UA 7.5")
def header_scope(pdf):
    for element in pdf.structure:
        if role(pdf, element) == "TH" and pdf.attribute(element, "/Table", "/Scope") not in ("/Row", "/Column", "/Both"):
            yield f"{element} has no /Scope"


@rule("header-reference", "PDF/UA 7.5")
def header_reference(pdf):
    headers = {str(e.dictionary.get("/ID")) for e in pdf.structure if role(pdf, e) == "TH"}
    for element in pdf.structure:
        for name in pdf.attribute(element, "/Table", "/Headers") or []:
            if str(name) not in headers:
                yield f"{element}: /Headers names {name!r}, which is no TH"


def placed_cells(pdf, table):
    """[(cell, group, rows, columns)]; rows are counted in each group, rows and columns being ranges."""
    found = []
    groups = {}
    for row in table_rows(pdf, table):
        groups.setdefault(row.parent.number, []).append(row)
    for group, rows in groups.items():
        covered = {}  # column -> first row that is free
        for number, row in enumerate(rows):
            column = 0
            for cell in row.elements():
                while covered.get(column, 0) > number:
                    column += 1
                columns = range(column, column + (pdf.attribute(cell, "/Table", "/ColSpan") or 1))
                down = range(number, number + (pdf.attribute(cell, "/Table", "/RowSpan") or 1))
                covered.update((one, down.stop) for one in columns)
                found.append((cell, group, down, columns))
    return found


def meet(one, other):
    return one.start < other.stop and other.start < one.stop


@rule("header-reference", "PDF/UA 7.5")
def header_needed(pdf):
    """Where a header cell spans several rows or columns, /Scope does not tell: the cells it heads name it."""
    for table in pdf.structure:
        if role(pdf, table) != "Table":
            continue
        cells = placed_cells(pdf, table)
        heads = [one for one in cells if role(pdf, one[0]) == "TH"]
        for header, group, rows, columns in heads:
            if len(rows) == len(columns) == 1:
                continue
            of_head = role(pdf, header.parent.parent) == "THead"
            by_row = pdf.attribute(header, "/Table", "/Scope") == "/Row"
            for cell, place, down, across in cells:
                if role(pdf, cell) != "TD" or group != place and (by_row or not of_head):
                    continue
                below = group != place or down.start >= rows.stop
                taken_over = any(where == place and meet(width, columns) and rows.start < lines.start <= down.start for _, where, lines, width in heads) and not of_head
                headed = meet(rows, down) if by_row else meet(columns, across) and below and not taken_over
                if headed and header.dictionary.get("/ID") not in (pdf.attribute(cell, "/Table", "/Headers") or []):
                    yield f"{cell} does not name {header} among its /Headers"


@rule("list-numbering", "PDF/UA 7.6")
def list_numbering(pdf):
    for element in pdf.structure:
        if role(pdf, element) != "L":
            continue
        items = [item for item in element.elements() if role(pdf, item) == "LI"]
        labels = [[role(pdf, kid) for kid in item.elements()].count("Lbl") for item in items]
        numbering = pdf.attribute(element, "/List", "/ListNumbering")
        if any(labels) and numbering is None:
            yield f"{element} has labels and no /ListNumbering"
        if numbering not in (None, "/None") and any(count != 1 for count in labels):
            yield f"{element} is numbered {numbering} and has items without a label of their own"


def is_blank(text):
    """Nothing but spaces of any kind and characters that are not drawn."""
    return all(letter.isspace() or unicodedata.category(letter) in ("Cf", "Cc", "Zs") for letter in str(text if text is not None else ""))


@rule("alternative", "PDF/UA 7.3, 7.7")
def alternative(pdf):
    for element in pdf.structure:
        if role(pdf, element) in ("Figure", "Formula"):
            if is_blank(element.dictionary.get("/Alt")) and is_blank(element.dictionary.get("/ActualText")):
                yield f"{element} has neither /Alt nor /ActualText"


@rule("bounding-box", "ISO 32000-1 14.8.5.4.3")
def bounding_box(pdf):
    """A figure has a /BBox, and the pictures that it draws lie in it."""
    pages = dict(pdf.pages)
    for element in pdf.structure:
        if role(pdf, element) != "Figure" or not element.kids:
            continue
        box = pdf.attribute(element, "/Layout", "/BBox")
        if not isinstance(box, list) or len(box) != 4 or box[0] > box[2] or box[1] > box[3]:
            yield f"{element} has no /BBox"
            continue
        for kid in element.kids:
            for name, drawn in pdf.contents[kid.page].images.get(kid.mcid, []) if isinstance(kid, Mark) and kid.page in pages else []:
                image = pdf.resource(pages[kid.page], "/XObject", name)
                is_image = isinstance(image, Stream) and image.dictionary.get("/Subtype") == "/Image"
                if is_image and (drawn[0] < box[0] - 1 or drawn[1] < box[1] - 1 or drawn[2] > box[2] + 1 or drawn[3] > box[3] + 1):
                    yield f"{element}: {name} is drawn in {drawn}, outside its /BBox {box}"


@rule("empty-text", "PDF/UA 7.1")
def empty_text(pdf):
    for element in pdf.structure:
        for key in ("/ActualText", "/Alt", "/E"):
            if key in element.dictionary and is_blank(element.dictionary[key]):
                yield f"{element}: a blank {key} takes its content from the reader"


@rule("note-identifier", "PDF/UA 7.9")
def note_identifier(pdf):
    for element in pdf.structure:
        if role(pdf, element) == "Note" and is_blank(element.dictionary.get("/ID")):
            yield f"{element} has no /ID"


@rule("identifier", "ISO 32000-1 14.7.2")
def identifier(pdf):
    tree = dict(pdf.tree(pdf.entry(pdf.catalog, "/StructTreeRoot", "/IDTree"), "/Names"))
    seen = set()
    for element in pdf.structure:
        name = element.dictionary.get("/ID")
        if name is None:
            continue
        if name in seen:
            yield f"{element}: the /ID {name!r} is taken"
        seen.add(name)
        if tree.get(name) != Ref(element.number):
            yield f"{element}: the IDTree does not lead from {name!r} here"


@rule("annotation-in-structure", "PDF/UA 7.18.1, 7.18.4, 7.18.5")
def annotation_in_structure(pdf):
    holders = {}
    for element in pdf.structure:
        widgets = [kid for kid in element.kids if isinstance(kid, Annotated)]
        for kid in widgets:
            holders.setdefault(kid.annotation, []).append((element, kid.page))
        if role(pdf, element) == "Form" and (len(widgets) != 1 or len(element.kids) != 1):
            yield f"{element} holds {len(element.kids)} kids of which {len(widgets)} annotations, not one widget alone"
        if role(pdf, element) == "Link" and not widgets:
            yield f"{element} holds no annotation"
    expected = {"/Link": "Link", "/Widget": "Form"}
    for page, number, annotation in pdf.annotations:
        found = holders.pop(number, [])
        wanted = expected.get(str(annotation.get("/Subtype")), "Annot")
        if [(role(pdf, element), place) for element, place in found] != [(wanted, page)]:
            yield f"annotation object {number} is not in one {wanted} of its page"
        elif pdf.parent_tree.get(annotation.get("/StructParent")) != Ref(found[0][0].number):
            yield f"annotation object {number}: /StructParent does not lead to its element"
    for number in holders:
        yield f"object {number} is held by an element and is on no page"

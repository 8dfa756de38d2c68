"""One PDF file as the rules see it: its bytes, its objects (through `qpdf --json`), its pages, its structure tree."""

import base64
import json
import re
import subprocess
from dataclasses import dataclass, field
from functools import cached_property

import content
import tokens
from file_layout import FileLayout
from tokens import Name, Ref, Stream


class Unreadable(Exception):
    pass


def _from_json(item):
    if isinstance(item, str):
        if item.startswith("u:"):
            return item[2:]
        if item.startswith("b:"):
            return bytes.fromhex(item[2:])
        if item.startswith("n:"):
            return Name(item[2:])
        found = re.fullmatch(r"(\d+) \d+ R", item)
        return Ref(int(found[1])) if found else Name(item)
    if isinstance(item, list):
        return [_from_json(member) for member in item]
    if isinstance(item, dict):
        return {key: _from_json(member) for key, member in item.items()}
    return item


@dataclass
class Element:
    """A structure element with its place in the tree."""

    number: int
    dictionary: dict
    parent: object  # Element, or None for the root's kids
    kids: list = field(default_factory=list)  # Element, Mark, Widget, in order

    @property
    def role(self):
        return str(self.dictionary.get("/S", "/?"))[1:]

    def elements(self):
        return [kid for kid in self.kids if isinstance(kid, Element)]

    def __str__(self):
        return f"{self.role} (object {self.number})"


@dataclass(frozen=True)
class Mark:
    page: int  # object number
    mcid: int


@dataclass(frozen=True)
class Annotated:
    """A leaf of the tree that is an annotation."""

    page: int
    annotation: int


class Pdf:
    def __init__(self, path):
        self.path = path
        with open(path, "rb") as file:
            self.raw = file.read()
        run = subprocess.run(
            ["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path],
            capture_output=True, check=False)
        self.qpdf_says = run.stderr.decode("utf-8", "replace").strip()
        try:
            read = json.loads(run.stdout)["qpdf"][1]
        except UnicodeDecodeError as error:
            raise Unreadable(f"qpdf tells what is no UTF-8: {error.object[max(0, error.start - 80):error.end + 20]!r}") from error
        except (ValueError, KeyError, IndexError) as error:
            raise Unreadable(self.qpdf_says or str(error)) from error
        self.objects = {}
        self.trailer = {}
        for key, item in read.items():
            if key == "trailer":
                self.trailer = _from_json(item["value"])
                continue
            number = int(key[4:].split()[0])
            if "stream" in item:
                stream = item["stream"]
                self.objects[number] = Stream(_from_json(stream["dict"]), base64.b64decode(stream.get("data", "")))
            elif item["value"] is not None:  # qpdf lists what is referred to and not there as null
                self.objects[number] = _from_json(item["value"])

    def get(self, item):
        """`item`, or what it refers to; None when it refers to nothing."""
        seen = 0
        while isinstance(item, Ref) and seen < 20:
            item, seen = self.objects.get(item.number), seen + 1
        return item

    def entry(self, dictionary, *path):
        """dictionary[path[0]][path[1]]…, through references, or None."""
        here = self.get(dictionary)
        for key in path:
            here = here.dictionary if isinstance(here, Stream) else here
            if not isinstance(here, dict):
                return None
            here = self.get(here.get(key))
        return here

    @cached_property
    def layout(self):
        """Where the bytes of objects lie; raises when the cross-references cannot be read."""
        return FileLayout(self.raw)

    @cached_property
    def catalog(self):
        return self.entry(self.trailer, "/Root") or {}

    @cached_property
    def dictionaries(self):
        """Every dictionary of the file with the number of its object, those inside others too."""
        found = []

        def walk(number, item):
            if isinstance(item, Stream):
                item = item.dictionary
            if isinstance(item, dict):
                found.append((number, item))
                for member in item.values():
                    walk(number, member)
            elif isinstance(item, list):
                for member in item:
                    walk(number, member)

        for number, item in self.objects.items():
            walk(number, item)
        walk(0, self.trailer)
        return found

    @cached_property
    def pages(self):
        """[(object number, dictionary)] in order."""
        found = []
        waiting = [self.catalog.get("/Pages")]
        seen = set()
        while waiting:
            ref = waiting.pop()
            node = self.get(ref)
            if not isinstance(ref, Ref) or ref.number in seen or not isinstance(node, dict):
                continue
            seen.add(ref.number)
            if node.get("/Type") == "/Page":
                found.append((ref.number, node))
            else:
                waiting.extend(reversed(node.get("/Kids", [])))
        return found

    @cached_property
    def contents(self):
        """{page object number: content.Reading}."""
        readings = {}
        for number, page in self.pages:
            streams = self.get(page.get("/Contents"))
            streams = streams if isinstance(streams, list) else [streams]
            data = b"\n".join(self.get(stream).data for stream in streams if stream is not None)
            readings[number] = content.read(data)
        return readings

    def resource(self, page, kind, name):
        return self.entry(page, "/Resources", kind, name)

    @cached_property
    def annotations(self):
        """[(page number, annotation object number, dictionary)]; direct ones have number 0."""
        found = []
        for number, page in self.pages:
            for ref in self.get(page.get("/Annots")) or []:
                found.append((number, ref.number if isinstance(ref, Ref) else 0, self.get(ref) or {}))
        return found

    @cached_property
    def structure(self):
        """Every Element in reading order. Loops are cut: an element met twice is listed in `structure_repeated`."""
        self.structure_repeated = []
        elements = []
        root = self.entry(self.catalog, "/StructTreeRoot") or {}
        seen = set()

        def kids_of(item):
            item = self.get(item)
            return [] if item is None else item if isinstance(item, list) else [item]

        def walk(ref, parent):
            if not isinstance(ref, Ref):
                raise tokens.SyntaxFault("a structure element that is no indirect object")
            dictionary = self.get(ref)
            if ref.number in seen:
                self.structure_repeated.append(ref.number)
                return None
            seen.add(ref.number)
            element = Element(ref.number, dictionary if isinstance(dictionary, dict) else {}, parent)
            elements.append(element)
            page = element.dictionary.get("/Pg")
            for kid in kids_of(element.dictionary.get("/K")):
                target = self.get(kid)
                if isinstance(target, int):
                    element.kids.append(Mark(page.number if isinstance(page, Ref) else 0, target))
                elif isinstance(target, dict) and target.get("/Type") == "/MCR":
                    element.kids.append(Mark(target.get("/Pg", page).number, target.get("/MCID")))
                elif isinstance(target, dict) and target.get("/Type") == "/OBJR":
                    pg = target.get("/Pg", page)
                    element.kids.append(Annotated(pg.number if isinstance(pg, Ref) else 0, target["/Obj"].number))
                else:
                    below = walk(kid, element)
                    if below:
                        element.kids.append(below)
            return element

        for kid in kids_of(root.get("/K")):
            walk(kid if isinstance(kid, Ref) else root.get("/K"), None)
        return elements

    @cached_property
    def role_map(self):
        return self.entry(self.catalog, "/StructTreeRoot", "/RoleMap") or {}

    @cached_property
    def parent_tree(self):
        """{key: value} of the ParentTree; values still as they stand."""
        return dict(self.tree(self.entry(self.catalog, "/StructTreeRoot", "/ParentTree"), "/Nums"))

    def tree(self, node, leaves):
        """[(key, value)] of a name or number tree, in file order."""
        node = self.get(node)
        if not isinstance(node, dict):
            return []
        flat = self.get(node.get(leaves)) or []
        pairs = list(zip(flat[::2], flat[1::2]))
        for kid in self.get(node.get("/Kids")) or []:
            pairs += self.tree(kid, leaves)
        return pairs

    def attribute(self, element, owner, key):
        """An attribute of a structure element, or None."""
        attributes = self.get(element.dictionary.get("/A"))
        for item in attributes if isinstance(attributes, list) else [attributes]:
            item = self.get(item)
            item = item.dictionary if isinstance(item, Stream) else item
            if isinstance(item, dict) and item.get("/O") == owner and key in item:
                return self.get(item[key])
        return None

    @cached_property
    def field_dictionaries(self):
        return [self.get(ref) or {} for ref in self.entry(self.catalog, "/AcroForm", "/Fields") or []]

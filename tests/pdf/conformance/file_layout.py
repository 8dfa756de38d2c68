"""Where the objects of a file lie: classic cross-reference tables and cross-reference streams, objects in object streams, the
two sections of a linearized file (ISO 32000-1 §7.5.4, 7.5.7, 7.5.8, annex F). Read from the bytes, without qpdf."""

import re
import zlib

import tokens
from tokens import SyntaxFault

HEAD = re.compile(rb"(\d+) \d+ obj\s*")


class FileLayout:
    """apart: {number: offset}; packed: {number: (object stream, index in it)}; trailers: dictionaries, the newest first."""

    def __init__(self, raw):
        self.raw = raw
        self.apart, self.packed, self.trailers, self.tables = {}, {}, [], set()
        starts = re.findall(rb"startxref\s+(\d+)\s+%%EOF", raw)
        if not starts:
            raise SyntaxFault("startxref leads to no xref")
        at, seen = int(starts[-1]), set()
        while at is not None:
            if at in seen:
                raise SyntaxFault("cross-reference sections go round")
            seen.add(at)
            trailer = self._table(at) if raw[at:at + 5] == b"xref\n" else self._stream(at)
            self.trailers.append(trailer)
            at = trailer.get("/Prev")

    def _add(self, number, offset=None, packed=None):
        if number in self.apart or number in self.packed:
            return  # a newer section has told
        if packed is None:
            self.apart[number] = offset
        else:
            self.packed[number] = packed

    def _table(self, at):
        at += 5
        while head := re.compile(rb"(\d+) (\d+)\r?\n").match(self.raw, at):
            at = head.end()
            for number in range(int(head[1]), int(head[1]) + int(head[2])):
                entry = re.compile(rb"(\d{10}) (\d{5}) ([nf])(?: \n| \r|\r\n)").match(self.raw, at)
                if not entry:
                    raise SyntaxFault(f"entry {number} of the cross-reference table is malformed")
                at = entry.end()
                if entry[3] == b"n":
                    self._add(number, int(entry[1]))
        if self.raw[at:at + 7] != b"trailer":
            raise SyntaxFault("no trailer follows the cross-reference table")
        return tokens.value(tokens.tokens(self.raw, at + 7))[0]

    def _stream(self, at):
        head = HEAD.match(self.raw, at)
        dictionary = tokens.value(tokens.tokens(self.raw, head.end()))[0] if head and self.raw[head.end():head.end() + 2] == b"<<" else {}
        if dictionary.get("/Type") != "/XRef":
            raise SyntaxFault("startxref leads to no xref")
        self.tables.add(int(head[1]))
        widths, size = dictionary["/W"], sum(dictionary["/W"])
        data = self.stream_data(at)
        index = dictionary.get("/Index", [0, dictionary["/Size"]])
        numbers = [number for first, count in zip(index[::2], index[1::2]) for number in range(first, first + count)]
        if len(data) != size * len(numbers):
            raise SyntaxFault("the cross-reference stream has another size than its index")
        for place, number in enumerate(numbers):
            fields, begin = [], place * size
            for width, default in zip(widths, (1, 0, 0)):
                fields.append(int.from_bytes(data[begin:begin + width], "big") if width else default)
                begin += width
            if fields[0] == 1:
                self._add(number, fields[1])
            elif fields[0] == 2:
                self._add(number, packed=(fields[1], fields[2]))
            elif fields[0] != 0:
                raise SyntaxFault(f"entry {number} of the cross-reference stream has kind {fields[0]}")
        return dictionary

    def dictionary_at(self, offset):
        head = HEAD.match(self.raw, offset)
        return tokens.value(tokens.tokens(self.raw, head.end()))[0] if head and self.raw[head.end():head.end() + 2] == b"<<" else {}

    def stream_data(self, offset):
        """Undeflated; of predictors those that writers use here (none, up)."""
        dictionary, end = tokens.value(tokens.tokens(self.raw, HEAD.match(self.raw, offset).end()))
        begin = re.compile(rb"\s*stream\r?\n").match(self.raw, end).end()
        data = self.raw[begin:begin + dictionary["/Length"]]
        if dictionary.get("/Filter") == "/FlateDecode":
            data = zlib.decompress(data)
        parameters = dictionary.get("/DecodeParms") or {}
        if parameters.get("/Predictor", 1) < 10:
            return data
        columns, rows, before = parameters["/Columns"], [], None
        for at in range(0, len(data), columns + 1):
            if data[at] not in (0, 2):
                raise SyntaxFault(f"PNG predictor {data[at]}")
            row = data[at + 1:at + 1 + columns]
            if data[at] == 2 and before:
                row = bytes((one + other) & 255 for one, other in zip(row, before))
            rows.append(row)
            before = row
        return b"".join(rows)

    @property
    def linearization(self):
        """The dictionary that a linearized file begins with, or None."""
        first = min(self.apart.values(), default=0)
        dictionary = self.dictionary_at(first)
        return dictionary if "/Linearized" in dictionary else None

    def members(self, container):
        """[(number, value)] of an object stream."""
        offset = self.apart.get(container, -1)
        dictionary = self.dictionary_at(offset) if offset >= 0 else {}
        if dictionary.get("/Type") != "/ObjStm":
            raise SyntaxFault(f"object {container} is no object stream")
        data = self.stream_data(offset)
        heads = [int(word) for word in data[:dictionary["/First"]].split()]
        if len(heads) != 2 * dictionary["/N"]:
            raise SyntaxFault(f"object stream {container} holds another number of objects than it says")
        return [(number, tokens.value(tokens.tokens(data, dictionary["/First"] + at))[0]) for number, at in zip(heads[::2], heads[1::2])]

    @property
    def furniture(self):
        """Numbers of the objects that nothing refers to and that have their use: tables, object streams, what linearizes."""
        own = self.tables | {container for container, _ in self.packed.values()}
        if self.linearization:
            hints = self.linearization["/H"][0]
            own |= {number for number, offset in self.apart.items() if offset in (min(self.apart.values()), hints)}
        return own

"""Takes one of our files apart, lets a fault be put in, and writes it again with true offsets and lengths."""

import re
import zlib

import rules_file
from model import Pdf


class Editor:
    """Objects as bytes: `bodies[n]` is a dictionary or array as it stands, `streams[n]` its decoded data."""

    def __init__(self, path):
        pdf = Pdf(path)
        self.bodies, self.streams = {}, {}
        entries = rules_file.raw_objects(pdf)
        streams = {number: (dictionary["/Length"], begin) for number, dictionary, begin, _ in rules_file.raw_streams(pdf)}
        for number, offset in entries:
            head = pdf.raw.index(b"\n", offset) + 1
            if number in streams:
                length, begin = streams[number]
                self.bodies[number] = pdf.raw[head:begin].removesuffix(b"\nstream\n")
                data = pdf.raw[begin:begin + length]
                self.streams[number] = zlib.decompress(data) if b"/FlateDecode" in self.bodies[number] else data
            else:
                self.bodies[number] = pdf.raw[head:pdf.raw.index(b"\nendobj", head)]
        trailer = pdf.raw.rindex(b"trailer\n")
        self.trailer = pdf.raw[trailer:pdf.raw.index(b"startxref", trailer)]
        self.after = []  # functions over the finished bytes
        self.pages = [number for number, _ in pdf.pages]
        self.contents = [page["/Contents"].number for _, page in pdf.pages]

    def find(self, *marks):
        """The first object that holds all these bytes outside its stream."""
        for number, body in self.bodies.items():
            if all(mark in body for mark in marks):
                return number
        raise LookupError(f"no object holds {marks}")

    def replace(self, old, new, inside=b""):
        """Replaces bytes in the first object that holds them (and `inside`)."""
        number = self.find(old, inside)
        self.bodies[number] = self.bodies[number].replace(old, new, 1)

    def substitute(self, pattern, new, inside=b""):
        number = next(n for n, body in self.bodies.items() if inside in body and re.search(pattern, body))
        self.bodies[number] = re.sub(pattern, new, self.bodies[number], count=1)

    def in_stream(self, old, new):
        """Replaces bytes in the first stream that holds them."""
        number = next(n for n, data in self.streams.items() if old in data)
        self.streams[number] = self.streams[number].replace(old, new, 1)

    def draw(self, operators, page=0, at_end=True):
        data = self.streams[self.contents[page]]
        self.streams[self.contents[page]] = data + operators if at_end else operators + data

    def add(self, body, stream=None):
        number = max(self.bodies) + 1
        self.bodies[number] = body
        if stream is not None:
            self.streams[number] = stream
        return number

    def catalog(self, entry):
        """Adds bytes to the catalog dictionary."""
        self.replace(b"/Type/Catalog", b"/Type/Catalog" + entry)

    def raw(self, old, new):
        """Replaces bytes of the finished file; offsets are not mended."""
        def change(data):
            if old not in data:
                raise LookupError(f"the file does not hold {old}")
            return data.replace(old, new, 1)
        self.after.append(change)

    def bytes(self):
        out = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
        offsets = {}
        for number in sorted(self.bodies):
            offsets[number] = len(out)
            body = self.bodies[number]
            if number in self.streams:
                data = self.streams[number]
                data = zlib.compress(data) if b"/FlateDecode" in body else data
                body = re.sub(rb"/Length \d+", b"/Length %d" % len(data), body) + b"\nstream\n" + data + b"\nendstream"
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        start = len(out)
        size = max(self.bodies) + 1
        out += b"xref\n0 %d\n0000000000 65535 f \n" % size
        out += b"".join(b"%010d 00000 n \n" % offsets[number] for number in range(1, size))
        out += re.sub(rb"/Size \d+", b"/Size %d" % size, self.trailer) + b"startxref\n%d\n%%%%EOF\n" % start
        for change in self.after:
            out = change(out)
        return out

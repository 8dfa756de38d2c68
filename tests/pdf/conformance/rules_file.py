"""Bytes, header, cross-reference table, trailer, streams, limits (ISO 19005-2 and -3, §6.1)."""

import re

import tokens
from registry import rule
from tokens import Name, Ref, Stream

ALLOWED_FILTERS = {"/ASCIIHexDecode", "/ASCII85Decode", "/FlateDecode", "/RunLengthDecode", "/CCITTFaxDecode",
                   "/JBIG2Decode", "/DCTDecode", "/JPXDecode"}


@rule("header", "PDF/A 6.1.2")
def header(pdf):
    if not re.match(rb"%PDF-1\.[0-7]\n%[\x80-\xff]{4,}[^\n]*\n", pdf.raw):
        yield "the file does not begin with %PDF-1.n and a comment of four bytes above 127"


def layout_of(pdf):
    """None when it cannot be read, which cross-references tells."""
    try:
        return pdf.layout
    except tokens.SyntaxFault:
        return None


@rule("single-revision", "PDF/A 6.1.3")
def single_revision(pdf):
    layout = layout_of(pdf)
    linearization = layout and layout.linearization
    if linearization and linearization.get("/L") != len(pdf.raw):
        yield f"the file has {len(pdf.raw)} bytes and was linearized with {linearization.get('/L')}"
    for word in (rb"(?m)^startxref\b", rb"(?m)^%%EOF"):
        count = len(re.findall(word, pdf.raw))
        if count != (2 if linearization and not layout.tables else 1):  # a first table has an end of its own, a first stream none
            yield f"{word[4:].decode()} stands {count} times"
    if not re.search(rb"%%EOF\r?\n?\Z", pdf.raw):
        yield "bytes follow %%EOF"


def raw_objects(pdf):
    """[(number, offset)] of the objects that are in no object stream; raises when cross-references cannot be read."""
    return list(pdf.layout.apart.items())


@rule("cross-references", "PDF/A 6.1.4")
def cross_references(pdf):
    for number, offset in raw_objects(pdf):
        if not re.compile(rb"%d 0 obj\b" % number).match(pdf.raw, offset):
            yield f"object {number} is not at byte {offset}"
    members = {container: [number for number, _ in pdf.layout.members(container)] for container in {place[0] for place in pdf.layout.packed.values()}}
    for number, (container, index) in pdf.layout.packed.items():
        if members[container][index:index + 1] != [number]:
            yield f"object {number} is not at place {index} of object stream {container}"


@rule("object-framing", "PDF/A 6.1.9")
def object_framing(pdf):
    stream_ends = {number: begin + declared_length(pdf, dictionary) for number, dictionary, begin, _ in raw_streams(pdf)}
    for number, offset in raw_objects(pdf):
        if pdf.raw[offset - 1:offset] not in (b"\n", b"\r"):
            yield f"object {number} does not begin a line"
        head = re.compile(rb"\d+ \d+ obj").match(pdf.raw, offset)
        if not head:
            continue
        if pdf.raw[head.end():head.end() + 1] not in (b"\n", b"\r"):
            yield f"object {number}: no line end after 'obj'"
            continue
        end = pdf.raw.find(b"endobj", stream_ends.get(number, head.end()))
        if pdf.raw[end - 1:end] not in (b"\n", b"\r") or pdf.raw[end + 6:end + 7] not in (b"\n", b"\r"):
            yield f"object {number}: 'endobj' does not stand on a line of its own"


def raw_streams(pdf):
    """[(number, dictionary, offset of the first byte, what stands after 'stream')] as the file has them."""
    if not hasattr(pdf, "_raw_streams"):
        found, objects = [], raw_objects(pdf)
        offsets = sorted(offset for _, offset in objects)
        ends = dict(zip(offsets, offsets[1:] + [len(pdf.raw)]))
        for number, offset in objects:
            head = re.compile(rb"\d+ \d+ obj\s*").match(pdf.raw, offset)
            # Most objects are no streams: those that hold no such word are not read.
            if not head or pdf.raw[head.end():head.end() + 2] != b"<<" or pdf.raw.find(b"stream", head.end(), ends[offset]) < 0:
                continue
            dictionary, end = tokens.value(tokens.tokens(pdf.raw, head.end()))
            begin = re.compile(rb"\s*stream(\r\n|\n|\r|)").match(pdf.raw, end)
            if begin:
                found.append((number, dictionary, begin.end(), begin[1]))
        pdf._raw_streams = found
    return pdf._raw_streams


def declared_length(pdf, dictionary):
    length = pdf.get(dictionary.get("/Length"))
    return length if isinstance(length, int) else -1


@rule("stream-length", "PDF/A 6.1.7.1")
def stream_length(pdf):
    for number, dictionary, begin, _ in raw_streams(pdf):
        length = declared_length(pdf, dictionary)
        if length < 0 or not re.compile(rb"\r?\n?endstream\b").match(pdf.raw, begin + length):
            yield f"object {number}: /Length {length} does not lead to endstream"


@rule("stream-newline", "PDF/A 6.1.7.1")
def stream_newline(pdf):
    for number, dictionary, begin, after in raw_streams(pdf):
        if after not in (b"\n", b"\r\n"):
            yield f"object {number}: 'stream' is not followed by LF or CR LF"
        end = begin + declared_length(pdf, dictionary)
        if pdf.raw[end:end + 9] == b"endstream":
            yield f"object {number}: no line end before 'endstream'"


@rule("stream-filter", "PDF/A 6.1.7.2")
def stream_filter(pdf):
    for number, dictionary, _, _ in raw_streams(pdf):  # qpdf's own list leaves out the filters that it has undone
        filters = pdf.get(dictionary.get("/Filter")) or []
        for name in filters if isinstance(filters, list) else [filters]:
            if name not in ALLOWED_FILTERS:
                yield f"object {number}: filter {name}"
        for key in ("/F", "/FFilter", "/FDecodeParms"):
            if key in dictionary:
                yield f"object {number}: the stream lies outside the file ({key})"


@rule("file-identifier", "PDF/A 6.1.3")
def file_identifier(pdf):
    identifiers = pdf.get(pdf.trailer.get("/ID"))
    if not isinstance(identifiers, list) or len(identifiers) != 2 or not all(identifiers):
        yield "the trailer has no /ID of two strings"


@rule("encryption", "PDF/A 6.1.3")
def encryption(pdf):
    layout = layout_of(pdf)
    if any("/Encrypt" in trailer for trailer in (layout.trailers if layout else [pdf.trailer])):
        yield "the file is encrypted"


@rule("syntax", "PDF/A 6.1")
def syntax(pdf):
    if pdf.qpdf_says:
        yield f"qpdf: {pdf.qpdf_says.splitlines()[0]}"


@rule("limits", "PDF/A 6.1.13")
def limits(pdf):
    def walk(number, item, depth):
        if depth > 100:
            yield f"object {number}: nested more than 100 deep"
        elif isinstance(item, Name):
            if len(item.encode()) > 128:
                yield f"object {number}: a name of more than 127 bytes"
        elif isinstance(item, (str, bytes)):
            size = len(item) if isinstance(item, bytes) or item.isascii() else 2 + len(item.encode("utf-16-be"))
            if size > 32767:
                yield f"object {number}: a string of {size} bytes"
        elif isinstance(item, int) and not isinstance(item, bool) and not -2**31 <= item < 2**31:
            yield f"object {number}: the integer {item}"
        elif isinstance(item, list):
            for member in item:
                yield from walk(number, member, depth + 1)
        elif isinstance(item, dict):
            for member in item.values():
                yield from walk(number, member, depth + 1)

    for number, item in pdf.objects.items():
        yield from walk(number, item.dictionary if isinstance(item, Stream) else item, 0)
    for number, page in pdf.pages:
        box = pdf.get(page.get("/MediaBox")) or [0, 0, 0, 0]
        for side in (box[2] - box[0], box[3] - box[1]):
            if not 3 <= side <= 14400:
                yield f"page object {number}: a side of {side} units"


@rule("orphans", "rule 8: nothing hidden")
def orphans(pdf):
    reached = set()
    waiting = [pdf.trailer]
    while waiting:
        item = waiting.pop()
        if isinstance(item, Ref):
            if item.number not in reached:
                reached.add(item.number)
                waiting.append(pdf.objects.get(item.number))
        elif isinstance(item, Stream):
            waiting.append(item.dictionary)
        elif isinstance(item, dict):
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)
    layout = layout_of(pdf)
    for number in sorted(set(pdf.objects) - reached - (layout.furniture if layout else set())):
        yield f"nothing refers to object {number}"


@rule("dangling-reference", "rule 8: nothing missing")
def dangling(pdf):
    # From the bytes: qpdf gives null for what is not there.
    layout = pdf.layout
    there = set(layout.apart) | set(layout.packed)
    values = [(number, tokens.value(tokens.tokens(pdf.raw, pdf.raw.index(b"obj", offset) + 3))[0]) for number, offset in raw_objects(pdf)]
    for container in {place[0] for place in layout.packed.values()}:
        values += layout.members(container)
    for number, value in values:
        waiting = [value]
        while waiting:
            item = waiting.pop()
            if isinstance(item, Ref) and item.number not in there:
                yield f"object {number} refers to object {item.number}, which is not there"
            elif isinstance(item, (dict, list)):
                waiting.extend(item.values() if isinstance(item, dict) else item)

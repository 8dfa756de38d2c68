"""Fonts (ISO 19005-2 §6.2.11): embedded, mapped to Unicode, as wide as they say."""

import re
import struct

from registry import rule
from tokens import Ref, Stream


class Font:
    """A Type 0 font over CIDFontType2, with the codes that the pages show."""

    def __init__(self, pdf, number, dictionary):
        self.pdf, self.number, self.dictionary = pdf, number, dictionary
        self.descendant = pdf.get((pdf.get(dictionary.get("/DescendantFonts")) or [None])[0]) or {}
        self.descriptor = pdf.entry(self.descendant, "/FontDescriptor") or {}
        encoding = pdf.get(dictionary.get("/Encoding"))
        self.width = 1 if isinstance(encoding, Stream) and b"<00>" in encoding.data.replace(b" ", b"") else 2
        self.used, self.unreplaced = set(), set()  # codes; those outside /ActualText

    def show(self, data, replaced):
        codes = {int.from_bytes(data[i:i + self.width], "big") for i in range(0, len(data), self.width)}
        self.used |= codes
        if not replaced:
            self.unreplaced |= codes

    def program(self):
        return self.pdf.entry(self.descriptor, "/FontFile2")

    def glyph(self, cid):
        """The glyph of a CID (our CMaps give CID = code)."""
        mapping = self.pdf.get(self.descendant.get("/CIDToGIDMap"))
        if isinstance(mapping, Stream):
            pair = mapping.data[2 * cid:2 * cid + 2]
            return int.from_bytes(pair, "big") if len(pair) == 2 else None
        return cid

    def unicode(self):
        """{code: text} of ToUnicode."""
        stream = self.pdf.get(self.dictionary.get("/ToUnicode"))
        texts = {}
        if not isinstance(stream, Stream):
            return texts
        for block in re.findall(rb"beginbfchar(.*?)endbfchar", stream.data, re.S):
            for code, text in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
                texts[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be", "replace")
        for block in re.findall(rb"beginbfrange(.*?)endbfrange", stream.data, re.S):
            for low, high, text in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
                units = bytes.fromhex(text.decode())
                for code in range(int(low, 16), int(high, 16) + 1):
                    last = int.from_bytes(units[-2:], "big") + code - int(low, 16)
                    texts[code] = (units[:-2] + last.to_bytes(2, "big")).decode("utf-16-be", "replace")
        return texts

    def widths(self):
        """{cid: width} of /W."""
        found, array = {}, list(self.pdf.get(self.descendant.get("/W")) or [])
        while array:
            first, second = array[0], self.pdf.get(array[1])
            if isinstance(second, list):
                found.update((first + i, width) for i, width in enumerate(second))
                array = array[2:]
            else:
                found.update((cid, array[2]) for cid in range(first, second + 1))
                array = array[3:]
        return found

    def __str__(self):
        return f"font object {self.number}"


def fonts(pdf):
    """Every font that a page shows, and every other Type 0 font of the file."""
    if not hasattr(pdf, "_fonts"):
        found = {}

        def font(ref):
            number = ref.number if isinstance(ref, Ref) else 0
            return found.setdefault(number, Font(pdf, number, pdf.get(ref) or {}))

        for number, page in pdf.pages:
            names = pdf.entry(page, "/Resources", "/Font") or {}
            for name, data, replaced in pdf.contents[number].shown:
                if name in names:
                    font(names[name]).show(data, replaced)
        for number, item in pdf.objects.items():
            if isinstance(item, dict) and item.get("/Type") == "/Font" and not str(item.get("/Subtype")).startswith("/CIDFont"):
                font(Ref(number))
        pdf._fonts = list(found.values())
    return pdf._fonts


def tables(program):
    """{tag: bytes} of an sfnt."""
    count = struct.unpack(">H", program[4:6])[0]
    found = {}
    for i in range(count):
        tag, _, offset, length = struct.unpack(">4sIII", program[12 + 16 * i:28 + 16 * i])
        found[tag.decode("latin-1")] = program[offset:offset + length]
    return found


@rule("font-embedded", "PDF/A 6.2.11.4, PDF/UA 7.21.4")
def font_embedded(pdf):
    for font in fonts(pdf):
        if font.dictionary.get("/Subtype") != "/Type0" or font.descendant.get("/Subtype") != "/CIDFontType2":
            yield f"{font} is no Type 0 font over CIDFontType2, which is all that we write"
            continue
        program = font.program()
        if not isinstance(program, Stream):
            yield f"{font} is not embedded"
            continue
        if program.dictionary.get("/Length1") != len(program.data):
            yield f"{font}: /Length1 is not the length of the program"
        missing = {"glyf", "head", "hhea", "hmtx", "loca", "maxp"} - set(tables(program.data))
        if missing:
            yield f"{font}: the program lacks {', '.join(sorted(missing))}"


@rule("font-name", "ISO 32000-1 9.6.4, 9.7.6")
def font_name(pdf):
    for font in fonts(pdf):
        names = {font.dictionary.get("/BaseFont"), font.descendant.get("/BaseFont"), font.descriptor.get("/FontName")}
        if len(names) != 1 or not re.fullmatch(r"/[A-Z]{6}\+.+", str(names.pop())):
            yield f"{font}: the three names differ or have no subset tag"


@rule("font-unicode", "PDF/A 6.2.11.7.2, PDF/UA 7.21.7")
def font_unicode(pdf):
    for font in fonts(pdf):
        texts = font.unicode()
        for code in sorted(font.unreplaced):
            text = texts.get(code, "")
            if not text or any(c in "\0\ufeff\ufffe" for c in text):
                yield f"{font}: code {code} is mapped to no text"


@rule("private-use", "PDF/A 6.2.11.7.3")
def private_use(pdf):
    for font in fonts(pdf):
        texts = font.unicode()
        for code in sorted(font.unreplaced):
            if any(0xE000 <= ord(c) <= 0xF8FF or ord(c) >= 0xF0000 for c in texts.get(code, "")):
                yield f"{font}: code {code} is mapped to a private character and has no /ActualText"


@rule("font-cmap", "PDF/A 6.2.11.3")
def font_cmap(pdf):
    for font in fonts(pdf):
        encoding = pdf.get(font.dictionary.get("/Encoding"))
        if encoding in ("/Identity-H", "/Identity-V"):
            continue
        if not isinstance(encoding, Stream):
            yield f"{font}: encoding {encoding} is neither Identity nor embedded"
            continue
        inside = re.search(rb"/WMode\s+(\d)", encoding.data)
        if int(inside[1] if inside else 0) != encoding.dictionary.get("/WMode", 0):
            yield f"{font}: /WMode differs between the CMap and its dictionary"
        systems = [pdf.get(encoding.dictionary.get("/CIDSystemInfo")), pdf.get(font.descendant.get("/CIDSystemInfo"))]
        ordering = re.search(rb"/Ordering\s*\((.*?)\)", encoding.data)
        if systems[0] != systems[1] or not ordering or ordering[1].decode() != systems[0].get("/Ordering"):
            yield f"{font}: the CMap and the font have different /CIDSystemInfo"
        if "/UseCMap" in encoding.dictionary or b"usecmap" in encoding.data:
            yield f"{font}: the CMap uses another"


@rule("cid-to-gid", "PDF/A 6.2.11.3.2")
def cid_to_gid(pdf):
    for font in fonts(pdf):
        mapping = pdf.get(font.descendant.get("/CIDToGIDMap"))
        if not isinstance(mapping, Stream) and mapping != "/Identity":
            yield f"{font}: no /CIDToGIDMap"
            continue
        program = font.program()
        count = struct.unpack(">H", tables(program.data)["maxp"][4:6])[0] if isinstance(program, Stream) else 0
        for code in sorted(font.used):
            glyph = font.glyph(code)
            if glyph is None or glyph >= count:
                yield f"{font}: code {code} leads to no glyph"


@rule("font-widths", "PDF/A 6.2.11.5")
def font_widths(pdf):
    for font in fonts(pdf):
        program = font.program()
        if not isinstance(program, Stream):
            continue
        sfnt = tables(program.data)
        em = struct.unpack(">H", sfnt["head"][18:20])[0]
        metrics = struct.unpack(">H", sfnt["hhea"][34:36])[0]
        widths, default = font.widths(), font.descendant.get("/DW", 1000)
        for code in sorted(font.used):
            glyph = font.glyph(code)
            if glyph is None:
                continue
            at = 4 * min(glyph, metrics - 1)
            real = struct.unpack(">H", sfnt["hmtx"][at:at + 2])[0] * 1000 / em
            if abs(real - widths.get(code, default)) > 1:
                yield f"{font}: code {code} is {real:g} wide in the program and {widths.get(code, default)} in /W"


@rule("notdef", "PDF/A 6.2.11.8")
def notdef(pdf):
    for font in fonts(pdf):
        for code in sorted(font.used):
            if font.glyph(code) == 0:
                yield f"{font}: code {code} shows .notdef"


@rule("cid-set", "PDF/A 6.2.11.4.2")
def cid_set(pdf):
    for font in fonts(pdf):
        if "/CIDSet" in font.descriptor:
            yield f"{font}: a /CIDSet, which we never write and nobody checks"


@rule("font-descriptor", "ISO 32000-1 9.8")
def font_descriptor(pdf):
    for font in fonts(pdf):
        for key in ("/Flags", "/FontBBox", "/ItalicAngle", "/Ascent", "/Descent", "/CapHeight", "/StemV"):
            if key not in font.descriptor:
                yield f"{font}: the descriptor has no {key}"

"""Catalog, XMP, Info, colours, attachments, active content (ISO 19005-2/-3 §6.2 to §6.8; ISO 14289-1 §5, §7.1, §7.2)."""

import re
import struct
import xml.etree.ElementTree as xml

from registry import rule
from tokens import Ref, Stream

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
PDF = "{http://ns.adobe.com/pdf/1.3/}"
PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"
PDFUAID = "{http://www.aiim.org/pdfua/ns/id/}"
PDFAEXT = "{http://www.aiim.org/pdfa/ns/extension/}"
PDFASCHEMA = "{http://www.aiim.org/pdfa/ns/schema#}"
PDFAPROPERTY = "{http://www.aiim.org/pdfa/ns/property#}"
# Schemas that PDF/A knows without a description (ISO 19005-2 §6.6.2.3.1), as far as a contract needs them.
PREDEFINED = {DC, XMP, PDF, PDFAID, PDFAEXT}
ACTIONS_ALLOWED = {"/GoTo", "/URI"}
ANNOTATIONS_ALLOWED = {"/Link", "/Widget"}
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def properties(pdf):
    """{qualified name: element} of the top level of the packet."""
    stream = pdf.entry(pdf.catalog, "/Metadata")
    if not isinstance(stream, Stream):
        return {}
    try:
        root = xml.fromstring(stream.data)
    except xml.ParseError:
        return {}
    found = {}
    for description in root.iter(RDF + "Description"):
        for child in description:
            found[child.tag] = child
        for key, text in description.attrib.items():
            if not key.startswith(RDF):
                found[key] = text
    return found


def words(element):
    """The text of a property: its own, or that of its first rdf:li."""
    if element is None or isinstance(element, str):
        return element
    item = element.find(f".//{RDF}li")
    return (item if item is not None else element).text


@rule("xmp", "PDF/A 6.6.2.1")
def xmp(pdf):
    stream = pdf.entry(pdf.catalog, "/Metadata")
    if not isinstance(stream, Stream):
        yield "the catalog has no /Metadata"
        return
    if stream.dictionary.get("/Type") != "/Metadata" or stream.dictionary.get("/Subtype") != "/XML":
        yield "the metadata stream is not /Type/Metadata /Subtype/XML"
    if "/Filter" in stream.dictionary or stream.data not in pdf.raw:
        yield "the metadata stream is compressed"
    if not re.match(rb"<\?xpacket begin=\"(\xef\xbb\xbf)?\" id=\"W5M0MpCehiHzreSzNTczkc9d\"\?>", stream.data):
        yield "the packet has no head, or one with more than begin= and id="
    if not re.search(rb"<\?xpacket end=\"[rw]\"\?>\s*\Z", stream.data):
        yield "the packet has no end"
    try:
        xml.fromstring(stream.data)
    except xml.ParseError as error:
        yield f"the packet is no XML: {error}"


@rule("pdfa-identification", "PDF/A 6.6.4")
def pdfa_identification(pdf):
    found = properties(pdf)
    if words(found.get(PDFAID + "part")) not in ("2", "3") or words(found.get(PDFAID + "conformance")) != "A":
        yield "pdfaid does not say part 2 or 3, conformance A"


@rule("pdfua-identification", "PDF/UA 5")
def pdfua_identification(pdf):
    if words(properties(pdf).get(PDFUAID + "part")) != "1":
        yield "pdfuaid does not say part 1"


@rule("xmp-extension", "PDF/A 6.6.2.3")
def xmp_extension(pdf):
    found = properties(pdf)
    described = set()
    extension = found.get(PDFAEXT + "schemas")
    for schema in extension.iter(RDF + "li") if extension is not None else []:
        space = schema.findtext(PDFASCHEMA + "namespaceURI")
        for name in schema.iter(PDFAPROPERTY + "name"):
            described.add(f"{{{space}}}{name.text}")
    for name in found:
        if name.split("}")[0] + "}" not in PREDEFINED and name not in described:
            yield f"{name} is described by no extension schema"


@rule("info-xmp", "PDF/A 6.6.3")
def info_xmp(pdf):
    info = pdf.entry(pdf.trailer, "/Info") or {}
    found = properties(pdf)
    pairs = {"/Title": DC + "title", "/Author": DC + "creator", "/Subject": DC + "description",
             "/Keywords": PDF + "Keywords", "/Creator": XMP + "CreatorTool", "/Producer": PDF + "Producer"}
    for key, name in pairs.items():
        if pdf.get(info.get(key)) != words(found.get(name)):
            yield f"{key} is {pdf.get(info.get(key))!r} in Info and {words(found.get(name))!r} in XMP"
    for key, name in (("/CreationDate", XMP + "CreateDate"), ("/ModDate", XMP + "ModifyDate")):
        one = re.sub(r"\D", "", pdf.get(info.get(key)) or "")
        other = re.sub(r"\D", "", words(found.get(name)) or "")
        if one != other:
            yield f"{key} differs between Info and XMP"


@rule("title", "PDF/UA 7.1")
def title(pdf):
    if not (words(properties(pdf).get(DC + "title")) or "").strip():
        yield "dc:title is missing"
    if pdf.entry(pdf.catalog, "/ViewerPreferences", "/DisplayDocTitle") is not True:
        yield "/DisplayDocTitle is not true"


@rule("language", "PDF/UA 7.2")
def language(pdf):
    if not LANGUAGE.fullmatch(str(pdf.get(pdf.catalog.get("/Lang")) or "")):
        yield "the catalog has no /Lang"
    for element in pdf.structure:
        lang = element.dictionary.get("/Lang")
        if lang is not None and not LANGUAGE.fullmatch(str(lang)):
            yield f"{element}: /Lang {lang!r}"


@rule("mark-info", "PDF/A 6.7.2.2, PDF/UA 7.1")
def mark_info(pdf):
    if pdf.entry(pdf.catalog, "/MarkInfo", "/Marked") is not True:
        yield "/MarkInfo /Marked is not true"
    if pdf.entry(pdf.catalog, "/MarkInfo", "/Suspects") is True:
        yield "/Suspects is true"


def intent_profile(pdf):
    for intent in pdf.get(pdf.catalog.get("/OutputIntents")) or []:
        if pdf.entry(intent, "/S") == "/GTS_PDFA1":
            return pdf.entry(intent, "/DestOutputProfile")
    return None


@rule("output-intent", "PDF/A 6.2.3")
def output_intent(pdf):
    profile = intent_profile(pdf)
    if not isinstance(profile, Stream):
        yield "no GTS_PDFA1 output intent with a profile"
        return
    data = profile.data
    if len(data) < 132 or data[36:40] != b"acsp" or struct.unpack(">I", data[:4])[0] != len(data):
        yield "the profile is no ICC profile"
        return
    space = data[16:20].decode("latin-1")
    if data[12:16] not in (b"mntr", b"prtr") or data[8] > 4:
        yield "the profile is no output or display profile of version 2 or 4"
    if {"RGB ": 3, "GRAY": 1, "CMYK": 4}.get(space) != profile.dictionary.get("/N"):
        yield f"/N {profile.dictionary.get('/N')} for a profile of {space}"


@rule("colours", "PDF/A 6.2.4.3")
def colours(pdf):
    used = {}
    for number, reading in pdf.contents.items():
        for space in reading.colour_spaces:
            used[space] = f"page object {number}"
    for number, item in pdf.objects.items():
        if isinstance(item, Stream) and item.dictionary.get("/Subtype") == "/Image":
            used[str(pdf.get(item.dictionary.get("/ColorSpace")))] = f"image object {number}"
    profile = intent_profile(pdf)
    space = profile.data[16:20] if isinstance(profile, Stream) else b""
    allowed = {b"RGB ": {"/DeviceRGB", "/DeviceGray"}, b"GRAY": {"/DeviceGray"}, b"CMYK": {"/DeviceCMYK", "/DeviceGray"}}
    for name, place in used.items():
        if name not in allowed.get(space, set()):
            yield f"{place}: {name}, which the output intent does not define"


@rule("images", "PDF/A 6.2.8")
def images(pdf):
    for number, item in pdf.objects.items():
        if isinstance(item, Stream) and item.dictionary.get("/Subtype") == "/Image":
            for key in ("/Alternates", "/OPI"):
                if key in item.dictionary:
                    yield f"object {number}: {key}"
            if item.dictionary.get("/Interpolate") is True:
                yield f"object {number}: /Interpolate"


@rule("attachments", "PDF/A 6.8")
def attachments(pdf):
    part = words(properties(pdf).get(PDFAID + "part"))
    associated = pdf.get(pdf.catalog.get("/AF")) or []
    listed = [ref for _, ref in pdf.tree(pdf.entry(pdf.catalog, "/Names", "/EmbeddedFiles"), "/Names")]
    for number, specification in pdf.dictionaries:
        if specification.get("/Type") != "/Filespec" and "/EF" not in specification:
            continue
        file = pdf.entry(specification, "/EF", "/F")
        if not isinstance(file, Stream):
            yield f"object {number}: /EF has no /F"
            continue
        if part == "2":
            yield f"object {number}: PDF/A-2 may hold no such file"
        for key in ("/F", "/UF", "/AFRelationship"):
            if not pdf.get(specification.get(key)):
                yield f"object {number}: {key} is missing"
        if pdf.entry(file, "/Subtype") is None or "/" not in pdf.entry(file, "/Subtype")[1:]:
            yield f"object {number}: the embedded file has no MIME type"
        if pdf.entry(file, "/Params", "/ModDate") is None or pdf.entry(file, "/Params", "/Size") != len(file.data):
            yield f"object {number}: /Params has no /ModDate or a wrong /Size"
        if Ref(number) not in associated:
            yield f"object {number}: the file is associated with nothing (/AF)"
        if Ref(number) not in listed:
            yield f"object {number}: the file is not in /EmbeddedFiles"


@rule("active-content", "PDF/A 6.5, rule 8")
def active_content(pdf):
    for number, dictionary in pdf.dictionaries:
        for key in ("/JS", "/AA", "/XFA", "/NeedsRendering", "/Requirements", "/RichMediaContent", "/OCProperties", "/Collection",
                    "/PresSteps", "/AlternatePresentations"):
            if key in dictionary:
                yield f"object {number}: {key}"
        action = pdf.get(dictionary.get("/A"))
        if isinstance(action, dict) and "/S" in action and "/O" not in action and action["/S"] not in ACTIONS_ALLOWED:
            yield f"object {number}: action {action['/S']}"
        if dictionary.get("/Type") == "/Action" and dictionary.get("/S") not in ACTIONS_ALLOWED:
            yield f"object {number}: action {dictionary.get('/S')}"
    if "/OpenAction" in pdf.catalog and not isinstance(pdf.get(pdf.catalog["/OpenAction"]), list):
        yield "the catalog has an /OpenAction that is no destination"
    if pdf.entry(pdf.catalog, "/Names", "/JavaScript") is not None:
        yield "the catalog names scripts"
    for _, number, annotation in pdf.annotations:
        if annotation.get("/Subtype") not in ANNOTATIONS_ALLOWED:
            yield f"object {number}: annotation {annotation.get('/Subtype')}"
        if annotation.get("/Subtype") == "/Widget" and "/A" in annotation:
            yield f"object {number}: a widget with an action"
        address = str(pdf.entry(annotation, "/A", "/URI") or "https:")
        if not re.match(r"(https?|mailto|tel):", address):
            yield f"object {number}: address {address}"
    if pdf.entry(pdf.catalog, "/AcroForm", "/NeedAppearances") is True:
        yield "/NeedAppearances is true"

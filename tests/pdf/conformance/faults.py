"""One fault per entry, each put into a good file, with the rule that must find it.

FAULTS: [(rule, fault)], the fault being a function over an Editor. A rule may have several. `ALSO` names the rules
that a fault cannot help breaking beside its own.
"""

import re

FAULTS = []
ALSO = {}


def fault(rule, *also):
    def register(change):
        FAULTS.append((rule, change))
        ALSO[change] = set(also)
        return change
    return register


def simple(rule, old, new, *also, inside=b""):
    """A fault that is one replacement in one object."""
    def change(e):
        e.replace(old, new, inside)
    change.__name__ = f"{old.decode('latin-1')} becomes {new.decode('latin-1')[:60]}"
    fault(rule, *also)(change)


# --- bytes -----------------------------------------------------------------------------------------------------

@fault("header")
def no_binary_comment(e):
    e.raw(b"%\xe2\xe3\xcf\xd3\n", b"%abcd\n")


@fault("header", "cross-references", "object-framing", "stream-length", "stream-newline", "stream-filter", "dangling-reference")
def bytes_before_the_header(e):
    e.after.append(lambda data: b"x" + data)


@fault("single-revision")
def bytes_after_the_end(e):
    e.after.append(lambda data: data + b"more")


@fault("single-revision")
def two_ends(e):
    e.after.append(lambda data: data + b"%%EOF\n")


@fault("object-framing")
def compact_write_mode(e):
    e.raw(b"\n1 0 obj\n<<", b"\n1 0 obj <<")


@fault("object-framing")
def endobj_in_the_line(e):
    e.raw(b">>\nendobj", b">> endobj")


@fault("cross-references", "syntax", "object-framing")
def offset_one_too_far(e):
    e.after.append(lambda data: re.sub(rb"(\n0000000000 65535 f \n00000000)15", rb"\g<1>16", data))


@fault("stream-length", "syntax")
def length_too_short(e):
    e.after.append(lambda data: re.sub(rb"(/Length )(\d)(\d*)(>>\nstream\n<\?xpacket)", rb"\g<1>1\g<3>\g<4>", data))


@fault("stream-newline", "cross-references", "object-framing", "syntax", "stream-length", "stream-filter", "dangling-reference")
def no_line_end_before_endstream(e):
    e.raw(b"\nendstream", b"endstream")


@fault("stream-filter")
def filter_of_old(e):
    number = e.find(b"/Subtype/Image", b"/DeviceRGB")
    e.bodies[number] = e.bodies[number].replace(b"/FlateDecode", b"/LZWDecode")
    e.streams[number] = b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01"


@fault("stream-filter")
def stream_in_another_file(e):
    number = e.find(b"/Subtype/Image", b"/DeviceRGB")
    e.bodies[number] = e.bodies[number].replace(b"/Filter", b"/F(elsewhere)/Filter")


@fault("file-identifier")
def no_identifier(e):
    e.trailer = re.sub(rb"/ID \[[^\]]*\]", b"", e.trailer)


@fault("encryption")
def an_encryption_dictionary(e):
    e.trailer = e.trailer.replace(b"/Root", b"/Encrypt 9999 0 R /Root")


@fault("limits")
def string_too_long(e):
    e.replace(b"/Contents(", b"/Other(" + b"x" * 40000 + b")/Contents(")


@fault("limits")
def integer_too_great(e):
    e.catalog(b"/Other 3000000000")


@fault("limits")
def name_too_long(e):
    e.catalog(b"/Other/" + b"n" * 200)


@fault("limits")
def page_too_small(e):
    e.substitute(rb"/MediaBox\[[^\]]*\]", b"/MediaBox[0 0 2 842]", b"/Type/Page/")


@fault("limits")
def q_too_deep(e):
    e.draw(b"q\n" * 29 + b"Q\n" * 29)


@fault("syntax", "content-operators", "parent-tree", "bookmark-heading")
def not_deflated(e):
    number = e.contents[0]
    e.bodies[number] = e.bodies[number].replace(b"/Filter/FlateDecode", b"/Filter[/FlateDecode/FlateDecode]")


@fault("orphans")
def hidden_object(e):
    e.add(b"<</Other(hidden)>>")


@fault("dangling-reference")
def reference_to_nothing(e):
    e.catalog(b"/Other 9999 0 R")


# --- document --------------------------------------------------------------------------------------------------

@fault("xmp", "pdfa-identification", "pdfua-identification", "info-xmp", "title", "orphans")
def no_metadata(e):
    e.substitute(rb"/Metadata \d+ 0 R", b"", b"/Type/Catalog")


@fault("xmp")
def compressed_metadata(e):
    number = e.find(b"/Type/Metadata")
    e.bodies[number] = e.bodies[number].replace(b"/Length", b"/Filter/FlateDecode/Length")


@fault("xmp", "pdfa-identification", "pdfua-identification", "info-xmp", "title")
def broken_xml(e):
    e.in_stream(b"</rdf:RDF>", b"")


@fault("xmp")
def packet_with_encoding(e):
    e.in_stream(b"<?xpacket begin=\"\xef\xbb\xbf\" id", b"<?xpacket begin=\"\xef\xbb\xbf\" encoding=\"UTF-8\" id")


def in_packet(rule, old, new, *also):
    def change(e):
        e.in_stream(old, new)
    change.__name__ = f"{old.decode()} becomes {new.decode()}"
    fault(rule, *also)(change)


in_packet("pdfa-identification", b"<pdfaid:conformance>A<", b"<pdfaid:conformance>B<")
in_packet("pdfa-identification", b"<pdfaid:part>3</pdfaid:part>", b"")
in_packet("pdfua-identification", b"<pdfuaid:part>1</pdfuaid:part>", b"")
in_packet("xmp-extension", b"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/<", b"<pdfaSchema:namespaceURI>http://example.org/<")
in_packet("xmp-extension", b"<pdfaid:part>", b"<other:a xmlns:other=\"http://example.org/\">1</other:a><pdfaid:part>")
in_packet("info-xmp", b"Convention d'essai", b"Autre titre")
in_packet("info-xmp", b"<xmp:ModifyDate>2026", b"<xmp:ModifyDate>2027")
in_packet("info-xmp", b"Association Exemple", b"Autre association")
in_packet("title", b"Convention d'essai", b" ", "info-xmp")
in_packet("attachments", b"<pdfaid:part>3", b"<pdfaid:part>2")

simple("title", b"/DisplayDocTitle true", b"/DisplayDocTitle false")
simple("language", b"/Lang(fr-FR)", b"")
simple("language", b"/Lang(en)", b"/Lang(english_)")
simple("mark-info", b"/MarkInfo<</Marked true>>", b"")
simple("mark-info", b"/Marked true", b"/Marked true/Suspects true")
simple("output-intent", b"/GTS_PDFA1", b"/GTS_PDFX", "colours")
simple("output-intent", b"/N 3", b"/N 4")
simple("colours", b"/ColorSpace/DeviceRGB", b"/ColorSpace/DeviceCMYK")
simple("images", b"/ColorSpace/DeviceRGB", b"/Interpolate true/ColorSpace/DeviceRGB")
simple("forms", b"/Subtype/Form", b"/Subtype/Form/Ref<<>>")
simple("forms", b"/Subtype/Form", b"/Subtype/Form/StructParents 0")
simple("attachments", b"/AFRelationship/Source", b"")
simple("attachments", b"/Subtype/application#2Fjson", b"")
simple("attachments", b"/Params<<", b"/Others<<")


@fault("output-intent")
def broken_profile(e):
    e.in_stream(b"acsp", b"xxxx")


@fault("colours")
def cmyk_operator(e):
    e.draw(b"0 0 0 1 k\n")


@fault("attachments")
def not_associated(e):
    e.substitute(rb"/AF\[[^\]]*\]", b"", b"/Type/Catalog")


@fault("active-content")
def script(e):
    e.catalog(b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>")


@fault("active-content")
def launch(e):
    e.replace(b"/S/URI/URI(", b"/S/Launch/F(")


@fault("active-content")
def page_action(e):
    e.replace(b"/StructParents 0", b"/StructParents 0/AA<<>>")


@fault("active-content")
def script_address(e):
    e.replace(b"(https://", b"(javascript://")


@fault("active-content")
def widget_that_acts(e):
    e.replace(b"/Subtype/Widget", b"/Subtype/Widget/A<</S/GoTo/D(titre-1)>>")


@fault("active-content")
def dynamic_form(e):
    e.replace(b"/SigFlags 1", b"/SigFlags 1/XFA[]")


@fault("active-content", "annotation-in-structure", "annotation-description", "fields")
def attachment_annotation(e):
    e.replace(b"/Subtype/Widget", b"/Subtype/FileAttachment")


# --- pages -----------------------------------------------------------------------------------------------------

@fault("content-marked")
def painting_outside(e):
    e.draw(b"0 0 m 10 10 l S\n")


@fault("marked-nesting")
def artifact_in_content(e):
    e.in_stream(b"/H1<</MCID 0>>BDC\n", b"/H1<</MCID 0>>BDC\n/Artifact<</Type/Layout>>BDC EMC\n")


@fault("marked-nesting", "parent-tree")
def content_in_artifact(e):
    e.in_stream(b"/Artifact<</Type/Layout>>BDC\n", b"/Artifact<</Type/Layout>>BDC\n/P<</MCID 99>>BDC EMC\n")


@fault("artifact-type")
def head_that_does_not_say_it_is_one(e):
    e.in_stream(b"/Artifact<</Type/Pagination/Subtype/Header>>BDC", b"/Artifact<</Type/Pagination>>BDC")


@fault("artifact-type")
def artifact_without_properties(e):
    e.in_stream(b"/Artifact<</Type/Layout>>BDC", b"/Artifact BMC")


@fault("content-balance")
def never_closed(e):
    e.draw(b"/Artifact<</Type/Layout>>BDC\n")


@fault("content-balance")
def closed_twice(e):
    e.draw(b"Q\nq\n")


@fault("content-operators")
def unknown_operator(e):
    e.draw(b"1 2 foo\n")


@fault("hidden-text")
def invisible_text(e):
    e.in_stream(b"BT\n", b"BT\n3 Tr\n")


@fault("resources")
def font_that_is_not_there(e):
    e.draw(b"BT /F9 1 Tf ET\n")


@fault("page-tabs")
def no_tabs(e):
    e.replace(b"/Tabs/S", b"")


simple("annotation-flags", b"/F 4", b"/F 0")
simple("annotation-flags", b"/F 4", b"/F 6")
simple("annotation-description", b"/TU(", b"/Other(")


@fault("annotation-description")
def link_without_words(e):
    e.substitute(rb"/Contents\(", b"/Other(", b"/Subtype/Link")


@fault("annotation-appearance", "orphans")
def no_appearance(e):
    e.substitute(rb"/AP<<[^>]*>>", b"")


simple("fields", b"/T(Sig_Association)", b"/T(Sig.Association)")
simple("fields", b"/FT/Sig", b"/FT/Tx")
simple("fields", b"/SigFlags 1", b"/SigFlags 0")
simple("destinations", b"/Dest(article-1)", b"/Dest(article-2)", inside=b"/Subtype/Link")
simple("destinations", b"/Dest(article-1)", b"", inside=b"/Subtype/Link")
simple("destinations", b"(titre-1)", b"(a-titre)", inside=b"/Names[")
simple("outline", b"/Dest(titre-1)", b"", inside=b"/Title")
simple("outline", b"/Title(Titre premier)", b"/Title()", "bookmark-heading", inside=b"/SE")
simple("page-labels", b"/Nums[0<<", b"/Nums[1<<")


@fault("outline")
def wrong_count(e):
    e.substitute(rb"/Count 2", b"/Count 7", b"/Type/Outlines")


# --- reading ---------------------------------------------------------------------------------------------------

simple("bookmark-heading", b"/Title(Titre premier)", b"/Title(Titre dernier)", inside=b"/SE")


@fault("bookmark-heading")
def bookmark_of_another_heading(e):
    first, second = (re.search(rb"/SE (\d+) 0 R", e.bodies[e.find(b"/SE", title)])[0] for title in (b"/Title(Titre", b"/Title(\376"))
    e.replace(first, second, b"/Title(Titre")


@fault("bookmark-heading", "content-tag")
def heading_that_no_bookmark_tells(e):
    e.replace(b"/S/P/", b"/S/H2/")


@fault("content-order")
def read_before_what_is_drawn_before(e):
    e.substitute(rb"/K\[(\d+ 0 R) (\d+ 0 R)", rb"/K[\2 \1", b"/S/Document")


simple("note-reference", b"/Dest(note-1)", b"/Dest(article-1)", inside=b"/Subtype/Link")


@fault("note-reference", "content-tag")
def note_without_label(e):
    label = int(re.search(rb"/K\[(\d+)", e.bodies[e.find(b"/S/Note")])[1])
    e.bodies[label] = e.bodies[label].replace(b"/S/Lbl", b"/S/Span")


@fault("outline", "orphans", "bookmark-heading")
def no_bookmarks(e):
    e.substitute(rb"/Outlines \d+ 0 R", b"", b"/Type/Catalog")


# --- fonts -----------------------------------------------------------------------------------------------------

@fault("font-embedded", "cid-to-gid", "orphans")
def not_embedded(e):
    e.substitute(rb"/FontFile2 \d+ 0 R", b"", b"/FontDescriptor")


simple("font-embedded", b"/Length1 ", b"/Length1 1")
simple("font-name", b"/FontName/", b"/FontName/A")
simple("font-descriptor", b"/StemV", b"/Other")
simple("cid-set", b"/StemV", b"/CIDSet/None/StemV")
simple("font-widths", b"/W[0[600 600", b"/W[0[600 700")
simple("font-cmap", b"/WMode 0", b"/WMode 1")


@fault("font-unicode", "orphans", "bookmark-heading")
def no_unicode(e):
    e.substitute(rb"/ToUnicode \d+ 0 R", b"")


@fault("font-unicode", "bookmark-heading")
def one_code_unmapped(e):
    e.in_stream(b"<01><0054>\n", b"")


@fault("font-unicode", "bookmark-heading")
def mapped_to_nothing(e):
    e.in_stream(b"<01><0054>", b"<01><FEFF>")


@fault("private-use", "bookmark-heading")
def mapped_to_private_use(e):
    e.in_stream(b"<01><0054>", b"<01><E000>")


@fault("font-cmap")
def other_ordering(e):
    e.in_stream(b"/Ordering(Identity)", b"/Ordering(Japan1)")


@fault("font-cmap", "font-unicode", "cid-to-gid", "orphans", "bookmark-heading")
def foreign_cmap(e):
    e.substitute(rb"/Encoding \d+ 0 R", b"/Encoding/UniJIS-UTF16-H")


@fault("cid-to-gid", "orphans")
def no_cid_to_gid(e):
    e.substitute(rb"/CIDToGIDMap \d+ 0 R", b"")


@fault("notdef")
def shows_notdef(e):
    number = int(re.search(rb"/CIDToGIDMap (\d+)", e.bodies[e.find(b"/CIDToGIDMap")])[1])
    e.streams[number] = b"\0\0\0\0" + e.streams[number][4:]


# --- structure -------------------------------------------------------------------------------------------------

@fault("structure-root", "parent-tree", "annotation-in-structure", "outline", "bookmark-heading")
def no_tree(e):
    e.substitute(rb"/StructTreeRoot \d+ 0 R", b"", b"/Type/Catalog")


simple("structure-root", b"/S/Document", b"/S/Sect")
simple("structure-role", b"/S/LBody", b"/S/Body", "nesting")
simple("structure-role", b"/Type/StructTreeRoot", b"/Type/StructTreeRoot/RoleMap<</P/Span>>")


@fault("structure-parent")
def wrong_parent(e):
    e.substitute(rb"/P \d+ 0 R", b"/P 1 0 R", b"/S/H2")


@fault("parent-tree", "content-tag")
def tree_leads_elsewhere(e):
    number = next(n for n, body in e.bodies.items() if re.fullmatch(rb"\[(\d+ 0 R ?)+\]", body) and body.count(b"R") > 4)
    first, second, rest = re.fullmatch(rb"\[(\d+ 0 R) (\d+ 0 R)(.*)\]", e.bodies[number], re.S).groups()
    e.bodies[number] = b"[" + second + b" " + first + rest + b"]"


@fault("parent-tree", "content-order")
def mcid_twice(e):
    e.draw(b"/H1<</MCID 0>>BDC EMC\n")


@fault("parent-tree")
def mcid_of_nobody(e):
    e.draw(b"/P<</MCID 77>>BDC EMC\n")


@fault("parent-tree")
def element_of_nothing(e):
    e.substitute(rb"/K\[0\]", b"/K[0 78]", b"/S/H1")


@fault("content-tag")
def tag_of_another(e):
    e.in_stream(b"/H2<</MCID", b"/P<</MCID")


simple("heading-order", b"/S/H2", b"/S/H3", "content-tag", "bookmark-heading")
simple("nesting", b"/S/LBody", b"/S/Div")
simple("nesting", b"/S/TBody", b"/S/Sect")
simple("nesting", b"/S/TD", b"/S/P", "content-tag")
simple("table-shape", b"/ColSpan 2", b"/ColSpan 3")
simple("table-shape", b"/ColSpan 2", b"/ColSpan 2/RowSpan 3")
simple("header-scope", b"/Scope/Column", b"", inside=b"/ID(montant)")
simple("header-reference", b"/Headers[(montant)]", b"/Headers[(autre)]")
simple("header-reference", b"/Headers[(montant)]", b"")
simple("list-numbering", b"/ListNumbering/Decimal", b"")


@fault("list-numbering", "parent-tree")
def item_without_label(e):
    e.substitute(rb"/K\[\d+ 0 R ", b"/K[", b"/S/LI")


simple("empty-text", b"/S/H2", b"/ActualText()/S/H2")
simple("empty-text", b"/S/H2", b"/E( )/S/H2")
simple("identifier", b"/ID(montant)", b"/ID(autre)", "header-reference")
simple("bounding-box", b"/O/Layout/BBox", b"/O/Layout/Other", inside=b"/S/Figure")
simple("note-identifier", b"/ID(note-1", b"/Other(note-1", "note-reference")


@fault("alternative")
def no_alternative(e):
    e.substitute(rb"/Alt\(", b"/Other(", b"/S/Figure")


@fault("bounding-box")
def box_beside_the_picture(e):
    e.substitute(rb"/BBox\[400", b"/BBox[420", b"/S/Figure")


@fault("annotation-in-structure")
def link_outside_the_tree(e):
    e.substitute(rb"<</Type/OBJR[^>]*>>", b"", b"/S/Link")


@fault("annotation-in-structure", "content-tag")
def link_in_a_span(e):
    e.replace(b"/S/Link", b"/S/Reference")


@fault("annotation-in-structure")
def wrong_struct_parent(e):
    e.replace(b"/StructParent 2", b"/StructParent 3")


@fault("annotation-in-structure")
def widget_outside_a_form(e):
    e.replace(b"/S/Form", b"/S/Div")


@fault("annotation-in-structure")
def widget_with_company(e):
    e.replace(b"/K[<</Type/OBJR", b"/K[<</Type/OBJR/Pg 3 0 R/Obj 1 0 R>> <</Type/OBJR", b"/S/Form")

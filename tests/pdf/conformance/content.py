"""What a content stream does, as far as the rules ask: what is painted inside which marks, and which codes are shown."""

from dataclasses import dataclass, field

import tokens

PAINT = set("S s f F f* B B* b b* sh Do BI Tj TJ ' \"".split())
SHOW = {"Tj", "TJ", "'", '"'}
KNOWN = PAINT | set(
    "w J j M d ri i gs q Q cm m l c v y h re n W W* BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* d0 d1 "
    "CS cs SC SCN sc scn G g RG rg K k MP DP BMC BDC EMC BX EX".split())
DEEPEST_Q = 28  # ISO 19005-2 §6.1.13


@dataclass
class Reading:
    faults: list = field(default_factory=list)  # (rule, detail)
    mcids: list = field(default_factory=list)  # in order; repeated when used twice
    tags: dict = field(default_factory=dict)  # mcid -> tag of its BDC
    shown: list = field(default_factory=list)  # (font resource name, bytes, has ActualText)
    texts: dict = field(default_factory=dict)  # mcid -> [(font resource name, bytes)]
    images: dict = field(default_factory=dict)  # mcid -> [(name of the XObject, box of the unit square where it is drawn)]
    resources: set = field(default_factory=set)  # (kind, name)
    colour_spaces: set = field(default_factory=set)


def _is_artifact(mark):
    return mark[0] == "/Artifact"


def _says_its_kind(properties):
    """ISO 32000-1 table 330; heads, feet and watermarks say which they are (ISO 14289-1 §7.8)."""
    if properties.get("/Type") == "/Pagination":
        return properties.get("/Subtype") in ("/Header", "/Footer", "/Watermark")
    return properties.get("/Type") in ("/Layout", "/Page", "/Background")


def _product(one, other):
    """ISO 32000-1 §8.3.4: `one` is applied first."""
    a, b, c, d, e, f = one
    g, h, i, j, k, l = other
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l


def _unit_square(matrix):
    a, b, c, d, e, f = matrix
    across, up = (e, e + a, e + c, e + a + c), (f, f + b, f + d, f + b + d)
    return min(across), min(up), max(across), max(up)


def read(data):
    """Reads one content stream from beginning to end."""
    out = Reading()
    marks, states, depth, font, in_text = [], [], 0, None, False
    matrix = (1, 0, 0, 1, 0, 0)
    try:
        for operator, operands in tokens.operations(data):
            if operator not in KNOWN:
                out.faults.append(("content-operators", f"'{operator}' is no operator"))
            elif operator in PAINT and not any(_is_artifact(m) or m[1] is not None for m in marks):
                out.faults.append(("content-marked", f"'{operator}' paints outside tagged content and artifacts"))
            if operator in ("BMC", "BDC"):
                properties = operands[1] if operator == "BDC" and isinstance(operands[1], dict) else {}
                mark = (str(operands[0]), properties.get("/MCID"), properties)
                if mark[1] is not None:
                    out.mcids.append(mark[1])
                    out.tags[mark[1]] = mark[0][1:]
                    if any(_is_artifact(m) for m in marks):
                        out.faults.append(("marked-nesting", f"MCID {mark[1]} lies inside an artifact"))
                    elif any(m[1] is not None for m in marks):
                        out.faults.append(("marked-nesting", f"MCID {mark[1]} lies inside another"))
                elif _is_artifact(mark) and any(m[1] is not None for m in marks):
                    out.faults.append(("marked-nesting", "an artifact lies inside tagged content"))
                if _is_artifact(mark) and not _says_its_kind(properties):
                    out.faults.append(("artifact-type", f"an artifact says {properties or 'nothing'} of itself"))
                if operator == "BDC" and not isinstance(operands[1], dict):
                    out.resources.add(("/Properties", str(operands[1])))
                marks.append(mark)
            elif operator == "EMC":
                if not marks:
                    out.faults.append(("content-balance", "EMC without BDC"))
                else:
                    marks.pop()
            elif operator == "q":
                states.append((font, matrix))
                depth += 1
                if depth > DEEPEST_Q:
                    out.faults.append(("limits", "q is nested more than 28 deep"))
            elif operator == "Q":
                depth -= 1
                font, matrix = states.pop() if states else (None, matrix)
                if depth < 0:
                    out.faults.append(("content-balance", "Q without q"))
            elif operator in ("BT", "ET"):
                if in_text == (operator == "BT"):
                    out.faults.append(("content-balance", f"{operator} out of turn"))
                in_text = operator == "BT"
            elif operator == "Tf":
                font = str(operands[0])
                out.resources.add(("/Font", font))
            elif operator == "Tr" and operands[0] == 3:
                out.faults.append(("hidden-text", "text is shown in rendering mode 3"))
            elif operator == "Do":
                out.resources.add(("/XObject", str(operands[0])))
                for mark in marks:
                    if mark[1] is not None:
                        out.images.setdefault(mark[1], []).append((str(operands[0]), _unit_square(matrix)))
            elif operator == "cm":
                matrix = _product(operands, matrix)
            elif operator == "gs":
                out.resources.add(("/ExtGState", str(operands[0])))
            elif operator in ("cs", "CS"):
                out.colour_spaces.add(str(operands[0]))
            elif operator in ("rg", "RG"):
                out.colour_spaces.add("/DeviceRGB")
            elif operator in ("g", "G"):
                out.colour_spaces.add("/DeviceGray")
            elif operator in ("k", "K"):
                out.colour_spaces.add("/DeviceCMYK")
            elif operator in SHOW:
                shown = operands[-1] if isinstance(operands[-1], list) else [operands[-1]]
                replaced = any("/ActualText" in m[2] for m in marks)
                codes = b"".join(s for s in shown if isinstance(s, bytes))
                out.shown.append((font, codes, replaced))
                for mark in marks:
                    if mark[1] is not None:
                        out.texts.setdefault(mark[1], []).append((font, codes))
                if not in_text:
                    out.faults.append(("content-balance", f"{operator} outside BT and ET"))
    except tokens.SyntaxFault as fault:
        out.faults.append(("content-operators", str(fault)))
    if marks or depth > 0 or in_text:
        out.faults.append(("content-balance", "BDC, q or BT is never closed"))
    return out

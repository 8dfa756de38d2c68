"""The syntax of PDF (ISO 32000-1 §7.2, §7.3, §7.8.2): values and content operators out of bytes."""

import functools
import re
from dataclasses import dataclass

WHITE = b"\0\t\n\f\r "
_TOKEN = re.compile(
    rb"[\0\t\n\f\r ]*(?:(?P<number>[+-]?(?:\d+\.?\d*|\.\d+))(?=[\0\t\n\f\r ()<>\[\]{}/%]|$)"
    rb"|(?P<name>/[^\0\t\n\f\r ()<>\[\]{}/%]*)"
    rb"|(?P<mark><<|>>|\[|\])"
    rb"|(?P<hex><[^>]*>)"
    rb"|(?P<text>\()"
    rb"|(?P<word>[^\0\t\n\f\r ()<>\[\]{}/%]+)"
    rb"|(?P<skip>%[^\r\n]*|\Z))"
)
_ESCAPE = re.compile(rb"\\(?:([nrtbf])|([0-7]{1,3})|(\r\n|\r|\n)|(.))|\r\n?", re.S)
_CONSTANTS = {b"true": True, b"false": False, b"null": None}
_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


class Name(str):
    """A name, with its slash."""


class Word(bytes):
    """An operator, a keyword or a bracket; strings are plain bytes."""


@dataclass(frozen=True)
class Ref:
    """A reference to an object; generations are always 0 with us."""

    number: int


@dataclass
class Stream:
    dictionary: dict
    data: bytes  # decoded


class SyntaxFault(Exception):
    pass


def literal_end(data, at):
    """Where the literal string that opens at `at` ends (after its parenthesis)."""
    depth = 0
    for found in re.compile(rb"\\.|[()]", re.S).finditer(data, at):
        if found[0] == b"(":
            depth += 1
        elif found[0] == b")":
            depth -= 1
            if depth == 0:
                return found.end()
    raise SyntaxFault("a string has no end")


def unescape(inside):
    def one(found):
        letter, octal, line, other = found.groups()
        if letter:
            return _LETTERS[letter]
        if octal:
            return bytes([int(octal, 8) & 255])
        if line:
            return b""
        return other if other else b"\n"  # a bare CR or CRLF is LF

    return _ESCAPE.sub(one, inside)


@functools.lru_cache(4096)  # the same few names stand thousands of times in a file
def _name(text):
    return Name(re.sub(rb"#([0-9A-Fa-f]{2})", lambda m: bytes([int(m[1], 16)]), text).decode("utf-8", "replace"))


def tokens(data, at=0):
    """Yields (kind, value, end). Kinds: number, name, mark, string, word."""
    match, size = _TOKEN.match, len(data)
    while at < size:
        found = match(data, at)
        if not found:
            raise SyntaxFault(f"byte {at}: {data[at:at + 10]!r}")
        kind, at = found.lastgroup, found.end()
        text = found[kind]
        if kind == "skip":
            continue
        if kind == "number":
            yield kind, (float(text) if b"." in text else int(text)), at
        elif kind == "name":
            yield kind, _name(text), at
        elif kind == "hex":
            digits = re.sub(rb"[\0\t\n\f\r ]", b"", text[1:-1])
            if not re.fullmatch(rb"[0-9A-Fa-f]*", digits) or len(digits) % 2:
                raise SyntaxFault(f"hexadecimal string {text[:20]!r}")
            yield "string", bytes.fromhex(digits.decode()), at
        elif kind == "text":
            start, at = at, literal_end(data, found.start(kind))
            yield "string", unescape(data[start:at - 1]), at
        else:
            yield kind, Word(text), at


def value(stream, first=None):
    """The next value of a token iterator (or the one that `first` begins) and where it ends. Keywords come as Word."""
    kind, item, end = first or next(stream)
    if kind != "mark" or item not in (b"[", b"<<"):
        return item, end
    close = b"]" if item == b"[" else b">>"
    members = []
    for token in stream:
        if token[0] == "mark" and token[1] == close:
            break
        members.append(value(stream, token)[0])
    else:
        raise SyntaxFault("an array or a dictionary has no end")
    members = _joined(members)
    return (members if close == b"]" else dict(zip(members[::2], members[1::2]))), token[2]


def _joined(members):
    """Members with `12 0 R` made one reference, and true, false, null what they are."""
    out = []
    for member in members:
        if type(member) is not Word:
            out.append(member)
        elif member == b"R" and len(out) >= 2:
            out[-2:] = [Ref(out[-2])]
        elif member in _CONSTANTS:
            out.append(_CONSTANTS[member])
        else:
            out.append(member)
    return out


def operations(data):
    """Yields (operator, operands) of a content stream; an inline image is one operation, "BI"."""
    stream = tokens(data)
    operands = []
    for kind, item, end in stream:
        if kind == "mark" and item in (b"[", b"<<"):
            operands.append(value(stream, (kind, item, end))[0])
        elif kind == "word" and item in (b"true", b"false", b"null"):
            operands.append(item)
        elif kind == "word":
            yield item.decode("latin-1"), operands
            operands = []
            if item == b"BI":
                over = re.compile(rb"[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)").search(data, end)
                if not over:
                    raise SyntaxFault("an inline image has no end")
                yield from operations(data[over.end():])
                return
        elif kind == "mark":
            raise SyntaxFault(f"{item.decode()} closes what nothing opened")
        else:
            operands.append(item)
    if operands:
        raise SyntaxFault("operands without an operator at the end")

#!/usr/bin/python3
"""indented_part.py PACKAGE PART: one XML part of a DOCX or an ODT, an element a line, for golden files.

Text stays on the line of its element; namespace declarations, the same in every part, are left out.
"""
import re
import sys
import zipfile

TOKEN = re.compile(r"<[^>]+>|[^<]+")


def indented(xml):
    lines, depth, text_before = [], 0, False
    for token in TOKEN.findall(xml):
        if token.startswith("<?"):
            continue
        if not token.startswith("<"):
            if lines:
                lines[-1] += token.replace("\u00a0", "⍽").replace("\u202f", "⸱").replace("\u2002", "␣")
                text_before = True
            continue
        token = re.sub(r' xmlns:\w+="[^"]*"', "", token)
        if token.startswith("</"):
            depth -= 1
            if text_before or lines[-1].lstrip().startswith("<" + token[2:-1]) and not lines[-1].endswith("/>") and lines[-1].count("<") == 1:
                lines[-1] += token
            else:
                lines.append("  " * depth + token)
        else:
            lines.append("  " * depth + token)
            depth += 0 if token.endswith("/>") else 1
        text_before = False
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(indented(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode("utf-8")))

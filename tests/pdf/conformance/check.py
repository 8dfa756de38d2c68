#!/usr/bin/env python3
"""Holds PDF files against PDF/A-2a or -3a, PDF/UA-1 and our own rule that nothing hides in a contract.

    check.py FILE.pdf...      prints every violation as "FILE: rule [clause]: what is wrong"; exit status 1 when any
    check.py --rules          prints the rules

It reads the objects with `qpdf --json` and the bytes by itself, and uses nothing but Python's own library. It checks
what a machine can check, for files as we write them: one revision (linearized or not), TrueType fonts.
"""

import sys

import rules_document
import rules_file
import rules_font
import rules_page
import rules_reading
import rules_structure
from model import Pdf, Unreadable
from registry import RULES

MODULES = (rules_file, rules_document, rules_font, rules_page, rules_structure, rules_reading)


def violations(path):
    """[(rule, clause, detail)] of one file, in the order of the rules."""
    try:
        pdf = Pdf(path)
    except Unreadable as reason:
        return [("syntax", "PDF/A 6.1", f"qpdf cannot read the file: {reason}")]
    found = []
    for rule in RULES:
        try:
            found += [(rule.name, rule.clause, detail) for detail in rule.check(pdf)]
        except Exception as fault:  # a structure so wrong that the rule cannot walk it is a violation of that rule
            found.append((rule.name, rule.clause, f"cannot be checked: {type(fault).__name__}: {fault}"))
    return found


def main(arguments):
    if arguments == ["--rules"]:
        for rule in RULES:
            print(f"{rule.name} [{rule.clause}]")
        return 0
    if not arguments:
        print(__doc__)
        return 2
    status = 0
    for path in arguments:
        for name, clause, detail in violations(path):
            print(f"{path}: {name} [{clause}]: {detail}")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

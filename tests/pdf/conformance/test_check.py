#!/usr/bin/env python3
"""Tests check.py: a good file passes, and each fault of faults.py is found by its own rule and by no rule it does not touch.

    test_check.py GOOD.pdf
"""

import os
import sys
import tempfile

import check
from editor import Editor
from faults import ALSO, FAULTS
from registry import RULES


def main(good):
    failures = []
    for name, _, detail in check.violations(good):
        failures.append(f"the good file: {name}: {detail}")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "faulty.pdf")

        def found(data):
            with open(path, "wb") as file:
                file.write(data)
            return {name: detail for name, _, detail in check.violations(path)}

        for name, detail in found(Editor(good).bytes()).items():
            failures.append(f"the good file, written again: {name}: {detail}")
        for rule, change in FAULTS:
            editor = Editor(good)
            change(editor)
            names = found(editor.bytes())
            if rule not in names:
                failures.append(f"{rule}: '{change.__name__}' is not found; found: {sorted(names)}")
            for name in sorted(set(names) - {rule} - ALSO[change]):
                failures.append(f"{rule}: '{change.__name__}' is also called {name}: {names[name]}")
            for name in sorted(ALSO[change] - set(names)):
                failures.append(f"{rule}: '{change.__name__}' is not called {name}, as it says")
    for name in sorted({rule.name for rule in RULES} - {rule for rule, _ in FAULTS}):
        failures.append(f"no fault tests the rule {name}")
    for failure in failures:
        print(failure)
    print(f"{len(FAULTS)} faults, {len({rule.name for rule in RULES})} rules, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

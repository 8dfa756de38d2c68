#!/usr/bin/env python3
"""Cost of a page as dossiers grow: the same contract with 20, 200 and 2,000 action sheets, as one PDF.

usage: pages.py PARAPHE SOURCE_FOLDER [SHEETS ...]
Prints pages, CPU time a page above that of the smallest dossier, and memory a page above the smallest one's. A benchmark, not a
test: run it on a quiet machine.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from linear import contract_with

ROUNDS = 3


def measure(command):
    """CPU seconds and peak kilobytes of one run."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f'{command} ended with {status}')
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def pages_of(path):
    told = subprocess.run(['pdfinfo', path], capture_output=True, text=True, check=True).stdout
    return next(int(line.split()[1]) for line in told.splitlines() if line.startswith('Pages'))


def main():
    paraphe, source = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    sizes = [int(word) for word in sys.argv[3:]] or [20, 200, 2000]
    sample = source / 'samples' / 'envol-isere-autisme'
    data = json.loads((sample / 'contrat.json').read_text())
    os.environ['PARAPHE_HOME'] = str(source)
    first = None
    print(f'{"sheets":>8} {"pages":>7} {"CPU s":>8} {"MB":>7} {"ms a page more":>15} {"kB a page more":>15} {"pages/s, all":>13}')
    with tempfile.TemporaryDirectory() as folder:
        for sheets in sizes:
            target, out = pathlib.Path(folder, str(sheets)), pathlib.Path(folder, f'out{sheets}')
            shutil.copytree(sample, target)
            (target / 'contrat.json').write_text(contract_with(sheets, data))
            command = [paraphe, 'build', target / 'contrat.json', '-o', out, '-q', '--format', 'pdf', '--only', 'dossier']
            runs = [measure(command) for _ in range(ROUNDS)]
            seconds, kilobytes = min(run[0] for run in runs), min(run[1] for run in runs)
            pages = pages_of(out / 'dossier.pdf')
            more = '' if first is None else f'{(seconds - first[1]) * 1000 / (pages - first[0]):15.2f} {(kilobytes - first[2]) / (pages - first[0]):15.0f}'
            print(f'{sheets:8} {pages:7} {seconds:8.2f} {kilobytes / 1024:7.0f} {more or " " * 31} {pages / seconds:13.0f}', flush=True)
            first = first or (pages, seconds, kilobytes)


if __name__ == '__main__':
    main()

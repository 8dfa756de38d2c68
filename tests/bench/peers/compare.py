#!/usr/bin/env python3
"""One dossier through Paraphe and through a peer, turn and turn about: CPU and wall time of the whole process tree, and their ratio.

usage: compare.py PARAPHE DIR [ROUNDS] [PEER ...]

DIR is what `../shared/peers/setup DIR typst ...` made: data/d0001.json, run-PEER.sh. Both set the same words in the same font on the same page.
"""
import os
import pathlib
import resource
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import json
import map as mapping


def measure(command, folder):
    """CPU seconds, wall seconds of the command and all that it started."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.monotonic()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ, PARAPHE_HOME=str(HERE.parents[2])))
    wall = time.monotonic() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def pages(path):
    told = subprocess.run(['pdfinfo', path], capture_output=True, text=True).stdout
    return next(int(line.split()[1]) for line in told.splitlines() if line.startswith('Pages'))


def main():
    paraphe, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    rounds, peers = int(sys.argv[3]) if len(sys.argv) > 3 else 5, sys.argv[4:] or ['typst']
    source = folder / 'out' / 'paraphe.html'
    document = mapping.document(json.loads((folder / 'data' / 'd0001.json').read_text(encoding='utf-8')))
    source.write_text(document, encoding='utf-8')
    commands = {'paraphe': [os.path.abspath(paraphe), 'render', str(source), '--style', str(HERE / 'style.css'), '--fonts', str(HERE / 'fonts'), '-o', 'out/paraphe.pdf', '-q']}
    commands.update((peer, ['bash', f'run-{peer}.sh']) for peer in peers)
    figures = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            figures[name].append(measure(command, folder))
    ours = min(cpu for cpu, _ in figures['paraphe'])
    print(f'{"one dossier, cold":20} {"pages":>6} {"CPU ms":>8} {"wall ms":>8} {"ms CPU a page":>14} {"times our CPU":>14}')
    for name, runs in figures.items():
        cpu, wall, count = min(r[0] for r in runs), min(r[1] for r in runs), pages(folder / 'out' / f'{name}.pdf')
        print(f'{name:20} {count:6} {cpu * 1000:8.0f} {wall * 1000:8.0f} {cpu * 1000 / count:14.2f} {cpu / ours:14.1f}')


if __name__ == '__main__':
    main()

#!/usr/bin/env python3
"""The command as a whole process: least CPU and wall time, and memory, of several runs.

usage: command.py PARAPHE [RUNS]
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONTRACT = ROOT / 'samples' / 'envol-isere-autisme' / 'contrat.json'
CASES = {
    'dossier, PDF': ('--only', 'dossier', '--format', 'pdf'),
    'dossier, three formats': ('--only', 'dossier'),
    'all sheets, three formats': ('--only', 'sheets'),
    'everything': (),
}


def measure(command, environment):
    """CPU seconds, wall seconds, peak kilobytes of one run."""
    begin = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f'{command} ended with {status}')
    return usage.ru_utime + usage.ru_stime, time.monotonic() - begin, usage.ru_maxrss


def main():
    program, runs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10
    memory = pathlib.Path('/dev/shm')
    environment = dict(os.environ, PARAPHE_HOME=str(ROOT))
    print(f'{"whole command":30} {"CPU ms":>8} {"wall ms":>8} {"MB":>6}')
    for name, options in CASES.items():
        figures = []
        for _ in range(runs):
            with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
                figures.append(measure([program, 'build', str(CONTRACT), '-o', folder, '-q', *options], environment))
        print(f'{name:30} {min(f[0] for f in figures) * 1000:8.0f} {min(f[1] for f in figures) * 1000:8.0f} {max(f[2] for f in figures) / 1024:6.0f}')


if __name__ == '__main__':
    main()

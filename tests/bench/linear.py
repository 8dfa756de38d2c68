#!/usr/bin/env python3
"""No quadratic step: the same contract with 50 and with 500 action sheets, tables of 5,000 and of 50,000 rows.

usage: linear.py PARAPHE SOURCE_FOLDER
Takes the CPU time of the whole command for both, three times in turn, and prints the ratio of the least of each. Exit 1 when ten
times as much costs more than 12 times as much. A benchmark, not a test: run it on a quiet machine.
"""
import copy
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

LIMIT = 12
ROUNDS = 3


def contract_with(sheets, data):
    """The sample with its sheets repeated, each with its own id and code."""
    grown = copy.deepcopy(data)
    templates = [sheet for axis in data['axes'] for objective in axis['objectifs'] for sheet in objective['fiches']]
    for axis in grown['axes']:
        for objective in axis['objectifs']:
            objective['fiches'] = []
    objectives = [objective for axis in grown['axes'] for objective in axis['objectifs']]
    for number in range(sheets):
        template = templates[number % len(templates)]
        # Ids of actions and indicators begin with their sheet's.
        sheet = json.loads(json.dumps(template).replace(template['id'], f'fiche-{number}'))
        sheet['code'] = f'{sheet["axe_ref"]}.{number + 1}'
        objectives[number % len(objectives)]['fiches'].append(sheet)
    # What names a sheet by its id keeps naming one that is there.
    text = json.dumps(grown, ensure_ascii=False, indent=2)
    for number, template in enumerate(templates):
        text = re.sub(f'"{re.escape(template["id"])}"(?!:)', f'"fiche-{number}"', text)  # a value, not a key
    return text


def cpu_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    answer = subprocess.run(command, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if answer.returncode != 0:
        sys.exit(answer.stderr[:3000])
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def tied_row(number, rows):
    """Cells over two rows, of the second column from even rows on and of the third from odd ones, tie all rows into one."""
    two = '<td rowspan="2">x</td>' if number + 1 < rows else '<td>x</td>'
    return f'<td>{number}</td>{two}' + ('<td>x</td>' if number == 0 else '')


TABLES = {
    'rows': lambda number, rows: f'<th scope="row">l{number}</th><td>texte de la ligne {number}</td><td class="n">{number},5</td>',
    'tied rows': tied_row,
}


def table_of(rows, cells):
    body = ''.join(f'<tr>{cells(number, rows)}</tr>' for number in range(rows))
    return f'<table><caption>t</caption><thead><tr><th scope="col">a</th><th scope="col">b</th><th scope="col">c</th></tr></thead><tbody>{body}</tbody></table>'


def tables(paraphe, folder):
    """The ratio of 50,000 rows to 5,000, for each kind of table."""
    style = pathlib.Path(folder, 'style.css')
    style.write_text('body { font-family: "Noto Sans"; font-size: 9pt; line-height: 12pt; } td.n { text-align: decimal; } tr { border-bottom: 0.5pt solid #888; }')
    for name, cells in TABLES.items():
        least = {}
        for rows in (5000, 50000) * ROUNDS:
            page = pathlib.Path(folder, 'table.html')
            page.write_text(table_of(rows, cells))
            seconds = cpu_seconds([paraphe, 'render', page, '--style', style, '-o', pathlib.Path(folder, 'table.pdf')])
            least[rows] = min(least.get(rows, seconds), seconds)
        ratio = least[50000] / least[5000]
        print(f'{name}: 5,000 {least[5000]:.2f} s CPU, 50,000 {least[50000]:.2f} s CPU: ratio {ratio:.1f} (limit {LIMIT})')
        yield ratio


def main():
    paraphe, source = sys.argv[1], pathlib.Path(sys.argv[2])
    sample = source / 'samples' / 'envol-isere-autisme'
    data = json.loads((sample / 'contrat.json').read_text())
    os.environ['PARAPHE_HOME'] = str(source)
    least = {}
    with tempfile.TemporaryDirectory() as folder:
        for sheets in (50, 500):
            target = pathlib.Path(folder, str(sheets))
            shutil.copytree(sample, target)
            (target / 'contrat.json').write_text(contract_with(sheets, data))
        for _ in range(ROUNDS):
            for sheets in (50, 500):
                contract = pathlib.Path(folder, str(sheets), 'contrat.json')
                seconds = cpu_seconds([paraphe, 'build', contract, '-o', pathlib.Path(folder, f'out{sheets}'), '-q'])
                least[sheets] = min(least.get(sheets, seconds), seconds)
        ratios = list(tables(paraphe, folder))
    ratios.append(least[500] / least[50])
    print(f'50 sheets {least[50]:.2f} s CPU, 500 sheets {least[500]:.2f} s CPU: ratio {ratios[-1]:.1f} (limit {LIMIT})')
    sys.exit(1 if max(ratios) > LIMIT else 0)


if __name__ == '__main__':
    main()

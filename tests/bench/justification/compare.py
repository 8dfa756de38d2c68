#!/usr/bin/env python3
"""How even justified text is: Paraphe beside LuaLaTeX with microtype, on the same words, font and measure.

usage: compare.py PARAPHE METRIC FOLDER [PEERS_DATA]

PARAPHE     the command
METRIC      ../shared/tools/justification_metric.py
FOLDER      where texts, sources and PDF are made
PEERS_DATA  data/d0001.json of the comparison with other tools; without it only the contract of Envol is set

Needs Debian's texlive-luatex, texlive-latex-recommended, texlive-lang-french, fonts-noto-core, fonts-liberation2 (none of them is needed
by Paraphe's build or tests). Prints one line a text, measure and engine; status 1 when a line of the bar is missed.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
import zipfile
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
WORD = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
SIZE, LEADING, GAP = 11, 14, 6
PAGE_WIDTH = 210 * 72 / 25.4
# Family: regular file, space in em.
FONTS = {'Noto Serif': ('/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf', 0.26), 'Liberation Serif': ('/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf', 0.25)}
BAR = {160: {'rms_r': 0.30, 'adj_contrast': 0.11, 'hyph_pct': 5, 'max_ladder': 2.5, 'runts': 0.5, 'overfull': 0.5},
       80: {'rms_r': 0.5, 'max_ladder': 2.5, 'overfull': 0.5}}
FACTS = ('justified', 'mean_rho', 'sd_rho', 'rms_r', 'loose_pct', 'tight_pct', 'adj_contrast', 'hyph_pct', 'max_ladder', 'runts', 'paras', 'rivers4', 'overfull', 'widows', 'orphans', 'hyph_across_pages', 'TQ')


def run(command, **options):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=dict(os.environ, PARAPHE_HOME=str(ROOT)), **options)


def contract_of_envol(paraphe, folder):
    """Running text of the contract part, as our own DOCX holds it: the French rules have been through it."""
    run([paraphe, 'build', str(ROOT / 'samples/envol-isere-autisme/contrat.json'), '-o', str(folder / 'envol'), '--only', 'dossier', '--format', 'docx', '-q'])
    document = next((folder / 'envol').rglob('dossier*.docx'))
    body = ElementTree.fromstring(zipfile.ZipFile(document).read('word/document.xml'))[0]
    texts = []
    for paragraph in body.findall(WORD + 'p'):  # tables are not running text
        text = ''.join(node.text or '' for node in paragraph.iter(WORD + 't')).strip()
        if texts and re.match(r'Annexe \d+|Fiche action', text):
            break
        if len(text) > 160 and text[-1] in '.;:' and not re.search(r'\t', text):
            # The metric takes a raised "er" for a word of its own.
            texts.append(re.sub(r'\b1er\b', 'premier', text))
    return [text for text in texts if not re.search(r'\b(\d+(er|re|es?)|[IVX]+e)\b|\bbis\b', text)]


def dossier_of_peers(data):
    dossier = json.loads(pathlib.Path(data).read_text(encoding='utf-8'))
    return dossier['preambule'] + [part['t'] for article in dossier['articles'] for part in article['blocs'] if part['k'] == 'p']


def set_by_paraphe(paraphe, texts, family, measure, folder, name):
    page = f'@page {{ size: A4; margin: 25mm {(210 - measure) / 2}mm; }}\n'
    style = f'body {{ font-family: "{family}"; font-size: {SIZE}pt; line-height: {LEADING}pt; orphans: 2; widows: 2; }}\np {{ text-align: justify; hyphens: auto; margin-bottom: {GAP}pt; }}\n'
    (folder / f'{name}.css').write_text(page + style, encoding='utf-8')
    head = '<head><title>Texte</title></head>\n'
    (folder / f'{name}.html').write_text(head + '\n'.join(f'<p>{escape(text)}</p>' for text in texts), encoding='utf-8')
    fonts = [] if family == 'Noto Serif' else ['--fonts', str(ROOT / 'tests/bench/peers/fonts')]
    run([paraphe, 'render', str(folder / f'{name}.html'), '--style', str(folder / f'{name}.css'), '-o', str(folder / f'{name}.pdf'), '-q', *fonts])


def set_by_lualatex(texts, family, measure, folder, name, emergency):
    file = pathlib.Path(FONTS[family][0])
    special = {c: '\\' + c for c in '&%$#_{}'} | {'\u00a0': '~', '\u202f': '\\nobreak\\hskip.5\\fontdimen2\\font\\relax '}
    words = '\n\n'.join(''.join(special.get(c, c) for c in text) for text in texts)
    source = f'''\\documentclass[11pt,a4paper]{{article}}
\\usepackage[french]{{babel}}\\frenchsetup{{AutoSpacePunctuation=false}}
\\usepackage[a4paper,textwidth={measure}mm,hcentering,vmargin=25mm]{{geometry}}
\\usepackage{{fontspec}}\\setmainfont{{{file.stem}}}[Path={file.parent}/,Extension=.ttf]
\\usepackage{{microtype}}
\\setlength{{\\parindent}}{{0pt}}\\setlength{{\\parskip}}{{{GAP}pt}}\\pagestyle{{empty}}
\\clubpenalty10000 \\widowpenalty10000 \\raggedbottom
{emergency}
\\begin{{document}}\\fontsize{{{SIZE}bp}}{{{LEADING}bp}}\\selectfont
{words}
\\end{{document}}
'''
    (folder / f'{name}.tex').write_text(source, encoding='utf-8')
    run(['lualatex', '-interaction=batchmode', f'{name}.tex'], cwd=folder)


def judge(metric, folder, name, source, family, measure):
    left = (PAGE_WIDTH - measure * 72 / 25.4) / 2
    told = subprocess.run([sys.executable, metric, str(folder / f'{name}.pdf'), str(source), str(FONTS[family][1]), str(SIZE), f'{left:.2f}', f'{PAGE_WIDTH - left:.2f}'], check=True, capture_output=True, text=True).stdout
    return json.loads(told)


def main():
    paraphe, metric, folder = os.path.abspath(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3]).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    works = [('envol', contract_of_envol(paraphe, folder), 'Liberation Serif')]
    if len(sys.argv) > 4:
        works.append(('pairs', dossier_of_peers(sys.argv[4]), 'Liberation Serif'))
    missed = []
    print(f'{"text":8}{"mm":>4} {"engine":24}' + ' '.join(f'{fact[:9]:>9}' for fact in FACTS))
    for title, texts, family in works:
        source = folder / f'{title}.txt'
        source.write_text('\n\n'.join(texts), encoding='utf-8')
        for measure in (160, 80):
            name = f'{title}-{measure}'
            set_by_paraphe(paraphe, texts, family, measure, folder, name + '-paraphe')
            engines = {'paraphe': name + '-paraphe'}
            if not os.environ.get('ONLY_PARAPHE'):
                for engine, emergency in (('lualatex+microtype', ''), ('  and emergencystretch', '\\emergencystretch=1.5em')):
                    engines[engine] = f'{name}-{len(engines)}'
                    set_by_lualatex(texts, family, measure, folder, engines[engine], emergency)
            results = {engine: judge(metric, folder, made, source, family, measure) for engine, made in engines.items()}
            for engine, result in results.items():
                print(f'{title:8}{measure:4} {engine:24}' + ' '.join(f'{result[fact]:9}' for fact in FACTS))
            ours = results.pop('paraphe')
            missed += [f'{name}: {fact} {ours[fact]}, bar {limit}' for fact, limit in BAR[measure].items() if ours[fact] >= limit]
            missed += [f'{name}: TQ {ours["TQ"]}, {engine.strip()} {result["TQ"]}' for engine, result in results.items() if ours['TQ'] <= result['TQ']]
    print('\n'.join(missed) or 'the bar is met')
    return 1 if missed else 0


if __name__ == '__main__':
    sys.exit(main())

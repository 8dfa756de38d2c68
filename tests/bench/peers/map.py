#!/usr/bin/env python3
"""Maps the comparison's data into our markup, so that Paraphe sets the same words as its peers.

usage: map.py DATA.json > DOCUMENT.html
"""
import datetime
import json
import sys
from html import escape

NARROW, NO_BREAK = '\u202f', '\u00a0'


def figures(number):
    return ('−' if number < 0 else '') + f'{abs(number):,}'.replace(',', NARROW)


def euros(number):
    return figures(number) + NO_BREAK + '€'


def day(iso):
    return datetime.date.fromisoformat(iso).strftime('%d/%m/%Y')


def cells(values, element='td', kind='', scope=''):
    return ''.join(f'<{element}{kind}{scope}><p>{escape(str(value))}</p></{element}>' for value in values)


def head(titles):
    return '<thead><tr>' + cells(titles, 'th', scope=' scope="col"') + '</tr></thead>'


def pairs(rows):
    body = ''.join('<tr>' + cells([name], 'th', scope=' scope="row"') + cells([value]) + '</tr>' for name, value in rows)
    return f'<table class="fiche"><colgroup><col style="width: 23%"/><col/></colgroup><tbody>{body}</tbody></table>'


def row(name, values, kind=''):
    return f'<tr{kind}>' + cells([name], 'th', scope=' scope="row"') + cells(map(figures, values), kind=' class="num"') + '</tr>'


def cover(data):
    asso = data['association']
    yield f'<h1 class="document">Contrat pluriannuel d’objectifs et de moyens</h1><p class="centre">{escape(asso["nom"])} ({asso["sigle"]})</p>'
    yield f'<p class="centre">N° {data["numero"]} – période du {day(data["debut"])} au {day(data["fin"])}</p>'
    yield pairs([('Organisme gestionnaire', asso['nom']), ('SIREN', asso['siren']), ('FINESS juridique', asso['finess']),
                 ('Siège', f'{asso["adresse"]}, {asso["cp"]} {asso["ville"]}'), ('Présidence', asso['presidence']), ('Direction générale', asso['direction']),
                 (data['ars']['nom'], data['ars']['rep']), (data['dep']['nom'], data['dep']['rep']), ('Date de signature', day(data['signature']))])
    yield '<p:toc title="Table des matières" levels="1"/>'


def contract(data):
    yield '<h1>Préambule</h1>' + ''.join(f'<p>{escape(text)}</p>' for text in data['preambule'])
    yield '<h1>Établissements et services relevant du contrat</h1><table>' + head(['Établissement', 'FINESS', 'Commune', 'Places', 'Dotation']) + '<tbody>'
    for place in data['etablissements']:
        yield '<tr>' + cells([place['nom'], place['finess'], place['commune']]) + cells([place['capacite'], euros(place['dotation'])], kind=' class="num"') + '</tr>'
    yield '</tbody></table>'
    for article in data['articles']:
        yield f'<h1>Article {article["num"]} – {escape(article["titre"])}</h1>'
        for block in article['blocs']:
            if block['k'] == 'ul':
                yield '<ul>' + ''.join(f'<li><p>{escape(item)}</p></li>' for item in block['items']) + '</ul>'
            else:
                element = {'p': 'p', 'h': 'h2'}[block['k']]
                yield f'<{element}>{escape(block["t"])}</{element}>'


def sheets(data):
    for sheet in data['fiches']:
        yield f'<section class="page"><h1>Fiche action n° {sheet["num"]} – {escape(sheet["titre"])}</h1>'
        yield pairs([('Axe stratégique', f'Axe {sheet["axe"]}'), ('Pilote', sheet['pilote']), ('Établissements', sheet['etabs']), ('Public visé', sheet['public']),
                     ('Échéance', day(sheet['echeance'])), ('Coût prévisionnel', euros(sheet['cout'])), ('Contexte', sheet['contexte']), ('Objectif', sheet['objectif'])])
        yield '<h2>Actions</h2><table>' + head(['N°', 'Action', 'Responsable', 'Début', 'Fin', 'Moyens']) + '<tbody>'
        for action in sheet['actions']:
            yield '<tr>' + cells([action['n'], action['libelle'], action['resp'], day(action['debut']), day(action['fin'])]) + cells([action['moyens']], kind=' class="num"') + '</tr>'
        yield '</tbody></table><h2>Indicateurs</h2><table>' + head(['Indicateur', 'Unité', 'Réf.', *data['annees']]) + '<tbody>'
        for one in sheet['indicateurs']:
            yield '<tr>' + cells([one['libelle'], one['unite']]) + cells(map(figures, [one['ref'], *one['valeurs']]), kind=' class="num"') + '</tr>'
        yield f'</tbody></table><h2>Points de vigilance</h2><p>{escape(sheet["vigilance"])}</p></section>'


def budgets(data):
    for budget in data['budgets']:
        yield f'<section class="page"><h1>Budget prévisionnel – {escape(budget["etab"])}</h1><table>' + head(['Poste', *data['annees']]) + '<tbody>'
        for group in budget['groupes']:
            yield f'<tr class="groupe"><th scope="row" colspan="6"><p>{group["groupe"]} – {escape(group["libelle"])}</p></th></tr>'
            for line in group['lignes']:
                yield row(line['poste'], line['v'])
            yield row('Sous-total ' + group['groupe'], group['st'], ' class="total"')
        for name, key in (('Total des charges', 'total'), ('Total des produits', 'produits'), ('Résultat prévisionnel', 'resultat')):
            yield row(name, budget[key], ' class="total"')
        yield f'</tbody></table><p>{escape(budget["commentaire"])}</p></section>'


def annexes(data):
    for annex in data['annexes']:
        kinds = [' class="num"' if side == 'r' else '' for side in annex['al']]
        yield f'<section class="page"><h1>Annexe – {escape(annex["titre"])}</h1><table>' + head(annex['cols']) + '<tbody>'
        for values in annex['rows']:
            yield '<tr>' + ''.join(cells([value], kind=kind) for value, kind in zip(values, kinds)) + '</tr>'
        yield '</tbody></table></section>'


def document(data):
    asso = data['association']
    strings = f'<meta name="courant" content="{asso["sigle"]} – CPOM 2026-2030"/><meta name="numero" content="{data["numero"]}"/>'
    parts = [part for make in (cover, contract, sheets, budgets, annexes) for part in make(data)]
    return f'<head><title>Contrat pluriannuel d’objectifs et de moyens {data["numero"]}</title>{strings}</head>\n' + '\n'.join(parts) + '\n'


if __name__ == '__main__':
    with open(sys.argv[1], encoding='utf-8') as file:
        sys.stdout.write(document(json.load(file)))

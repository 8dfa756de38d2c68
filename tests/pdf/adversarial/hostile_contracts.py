"""Contracts that nobody should write: a sample, and one thing done to its data.

CASES: {name: function over the data, in place}. Words of the sample are replaced everywhere, so each lands in titles, tables, sheets, heads
and feet, bookmarks and names of files at once.
"""

CASES = {}


def case(change):
    CASES[change.__name__] = change
    return change


def texts(data, change):
    """Every string of words (identifiers, dates, codes and paths have no space) becomes what `change` makes of it."""
    for key, item in data.items() if isinstance(data, dict) else enumerate(data):
        if isinstance(item, str):
            if ' ' in item and not item[0].isdigit():
                data[key] = change(item)
        elif isinstance(item, (dict, list)):
            texts(item, change)


def said(name, change):
    """A case that changes all words."""
    CASES[name] = lambda data: texts(data, change)


def sheets(data):
    return [sheet for axis in data['axes'] for goal in axis['objectifs'] for sheet in goal['fiches']]


def without(data, keys):
    for key in keys:
        data.pop(key, None)


# --- words -----------------------------------------------------------------------------------------------------

said('pictographs', lambda text: text + ' 😀 👩‍👩‍👧 🇫🇷 ✍️')
said('right_to_left', lambda text: '\u202e' + text + '\u202c שלום \u2067العربية\u2069 ' + text)
said('combining_marks', lambda text: ''.join(letter + '\u0301\u0323' * 3 for letter in text[:60]))
said('lone_marks', lambda text: '\u0301' + text + ' \u0323 \u20e3')
said('other_scripts', lambda text: text + ' 汉字 देवनागरी ไทย Ελλάδα Київ ﷽')
said('markup', lambda text: f'</p></section><h6>{text}</h6><script>alert(1)</script>&amp;&nbsp;<p:signature party="X"/>]]>')
said('mustache', lambda text: '{{gestionnaire.siren}} {{{axes}}} {{#axes}} ' + text + ' {{/parties}} {{=<% %>=}}')
said('markdown', lambda text: f'# {text}\n\n- *un*\n  - [deux](javascript:alert(1))\n\n| a | b |\n|---|---|\n| ![](x.png) | `c` |\n\n> > > cité')
said('line_breaks', lambda text: text.replace(' ', '\r\n', 2) + '\u2028\u2029\n\n\t\x0b\x0c' + text)
said('spaces_of_all_kinds', lambda text: text.replace(' ', '\u2003\u200b\u00a0\u202f\u3000'))
said('soft_hyphens', lambda text: '\u00ad'.join(text) + '\u00ad')
said('joiners_and_selectors', lambda text: text.replace('e', 'e\u200d\ufe0f\u2060') + '\U000e0041\U000e007f')
said('private_characters', lambda text: text + ' \ue000 \U000f0000')
said('control_characters', lambda text: text + ' \x01 \x1f \x7f \x85 \ufffe \ufdd0')
said('mathematical_letters', lambda text: text + ' 𝐂𝐏𝐎𝐌 ﬁn ½ ㎡ Ⅻ ①')
said('quotes_and_brackets', lambda text: '« “ ‘(\\[{' + text + ")' " + '"' * 9 + ' >> endobj stream')
said('addresses', lambda text: text + ' https://example.org/' + 'a-b_c/' * 40 + '?x=1&y=%20#z')
said('blank', lambda text: ' ')
said('blank_without_break', lambda text: '\u00a0\u202f')
said('invisible', lambda text: '\u200b\u00ad\u2060')
said('empty', lambda text: '')
said('dots', lambda text: '.')


@case
def words_of_ten_thousand_characters(data):
    sheet = sheets(data)[0]
    sheet['constat'] = 'x' * 10_000
    sheet['actions'][0]['libelle'] = 'anticonstitutionnellement' * 400
    data['etablissements'][0]['denomination'] = 'M' * 10_000


@case
def titles_that_no_string_of_a_pdf_can_hold(data):
    sheets(data)[0]['objectif_operationnel'] = 'trop long ' * 4_000


@case
def long_words_in_heads_and_feet(data):
    data['contrat']['numero'] = 'N°\n' + 'CPOM/2025-' * 60
    data['contrat']['objet'] = 'objet ' * 300


# --- lists and tables ------------------------------------------------------------------------------------------

@case
def one_of_each(data):
    def cut(item):
        for key, member in item.items() if isinstance(item, dict) else enumerate(item):
            if isinstance(member, list) and key not in ('parties', 'annexes'):
                del member[1:]
            if isinstance(member, (dict, list)):
                cut(member)
    cut(data)


@case
def none_of_each(data):
    def cut(item):
        for member in item.values() if isinstance(item, dict) else item:
            if isinstance(member, list):
                for below in member:
                    if isinstance(below, dict):
                        cut(below)
                if not any(isinstance(below, dict) and 'fiches' in below or 'objectifs' in below for below in member if isinstance(below, dict)):
                    member.clear()
            elif isinstance(member, dict):
                cut(member)
    cut(data)


@case
def tables_without_rows(data):
    for sheet in sheets(data):
        for key in ('actions', 'indicateurs', 'rattachements', 'financements', 'partenaires', 'contributeurs'):
            sheet[key] = []
    for key in ('lignes', 'par_financeur', 'mesures'):
        data['budget'][key] = []
    data['dgc']['montants'] = []


@case
def hundreds_of_items(data):
    data['visas'] *= 40
    data['diagnostic']['enjeux'] *= 60


@case
def hundreds_of_rows(data):
    sheets(data)[0]['actions'] *= 25
    data['budget']['lignes'] *= 60


@case
def forty_years(data):
    data['exercices'] = list(range(2025, 2065))
    for sheet in sheets(data):
        for indicator in sheet['indicateurs']:
            indicator['cibles'] *= 8


@case
def rows_of_other_lengths(data):
    for sheet in sheets(data):
        for place, indicator in enumerate(sheet['indicateurs']):
            indicator['cibles'] = indicator['cibles'][:place]
    for line in data['budget']['lignes']:
        line['montants'] = line['montants'][:2]


@case
def cells_without_words(data):
    for sheet in sheets(data):
        for action in sheet['actions']:
            action.update(libelle='', responsable='\u00a0', livrable='\u200b')


@case
def great_and_negative_numbers(data):
    for line in data['budget']['lignes']:
        line['base'] = -1
        for amount in line['montants']:
            amount['montant'] = 99_999_999_999_999.99
    data['etablissements'][0]['etp'].update(total=1e300, autres=0.000001)


# --- what is there and what is not -----------------------------------------------------------------------------

@case
def nothing_optional(data):
    without(data, ('modulation', 'eprd', 'siege', 'ppi', 'pre', 'calendrier', 'activite', 'effectifs', 'glossaire', 'complementaires'))
    for party in data['parties']:
        without(party, ('logo', 'logo_alt', 'telephone', 'courriel'))
    for sheet in sheets(data):
        without(sheet, ('moyens', 'freins_risques', 'partenaires', 'financements'))


@case
def parts_that_are_missing(data):
    without(data, ('budget', 'etablissements', 'visas', 'suivi'))


@case
def nulls(data):
    for key in ('visas', 'diagnostic', 'prs', 'duree'):
        data[key] = None
    sheets(data)[0]['pilote'] = None


@case
def other_types(data):
    data['visas'] = 'le code'
    data['gestionnaire']['denomination'] = ['liste']
    data['etablissements'][0]['adresse'] = 12
    data['axes'][0]['titre'] = {'texte': True}


@case
def pictures_that_are_none(data):
    data['parties'][0]['logo'] = 'contrat.json'
    data['parties'][1]['logo'] = '../../../etc/passwd'


@case
def pictures_that_say_nothing(data):
    for party in data['parties']:
        party['logo_alt'] = ' '


@case
def identifiers_that_meet(data):
    for sheet in sheets(data):
        sheet['id'], sheet['code'] = 'budget', '1.1'
    for party in data['parties']:
        party['id'], party['signature']['id'] = 'contrat', 'Sig'
    data['etablissements'] *= 2


@case
def names_that_are_no_names(data):
    data['parties'][0]['signature']['id'] = 'Sig.Président\n(1)'
    sheets(data)[0].update(id='../../fiche', code='1/1\x00')


@case
def dates_out_of_time(data):
    data['contrat'].update(debut='0001-01-01', fin='9999-12-31')
    sheets(data)[0]['echeance'] = '2025-02-30'


@case
def left_open(data):
    for party in data['parties']:
        party['representant']['nom'] = {'a_completer': '<em>le siège</em>\n😀'}
    data['contrat']['date_signature'] = {'a_la_signature': 'date'}
    data['contrat']['lieu_signature'] = {'a_la_signature': 'lieu'}


@case
def clauses_of_ones_own(data):
    data['clauses_particulieres'] = [
        {'clause': 'objet', 'action': 'ajouter', 'id': 'propre', 'titre': '\u200b *titre* <b>', 'motif': 'm', 'demandeur': 'd',
         'texte': '# Un\n\n#### Quatre\n\n' + ''.join('  ' * level + '- niveau\n' for level in range(40)) +
                  '\n| a | b | c |\n|---|---|---|\n| un |\n| 1 | 2 | 3 | 4 |\n\n![](logo.png) [](https://example.org) <p:note>n</p:note>\n'},
        {'clause': 'perimetre', 'action': 'supprimer', 'motif': 'm', 'demandeur': 'd'},
        {'clause': 'duree', 'action': 'remplacer', 'texte': ' \n\n', 'motif': 'm', 'demandeur': 'd'},
    ]


@case
def notes_and_references_in_clauses(data):
    data['clauses_particulieres'] = [
        {'clause': 'objet', 'action': 'ajouter', 'id': 'propre', 'titre': 'Renvois', 'motif': 'm', 'demandeur': 'd',
         'texte': 'Voir <p:ref to="propre"/> et <p:ref to="nulle-part"/>.<p:note>Une <p:note>dans</p:note> l’autre</p:note>\n\n### \n\nsuite'}]


@case
def nested_a_thousand_deep(data):
    below = 'fond'
    for _ in range(900):
        below = {'plus_bas': below}
    data['gestionnaire']['notes_internes'] = below

"""Documents of our markup that nobody should write: a few by name, the others grown from a seed.

CASES: {name: XHTML}; tree(seed) grows one more.
"""

import random

CASES = {
    'lists_in_cells': '<h1>t</h1><table><caption>c</caption><tr><th scope="row"><ul><li>un</li><li><ol><li>a</li></ol></li></ul></th><td><dl><dt>d</dt><dd>e</dd></dl></td></tr></table>',
    'tables_in_lists': '<h1>t</h1><ul><li>avant<table><caption>c</caption><tr><td>x</td><td><table><caption>dedans</caption><tr><td>y</td></tr></table></td></tr></table>après</li></ul>',
    'links_in_headings': '<p:toc title="Sommaire"/><h1 id="a">Voir <a href="https://example.org/">le <em>site</em></a></h1><h2 id="b"><a href="#a">tout</a></h2><p><a href="#b">b</a></p>',
    'notes_in_headings': '<h1>t<p:note>refusée</p:note></h1>',
    'notes_in_heads_of_tables': '<h1>t</h1><table><caption>c</caption><thead><tr><th scope="col">a<p:note>n</p:note></th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    'notes_everywhere_else': '<h1>t</h1><p>p<p:note>un</p:note></p><ul><li>l<p:note>deux <em lang="en">two</em></p:note></li></ul><table><caption>c<p:note>trois</p:note></caption>'
                             '<tr><td>x<p:note>quatre</p:note></td></tr></table><dl><dt>d<p:note>cinq</p:note></dt><dd>e<p:note>six <a href="https://example.org">s</a></p:note></dd></dl>',
    'figures_in_lists': '<h1>t</h1><ol><li><figure><img src="essai.png" alt="un"/><figcaption>légende</figcaption></figure></li><li><figure><img src="essai.svg" alt="deux"/></figure></li></ol>',
    'figures_in_cells_and_notes_in_their_captions': '<h1>t</h1><table><caption>c</caption><tr><td><figure><img src="essai.png" alt="x"/><figcaption>l<p:note>n</p:note></figcaption></figure></td></tr></table>',
    'figures_that_say_nothing': '<h1>t</h1><figure><img src="essai.png" alt=""/></figure><figure><img src="essai.png" alt=" "/><figcaption>vide</figcaption></figure><figure><img src="essai.png" alt="\u200b"/></figure>',
    'figures_of_nothing': '<h1>t</h1><figure></figure><figure><img src="absente.png" alt="x"/></figure>',
    'a_page_of_artifacts': '<section class="boite"></section><p:page-break/><figure><img src="essai.png" alt=""/></figure><p:page-break/><h1>t</h1>',
    'only_artifacts': '<figure><img src="essai.png" alt=""/></figure>',
    'nothing': '',
    'empty_blocks': '<h1>t</h1><p></p><p> </p><ul></ul><ol><li></li></ol><dl></dl><section><section></section></section><table><caption>c</caption></table>',
    'empty_cells': '<h1>t</h1><table><caption>c</caption><thead><tr><th scope="col"></th><th scope="col"> </th></tr></thead><tbody><tr><td></td><td><p></p></td></tr><tr><td><ul><li></li></ul></td><td>\u00a0</td></tr></tbody></table>',
    'empty_headings': '<h1>t</h1><h2></h2><h2> </h2><h2><em></em></h2><h2>\u200b</h2><h2><br/></h2>',
    'headings_of_what_cannot_be_seen': '<h1>t</h1><h2>\u200b</h2><p>a</p><h2>\u00ad</h2><p>b</p><h2>\u2060</h2><p>c</p>',
    'headings_of_no_break_spaces': '<h1>t</h1><h2>\u00a0</h2><p>a</p><h3>\u202f\u00a0</h3><p>b</p>',
    'headings_of_blanks': '<h1>t</h1><h2><p:blank kind="date"/></h2><p>a</p><h2>x<br/>\u00a0<br/></h2><p>b</p>',
    'headings_that_skip': '<h3>t</h3><h1>u</h1><h4>v</h4>',
    'headings_in_cells_and_lists': '<h1>t</h1><ul><li><h2>dans une liste</h2></li></ul><table><caption>c</caption><tr><td><h3>dans une cellule</h3><p>x</p></td></tr></table>',
    'forty_sections': '<h1>t</h1>' + '<section lang="fr">' * 40 + '<p>fond</p>' + '</section>' * 40,
    'forty_lists': '<h1>t</h1>' + '<ul><li>niveau' * 40 + '</li></ul>' * 40,
    'forty_tables': '<h1>t</h1>' + '<table><caption>c</caption><tr><td>x' * 40 + '</td></tr></table>' * 40,
    'forty_spans': '<h1>t</h1><p>' + '<em lang="en"><strong>' * 20 + 'fond' + '</strong></em>' * 20 + '</p>',
    'spans_of_cells': '<h1>t</h1><table><caption>c</caption><thead><tr><th scope="col" colspan="2">a</th><th scope="col" rowspan="2">b</th></tr><tr><th scope="col">c</th><th scope="col">d</th></tr></thead>'
                      '<tbody><tr><th scope="row" rowspan="2">e</th><td>1</td><td>2</td></tr><tr><td colspan="2">3</td></tr></tbody></table>',
    'spans_beyond_the_table': '<h1>t</h1><table><caption>c</caption><tr><td rowspan="9">a</td><td>b</td></tr><tr><td colspan="40">c</td></tr></table>',
    'rows_of_other_lengths': '<h1>t</h1><table><caption>c</caption><tr><td>a</td></tr><tr><td>b</td><td>c</td><td>d</td></tr></table>',
    'heads_without_scope': '<h1>t</h1><table><caption>c</caption><tr><th>a</th><th scope="col">b</th></tr><tr><th scope="both">c</th><td>d</td></tr></table>',
    'head_alone': '<h1>t</h1><table><caption>c</caption><thead><tr><th scope="col">a</th></tr></thead></table><table><caption>d</caption><tfoot><tr><td>a</td></tr></tfoot></table>',
    'links_of_nothing': '<h1>t</h1><p><a href="https://example.org/"></a><a href="https://example.org/"> </a><a href="https://example.org/">\u200b</a><a href="">x</a><a>y</a></p>',
    'links_of_blanks': '<h1>t</h1><p>un <a href="https://example.org/">\u00a0</a> deux <a href="https://example.org/"><p:blank kind="texte"/></a> trois <a href="https://example.org/">\u200b</a></p>',
    'links_to_nowhere': '<h1>t</h1><p><a href="#rien">x</a><a href="javascript:alert(1)">y</a><a href="file:///etc/passwd">z</a><p:ref to="rien"/></p>',
    'links_over_pages': '<h1>t</h1>' + '<p>x</p>' * 40 + '<p><a href="https://example.org/">' + 'un lien très long ' * 90 + '</a></p>',
    'links_in_links': '<h1>t</h1><p><a href="https://example.org/">a<a href="#x">b</a></a></p>',
    'abbreviations': '<h1>t <abbr title="contrat">C</abbr></h1><p><abbr title="">A</abbr> <abbr title=" ">B</abbr> <abbr title="un" lang="en"><em>D</em><br/>E</abbr> <abbr title="x"></abbr></p>',
    'languages': '<h1 lang="de">Titel</h1><p lang="en">one <span lang="fr">deux <em lang="es">tres</em></span> four</p><ul lang="it"><li>uno<ol><li lang="en">two</li></ol></li></ul>',
    'languages_that_are_none': '<h1>t</h1><p lang="x_y">z</p><ul lang="français"><li>a</li></ul><p><span lang="">b</span></p>',
    'signatures': '<h1>t</h1><ul><li><p:signature party="Sig_A" label="A"/></li></ul><table><caption>c</caption><tr><td><p:signature party="Sig_B" label=" "/></td></tr></table><p:signature party="Sig.C" label="C"/>',
    'signatures_that_meet': '<h1>t</h1><p:signature party="Sig_A" label="A"/><p:signature party="Sig_A" label="B"/>',
    'contents_of_nothing': '<p:toc title="Sommaire"/><p>sans titre</p>',
    'contents_in_a_section': '<h1>t</h1><section><p:toc title=" " levels="3"/></section><h2 id="a">a <p:ref to="a" show="page"/></h2>',
    'charts_in_cells': '<h1>t</h1><table><caption>c</caption><tr><td><p:chart type="barres" title="x" unit="%"><p:series name="s"><p:value category="a" value="1"/></p:series></p:chart></td></tr></table>',
    'charts_of_nothing': '<h1>t</h1><p:chart type="barres" title="x"></p:chart><p:chart type="lignes" title=""><p:series name=""><p:value category="" value="0"/></p:series></p:chart>',
    'words_of_ten_thousand_characters': '<h1>' + 'x' * 10_000 + '</h1><p>' + 'y' * 10_000 + '</p><table><caption>c</caption><tr><td>' + 'z' * 10_000 + '</td><td>b</td></tr></table>',
    'a_heading_that_no_string_can_hold': '<h1>' + 'trop long ' * 4_000 + '</h1><p>x</p>',
    'an_alternative_that_no_string_can_hold': '<h1>t</h1><figure><img src="essai.png" alt="' + 'é ' * 9_000 + '"/></figure>',
    'replaced_texts': '<h1>t</h1><p>1er XXIe n° 5, (c) ... « oui »</p><p><sup>x</sup><sub>y</sub> e\u0301\u0301te\u0301 \u0301seul a\u200db</p>',
    'page_breaks': '<p:page-break/><p:page-break/><h1>t</h1><p:page-break/><ul><li>a<p:page-break/>b</li></ul><table><caption>c</caption><tr><td><p:page-break/>x</td></tr></table><p:page-break/>',
}

WORDS = ('le', "l'établissement", '« oui »', '12 000 €', 'anticonstitutionnellement', 'a/b/c', 'n° 5', 'e\u0301', 'mot\u00adcoupé', 'R. 314-39', 'x',
         'https://example.org/un/chemin', '\u200b', '\u00a0', 'Isère', '&amp;&lt;', 'שלום', '😀', '\u2011', '…')
LABELS = ('Pour l’association', 'é\u00a0')
FLOW = ('section', 'list', 'definitions', 'table', 'figure', 'chart', 'signature', 'page_break', 'heading', 'p', 'p', 'p')


class Tree:
    """Grows what the markup's table of elements allows, and now and then what it does not."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.fields, self.level = 0, 1

    def chance(self, one_in):
        return self.random.randrange(one_in) == 0

    def words(self, most=25, inside=()):
        return ' '.join(self.inline(inside) for _ in range(self.random.randrange(most)))

    def inline(self, inside):
        word = self.random.choice(WORDS)
        kind = self.random.choice(('em', 'strong', 'sup', 'a', 'abbr', 'span', 'blank', 'br', 'note') + ('',) * 10)
        if kind in ('em', 'strong', 'sup'):
            return f'<{kind}>{word}</{kind}>'
        if kind == 'a' and not {'a', 'note'} & set(inside):
            return f'<a href="{self.random.choice(("https://example.org/", "#fin", "mailto:x@example.org"))}">{word}x {self.words(3, (*inside, "a"))}</a>'
        if kind == 'abbr':
            return f'<abbr title="sens de {self.random.randrange(9)}">{word}</abbr>'
        if kind == 'span':
            return f'<span lang="{self.random.choice(("en", "de", "fr"))}">{word} {self.words(3, inside)}</span>'
        if kind == 'blank' and 'heading' not in inside:
            return '<p:blank kind="date"/>'
        if kind == 'br':
            return '<br/>'
        if kind == 'note' and not {'a', 'note', 'heading', 'head'} & set(inside):
            return f'{word}<p:note>{word} {self.words(6, (*inside, "note"))}</p:note>'
        return word

    def flow(self, depth, most=5):
        return ''.join(self.block(depth) for _ in range(self.random.randrange(most)))

    def block(self, depth):
        kind = self.random.choice(FLOW) if depth else 'p'
        return getattr(self, kind)(depth - 1)

    def p(self, _):
        return f'<p>{self.words()}</p>'

    def section(self, depth):
        name = self.random.choice(('boite', 'deux', 'large', ''))
        language = self.random.choice(('', '', ' lang="en"'))
        return f'<section class="{name}"{language}>{self.flow(depth)}</section>' if name else f'<section{language}>{self.flow(depth)}</section>'

    def heading(self, _):
        self.level = self.random.randrange(2, min(self.level + 1, 6) + 1) + (5 if self.chance(60) else 0)
        return f'<h{min(self.level, 6)}>{self.random.choice(WORDS)} {self.words(4, ("heading",))}</h{min(self.level, 6)}>'

    def list(self, depth):
        name = self.random.choice(('ul', 'ol'))
        items = (self.words() if self.chance(2) else self.flow(depth) for _ in range(self.random.randrange(1, 5)))
        return f'<{name}>' + ''.join(f'<li>{item}</li>' for item in items) + f'</{name}>'

    def definitions(self, depth):
        return '<dl>' + ''.join(f'<dt>{self.words(5)}</dt><dd>{self.flow(depth)}</dd>' for _ in range(self.random.randrange(1, 4))) + '</dl>'

    def table(self, depth):
        columns = self.random.randrange(1, 5)

        def row(name, inside=()):
            attribute = ' scope="col"' if name == 'th' else ''
            cells = (self.flow(depth) if name == 'td' and self.chance(3) else self.words(8, inside) for _ in range(columns))
            return '<tr>' + ''.join(f'<{name}{attribute}>{cell}</{name}>' for cell in cells) + '</tr>'

        head = f'<thead>{row("th", ("head",))}</thead>' if self.chance(2) else ''
        rows = ''.join(row('td') for _ in range(self.random.randrange(1, 5)))
        if columns > 1 and self.chance(2):
            rows += f'<tr><th scope="row">{self.words(4)}</th><td colspan="{columns - 1}">{self.words()}</td></tr>'
        if columns == 2 and self.chance(2):
            rows += f'<tr><td rowspan="2">{self.words()}</td><td>x</td></tr><tr><td>{self.words()}</td></tr>'
        foot = f'<tfoot>{row("td")}</tfoot>' if self.chance(3) else ''
        return f'<table><caption>{self.words(6)}</caption>{head}{foot}<tbody>{rows}</tbody></table>'

    def figure(self, _):
        caption = f'<figcaption>{self.words(6)}</figcaption>' if self.chance(2) else ''
        return f'<figure><img src="{self.random.choice(("essai.png", "essai.svg"))}" alt="{self.random.choice(("", "un carré", "deux  mots"))}"/>{caption}</figure>'

    def chart(self, _):
        values = ''.join(f'<p:value category="{year}" value="{self.random.randrange(-50, 200)}"/>' for year in range(2025, 2025 + self.random.randrange(1, 6)))
        return f'<p:chart type="{self.random.choice(("barres", "lignes"))}" title="Titre" unit="%"><p:series name="Série">{values}</p:series></p:chart>'

    def page_break(self, _):
        return '<p:page-break/>'

    def signature(self, _):
        self.fields += 1
        return f'<p:signature party="Sig_{self.fields}" label="{self.random.choice(LABELS)}"/>'

    def list_of_contents(self):
        return '<p:toc title="Sommaire" levels="3"/>' if self.chance(3) else ''


def tree(seed):
    one = Tree(seed)
    return one.list_of_contents() + '<h1>titre</h1>' + ''.join(one.block(5) for _ in range(4)) + '<p id="fin">fin</p>'

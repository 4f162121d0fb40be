"""What Django itself makes of templates: run with /usr/bin/python3 (Debian's python3-django).

    make-cases.py                 writes cases.json: the texts below, and some hundred random templates
    make-cases.py SEED COUNT      prints COUNT random templates as JSON lines

Each case is {"text", "out"}, or {"text", "error": "syntax" | "render"} where Django refuses it.
The clock stands at 2026-11-29 09:30:00 UTC.
"""
import datetime
import json
import pathlib
import random
import sys

from django.conf import settings

settings.configure(
    TEMPLATES=[{'BACKEND': 'django.template.backends.django.DjangoTemplates'}],
    USE_I18N=False,
    USE_L10N=True,
    USE_TZ=False,
    TIME_ZONE='UTC',
)
import django

django.setup()
import warnings

warnings.simplefilter('ignore')
from django.template import Context, Engine, TemplateSyntaxError, defaulttags
from django.utils import timesince

HERE = pathlib.Path(__file__).parent
REAL = datetime.datetime
NOW = REAL(2026, 11, 29, 9, 30, 0)


class Standing(type):
    def __instancecheck__(cls, value):
        return isinstance(value, REAL)


class Clock(REAL, metaclass=Standing):
    @classmethod
    def now(cls, tz=None):
        return NOW if tz is None else NOW.replace(tzinfo=datetime.timezone.utc)


class Shim:
    datetime = Clock
    timedelta = __import__("datetime").timedelta


defaulttags.datetime = Clock
timesince.datetime = Shim

engine = Engine(libraries={'i18n': 'django.templatetags.i18n'})


def revive(value):
    if isinstance(value, dict):
        if set(value) == {'$float'}:
            return float(value['$float'])
        if set(value) == {'$datetime'}:
            return REAL.fromisoformat(value['$datetime'])
        return {key: revive(each) for key, each in value.items()}
    if isinstance(value, list):
        return [revive(each) for each in value]
    return value


def context():
    return Context(revive(json.loads((HERE / 'context.json').read_text())))


def verdict(text):
    try:
        template = engine.from_string(text)
    except TemplateSyntaxError:
        return {'text': text, 'error': 'syntax'}
    try:
        return {'text': text, 'out': template.render(context())}
    except Exception:
        return {'text': text, 'error': 'render'}


VALUES = [
    *['name', 'first', 'html', 'empty', 'spaces', 'count', 'zero', 'negative', 'price', 'whole', 'tiny', 'big', 'yes', 'no'],
    *['nothing', 'missing', 'person.name', 'person.address.city', 'person.tags', 'person.missing.more', 'items', 'items.0'],
    *['items.0.title', 'items.1.price', 'words', 'words.0', 'numbers', 'numbers.2', 'nested', 'dict', 'dict.items', 'dict.b'],
    *['none_list', 'date', 'aware', 'event.value', 'url_text', 'digits', 'decimal_text', 'quote', 'umlaut', 'lines', 'emoji'],
    *["'text'", '"a <b> c"', "'it\\'s'", '5', '-3', '2.50', '0', '1e3', 'True', 'None', 'False', 'words.9', 'name.upper', 'name.3'],
]
PLAIN = [
    *['addslashes', 'capfirst', 'escape', 'escapejs', 'filesizeformat', 'first', 'floatformat', 'force_escape', 'iriencode'],
    *['last', 'length', 'linebreaks', 'linebreaksbr', 'linenumbers', 'lower', 'make_list', 'pluralize', 'safe', 'slugify'],
    *['striptags', 'title', 'upper', 'urlencode', 'wordcount', 'yesno', 'date', 'time', 'timesince', 'timeuntil', 'safeseq'],
    *['urlize', 'phone2numeric', 'unordered_list'],
]
TAKING = {
    'add': ['2', '-1', "'x'", 'count', 'words', '1.5', 'price'],
    'center': ['12', "'15'"],
    'cut': ["' '", "'a'", "';'", "'l'"],
    'date': ["'Y-m-d'", "'D d M Y'", "'N j, Y, P'", "'jS F y'", "'l, z W o'", "'H:i:s a A'", "'c'", "'r'", "'L t w'", "'\\D\\a\\y d'", "'f g G h u'", "'DATE_FORMAT'", "'SHORT_DATE_FORMAT'", "'e O T Z U'", "'b E I n'", "''"],
    'time': ["'H:i'", "'P'", "'g:i A'", "'Y'", "'TIME_FORMAT'"],
    'default': ["'friend'", 'count', "''", 'name'],
    'default_if_none': ["'friend'", 'count'],
    'dictsort': ["'title'", "'price'", "'nope'", '0', '1'],
    'dictsortreversed': ["'title'", "'price'", '0'],
    'divisibleby': ['2', "'3'", '5'],
    'floatformat': ['2', "'-2'", '0', "'2g'", "'g'", "'-3'", "'x'", '1'],
    'get_digit': ['1', "'2'", '9', '0'],
    'join': ["', '", "' // '", "'<br>'", "''"],
    'length_is': ['3', "'4'"],
    'ljust': ['10', "'12'"],
    'rjust': ['10', "'12'"],
    'pluralize': ["'es'", "'y,ies'", "'a,b,c'"],
    'slice': ["':2'", "'1:'", "'-2:'", "'::2'", "'1:3'", "'x'", "'::-1'", "'3'"],
    'stringformat': ["'05d'", "'.2f'", "'s'", "'E'", "'x'", "'-8s|'", "'+d'", "'10.3e'", "'r'", "'g'", "'%'"],
    'timesince': ['aware', 'date'],
    'timeuntil': ['date'],
    'truncatechars': ['5', "'7'", '1', '0', "'x'", '100'],
    'truncatechars_html': ['5', '7', '1', '40'],
    'truncatewords': ['1', '2', "'3'", '-1'],
    'truncatewords_html': ['1', '2', '3', '0'],
    'urlencode': ["''", "':'"],
    'urlizetrunc': ['12', "'20'"],
    'wordwrap': ['5', '10', "'20'"],
    'yesno': ["'a,b,c'", "'a,b'", "'a'", "'ja,nein,vielleicht'"],
    'json_script': ["'data'"],
}
COMPARING = ['==', '!=', '<', '>', '<=', '>=', 'in', 'not in', 'is', 'is not']
LISTS = ['words', 'numbers', 'items', 'person.tags', 'dict', 'dict.items', 'none_list', 'empty', 'missing', 'nested', 'name', 'nothing']
NAMES = ['x', 'item', 'word', 'n']


def expression(pick, depth=0):
    value = pick.choice(VALUES + NAMES)
    for _ in range(pick.choice([0, 0, 1, 1, 1, 2, 3])):
        if pick.random() < 0.45:
            value += '|' + pick.choice(PLAIN)
        else:
            name = pick.choice(list(TAKING))
            value += f'|{name}:{pick.choice(TAKING[name])}'
    return value


def condition(pick):
    parts = []
    for i in range(pick.choice([1, 1, 1, 2, 3])):
        if i:
            parts.append(pick.choice(['and', 'or']))
        if pick.random() < 0.2:
            parts.append('not')
        parts.append(expression(pick))
        if pick.random() < 0.5:
            operator = pick.choice(COMPARING)
            # Whether two equal texts are one object is chance in Python.
            other = pick.choice(['None', 'True', 'nothing']) if operator.startswith('is') else expression(pick)
            parts += [operator, other]
    return ' '.join(parts)


def loop(pick, depth):
    names = pick.choice([['x'], ['item'], ['word'], ['n'], ['n', 'x']])
    source = pick.choice(['dict.items', 'dict.items', 'nested', 'items']) if len(names) > 1 else pick.choice(LISTS)
    backwards = ' reversed' if pick.random() < 0.2 else ''
    body = template(pick, depth + 1)
    if pick.random() < 0.6:
        body += pick.choice(['{{ forloop.counter }}', '{{ forloop.counter0 }}', '{{ forloop.revcounter }}', '{{ forloop.revcounter0 }}', '{% if forloop.first %}F{% endif %}', '{% if not forloop.last %}, {% endif %}', '{{ forloop.parentloop.counter }}'])
    if pick.random() < 0.4:
        body += pick.choice(["{% cycle 'a' 'b' %}", "{% cycle name count as c %}{{ c }}", "{% cycle 'a' 'b' 'c' as c silent %}{{ c }}", '{% ifchanged %}{{ item.kind }}{% endifchanged %}', '{% ifchanged item.kind %}new{% else %}same{% endifchanged %}'])
    empty = '{% empty %}none' if pick.random() < 0.4 else ''
    return f"{{% for {', '.join(names)} in {source}{backwards} %}}{body}{empty}{{% endfor %}}"


def tag(pick, depth):
    kind = pick.randrange(18)
    inner = lambda: template(pick, depth + 1)
    if kind < 4:
        middle = f'{{% elif {condition(pick)} %}}{inner()}' if pick.random() < 0.3 else ''
        other = f'{{% else %}}{inner()}' if pick.random() < 0.5 else ''
        return f'{{% if {condition(pick)} %}}{inner()}{middle}{other}{{% endif %}}'
    if kind < 8:
        return loop(pick, depth)
    return [
        lambda: f'{{% with {pick.choice(NAMES)}={expression(pick)} %}}{inner()}{{% endwith %}}',
        lambda: f'{{% with {expression(pick)} as {pick.choice(NAMES)} %}}{inner()}{{% endwith %}}',
        lambda: f"{{% autoescape {pick.choice(['on', 'off'])} %}}{inner()}{{% endautoescape %}}",
        lambda: f'{{% spaceless %}} <p> {inner()} </p> <b>x</b> {{% endspaceless %}}',
        lambda: f'{{% firstof {expression(pick)} {expression(pick)} "last" %}}',
        lambda: f'{{% widthratio {pick.choice(["count", "price", "name", "zero"])} {pick.choice(["5", "whole", "zero", "missing"])} {pick.choice(["100", "10"])} %}}',
        lambda: '{% filter ' + pick.choice(['upper', 'lower|title', 'force_escape', 'truncatewords:2', "cut:' '"]) + ' %}' + inner() + '{% endfilter %}',
        lambda: pick.choice(['{% now "Y-m-d H:i" %}', '{% now "jS F" as x %}{{ x }}', "{% templatetag openblock %}", '{# c #}', '{% comment %}{{ a b }}{% endcomment %}', '{% verbatim %}{{ raw }}{% if %}{% endverbatim %}', '{% regroup items by kind as x %}{% for g in x %}{{ g.grouper }}:{{ g.list|length }};{% endfor %}', "{% ifequal name 'Ada' %}y{% else %}n{% endifequal %}", "{% load i18n %}{% trans 'Hello' %}"]),
        lambda: f'{{% ifchanged %}}{inner()}{{% endifchanged %}}',
        lambda: '{{ ' + expression(pick) + ' }}',
    ][kind - 8]()


TEXTS = ['Hello ', '<p>', '</p>', ' & ', '\n', 'a > b ', '{ ', '}} ', '%} ', 'ä ', '']


def template(pick, depth=0):
    pieces = []
    for _ in range(pick.randrange(1, 4)):
        roll = pick.random()
        if roll < 0.2:
            pieces.append(pick.choice(TEXTS))
        elif roll < 0.65 or depth > 2:
            pieces.append('{{ ' + expression(pick) + ' }}')
        else:
            pieces.append(tag(pick, depth))
    return ''.join(pieces)


def systematic():
    """Each filter on each kind of value; what Django refuses stands alone."""
    used = [(name, '') for name in PLAIN] + [(name, f':{each}') for name, arguments in TAKING.items() for each in arguments]
    for name, argument in used:
        texts = ['{{ %s|%s%s }}' % (value, name, argument) for value in KINDS]
        fine = [text for text in texts if 'out' in verdict(text)]
        refused = [text for text in texts if text not in fine]
        yield ' · '.join(fine)
        yield from refused[:1]


KINDS = ['name', 'html', 'html|safe', 'umlaut', 'lines', 'url_text', 'quote', 'emoji', 'empty', 'missing', 'count', 'price', 'big', 'yes', 'nothing', 'words', 'numbers', 'items', 'nested', 'dict', 'date', 'aware']


if __name__ == '__main__':
    if len(sys.argv) > 2:
        pick = random.Random(int(sys.argv[1]))
        for _ in range(int(sys.argv[2])):
            print(json.dumps(verdict(template(pick))))
    else:
        pick = random.Random(20261129)
        written = [text for text in (HERE / 'texts.txt').read_text().split('\n') if text]
        texts = written + list(systematic()) + [template(pick) for _ in range(400)]
        lines = ',\n'.join(json.dumps(verdict(text), ensure_ascii=False) for text in dict.fromkeys(texts))
        (HERE / 'cases.json').write_text('[\n' + lines + '\n]\n')

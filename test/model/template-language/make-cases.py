"""What Django itself says about each text: run with /usr/bin/python3 (Debian's python3-django); writes cases.json.

verdict: "error"   Django refuses the template
         "literal" it takes it, but braces of a tag that is not closed come out as text
         "ok"      neither
"""
import json
import pathlib

from django.conf import settings

settings.configure(TEMPLATES=[{'BACKEND': 'django.template.backends.django.DjangoTemplates'}], USE_I18N=False)
import django

django.setup()
from django.template import Engine, Library, TemplateSyntaxError
from django.template.base import Node, TextNode

# Klaviyo's own tags and filters, as far as they take part in the shape of a template.
library = Library()


class Nothing(Node):
    def render(self, context):
        return ''


for name in ['unsubscribe', 'manage_preferences', 'web_view', 'coupon_code', 'current_year', 'today']:
    library.tag(name, lambda parser, token: Nothing())


def catalog(parser, token):
    parser.parse(('endcatalog',))
    parser.delete_first_token()
    return Nothing()


library.tag('catalog', catalog)
library.filter('lookup', lambda value, key: '')
engine = Engine()
engine.template_builtins.append(library)

TEXTS = r'''
Hello
{{ first_name }}
{{ first_name|default:'friend' }}
{{ first_name|default:"friend" }}
{{ first_name | default:'friend' }}
{{ first_name|default: 'friend' }}
{{ first_name|default :'friend' }}
{{ first_name|default:friend }}
{{ first_name|default:'it\'s' }}
{{ first_name|default:‘friend’ }}
{{ first_name|default:“friend” }}
{{ first_name default:'friend' }}
{{ first_name|lower|title }}
{{ first_name||lower }}
{{ first_name| }}
{{ |lower }}
{{ first name }}
{{ }}
{{}}
{{ person.first_name }}
{{ event.extra.checkout_url|default:'https://x.test' }}
{{ event.items.0.name }}
{{ event|lookup:'$value' }}
{{ event.$value }}
{{ event|lookup:"Item Name"|title }}
{{ _private }}
{{ a._b }}
{{ a.b. }}
{{ 'text' }}
{{ 'text' 'more' }}
{{ "text"|upper }}
{{ 3 }}
{{ -3.5 }}
{{ 3|add:4 }}
{{ 3|add:-4 }}
{{ a-b }}
{{ a+b }}
{{ a == b }}
{{ a ? b : c }}
{{ a() }}
{{ a[0] }}
{{ _('text') }}
{{ event.value|floatformat:2 }}
{{ a|date:"Y-m-d H:i" }}
{{ a|truncatechars:30 }}
{{ a|yesno:"a,b,c" }}
{{ a|default:b.c }}
{{ a|default:b._c }}
{{ a|default:'x'y }}
{{ a|default:'x }}
{{ 'x }}
{{ first_name
{{ first_name }
{ first_name }}
{{ first_name|default:'friend'
Hi {{ first_name }, how are you?
{{ first_name
}}
{{{ first_name }}}
{% if a %}x{% endif %}
{% if a %}x{% else %}y{% endif %}
{% if a %}x{% elif b %}y{% else %}z{% endif %}
{% if a %}x{% else %}y{% else %}z{% endif %}
{% if a %}x{% else %}y{% elif b %}z{% endif %}
{% if a %}x
{% if a %}x{% end if %}
{% if a %}x{% endfor %}
x{% endif %}
{% else %}
{% elif a %}
{% if %}x{% endif %}
{% if a = b %}x{% endif %}
{% if a == b %}x{% endif %}
{% if a != 'b c' %}x{% endif %}
{% if a and b or not c %}x{% endif %}
{% if a and %}x{% endif %}
{% if and a %}x{% endif %}
{% if not a %}x{% endif %}
{% if not %}x{% endif %}
{% if not not a %}x{% endif %}
{% if a b %}x{% endif %}
{% if a in b %}x{% endif %}
{% if a not in b %}x{% endif %}
{% if a is b %}x{% endif %}
{% if a is not b %}x{% endif %}
{% if a is not None %}x{% endif %}
{% if a not b %}x{% endif %}
{% if a >= 3 %}x{% endif %}
{% if a => 3 %}x{% endif %}
{% if a > 3 and < 5 %}x{% endif %}
{% if a|length > 3 %}x{% endif %}
{% if a|default:'x y' == 'x y' %}x{% endif %}
{% if (a) %}x{% endif %}
{% if a && b %}x{% endif %}
{% if a || b %}x{% endif %}
{% if a==b %}x{% endif %}
{% if 'gold' in person|lookup:'Tiers' %}x{% endif %}
{%if a%}x{%endif%}
{% IF a %}x{% ENDIF %}
{% for x in xs %}{{ x }}{% endfor %}
{% for x in xs %}{{ x }}{% empty %}none{% endfor %}
{% for x in xs reversed %}{{ x }}{% endfor %}
{% for x in xs backwards %}{{ x }}{% endfor %}
{% for k, v in m.items %}{{ k }}{% endfor %}
{% for k,v in m.items %}{{ k }}{% endfor %}
{% for k v in m.items %}{{ k }}{% endfor %}
{% for x of xs %}{{ x }}{% endfor %}
{% for x in %}{{ x }}{% endfor %}
{% for in xs %}{{ x }}{% endfor %}
{% for %}{% endfor %}
{% for x in xs|slice:":3" %}{{ x }}{% endfor %}
{% for x in a b %}{{ x }}{% endfor %}
{% for x in xs %}{% if x %}{{ x }}{% endfor %}{% endif %}
{% for x in xs %}{% if x %}{{ x }}{% endif %}{% endfor %}
{% for x in xs %}x{% else %}y{% endfor %}
{% for x in xs %}x{% empty %}y{% empty %}z{% endfor %}
{% if a %}x{% empty %}y{% endif %}
{% for x in xs %}
{% with a=b %}{{ a }}{% endwith %}
{% with a=b c='d e' %}{{ a }}{% endwith %}
{% with b as a %}{{ a }}{% endwith %}
{% with %}{% endwith %}
{% with a %}{% endwith %}
{% with a = b %}{% endwith %}
{% with a=b %}
{% comment %}{{ first name }} {% if %}{% endcomment %}
{% comment "why" %}x{% endcomment %}
{% comment %}x
{% verbatim %}{{ first name }}{% if %}{% endverbatim %}
{% verbatim %}{{ a {% endverbatim %}
{% verbatim block %}{% endverbatim %}{{ a b }}{% endverbatim block %}
{# a comment with {{ and {% if %} #}
{# not closed
{% autoescape off %}{{ a }}{% endautoescape %}
{% autoescape off %}{{ a }}
{% spaceless %}<p> </p>{% endspaceless %}
{% filter upper %}x{% endfilter %}
{% ifchanged a %}x{% else %}y{% endifchanged %}
{% block a %}x{% endblock %}
{% now "Y" %}
{% cycle 'a' 'b' %}
{% unsubscribe %}
{% unsubscribe 'Stop these' %}
{% manage_preferences 'Choose' %}
{% coupon_code 'Welcome' %}
{% catalog event.id %}{{ catalog_item.title }}{% endcatalog %}
{% catalog event.id %}x
x{% endcatalog %}
{% %}
{%%}
{% if a %
{% if a }}x{% endif %}
{% if a %}{{ b }{% endif %}
{% if a %}x{% endif
100 % {off}
body{color:red}@media print{a{b:c}}
{"a": {"b": "{{ person.email }}"}}
'''.strip('\n').split('\n')

MULTILINE = ['{{ first_name\n}}', '{% if a\n%}x{% endif %}', "{% if a %}\n{{ b }}\n{% endif %}\n", '{% comment %}\n{{ a b }}\n{% endcomment %}', '{{ a }}\n{{ b c }}\n{% for %}']


def verdict(text):
    try:
        template = engine.from_string(text)
    except TemplateSyntaxError:
        return 'error'
    if 'verbatim' in text:
        return 'ok'
    left = ''.join(node.s for node in template.nodelist.get_nodes_by_type(TextNode))
    return 'literal' if '{{' in left or '{%' in left else 'ok'


cases = [{'text': text, 'verdict': verdict(text)} for text in [*dict.fromkeys(TEXTS), *MULTILINE]]
path = pathlib.Path(__file__).parent / 'cases.json'
path.write_text('[\n' + ',\n'.join('  ' + json.dumps(case, ensure_ascii=False) for case in cases) + '\n]\n')
print({kind: sum(case['verdict'] == kind for case in cases) for kind in ('ok', 'error', 'literal')})

/** The tags Klaviyo has, and how it says what other systems say otherwise. */

/** Blocks that must be closed by end<name>, with the tags that may stand between. */
export const blocks: ReadonlyMap<string, readonly string[]> = new Map([
  ['if', ['elif', 'else']],
  ['for', ['empty']],
  ['with', []],
  ['block', []],
  ['autoescape', []],
  ['comment', []],
  ['filter', []],
  ['spaceless', []],
  ['verbatim', []],
  ['ifchanged', ['else']],
  ['ifequal', ['else']],
  ['ifnotequal', ['else']],
  ['blocktrans', ['plural']],
  ['blocktranslate', ['plural']],
  ['catalog', []],
]);

/** To which blocks a tag in the middle belongs, the first one to be named. */
export const middles: ReadonlyMap<string, readonly string[]> = new Map(
  ['elif', 'else', 'empty', 'plural'].map((name) => [
    name,
    [...blocks].filter(([, inside]) => inside.includes(name)).map(([block]) => block),
  ]),
);

type Shows = 'link' | 'address' | 'word' | 'unknown' | 'nothing';
const all = (shows: Shows, ...names: readonly string[]) => names.map((name) => [name, shows] as const);

/**
 * Klaviyo's own [D], and what the field reports that it takes [F]: names ending in _url, sms_unsubscribe, tracking_pixel.
 * `shows`: a link as a whole, its address alone, a word that is worked out here, or what only Klaviyo knows.
 */
export const klaviyoTags: ReadonlyMap<string, Shows> = new Map([
  ...['unsubscribe', 'manage_preferences', 'web_view'].flatMap((name) => [
    ...all('link', name),
    ...all('address', `${name}_link`, `${name}_url`),
  ]),
  ...all('address', 'sms_unsubscribe', 'update_property_link'),
  ...all('nothing', 'tracking_pixel'),
  ...all('word', 'render_variable', 'currency_format', 'current_day', 'current_weekday', 'current_month'),
  ...all('word', 'current_month_name', 'current_year', 'today'),
  ...all('unknown', 'coupon_code', 'barcode', 'barcode_code', 'has_category', 'customobject', 'customobjects'),
  ...all('unknown', 'catalog', 'include'),
]);

/** Django's that are no blocks. */
const plainTags = [
  ...['cycle', 'firstof', 'load', 'now', 'regroup', 'resetcycle', 'templatetag', 'trans', 'translate', 'widthratio'],
];

export const knownTags: readonly string[] = [...new Set([...blocks.keys(), ...klaviyoTags.keys(), ...plainTags])];

/** Words of Liquid, Jinja and others → what to write. */
export const otherTags: ReadonlyMap<string, string> = new Map([
  ['assign', 'Write {% with name=value %} … {% endwith %} around what needs it.'],
  ['set', 'Write {% with name=value %} … {% endwith %} around what needs it.'],
  ['let', 'Write {% with name=value %} … {% endwith %} around what needs it.'],
  ['capture', 'Klaviyo cannot keep rendered text; write {% with name=value %} … {% endwith %}.'],
  ['unless', 'Write {% if not … %} … {% endif %}.'],
  ['endunless', 'Write {% endif %}, and {% if not … %} where it begins.'],
  ['elsif', 'Write {% elif … %}.'],
  ['elseif', 'Write {% elif … %}.'],
  ['elif:', 'Write {% elif … %}, without a colon.'],
  ['case', 'Write {% if a == b %} … {% elif a == c %} … {% endif %}.'],
  ['switch', 'Write {% if a == b %} … {% elif a == c %} … {% endif %}.'],
  ['when', 'Write {% elif a == b %}.'],
  ['raw', 'Write {% verbatim %} … {% endverbatim %}.'],
  ['literal', 'Write {% verbatim %} … {% endverbatim %}.'],
  ['foreach', 'Write {% for item in list %} … {% endfor %}.'],
  ['render', "Write {% include 'name' %}, or the text itself."],
  ['snippet', "Write {% include 'name' %}, or the text itself."],
  ['increment', 'Klaviyo counts in loops only: {{ forloop.counter }}.'],
  ['decrement', 'Klaviyo counts in loops only: {{ forloop.revcounter }}.'],
  ['break', 'Klaviyo cannot leave a loop; take a part of the list: {% for item in list|slice:":3" %}.'],
  ['continue', 'Klaviyo cannot skip in a loop; write {% if … %} around what is to be shown.'],
  ['tablerow', 'Write {% for item in list %} with <tr> and <td>.'],
  ['extends', 'Klaviyo has no templates that templates build on; write the whole mail.'],
  ['url', 'Klaviyo has no routes; write the address.'],
  ['csrf_token', 'A mail has no forms; take it out.'],
  ['lorem', 'Write real words.'],
]);

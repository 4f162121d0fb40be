/** Lints of mails and texts. Each can be turned off, down or up under `lint:` of sluice.yaml. */
import { long } from './form.ts';

const html = 'html';

export const mail: Readonly<Record<string, string>> = {
  'mail-foreign-tag': long(
    `
    A placeholder of another system, such as Mailchimp's \`*|FNAME|*\`, or Liquid's \`list.first.title\`. Klaviyo does not
    know it: people read it as it stands, or read nothing.
    `,
    { wrong: 'Hello *|FNAME|*', right: "Hello {{ first_name|default:'friend' }}", as: 'django' },
  ),
  'mail-placeholder': long(
    `
    A link that leads to \`#\`, to \`TODO\`, to a path or to example.com, or words such as "lorem ipsum": somebody meant to come back
    to it. Write what is to be sent.
    `,
    {
      wrong: '<a href="#">Back to your cart</a>',
      right: '<a href="{{ event.extra.checkout_url }}">Back to your cart</a>',
      as: html,
    },
  ),
  'mail-no-unsubscribe': long(
    `
    A marketing mail in which nothing unsubscribes. Klaviyo puts a link of its own at the end, or does not send the mail;
    laws in most countries ask for one. Where the mail is none of marketing, say \`transactional: true\`.
    `,
    { right: "{% unsubscribe 'Unsubscribe' %} · {{ organization.full_address }}", as: 'django' },
  ),
  'mail-tag-in-href': long(
    `
    \`{% unsubscribe %}\`, \`{% manage_preferences %}\` and \`{% web_view %}\` write a whole link, with \`<a href=…>\`. As the
    address of another link they break the HTML, and the link does not work. The tags that end in \`_link\` give the address.
    `,
    {
      wrong: '<a href="{% unsubscribe %}">Unsubscribe</a>',
      right: '<a href="{% unsubscribe_link %}">Unsubscribe</a>',
      as: html,
    },
  ),
  'mail-size': long(`
    Gmail shows the first 102 kB of a mail and hides the rest behind a link, the way out among it. The size is that of the
    rendered mail and what Klaviyo's tracking adds to each link, which is estimated. It is told from 90 kB on. Comments,
    repeated styles and long loops are what makes mails large; pictures do not count, since they are only linked to.
  `),
  'mail-image': long(
    `
    A picture without \`alt\` says nothing to those who see or hear the mail without pictures; \`alt=""\` says that it only
    decorates. Without \`width\`, Outlook shows it at its full size. A path leads nowhere: a mail has no address of its own
    that it could start from. Gmail and Outlook do not show a picture that stands in the mail itself (\`data:\`). A mail of
    nothing but pictures is distrusted by filters and blank for many people.
    `,
    {
      wrong: '<img src="https://shop.test/pan.jpg">',
      right: '<img src="https://shop.test/pan.jpg" alt="Cast iron pan" width="280">',
      as: html,
    },
  ),
  'mail-contrast': long(`
    Words whose colour is too near to that of their background: below 4.5 : 1, or 3 : 1 for large words (WCAG 2.1, 1.4.3).
    Colours are those of the elements' own styles and of the mail's style sheets. Where a mail says that it has a dark look
    (\`color-scheme\`), words without a background of their own are held against a dark one too.
  `),
  'mail-language': long(
    'The element `html` has no `lang`. Programs that read mails aloud choose their voice by it, and translators their language.',
    { wrong: '<html>', right: '<html lang="en">', as: html },
  ),
  'mail-link-text': long(
    'A link whose words are "here" or "click here". Those who hear a mail often hear its links alone, one after the other; say where it leads.',
    {
      wrong: 'Your cart is <a href="https://shop.test/cart">here</a>.',
      right: '<a href="https://shop.test/cart">Back to your cart</a>',
      as: html,
    },
  ),
  'mail-empty-link': long(
    'The whole address of a link is a value that is empty for the fixture the mail is shown for. Give it another address, or leave the link out where there is none.',
    {
      wrong: '<a href="{{ event.extra.checkout_url }}">Back to your cart</a>',
      right: '<a href="{{ event.extra.checkout_url|default:\'https://shop.test/cart\' }}">Back to your cart</a>',
      as: html,
    },
  ),
  'mail-support': long(
    `
    HTML or CSS that one of the mail programs does not show, by what caniemail.com publishes. The programs are Gmail, Outlook
    and Apple Mail, unless \`sluice.yaml\` names them.
    `,
    { right: 'lint: { clients: [gmail, apple-mail], mail-support: warn }' },
  ),
  'mail-subject': long(`
    A hint: a subject of more than 60 characters is cut on a phone, one in capitals is taken for shouting, and without a
    preview text the inbox shows the first words of the mail. Hints are shown by \`sluice preview\` only.
  `),
  'sms-segments': long(`
    A text of more than 160 characters is sent and paid in parts of 153. One character that the alphabet of text messages
    (GSM-7) does not have, such as a typographic quote or an emoji, makes it 70 and 67. What Klaviyo adds counts: the
    organisation's name, the link to information, the words of the opt-out, links as it shortens them. Their exact wording is
    Klaviyo's, so the count may be wrong by a few characters.
  `),
  'sms-opt-out': long(
    'The first text of a flow should say how to get no more of them. Klaviyo adds the words where `opt_out: true` stands.',
    { right: 'steps:\n  - sms: { id: hello, body: Your cart is waiting., opt_out: true }' },
  ),
  'sms-quiet-hours': long(
    'Quiet hours are switched off for a text that is not transactional, so people may get it at night. In the United States that is against the law (TCPA).',
  ),
  'event-without-trigger': long(
    `
    A message shows \`event.…\`, and the flow is started by a list, a segment or a date: there is no event, and nothing is
    shown. Use properties of the person, or a trigger on a metric.
    `,
    {
      wrong: 'Your {{ event.ProductName }} is waiting',
      right: "Hello {{ person.first_name|default:'friend' }}",
      as: 'django',
    },
  ),
  'event-property': long(
    `
    The event of the fixture has no property of this name, so nothing would be shown. Names are case-sensitive. If the
    property is real and the fixture is old, write it anew with \`sluice fixtures\`.
    `,
    { wrong: '{{ event.extra.chekout_url }}', right: '{{ event.extra.checkout_url }}', as: 'django' },
  ),
  'fixture-invalid': long(
    `
    A file of \`fixtures/\`, or the one named with \`--fixture\`, cannot be read. It is JSON or YAML with up to three maps: the
    person a message is shown for, the event that started the flow, and the account that sends it.
    `,
    {
      right:
        'person: { first_name: Robin }\nevent: { $value: 49.9, extra: { checkout_url: https://shop.test/c/1 } }\naccount: { name: Your shop }',
    },
  ),
};

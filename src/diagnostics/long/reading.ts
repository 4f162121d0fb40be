/** Reading files: YAML, keys and values, templates, sluice.yaml. */
import { long } from './form.ts';

export const reading: Readonly<Record<string, string>> = {
  'yaml-syntax': long(
    `
    The file is not valid YAML 1.2, so nothing of it could be understood. The line and column are where the parser
    stopped; the cause is often a little above. The usual ones: a text with a colon and a space, or one that begins with
    \`{{\`, needs quotes; keys of one map must stand in the same column; tabs do not indent; a key stands twice.

    Aliases that unfold to more than 100,000 values, or contain themselves, are refused as well.
    `,
    { wrong: 'subject: One thing: the pan', right: 'subject: "One thing: the pan"' },
  ),
  'yaml-too-large': long(`
    The file is larger than 1 MiB, or holds more than 100,000 YAML tokens. A sequence takes a few kilobytes, so this is
    a file that got here by mistake, or HTML that belongs into a template file.
  `),
  'file-unreadable': long(`
    The file is there but cannot be read: no permission, not plain text in UTF-8, a link that leads nowhere or out of the
    repository. Nothing is applied as long as any file of the account cannot be read, since a sequence that cannot be seen
    would look like one that was removed. A few words that JavaScript keeps for itself, such as \`constructor\`, cannot be
    the name of a sequence's file.
  `),
  'file-ending': long(`
    Sequences end in \`.yaml\`. A file that ends in \`.yml\` or \`.YAML\` is not read, and its flow would look like one
    whose file was removed; so nothing is applied until it is renamed, or moved out of the directory.
  `),
  'flows-missing': long(
    `
    The directory of sequences does not exist, or is not a directory. This is an error rather than an empty account:
    otherwise a wrong path would delete every flow.

    It is \`flows/\` beside sluice.yaml, unless the account says otherwise. \`sluice init\` makes one.
    `,
    { right: 'accounts:\n  production:\n    flows: marketing/flows/' },
  ),
  'text-cut-off': long(
    `
    In YAML a \`#\` after a space begins a comment, also in the middle of a line. What stands behind it is not read, so the
    mail would go out with half its subject. Where a text follows the \`#\` at once, as in \`#1\`, this is an
    error under all keys that hold a text of yours or a name of the account. A \`# \` after a single space is a warning
    in subjects, previews and bodies; a comment there is known by two spaces before it.
    `,
    { wrong: 'subject: Our #1 pan is back', right: 'subject: "Our #1 pan is back"' },
  ),
  'text-changed': long(
    `
    Unquoted digits are a number in YAML: \`01234\` is 1234, and \`1.10\` is 1.1. A postcode or a version that is
    asked for or stored so is another one. Quote it; where a number is meant, write it as it is.
    `,
    { wrong: '{ property: Zip, equals: 01234 }', right: '{ property: Zip, equals: "01234" }' },
  ),
  'unknown-key': long(
    `
    The key is not part of the format, at least not at this place. A key that were ignored would be a step that does not
    do what its author believes. The message names the nearest one that exists; \`schemas/sequence.schema.json\` lets your
    editor complete them.
    `,
    {
      wrong: '- email: { id: hello, subjct: Welcome, template: t.html }',
      right: '- email: { id: hello, subject: Welcome, template: t.html }',
    },
  ),
  'missing-key': long('A key without which this cannot work is missing; the message names it and the place.', {
    wrong: 'trigger:\n  type: new_subscriber',
    right: 'trigger:\n  type: new_subscriber\n  list: Newsletter',
  }),
  'wrong-type': long(
    `
    The value is of another type than the key takes: a number where a text is meant, one value where a list is. In YAML
    \`yes\` is a text, \`true\` is not; \`12\` is a number and \`"12"\` is a text; and a value that begins with \`{{\`
    is a map unless it is quoted.
    `,
    { wrong: 'subject: {{ first_name }}, hello', right: 'subject: "{{ first_name }}, hello"' },
  ),
  'invalid-value': long(
    'The value is of the right type, but not one that is possible here. The message says what is, and names the nearest one.',
    {
      wrong: '- delay: 1.5 days',
      right: '- delay: 36 hours',
    },
  ),
  'duplicate-name': long(`
    Two sequences of one account have the same \`name\`. Names are what people in Klaviyo know flows by, and what a lost
    ledger is rebuilt from, so each is used once. Another account may use it again.
  `),
  'duplicate-id': long(
    'Two steps of a sequence have the same \`id\`. Ids are what a step is known by when it is edited or moved, and what reports sum by.',
    {
      wrong:
        '- email: { id: reminder, subject: One, template: a.html }\n- email: { id: reminder, subject: Two, template: b.html }',
      right:
        '- email: { id: reminder, subject: One, template: a.html }\n- email: { id: second-reminder, subject: Two, template: b.html }',
    },
  ),
  'config-invalid': long(
    `
    sluice.yaml cannot be used as it is; the message says what is wrong. A Klaviyo account may be named by one entry only
    (two would delete each other's flows), directories lie below the root, and a key of Klaviyo never stands in the
    file: \`api_key_env\` is the name of an environment variable.
    `,
    {
      wrong: 'accounts:\n  production:\n    api_key_env: pk_0123…',
      right: 'accounts:\n  production:\n    api_key_env: KLAVIYO_API_KEY',
    },
  ),
  'variable-undefined': long(
    `
    \`\${name}\` stands for a variable of the account, and this account has none of that name. Where the characters
    themselves are meant, write \`$\${name}\`. Klaviyo's own \`\${{ … }}\` passes untouched.
    `,
    { right: '# sluice.yaml\naccounts:\n  production:\n    variables: { support: help@oakandiron.test }' },
  ),
  'secret-missing': long(
    `
    A webhook uses \`\${secret:NAME}\`, and the environment has no variable NAME. Sluice puts the value in when it sends
    the step to Klaviyo, and shows and stores it nowhere. Set the variable; in GitHub, pass a repository secret with
    \`env\`.
    `,
    { right: '- uses: ./\n  env:\n    CRM_TOKEN: ${{ secrets.CRM_TOKEN }}' },
  ),
  'template-missing': long(
    "The template file does not exist. Templates are looked for relative to the sequence's own file, with forward slashes; upper and lower case count.",
    {
      wrong: '# flows/welcome/hello.yaml\ntemplate: templates/hello.html',
      right: '# flows/welcome/hello.yaml\ntemplate: ../templates/hello.html',
    },
  ),
  'template-outside': long(`
    The template lies outside the repository, or is a link that leads out of it. Templates are read below the
    repository's root only: whoever may change a sequence could otherwise mail out any file of the machine.
  `),
  'template-unreadable': long(
    'The template cannot be read: no permission, larger than 1 MiB, or not plain text in UTF-8. Images do not go into templates; link to them.',
  ),
  'template-syntax': long(
    `
    Klaviyo renders subjects, texts and templates with a language like Django's: \`{{ variables|filter:'x' }}\` and
    \`{% tags %}\`. This text has something that language would stumble over: a tag that is never closed, a block without
    its end, a filter without a name. Klaviyo would refuse the template, skip the message, or send the braces to people.
    `,
    {
      wrong: '{% if first_name %}Hello {{ first_name }}',
      right: '{% if first_name %}Hello {{ first_name }}{% endif %}',
      as: 'django',
    },
  ),
  'template-unknown': long(
    `
    The text uses a tag or a filter that Klaviyo's template language does not have: a slip of the keyboard, or a word of
    Liquid, Jinja or another system. Klaviyo cannot render the message, and nobody gets it. The language is Django's with
    Klaviyo's own tags and filters; docs/preview.md lists them. If Klaviyo has learnt a word that Sluice does not know yet,
    say so in \`sluice.yaml\` with \`lint: { template-unknown: warn }\`.
    `,
    {
      wrong: "{% assign name = first_name|defualt:'friend' %}",
      right: "{% with name=first_name|default:'friend' %}{{ name }}{% endwith %}",
      as: 'django',
    },
  ),
  'mjml-missing': long(
    'A template ends in \`.mjml\`, and the package that compiles MJML is not installed. It is optional, because it is larger than all of Sluice.',
    {
      right: 'npm install mjml',
      as: 'sh',
    },
  ),
  'mjml-invalid': long(
    'The MJML compiler found an error in the template; the message quotes it. Files that other files include are not read (\`mj-include\`): put the parts into one file.',
  ),
};

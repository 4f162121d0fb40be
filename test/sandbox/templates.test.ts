import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeHtml, textOf } from '../../src/sandbox/templates/html.ts';
import { lab, newTemplate, patchOf } from './lab.ts';
import { runs } from '../support/runs.ts';

describe('HTML on save', () => {
  test.each([
    ['a head is added', '<html><body><p>hi</p></body></html>', '<html><head></head><body><p>hi</p></body></html>'],
    ['a fragment becomes a document', '<p>hi</p>', '<html><head></head><body><p>hi</p></body></html>'],
    [
      'a doctype stays in front',
      '<!DOCTYPE html><p>hi</p>',
      '<!DOCTYPE html><html><head></head><body><p>hi</p></body></html>',
    ],
    [
      'comments go',
      '<html><head></head><body><!-- note --><p>hi</p></body></html>',
      '<html><head></head><body><p>hi</p></body></html>',
    ],
    [
      'entities are decoded',
      '<html><head></head><body>caf&eacute;&nbsp;&#8211; &copy;</body></html>',
      '<html><head></head><body>café\u00a0– ©</body></html>',
    ],
    [
      'but not those HTML needs',
      '<html><head></head><body>a &amp; b &lt; c &#60; d &amp;copy;</body></html>',
      '<html><head></head><body>a &amp; b &lt; c &#60; d &amp;copy;</body></html>',
    ],
    [
      'colours are short',
      '<html><head></head><body><p style="color:#FFFFFF;margin:0;">hi</p></body></html>',
      '<html><head></head><body><p style="color: #fff; margin: 0">hi</p></body></html>',
    ],
    [
      'template language passes',
      '<html><head></head><body>{{ first_name|default:"&copy;" }}{% if a %}<!-- x -->{% endif %}</body></html>',
      '<html><head></head><body>{{ first_name|default:"&copy;" }}{% if a %}{% endif %}</body></html>',
    ],
    [
      'what Outlook reads stays',
      '<html><head></head><body><!--[if mso]><p>o</p><![endif]--></body></html>',
      '<html><head></head><body><!--[if mso]><p>o</p><![endif]--></body></html>',
    ],
  ])('%s', (_, sent, stored) => expect(normalizeHtml(sent)).toBe(stored));

  test('stylesheets are reprinted', () => {
    const css = '/* ours */ a,b{color:#AABBCC;background:url(data:x;y)}@media (max-width:600px){.c{margin:0}}';
    expect(normalizeHtml(`<html><head><style>${css}</style></head></html>`)).toBe(
      [
        '<html><head><style>',
        'a, b {',
        '    color: #abc;',
        '    background: url(data:x;y)',
        '}',
        '@media (max-width:600px) {',
        '    .c {',
        '        margin: 0',
        '    }',
        '}',
        '</style></head></html>',
      ].join('\n'),
    );
  });

  test('once is as good as twice', () => {
    const part = fc.constantFrom(
      '<p>',
      '</p>',
      '<!-- c -->',
      '&nbsp;',
      '&amp;copy;',
      '&#38;',
      '&',
      '<style>a{color:#ffffff}</style>',
      '<div style="color:#FFFFFF;;margin:0">',
      '{{ a|b:"<!-- -->" }}',
      '{% if x %}',
      '<html>',
      '<head>',
      '<body>',
      '{',
      '}',
      'text',
      '<!--[if mso]>x<![endif]-->',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const once = normalizeHtml(parts.join(''));
        expect(normalizeHtml(once)).toBe(once);
      }),
      runs(7, 500),
    );
  });

  test('text is derived', () => {
    expect(textOf('<html><head><style>p{}</style></head><body><h1>Hi</h1><p>a &amp; b<br>c</p></body></html>')).toBe(
      'Hi\na & b\nc',
    );
  });
});

describe('templates', () => {
  test('are made, read, changed, listed by name, deleted', async () => {
    const { call, clock } = lab();
    const { id } = (await call('POST', '/api/templates', newTemplate('<p>one</p>', 'sluice: one'))).body.data;
    clock.ms += 5_000;
    const changed = await call('PATCH', `/api/templates/${id}`, patchOf('template', id, { html: '<p>two</p>' }));
    expect(changed.status).toBe(200);
    const read = (await call('GET', `/api/templates/${id}`)).body.data.attributes;
    expect(read).toMatchObject({
      name: 'sluice: one',
      text: 'two',
      created: '2026-09-04T13:40:14+00:00',
      updated: '2026-09-04T13:40:19+00:00',
    });
    const named = async (filter: string) =>
      (await call('GET', `/api/templates?filter=${encodeURIComponent(filter)}&fields[template]=name`)).body.data.length;
    expect(await named('equals(name,"sluice: one")')).toBe(1);
    expect(await named('contains(name,"sluice")')).toBe(1);
    expect(await named('any(name,["other"])')).toBe(0);
    expect((await call('DELETE', `/api/templates/${id}`)).status).toBe(200);
    expect((await call('DELETE', `/api/templates/${id}`)).status).toBe(404);
  });

  test('a text that is sent is kept', async () => {
    const { call } = lab();
    const body = newTemplate('<p>one</p>') as { data: { attributes: object } };
    const sent = { data: { ...body.data, attributes: { ...body.data.attributes, text: 'mine' } } };
    expect((await call('POST', '/api/templates', sent)).body.data.attributes.text).toBe('mine');
  });

  test('ten a page', async () => {
    const { call } = lab();
    for (let i = 0; i < 12; i++) await call('POST', '/api/templates', newTemplate('<p>x</p>', `t${i}`));
    const first = (await call('GET', '/api/templates')).body;
    expect(first.data).toHaveLength(10);
    expect((await call('GET', first.links.next.replace('https://a.klaviyo.com', ''))).body.data).toHaveLength(2);
  });

  test('the thousand-and-first is refused; copies in flows do not count', async () => {
    const { call, sandbox } = lab();
    const { id } = (await call('POST', '/api/templates', newTemplate('<p>x</p>'))).body.data;
    const record = sandbox.account.templates[id];
    if (!record) throw new Error('just made');
    for (let i = 0; i < 999; i++) sandbox.account.templates[`T${i}`] = { ...record, id: `T${i}` };
    const refused = await call('POST', '/api/templates', newTemplate('<p>x</p>'));
    expect(refused.status).toBe(400);
    expect(refused.body.errors[0].detail).toContain('1000');
    sandbox.account.templates.T0 = { ...record, id: 'T0', messageId: 'M1' };
    expect((await call('POST', '/api/templates', newTemplate('<p>x</p>'))).status).toBe(201);
  });
});

/** First what calms an account down, last what lets more go out. */
import { expect, it } from 'vitest';
import { applyOrder } from '../../src/plan/order.ts';
import type { Change } from '../../src/plan/plan.ts';

const change = (address: string, operation?: object): Change =>
  ({ address, ...(operation ? { operation } : {}) }) as Change;
const status = (from: string, to: string) => ({ type: 'status', from, to });
const update = (from?: string, to?: string) => ({
  type: 'update',
  ...(from === undefined ? {} : { status: { from, to } }),
});

it('is that of the table, and by address within a rank', () => {
  const changes = [
    change('m raised', update('draft', 'live')),
    change('l raised', status('manual', 'live')),
    change('k created', { type: 'create' }),
    change('j replaced', { type: 'replace' }),
    change('i deleted', { type: 'delete' }),
    change('h updated with its status', update('live', 'live')),
    change('g updated', update()),
    change('f adopted', { type: 'adopt' }),
    change('e nothing'),
    change('d same status', status('live', 'live')),
    change('c retired', { type: 'retire' }),
    change('b updated and lowered', update('live', 'manual')),
    change('a lowered', status('live', 'draft')),
  ];
  const wanted = [
    ...['a lowered', 'b updated and lowered', 'c retired', 'd same status', 'f adopted', 'g updated'],
    ...['h updated with its status', 'i deleted', 'j replaced', 'k created', 'l raised', 'm raised'],
  ];
  expect(applyOrder({ changes }).map(({ address }) => address)).toEqual(wanted);
  expect(applyOrder({ changes: [...changes].reverse() }).map(({ address }) => address)).toEqual(wanted);
});

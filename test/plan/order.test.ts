/** First what calms an account down, last what lets more go out. */
import { expect, it } from 'vitest';
import { applyOrder } from '../../src/plan/rows/order.ts';
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
    change('b raised too', update('draft', 'live')),
    change('a raised', status('manual', 'live')),
    change('c created', { type: 'create' }),
    change('d replaced', { type: 'replace' }),
    change('e deleted', { type: 'delete' }),
    change('g updated with its status', update('live', 'live')),
    change('f updated', update()),
    change('h adopted', { type: 'adopt' }),
    change('i nothing'),
    change('z same status', status('live', 'live')),
    change('y retired', { type: 'retire' }),
    change('x updated and lowered', update('live', 'manual')),
    change('w lowered', status('live', 'draft')),
  ];
  const wanted = [
    ...['w lowered', 'x updated and lowered', 'y retired', 'z same status', 'h adopted', 'f updated'],
    ...['g updated with its status', 'e deleted', 'd replaced', 'c created', 'a raised', 'b raised too'],
  ];
  expect(applyOrder({ changes }).map(({ address }) => address)).toEqual(wanted);
  expect(applyOrder({ changes: [...changes].reverse() }).map(({ address }) => address)).toEqual(wanted);
});

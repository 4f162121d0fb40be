/** Whether this is `npm run test:deep`: nothing is taken for tried because something equal was. */
export const isDeep = process.env['SLUICE_DEEP'] === '1';

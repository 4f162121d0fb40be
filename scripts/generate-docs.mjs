/** docs/diagnostics.md, from the catalogue. */
import { emit, importSource } from './generated.mjs';

const { diagnosticsPage } = await importSource('src/diagnostics/explain.ts');
await emit('docs/diagnostics.md', diagnosticsPage());

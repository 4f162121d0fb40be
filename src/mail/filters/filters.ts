/** All filters by name: Django's, and Klaviyo's own. */
import type { Filter } from './filter.ts';
import { dateFilters } from './filters-date.ts';
import { encodingFilters } from './filters-encoding.ts';
import { htmlFilters } from './filters-html.ts';
import { klaviyoListFilters } from './filters-klaviyo-list.ts';
import { klaviyoNumberFilters } from './filters-klaviyo-number.ts';
import { klaviyoTextFilters } from './filters-klaviyo-text.ts';
import { listFilters } from './filters-list.ts';
import { numberFilters } from './filters-number.ts';
import { textFilters } from './filters-text.ts';
import { truncateFilters } from './filters-truncate.ts';

export const filters: ReadonlyMap<string, Filter> = new Map(
  Object.entries({
    ...textFilters,
    ...truncateFilters,
    ...htmlFilters,
    ...encodingFilters,
    ...listFilters,
    ...numberFilters,
    ...dateFilters,
    ...klaviyoTextFilters,
    ...klaviyoListFilters,
    ...klaviyoNumberFilters,
  }),
);

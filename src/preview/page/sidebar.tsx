/** All sequences of the page, to choose from: a column on a desk, a list to unfold on a phone. */
import { useState } from 'preact/hooks';
import type { PageSequence } from '../data.ts';
import { linkTo } from './route.ts';

interface SidebarProps {
  readonly sequences: readonly PageSequence[];
  readonly chosen: string;
  readonly base: string | undefined;
}

const marks = { added: 'New', changed: 'Changed', removed: 'Removed' } as const;

export function Sidebar({ sequences, chosen, base }: SidebarProps) {
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(false);
  const wanted = search.trim().toLowerCase();
  const shown = sequences.filter(({ name, address }) => `${name} ${address}`.toLowerCase().includes(wanted));
  const order = (one: PageSequence): number => (one.change === undefined || one.change === 'same' ? 1 : 0);
  const name = sequences.find(({ address }) => address === chosen)?.name;
  return (
    <nav class={`sidebar ${isOpen ? 'open' : ''}`} aria-label="Sequences">
      <button type="button" class="unfold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {name} <span aria-hidden="true">▾</span>
      </button>
      <div class="inner">
        <p class="heading">
          {sequences.length} sequences{base === undefined ? '' : `, compared with ${base}`}
        </p>
        <input
          type="search"
          placeholder="Find a sequence"
          aria-label="Find a sequence"
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <ul>
          {[...shown]
            .sort((a, b) => order(a) - order(b))
            .map(({ address, name: one, change, now, problems }) => {
              const notes = (now?.messages ?? [])
                .flatMap(({ lint }) => lint)
                .filter(({ severity }) => severity !== 'hint');
              const broken = problems.length > 0 || notes.some(({ severity }) => severity === 'error');
              return (
                <li key={address}>
                  <a
                    href={linkTo({ address })}
                    aria-current={address === chosen ? 'page' : undefined}
                    onClick={() => setOpen(false)}
                  >
                    <span class="name">{one}</span>
                    <span class="address">{address}</span>
                    {change !== undefined && change !== 'same' && <span class={`tag ${change}`}>{marks[change]}</span>}
                    {broken && <span class="tag error">Error</span>}
                  </a>
                </li>
              );
            })}
        </ul>
        {shown.length === 0 && <p class="heading">None is called so.</p>}
      </div>
    </nav>
  );
}

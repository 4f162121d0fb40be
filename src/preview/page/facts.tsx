/** Above the canvas: what enters, what leaves, who sends; and what changed, in words. */
import type { PageChange, Side } from '../data.ts';

interface FactsProps {
  readonly side: Side;
  readonly changes: readonly PageChange[];
  readonly base: string | undefined;
  /** Something stands beside the canvas and needs the room. */
  readonly narrow: boolean;
}

const signs = { added: '+', changed: '~', removed: '−' } as const;
const spoken = { added: 'New', changed: 'Changed', removed: 'Removed' } as const;

export function Facts({ side, changes, base, narrow }: FactsProps) {
  return (
    <details class="facts" open={innerWidth >= 700 && !narrow}>
      <summary>
        Who enters, who leaves, who sends
        {changes.length > 0 && <span class="tag changed">{changes.length} changed</span>}
      </summary>
      {side.description !== undefined && <p class="description">{side.description}</p>}
      <dl>
        {side.facts.map(({ label, words, change }) => (
          <div key={label} class={change ?? 'same'}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {changes.length > 0 && (
        <ul class="changes" aria-label={`Changed since ${base}`}>
          {changes.map(({ change, words, node }, index) => (
            <li key={index} class={change}>
              <span aria-hidden="true">{signs[change]}</span>
              <span class="hear">{spoken[change]}: </span>
              {node === undefined || change === 'removed' ? (
                words
              ) : (
                <button type="button" onClick={() => show(node)}>
                  {words}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function show(node: string): void {
  const element = document.querySelector<HTMLElement>(`[data-node="${CSS.escape(node)}"]`);
  element?.scrollIntoView({ block: 'center', inline: 'center' });
  element?.focus();
}

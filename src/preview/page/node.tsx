/** One step on the canvas. What can be opened is a button. */
import { memo } from 'preact/compat';
import type { CanvasNode, PageMessage } from '../data.ts';
import { Icon } from './icons.tsx';
import { Thumb } from './thumb.tsx';

/** Where a walking person is, or has been. */
export interface Trail {
  readonly state: 'here' | 'passed' | 'sent' | 'skipped' | 'left';
  /** "+1h", "Mon 2026-11-02 10:00". */
  readonly time: string;
}

interface NodeProps {
  readonly node: CanvasNode;
  readonly messages: readonly PageMessage[];
  readonly selected: boolean;
  readonly trail?: Trail | undefined;
  readonly onOpen: (message: string) => void;
}

const said = { added: 'New', changed: 'Changed', removed: 'Removed' } as const;

export const Node = memo(function Node({ node, messages, selected, trail, onOpen }: NodeProps) {
  const { id, kind, x, y, width, height, change } = node;
  const [first] = messages;
  const mark = change && change !== 'same' ? said[change] : undefined;
  const problems = messages.flatMap(({ lint }) => lint).filter(({ severity }) => severity !== 'hint');
  const classes = ['node', kind, change ?? 'same', selected ? 'selected' : '', trail ? `trail ${trail.state}` : ''];
  const shared = {
    class: classes.join(' '),
    'data-node': id,
    style: { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` },
  };
  const inner = (
    <>
      {mark !== undefined && <span class="mark">{mark}</span>}
      {trail && <span class="time">{trail.time}</span>}
      <Inside node={node} messages={messages} problems={problems.length} />
    </>
  );
  if (!first)
    return (
      <div {...shared} tabIndex={-1}>
        {inner}
      </div>
    );
  return (
    <button type="button" {...shared} aria-pressed={selected} onClick={() => onOpen(first.step)}>
      {inner}
    </button>
  );
});

interface InsideProps {
  readonly node: CanvasNode;
  readonly messages: readonly PageMessage[];
  readonly problems: number;
}

function Inside({ node, messages, problems }: InsideProps) {
  const { kind, label, title, detail, status } = node;
  if (kind === 'delay' || kind === 'exit' || kind === 'end')
    return (
      <span class="pill">
        {kind !== 'end' && <Icon name={kind} />}
        <span>{title}</span>
      </span>
    );
  const head = (
    <span class="head">
      <Icon name={kind} />
      <span class="label">{label}</span>
      {status !== undefined && <span class={`tag ${status}`}>{status}</span>}
      {problems > 0 && (
        <span class="tag warning">
          {problems} {problems === 1 ? 'note' : 'notes'}
        </span>
      )}
    </span>
  );
  if (kind === 'test')
    return (
      <>
        {head}
        <span class="thumbs">
          {messages.map(({ html, text, channel, step }) =>
            channel === 'sms' ? (
              <span class="bubble" key={step}>
                {text}
              </span>
            ) : (
              <Thumb key={step} html={html} ratio={1} />
            ),
          )}
        </span>
        {detail !== undefined && <span class="detail">{detail}</span>}
      </>
    );
  return (
    <>
      {head}
      {kind === 'email' && <Thumb html={messages[0]?.html ?? ''} ratio={0.72} />}
      <span class={kind === 'text' ? 'bubble' : 'title'}>{title}</span>
      {detail !== undefined && <span class="detail">{detail}</span>}
    </>
  );
}

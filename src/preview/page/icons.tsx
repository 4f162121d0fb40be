/** Small pictures beside words; they say nothing of their own. */
import type { NodeKind } from '../data.ts';

const paths: Readonly<
  Record<NodeKind | 'play' | 'pause' | 'step' | 'again' | 'close' | 'back' | 'on' | 'warn', string>
> = {
  trigger: 'M9 1.5 3.5 9H8l-1 5.5L12.5 7H8z',
  email: 'M1.5 3.5h13v9h-13zM1.5 4l6.5 5 6.5-5',
  text: 'M2 2.5h12v8.5H7l-3 3v-3H2z',
  test: 'M6 1.5v4L2 13a1 1 0 0 0 1 1.5h10a1 1 0 0 0 1-1.5l-4-7.5v-4M5 1.5h6M4.2 9.5h7.6',
  delay: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.800zM8 4.500V8l2.500 1.800',
  split: 'M8 1.500v4M8 5.500 3.500 9v5M8 5.500 12.500 9v5',
  action: 'M8 2 9.300 5.700 13.500 6l-3.200 2.700 1 4.300L8 10.700 4.700 13l1-4.300L2.500 6l4.200-.3z',
  skipped: 'M3 3l10 10M13 3 3 13',
  exit: 'M6.500 2.500h-4v11h4M10 5l3 3-3 3M13 8H6',
  end: 'M4 4h8v8H4z',
  play: 'M4.500 2.500v11l9-5.500z',
  pause: 'M5 3v10M11 3v10',
  step: 'M3.500 2.500v11l7-5.500zM12.500 2.500v11',
  again: 'M3 8a5 5 0 1 1 1.500 3.500M3 13v-3h3',
  close: 'M3.500 3.500l9 9M12.500 3.500l-9 9',
  back: 'M10 3 5 8l5 5',
  on: 'M6 3l5 5-5 5',
  warn: 'M8 1.800 14.800 14H1.200zM8 6v4M8 11.500v.8',
};

export const Icon = ({ name }: { readonly name: keyof typeof paths }) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);

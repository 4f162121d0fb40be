/** The names a template sees: layers, the uppermost first, as Django's Context. */
import type { Dict, Value } from '../python/value.ts';

const builtins: Dict = new Map<string, Value>([
  ['True', true],
  ['False', false],
  ['None', null],
]);

export class Frames {
  private readonly layers: Map<string, Value>[];

  constructor(context: Dict) {
    this.layers = [new Map(builtins), new Map(context)];
  }

  get(name: string): Value | undefined {
    for (let i = this.layers.length - 1; i >= 0; i--) {
      const layer = this.layers[i]!;
      if (layer.has(name)) return layer.get(name);
    }
    return undefined;
  }

  set(name: string, value: Value): void {
    this.layers.at(-1)!.set(name, value);
  }

  /** Where the name is already, or in the uppermost layer. */
  setUpward(name: string, value: Value): void {
    (this.layers.findLast((layer) => layer.has(name)) ?? this.layers.at(-1)!).set(name, value);
  }

  within<T>(names: Iterable<readonly [string, Value]>, run: () => T): T {
    this.layers.push(new Map(names));
    try {
      return run();
    } finally {
      this.layers.pop();
    }
  }
}

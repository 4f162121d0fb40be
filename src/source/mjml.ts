/** MJML → HTML by the package `mjml`, an optional peer that is loaded only where a template needs it. */

export type Mjml =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'invalid'; readonly problems: readonly { readonly line?: number; readonly message: string }[] };

/** What `mjml` exports, as far as we use it. Version 4 answers at once, 5 with a promise. */
export type MjmlCompiler = (
  source: string,
  options: Readonly<Record<string, unknown>>,
) => MjmlAnswer | Promise<MjmlAnswer>;
interface MjmlAnswer {
  readonly html: string;
  readonly errors?: readonly { readonly line?: number; readonly message: string }[];
}

/** The installed package's compiler, or undefined. */
export async function findMjml(): Promise<MjmlCompiler | undefined> {
  try {
    const name = 'mjml';
    const module = (await import(name)) as { default?: MjmlCompiler | { default?: MjmlCompiler } };
    const found = typeof module.default === 'function' ? module.default : module.default?.default;
    return typeof found === 'function' ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Includes have been resolved (mjml-include.ts); the package is not to read files we have not checked. */
export async function compileMjml(compiler: MjmlCompiler | undefined, source: string): Promise<Mjml> {
  if (!compiler) return { kind: 'missing' };
  try {
    const answer = await compiler(source, { validationLevel: 'soft', ignoreIncludes: true, keepComments: true });
    const problems = answer.errors ?? [];
    return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'html', html: answer.html };
  } catch (error) {
    return { kind: 'invalid', problems: [{ message: (error as Error).message.split('\n')[0] ?? '' }] };
  }
}

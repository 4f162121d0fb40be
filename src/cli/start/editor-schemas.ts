/** The schemas in a user's repository, by which an editor completes and checks its sequences. */
import { configJsonSchema, sequenceJsonSchema } from '../../model/json-schema.ts';
import { testJsonSchema } from '../../model/flow-test/test-json-schema.ts';

const schemaText = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;

export const sequenceSchemaFile = 'schemas/sequence.schema.json';
export const testSchemaFile = 'schemas/test.schema.json';

/** What editors complete and check with, of this version of Sluice. */
export const editorSchemas = (): Readonly<Record<string, string>> => ({
  [sequenceSchemaFile]: schemaText(sequenceJsonSchema()),
  [testSchemaFile]: schemaText(testJsonSchema()),
  'schemas/config.schema.json': schemaText(configJsonSchema()),
});

/** The first line by which yaml-language-server (VS Code, Neovim, …) finds it; `path` leads there from the file. */
export const modeline = (path: string): string => `# yaml-language-server: $schema=${path}\n`;

import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';

const entry = z.object({
  message: z.string().min(1),
  placeholders: z.record(z.string(), z.object({ content: z.string() })).optional(),
});
const words = z.record(z.string(), entry);

const folder = new URL('../../../locales/', import.meta.url);

/** Every locale that the extension is shipped with: its name, and what its file says. */
export function localeFiles(): [name: string, words: z.infer<typeof words>][] {
  return readdirSync(folder).map((name) => {
    const text = readFileSync(new URL(`${name}/messages.json`, folder), 'utf8');
    return [name, words.parse(JSON.parse(text))];
  });
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { buildExtension } from '../../../scripts/build';
import { extensionId } from '../../browser';

export interface Extension {
  /** Absolute folder of the unpacked extension. */
  folder: string;
  id: string;
}

const keyed = z.object({ key: z.string() });

/** Builds the extension, unless the last build is of the same sources. */
export async function builtExtension(): Promise<Extension> {
  const folder = await buildExtension('chrome-mv3');
  const { key } = keyed.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  return { folder, id: extensionId(key) };
}

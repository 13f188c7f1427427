import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { manifest } from '../manifest.config';
import { permissionsTable } from './permissions-table';

describe('permissionsTable', () => {
  it('is the one in docs/policy.md (npm run generate makes it anew)', async () => {
    const docs = await readFile(new URL('../docs/policy.md', import.meta.url), 'utf8');
    expect(docs).toContain(`<!-- permissions -->\n${permissionsTable()}\n<!-- /permissions -->`);
  });

  it('gives a reason for everything that the manifest asks for, once', () => {
    const { permissions, host_permissions: hosts } = manifest('chrome-mv3', '1.2.3');
    const named = [...permissionsTable().matchAll(/^\| `(.+?)`.* \| (?=\S)/gm)].map(([, name]) => name);
    expect(named).toEqual([...permissions, ...hosts]);
  });
});

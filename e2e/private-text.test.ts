import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lines } from './lab/lines';
import { type Site, serve } from './lab/site';
import { recordVisit } from './lab/visit';

const NAME = 'Killilan of Glenelg';
/** The private part comes last: a snapshot in slices reads it long after the press. */
const PAGE = `<!doctype html><title>Staff</title><button id=b title="${NAME}">Show</button>
<div id=rows></div><script>
  rows.innerHTML = Array.from({ length: 20_000 }, (_, n) => '<p>Row <b>' + n + '</b></p>').join('');
</script><p class="ph-mask">${NAME}</p>`;

describe.each(['none', 'full'])('what a page marks as private, with captureDom "%s"', (captureDom) => {
  let site: Site;
  let lines: Lines;

  beforeAll(async () => {
    site = await serve((path) => (path === '/' ? PAGE : undefined));
    lines = await recordVisit(site.url, (page) => page.click('#b'), { captureDom });
  });
  afterAll(async () => {
    await site?.close();
  });

  it('is not repeated by the name or title of what is pressed', () => {
    expect(lines.of('click')).toHaveLength(1);
    expect(JSON.stringify(lines.all)).not.toContain('Killilan');
    const described = lines.of('element').find(({ attributes }) => attributes['id'] === 'b');
    expect(described).toMatchObject({ attributes: { title: '⟦private⟧' } });
  });
});

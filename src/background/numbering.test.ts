import { expect, it } from 'vitest';
import { redactLine } from '../privacy/redact-line';
import { FakePage } from './testing/fake-page';
import { Life } from './testing/life';
import { Rig } from './testing/rig';
import { delivered } from './testing/verify';

/** A page's title is told with addresses in it. */
async function title(rig: Rig, page: FakePage, seq: number, names: string[]): Promise<boolean> {
  const text = names.map((name) => `${name}@example.com`).join(' ');
  return (await rig.deliver(page.chunk(seq, [{ type: 'title', t: 4990, title: text }]))).stored;
}

async function setUp(): Promise<{ rig: Rig; page: FakePage }> {
  const rig = new Rig();
  rig.redactLine = redactLine;
  rig.start();
  const page = new FakePage(rig);
  await rig.greet(page.hello({ title: 'jane@example.com' }), 'https://app.example/');
  await page.open();
  return { rig, page };
}

async function titles(rig: Rig): Promise<string[][]> {
  const sessions = await delivered(rig.collector);
  return sessions.map(({ lines }) =>
    lines.flatMap((line) => (line.type === 'page' || line.type === 'title' ? [line.title] : [])),
  );
}

it('a value has one number in a session, also for the next worker, and another in the next session', async () => {
  const { rig, page } = await setUp();
  await title(rig, page, 0, ['jo', 'jane']);
  rig.start();
  await title(rig, page, 1, ['jim', 'jo']);
  const worker = rig.start();
  await worker.control.flush({ end: 'browser' });
  rig.time.advance(1_000);
  const later = new FakePage(rig);
  await later.open();
  await title(rig, later, 0, ['jim']);
  await worker.control.flush({ end: 'browser' });
  await rig.settle();
  expect(await titles(rig)).toEqual([
    ['⟦email:1⟧', '⟦email:2⟧ ⟦email:1⟧', '⟦email:3⟧ ⟦email:2⟧'],
    ['A page', '⟦email:1⟧'],
  ]);
  expect([...rig.browser.memory.keys()].filter((name) => name.startsWith('numbers'))).toEqual([]);
  expect(rig.failures).toEqual([]);
});

it('no number is given twice, at whatever step the worker dies', async () => {
  for (let step = 1; step <= 40; step++) {
    const { rig, page } = await setUp();
    const life = new Life(step);
    rig.start(life);
    await Promise.race([life.heard(title(rig, page, 0, ['jo', 'jim'])), life.death]);
    const worker = rig.start();
    await title(rig, page, 0, ['jo', 'jim']);
    await title(rig, page, 1, ['joe', 'jim', 'jane']);
    await worker.control.flush({ end: 'browser' });
    const [[, first = '', second = ''] = []] = await titles(rig);
    const [jo, jim] = first.split(' ');
    const [joe, jimAgain, jane] = second.split(' ');
    expect([jimAgain, jane]).toEqual([jim, '⟦email:1⟧']);
    expect(new Set([jo, jim, joe, jane]).size, `given twice after step ${step}`).toBe(4);
  }
});

// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import type { DraftLine } from '../messages/page';
import { Gestures } from './gestures';
import { PageMemory } from './memory';
import { Courier } from './outbox/courier';
import { Outbox } from './outbox/outbox';
import { useFakeTime } from './testing/fake-time';

beforeEach(useFakeTime);

const described = (id: number): DraftLine => ({
  ...{ t: 10, type: 'element', id, tag: 'b', role: 'generic', name: '7', attributes: {}, text: '7' },
  ...{ state: {}, box: [0, 0, 9, 9], visible: 1, shadowPath: [], ancestors: [], selectors: [] },
});
const released: DraftLine = {
  ...{ t: 11, type: 'release', target: 1, at: [3, 4], in: [1, 1], pointer: 'mouse', id: 1, button: 0 },
  ...{ buttons: 0, modifiers: [] },
};

it('takes back what was described of a key for a click that never came', async () => {
  const field = document.createElement('input');
  document.body.append(field);
  const memory = new PageMemory();
  memory.fields.add(field);
  const sent: DraftLine[] = [];
  const deliver = async ({ lines }: { lines: DraftLine[] }) => {
    sent.push(...lines);
    return { stored: true, stop: false };
  };
  const outbox = new Outbox({
    ...{ session: 's', page: 1, document: 'd', memory, isFrame: false },
    courier: new Courier({ deliver, isOrphan: () => false, onStop: () => undefined }),
    beforeFlush: () => undefined,
    stayingFrom: () => gestures.pendingSince,
    hoveringFrom: () => gestures.hoveringSince,
  });
  const gestures: Gestures = new Gestures(memory, () => outbox, vi.fn());
  gestures.begin(10);
  field.value = '7';
  for (const line of [described(1), released, described(2)]) outbox.add(line);
  gestures.describedAhead(2);
  gestures.end();
  vi.advanceTimersByTime(200);
  await outbox.flush();
  expect(sent.map(({ type }) => type)).toEqual(['release']);
});

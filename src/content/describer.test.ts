// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BudgetSpent } from '../element/budget';
import type { DraftLine } from '../messages/page';
import { Describer } from './describer';
import { NodeIds } from './dom/node-ids';
import './element/testing/context';
import { PageMemory } from './memory';
import { Mutations } from './mutations';
import { ShadowHosts } from './shadow-hosts';
import { Spaces } from './spaces';
import { useFakeTime } from './testing/fake-time';

/** Shadow hosts of a page so large that looking for them takes too long, for the first so many times. */
class SlowHosts extends ShadowHosts {
  asked = 0;

  constructor(private readonly slow: number) {
    super(new Mutations(new AbortController().signal));
  }

  override all(): Element[] {
    this.asked += 1;
    if (this.asked <= this.slow) throw new BudgetSpent();
    return [];
  }
}

/** What is told of a button that an event happened at. */
function toldOf(hosts: SlowHosts): DraftLine[] {
  const { describer, button, lines } = describing(hosts);
  describer.target(button);
  return lines;
}

function describing(hosts: SlowHosts): { describer: Describer; button: Element; lines: DraftLine[] } {
  document.body.innerHTML = '<button id="pay">Pay</button>';
  const button = document.body.children[0] ?? document.body;
  const lines: DraftLine[] = [];
  const add = (line: DraftLine) => lines.push(line);
  const describer = new Describer(
    new NodeIds(),
    new PageMemory(),
    add,
    false,
    hosts,
    { now: 0 },
    new Spaces(new Mutations(new AbortController().signal)),
  );
  return { describer, button, lines };
}

/** Until nothing is left to be done when idle. */
const idle = () => vi.waitFor(() => expect(vi.getTimerCount()).toBe(0));

describe('Describer', () => {
  beforeEach(() => {
    useFakeTime();
    return () => vi.useRealTimers();
  });

  it('completes a description that was cut short, in more than one attempt', async () => {
    const lines = toldOf(new SlowHosts(2));
    expect(lines).toMatchObject([{ type: 'element', partial: true, selectors: [{ kind: 'xpath' }] }]);
    await idle();
    expect(lines.at(-1)).toMatchObject({
      name: 'Pay',
      selectors: [{ kind: 'role' }, { value: '#pay' }, {}, {}],
    });
    expect(lines.at(-1)).not.toHaveProperty('partial');
  });

  it('gives up after a few attempts', async () => {
    const hosts = new SlowHosts(Number.POSITIVE_INFINITY);
    const lines = toldOf(hosts);
    await idle();
    expect(hosts.asked).toBe(3);
    expect(lines).toHaveLength(1);
  });

  it('tells of what a script had to do with before it is sent, and of what was told before nothing more', () => {
    const { describer, button, lines } = describing(new SlowHosts(0));
    describer.later(button);
    expect(lines).toHaveLength(0);
    describer.settle();
    expect(lines).toHaveLength(1);
    button.setAttribute('aria-pressed', 'true');
    describer.later(button);
    describer.settle();
    expect(lines).toHaveLength(1);
  });
});

// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { DraftLine } from '../../messages/page';
import { PageMemory } from '../memory';
import { maskLines } from './mask-lines';

function memoryOf(secret: string): PageMemory {
  const memory = new PageMemory();
  memory.echoes.add(secret, 'secret');
  return memory;
}

describe('maskLines', () => {
  it('masks an echo in any text of a line and says where', () => {
    const line: DraftLine = {
      t: 1,
      type: 'navigate',
      kind: 'push',
      url: '/find/hunter2hunter2',
      title: 'Find',
    };
    expect(maskLines([line], memoryOf('hunter2hunter2'))).toEqual({
      lines: [{ ...line, url: '/find/⟦secret⟧', redacted: { url: ['echo'] } }],
      changed: 1,
    });
  });

  it('masks echoes inside recorded page content', () => {
    const line: DraftLine = {
      t: 1,
      type: 'dom',
      event: { type: 2, timestamp: 0, data: { node: { attributes: { title: 'is hunter2hunter2' } } } },
    };
    expect(JSON.stringify(maskLines([line], memoryOf('hunter2hunter2')).lines)).not.toContain('hunter2');
  });

  it('leaves the words of the format alone, even when somebody types them', () => {
    const line: DraftLine = {
      t: 1,
      type: 'key',
      action: 'down',
      class: 'enter',
      key: 'Enter',
      modifiers: [],
      repeat: false,
    };
    expect(maskLines([line], memoryOf('enter')).lines[0]).toMatchObject({ class: 'enter', action: 'down' });
  });

  it('gives lines back unchanged when nothing is hidden', () => {
    const line: DraftLine = { t: 1, type: 'visibility', state: 'hidden' };
    expect(maskLines([line], new PageMemory())).toEqual({ lines: [line], changed: 0 });
  });
});

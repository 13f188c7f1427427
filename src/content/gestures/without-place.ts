import type { DraftLine } from '../../messages/page';

type MaybePlaced<T> = T & { at?: unknown; in?: unknown };

/**
 * A line of a concealed gesture without target and point. Focus that moved in it and its path go altogether, and so do
 * ticks: a keypad may be made of them.
 * @param concealed collects the elements that the line does not name any more
 */
export function withoutPlace(line: DraftLine, concealed: Set<number>): DraftLine | undefined {
  switch (line.type) {
    case 'press':
    case 'release':
    case 'click':
    case 'contextmenu':
    case 'wheel':
    case 'drag':
    case 'drop':
    case 'key':
    case 'clipboard': {
      if (line.target !== undefined) concealed.add(line.target);
      const { target: _target, at: _at, in: _in, ...rest }: MaybePlaced<typeof line> = line;
      if (rest.type === 'click' && rest.hit !== undefined) {
        concealed.add(rest.hit);
        delete rest.hit;
      }
      return { ...rest, redacted: { ...rest.redacted, target: ['field'] } };
    }
    case 'selection': {
      const { t, type, cause } = line;
      return { t, type, cause, redacted: { text: ['field'], anchor: ['field'], focus: ['field'] } };
    }
    case 'input':
    case 'change':
      return line.checked !== undefined && concealed.has(line.target) ? undefined : line;
    case 'focus':
    case 'blur':
    case 'pointer':
    case 'hover':
      return undefined;
    default:
      return line;
  }
}

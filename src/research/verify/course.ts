import { isEvent, type TraceLine } from '../../trace/event';
import { lineAt, type Problem } from './problem';

/** The course of a session: begins with `start`, nothing after `end`, time never runs backwards. */
export function checkCourse(lines: readonly TraceLine[]): Problem[] {
  return [...checkStart(lines), ...checkEnd(lines), ...checkOrder(lines)];
}

function checkStart(lines: readonly TraceLine[]): Problem[] {
  const starts = lines.flatMap((line, index) => (line.type === 'start' ? [lineAt(index, line)] : []));
  const begins = lines.find(isEvent)?.type === 'start';
  if (begins && starts.length === 1) return [];
  const message = begins
    ? `A session starts once; it starts again at ${starts[1]}.`
    : 'The first event is not `start`: the beginning of the session is missing.';
  return [{ where: starts[1] ?? 'line 2', kind: 'no-start', message }];
}

function checkEnd(lines: readonly TraceLine[]): Problem[] {
  const end = lines.findIndex((line) => line.type === 'end');
  if (end < 0) return [];
  const after = lines.findIndex((line, index) => index > end && isEvent(line));
  const line = lines[after];
  if (!line) return [];
  return [
    { where: lineAt(after, line), kind: 'after-end', message: 'An event follows the end of the session.' },
  ];
}

function checkOrder(lines: readonly TraceLine[]): Problem[] {
  return lines.flatMap((line, index): Problem[] => {
    const before = lines[index - 1];
    if (!before || before.t <= line.t) return [];
    return [
      { where: lineAt(index, line), kind: 'order', message: `It comes after a line of t ${before.t}.` },
    ];
  });
}

import { Redactor } from '@redactpii/node';
import { OpenRedaction } from 'openredaction';
import { SyncRedactor } from 'redact-pii';
import { NumbersInMemory } from '../../src/privacy/numbering';
import { redactText } from '../../src/privacy/text';
import { type Span, spansReplaced } from './spans-replaced';

export interface Contender {
  name: string;
  /** What it takes for something to be redacted, as spans of the text. */
  find(text: string): readonly Span[] | Promise<readonly Span[]>;
}

/** Stands for whatever was replaced; in no text. */
const MARK = '\ue000';

/** Candor's own and the packages of npm that say they do the same, as they are by default. */
export function contenders(): Contender[] {
  const numbering = new NumbersInMemory();
  const redactPii = new SyncRedactor({ globalReplaceWith: MARK });
  const redactpii = new Redactor({ globalReplaceWith: MARK });
  const openRedaction = new OpenRedaction();
  return [
    { name: 'candor', find: (text) => redactText(text, numbering).spans },
    { name: 'redact-pii', find: (text) => spansReplaced(text, redactPii.redact(text), MARK) },
    { name: '@redactpii/node', find: (text) => spansReplaced(text, redactpii.redact(text), MARK) },
    {
      name: 'openredaction',
      find: async (text) =>
        (await openRedaction.detect(text)).detections.map(({ position: [start, end] }) => ({ start, end })),
    },
  ];
}

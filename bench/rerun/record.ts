import type { BrowserContext, Page } from 'playwright-core';
import { parseAction, type Step } from './recorded-action';

interface Sink {
  actionAdded(page: Page, action: unknown): void;
  actionUpdated(page: Page, action: unknown): void;
}

/** Not part of the public interface: what `playwright codegen` and the MCP server record by. */
interface Recorder {
  _startRecording(options: object, sink: Sink): Promise<void>;
  _stopRecording(): Promise<void>;
}

/**
 * Records what is done in a context with Playwright's own recorder, in the way that its programmatic mode does.
 * @throws Error when this Playwright has no such recorder
 */
export async function recordSteps(context: BrowserContext, work: () => Promise<void>): Promise<Step[]> {
  if (!canRecord(context)) {
    throw new Error(
      'This playwright-core has no _startRecording: look up what took its place, or go back to 1.65.',
    );
  }
  const [steps, pages] = [[] as Step[], [] as Page[]];
  const step = (page: Page, action: unknown): Step => {
    if (!pages.includes(page)) pages.push(page);
    return { page: pages.indexOf(page), action: parseAction(action) };
  };
  await context._startRecording(
    {},
    {
      actionAdded: (page, action) => steps.push(step(page, action)),
      actionUpdated: (page, action) => steps.splice(-1, 1, step(page, action)),
    },
  );
  await work();
  await context._stopRecording();
  return steps;
}

function canRecord(context: BrowserContext): context is BrowserContext & Recorder {
  return '_startRecording' in context && '_stopRecording' in context;
}

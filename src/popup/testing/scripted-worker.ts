import type { PopupRequest, PopupState } from '../../messages/popup';
import type { Worker } from '../worker';

type Answer = PopupState | null | Error | Promise<unknown>;

/** A worker for tests: it answers what it is told to, and remembers what it was asked. */
export class ScriptedWorker implements Worker {
  readonly asked: PopupRequest[] = [];
  answer: Answer;
  url: string | undefined = 'https://crm.example.com/accounts/17';
  /** How often the popup has connected. */
  connections = 0;
  changed = (): void => undefined;
  die = (): void => undefined;

  constructor(answer: Answer) {
    this.answer = answer;
  }

  async ask(request: PopupRequest): Promise<unknown> {
    this.asked.push(request);
    if (this.answer instanceof Error) throw this.answer;
    return this.answer;
  }

  async frontUrl(): Promise<string | undefined> {
    return this.url;
  }

  listen(onChanged: () => void, onLost: () => void): void {
    this.connections += 1;
    this.changed = onChanged;
    this.die = onLost;
  }
}

import type { Listenable, TabsApi, WindowsApi } from '../browser-api';

/** An event of the browser, told to those who listen. */
class Happening<A extends unknown[]> implements Listenable<(...of: A) => void> {
  readonly #listeners: ((...of: A) => void)[] = [];

  addListener(listener: (...of: A) => void): void {
    this.#listeners.push(listener);
  }

  happen(...of: A): void {
    for (const listener of this.#listeners) listener(...of);
  }
}

type Of<E> = E extends Listenable<(...of: infer A) => void> ? Happening<A> : never;
type EventsOf<Api> = { [K in keyof Api as K extends `on${string}` ? K : never]: Of<Api[K]> };

/** What happens to tabs and windows, for one life of the worker. */
export class Happenings {
  readonly tabs: EventsOf<TabsApi> = {
    onCreated: new Happening(),
    onUpdated: new Happening(),
    onRemoved: new Happening(),
    onActivated: new Happening(),
    onMoved: new Happening(),
    onDetached: new Happening(),
    onAttached: new Happening(),
  };
  readonly windows: EventsOf<WindowsApi> = {
    onCreated: new Happening(),
    onRemoved: new Happening(),
    onFocusChanged: new Happening(),
  };
}

import type { Port } from './browser-api';

const NAME = 'popup';

/** Open pages of ours that want to know when what they show has changed. */
export class PopupPorts {
  readonly #ports = new Set<Port>();
  #told = true;

  /** @returns whether the port was for us */
  connected(port: Port): boolean {
    if (port.name !== NAME) return false;
    this.#ports.add(port);
    port.onDisconnect.addListener(() => this.#ports.delete(port));
    return true;
  }

  /** Something changed. Changes at one moment are told once. */
  changed(): void {
    if (!this.#told) return;
    this.#told = false;
    queueMicrotask(() => {
      this.#told = true;
      for (const port of this.#ports) this.#post(port);
    });
  }

  /** A page that closes at this moment has a dead port. */
  #post(port: Port): void {
    try {
      port.postMessage({ kind: 'changed' });
    } catch {
      this.#ports.delete(port);
    }
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface StopSignal {
  /** Resolves at the first request to stop. */
  requested: Promise<NodeJS.Signals>;
  /** Whether that has come. */
  readonly isRequested: boolean;
  /** Gives the signals back to the system. */
  dispose(): void;
}

/** Listens for a request to stop: the first one asks, the second one means it. */
export function stopSignal(on: { first: () => void; second: () => void }): StopSignal {
  let isRequested = false;
  let request: (signal: NodeJS.Signals) => void = () => undefined;
  const requested = new Promise<NodeJS.Signals>((resolve) => {
    request = resolve;
  });
  const listener = (signal: NodeJS.Signals) => {
    if (isRequested) return on.second();
    isRequested = true;
    on.first();
    request(signal);
  };
  for (const signal of signals) process.on(signal, listener);
  return {
    requested,
    get isRequested() {
      return isRequested;
    },
    dispose: () => {
      for (const signal of signals) process.off(signal, listener);
    },
  };
}

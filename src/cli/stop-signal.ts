const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface StopSignal {
  /** Resolves at the first request to stop. */
  requested: Promise<NodeJS.Signals>;
  /** Gives the signals back to the system. */
  dispose(): void;
}

/** Listens for a request to stop. The second one means it: `kill` is called then. */
export function stopSignal(kill: () => void): StopSignal {
  let asked = false;
  let request: (signal: NodeJS.Signals) => void = () => undefined;
  const requested = new Promise<NodeJS.Signals>((resolve) => {
    request = resolve;
  });
  const listener = (signal: NodeJS.Signals) => {
    if (asked) kill();
    asked = true;
    request(signal);
  };
  for (const signal of signals) process.on(signal, listener);
  return {
    requested,
    dispose: () => {
      for (const signal of signals) process.off(signal, listener);
    },
  };
}

import { vi } from 'vitest';

/** What was written to standard output and standard error of this process. */
export interface Captured {
  stdout: string;
  stderr: string;
}

/** Catches both streams until `vi.restoreAllMocks()`. */
export function captureOutput(): Captured {
  const captured: Captured = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[name], 'write').mockImplementation((text, ...rest) => {
      captured[name] += String(text);
      for (const argument of rest) if (typeof argument === 'function') argument();
      return true;
    });
  }
  return captured;
}

import * as z from 'zod';

/** What the processes of this benchmark say to one another. */
export const ready = z.object({ ready: z.literal(true) });
export const listening = z.object({ url: z.url() });

/** Milliseconds of processor time that the process has used since it began, all its threads together. */
export const cpu = z.object({ cpuMs: z.number() });

export const loadOrder = z.object({
  url: z.url(),
  credential: z.string(),
  /** The device's private key, PKCS #8 in base64. */
  pkcs8: z.string(),
  connections: z.int().min(1),
  /** Of one batch. */
  bytes: z.int().min(1000),
  seconds: z.number().positive(),
});

/** Latencies in milliseconds. */
export const loadReport = z.object({
  requests: z.int(),
  seconds: z.number(),
  p50: z.number(),
  p99: z.number(),
});

export type LoadOrder = z.infer<typeof loadOrder>;
export type LoadReport = z.infer<typeof loadReport>;

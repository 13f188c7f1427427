import * as z from 'zod';
import { DeliveryError } from './errors';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Longest wait for an answer. Milliseconds. */
const TIMEOUT_MS = 30_000;

/** RFC 9457. */
const problem = z.object({ title: z.string().optional(), detail: z.string().optional() });

export interface Answer {
  ok: boolean;
  status: number;
  /** Parsed JSON; undefined when it is none. */
  body: unknown;
  /** Milliseconds that the collector asked us to wait. */
  retryAfter: number;
}

/** Address of an endpoint below a collector's address, which may have a path of its own. */
export function endpoint(collectorUrl: string, path: string): string {
  return `${collectorUrl.replace(/\/+$/, '')}/${path}`;
}

/**
 * One request to the collector: no cookies, no cache, no redirect to somewhere else.
 * @throws DeliveryError when there is no answer in time
 */
export async function ask(fetch: Fetch, url: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(url, {
      ...init,
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const { ok, status, headers } = response;
    return {
      ok,
      status,
      body: parse(await response.text()),
      retryAfter: seconds(headers.get('retry-after')) * 1000,
    };
  } catch {
    throw new DeliveryError({ code: 'unreachable' }, 'The collector cannot be reached.');
  }
}

/** What a collector says is wrong, in its own words; shortened. */
export function problemOf(answer: Answer): string {
  const { detail, title } = problem.safeParse(answer.body).data ?? {};
  return (detail ?? title ?? `status ${answer.status}`).slice(0, 300);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `Retry-After` in seconds; its other form, a date, is not worth a clock that may be wrong. */
function seconds(header: string | null): number {
  return header && /^\d{1,5}$/.test(header) ? Number(header) : 0;
}

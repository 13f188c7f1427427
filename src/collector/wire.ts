import * as z from 'zod';
import { deviceId, keyId, sessionId, sha256 } from '../trace/primitives';
import { devicePublicKey, deviceSignature } from '../trace/signature';

/** Largest sealed batch that is taken, in bytes. */
export const MAX_BATCH_BYTES = 8 * 1024 * 1024;
/** Most keys that one batch may name: as many recipients as a policy can have. */
export const MAX_KEYS = 20;
/** Most sessions in one page of the list. */
export const MAX_PAGE = 1000;
const KEYS = new RegExp(`^[0-9a-f]{16}(,[0-9a-f]{16}){0,${MAX_KEYS - 1}}$`);
const PAGE_RULE = `a page has a whole number of sessions from 1 to ${MAX_PAGE}`;

/** 32 random bytes in base64url. */
const secret = z.string().regex(/^[\w-]{43}$/, 'a token is 43 characters of base64url');
const count = z.int().min(0);
/** Wall-clock milliseconds since the epoch, by the collector's clock. */
const instant = z.int().min(0);

/** Every error of the API, RFC 9457. `detail` names the thing, the rule that was broken and the next step. */
export const problem = z.object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() });

/** Only random ids enrol: another version tells the machine or the time, and the nil one would be many devices' at once. */
export const enrollRequest = z.object({
  device: z.uuidv4('a device id is a random UUID, of version 4').toLowerCase(),
  /** What the device signs its batches with from now on. */
  publicKey: devicePublicKey,
  /** That it holds the key: its signature over `enrolmentText`. */
  proof: deviceSignature,
});
export const enrollReply = z.object({ device: deviceId, credential: secret });

/** What is sent in the clear with a sealed batch. */
export const batchHeaders = z
  .object({
    'candor-session': sessionId.toLowerCase(),
    'candor-seq': z
      .string()
      .regex(/^(0|[1-9]\d{0,8})$/, 'a sequence number is a whole number from 0 to 999999999')
      .transform(Number),
    'candor-prev': z
      .string()
      .regex(
        /^(none|[0-9a-f]{64})$/,
        'the hash of the batch before it is 64 lower-case hexadecimal digits, or "none"',
      )
      .transform((text) => (text === 'none' ? null : text)),
    /** Of the batch's place and bytes: `batchText`. */
    'candor-signature': deviceSignature,
    /** Ids of the research keys that it is sealed to. */
    'candor-keys': z
      .string()
      .regex(KEYS, `it holds 1 to ${MAX_KEYS} key ids, each 16 hexadecimal digits, with commas between them`)
      .transform((text) => text.split(','))
      .optional(),
  })
  .refine((headers) => (headers['candor-seq'] === 0) === (headers['candor-prev'] === null), {
    path: ['candor-prev'],
    message: 'batch 0 has "none" before it, and every later batch names the hash of the one before it',
  });

/** `duplicate`: the collector had this batch already, and whole. Both answers mean that it is stored durably. */
export const batchReply = z.object({ id: sha256, seq: count, duplicate: z.boolean() });

export const batchPath = z.object({ sha256 });
export const sessionPath = z.object({ session: sessionId.toLowerCase() });

export const pageQuery = z.strictObject({
  /** `next` of the page before. */
  cursor: sessionId.toLowerCase().optional(),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, PAGE_RULE)
    .transform(Number)
    .refine((limit) => limit <= MAX_PAGE, PAGE_RULE)
    .default(100),
});

export const sessionSummary = z.object({
  id: sessionId,
  device: deviceId,
  batches: count,
  bytes: count,
  firstReceivedAt: instant,
  lastReceivedAt: instant,
});

/** In order of session id, which is the order in which the sessions began. `next` is null on the last page. */
export const sessionsReply = z.object({ sessions: z.array(sessionSummary), next: sessionId.nullable() });

export const batchSummary = z.object({
  seq: count,
  id: sha256,
  prev: sha256.nullable(),
  bytes: count,
  receivedAt: instant,
  /** Null for a batch from before devices signed. */
  signature: deviceSignature.nullable(),
  /** Ids of the research keys that it is sealed to; empty when the device did not say. */
  keys: z.array(keyId),
});

/** The device of a session. `key` is null when it has none: it enrolled before devices signed. */
export const sessionDevice = z.object({
  id: deviceId,
  key: z.object({ publicKey: devicePublicKey, enrolledAt: instant }).nullable(),
});

/** In order of sequence number. */
export const batchesReply = z.object({ device: sessionDevice, batches: z.array(batchSummary) });

export const healthReply = z.object({ status: z.literal('ok') });

export type Problem = z.infer<typeof problem>;
export type SessionSummary = z.infer<typeof sessionSummary>;
export type BatchSummary = z.infer<typeof batchSummary>;
export type SessionDevice = z.infer<typeof sessionDevice>;
export type SessionBatches = z.infer<typeof batchesReply>;

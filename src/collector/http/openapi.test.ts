import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { TestCollector } from '../testing/test-collector';

/** The parts of OpenAPI 3.1 that our description must keep to. */
const media = z.record(
  z.string().regex(/^[\w.+-]+\/[\w.+-]+$/),
  z.object({ schema: z.record(z.string(), z.unknown()) }),
);
const response = z.strictObject({ description: z.string().min(1), content: media });
const parameter = z.strictObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  schema: z.record(z.string(), z.unknown()),
});
const operation = z.strictObject({
  summary: z.string(),
  parameters: z.array(parameter).optional(),
  requestBody: z.strictObject({ required: z.literal(true), content: media }).optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  responses: z.record(z.string().regex(/^[2-5]\d\d$/), response),
});
const document = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.object({ title: z.string(), version: z.string() }),
  components: z.object({ securitySchemes: z.record(z.string(), z.object({ type: z.literal('http') })) }),
  paths: z.record(z.string().startsWith('/'), z.record(z.enum(['get', 'put', 'post']), operation.optional())),
});

let collector: TestCollector;
let api: z.infer<typeof document>;

beforeAll(async () => {
  collector = await TestCollector.start();
  api = document.parse(await (await fetch(`${collector.url}/openapi.json`)).json());
});

afterAll(() => collector.remove());

const operations = () =>
  Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, found]) =>
      found ? [{ name: `${method} ${path}`, path, ...found }] : [],
    ),
  );

test('names every route', () => {
  expect(operations().map(({ name }) => name)).toEqual([
    'get /openapi.json',
    'get /healthz',
    'post /v1/enroll',
    'get /v1/batches/{sha256}',
    'put /v1/batches/{sha256}',
    'get /v1/sessions',
    'get /v1/sessions/{session}/batches',
  ]);
});

test('declares what each path holds, and only known ways to prove who one is', () => {
  for (const { path, parameters = [], security = [] } of operations()) {
    const placed = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(placed);
    for (const scheme of security.flatMap(Object.keys))
      expect(api.components.securitySchemes).toHaveProperty(scheme);
  }
});

test('says which token each route under /v1 needs', () => {
  const needs = operations().map(({ name, security = [] }) => [name, security.flatMap(Object.keys)]);
  expect(Object.fromEntries(needs)).toMatchObject({
    'post /v1/enroll': ['enrollment'],
    'put /v1/batches/{sha256}': ['device'],
    'get /v1/batches/{sha256}': ['researcher'],
    'get /v1/sessions': ['researcher'],
  });
});

test('describes bodies by their content type, and errors as problems', () => {
  const put = api.paths['/v1/batches/{sha256}']?.put;
  expect(put?.requestBody?.content).toMatchObject({
    'application/octet-stream': { schema: { format: 'binary' } },
  });
  expect(Object.keys(put?.responses ?? {})).toEqual([
    '200',
    '400',
    '401',
    '409',
    '413',
    '415',
    '422',
    '500',
    '503',
  ]);
  const headers = put?.parameters?.filter((one) => one.in === 'header').map(({ name }) => name);
  expect(headers).toEqual(['candor-session', 'candor-seq', 'candor-prev', 'candor-signature', 'candor-keys']);
  for (const { responses } of operations()) {
    for (const [status, { content }] of Object.entries(responses)) {
      if (Number(status) >= 400) expect(Object.keys(content)).toEqual(['application/problem+json']);
    }
  }
});

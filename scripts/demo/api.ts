const names = ['Rex', 'Mimi', 'Hansi', 'Bello', 'Rexona', 'Nemo'];

/** Pets whose name begins so. */
export function pets(beginning: string): { id: number; name: string }[] {
  return names
    .map((name, index) => ({ id: index + 1, name }))
    .filter(({ name }) => name.toLowerCase().startsWith(beginning.toLowerCase()));
}

const pet = { type: 'object', properties: { id: { type: 'integer' }, name: { type: 'string' } } };
const ok = (schema: object) => ({
  200: { description: 'Found', content: { 'application/json': { schema } } },
});

/** What the demo's Swagger UI shows: an interface small enough to read, tall enough to scroll. */
export const api = {
  openapi: '3.0.3',
  info: {
    title: 'Pet shop',
    version: '1.0.0',
    description: 'Something to click on. [See it in a frame](/framed).',
  },
  paths: {
    '/api/pets': {
      get: {
        tags: ['pets'],
        summary: 'Find pets by the beginning of their name',
        operationId: 'findPets',
        parameters: [
          { name: 'name', in: 'query', description: 'How the name begins', schema: { type: 'string' } },
          { name: 'kind', in: 'query', schema: { type: 'string', enum: ['dog', 'cat', 'bird', 'fish'] } },
        ],
        responses: ok({ type: 'array', items: { $ref: '#/components/schemas/Pet' } }),
      },
    },
    '/api/pets/{id}': {
      get: {
        tags: ['pets'],
        summary: 'One pet',
        operationId: 'getPet',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
        responses: ok({ $ref: '#/components/schemas/Pet' }),
      },
    },
    '/api/orders': {
      get: {
        tags: ['orders'],
        summary: 'All orders',
        operationId: 'listOrders',
        responses: ok({ type: 'array', items: {} }),
      },
    },
  },
  components: { schemas: { Pet: pet } },
};

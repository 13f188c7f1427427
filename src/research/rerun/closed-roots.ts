import type { CDPSession, Frame, Page } from 'playwright-core';

interface DomNode {
  backendNodeId: number;
  shadowRootType?: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

/**
 * Tells the part that runs in the page of its closed shadow roots, which the debugger may see. Frames of other sites
 * have a debugger session of their own.
 */
export async function revealClosedRoots(page: Page, frame: Frame): Promise<void> {
  const session = await sessionOf(page, frame);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as {
      root: DomNode;
    };
    for (const { host, root: closed } of closedIn(root)) await reveal(session, host, closed);
  } finally {
    await session.detach().catch(() => undefined);
  }
}

/** A frame of the page's own site is part of the page's session. */
function sessionOf(page: Page, frame: Frame): Promise<CDPSession> {
  const context = page.context();
  return context.newCDPSession(frame).catch(() => context.newCDPSession(page));
}

function* closedIn(node: DomNode): Iterable<{ host: number; root: number }> {
  for (const root of node.shadowRoots ?? []) {
    if (root.shadowRootType === 'closed') yield { host: node.backendNodeId, root: root.backendNodeId };
    yield* closedIn(root);
  }
  for (const child of node.children ?? []) yield* closedIn(child);
  if (node.contentDocument) yield* closedIn(node.contentDocument);
}

async function reveal(session: CDPSession, host: number, root: number): Promise<void> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: root });
  const { object: hostObject } = await session.send('DOM.resolveNode', { backendNodeId: host });
  if (!object.objectId || !hostObject.objectId) return;
  await session.send('Runtime.callFunctionOn', {
    objectId: hostObject.objectId,
    functionDeclaration: `function (root) {
      const key = Symbol.for('candor.closedRoots');
      (globalThis[key] ??= new WeakMap()).set(this, root);
    }`,
    arguments: [{ objectId: object.objectId }],
  });
}

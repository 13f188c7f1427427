import CDP from 'chrome-remote-interface';

/**
 * Starts an extension's sleeping service worker. Only a page of its own origin may do that; the manifest is one
 * that runs no code. It opens in a background tab and closes at once.
 */
export async function wakeWorker(port: number, extensionId: string): Promise<void> {
  const scopeURL = `chrome-extension://${extensionId}/`;
  const { webSocketDebuggerUrl } = await CDP.Version({ host: '127.0.0.1', port });
  const browser = await CDP({ target: webSocketDebuggerUrl, local: true });
  try {
    const { targetId } = await browser.Target.createTarget({
      url: `${scopeURL}manifest.json`,
      background: true,
    });
    await startFrom(port, targetId, scopeURL).finally(() => browser.Target.closeTarget({ targetId }));
  } finally {
    await browser.close();
  }
}

async function startFrom(port: number, targetId: string, scopeURL: string): Promise<void> {
  const page = await CDP({ host: '127.0.0.1', port, target: targetId, local: true });
  try {
    await page.ServiceWorker.enable();
    // An extension that is not installed, or has no worker, shows later: there is no worker to attach to.
    await page.ServiceWorker.startWorker({ scopeURL }).catch(() => undefined);
  } finally {
    await page.close();
  }
}

/** Finds and launches a browser with an unpacked extension, and talks to the extension's worker. */
export { installFromDebian } from './debian';
export { extensionId } from './extension-id';
export { EvaluationFailed, evaluateInWorker, WorkerUnreachable } from './extension-worker';
export { type Browser, BrowserNotFound, findBrowser } from './find-browser';
export type { LaunchOptions } from './flags';
export { BrowserFailed, type LaunchedBrowser, launchBrowser } from './launch';

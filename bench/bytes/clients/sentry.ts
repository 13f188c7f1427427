/** As the guide of Sentry shows; every session is recorded, where it came from is this machine. */
import { getReplay, init, replayIntegration } from '@sentry/browser';

init({
  dsn: `http://key@${location.host}/1`,
  integrations: [replayIntegration()],
  replaysSessionSampleRate: 1,
});
Object.assign(window, { finish: () => getReplay()?.flush() });

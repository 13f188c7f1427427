import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Task } from '../task';
import { type Answer, Answers } from './answer';

/** What the pages are seen in: a perturbed page also has another window. */
export const VIEWPORTS = {
  plain: { width: 1280, height: 800 },
  perturbed: { width: 1100, height: 740 },
} as const;

/** The perturbed page that the tests use. */
export const SEED = 7;

export interface TaskSite {
  /** The page of a task: plain, or perturbed by a seed of 1 or more. */
  url(task: Task, seed?: number): string;
  close(): Promise<void>;
}

/** Serves all tasks on this machine, under two names that the browser takes for two sites. */
export async function serveTasks(tasks: readonly Task[]): Promise<TaskSite> {
  const ports: number[] = [];
  const answers = new Answers(tasks, () => [`http://localhost:${ports[0]}`, `http://127.0.0.1:${ports[1]}`]);
  const servers = [listener(answers), listener(answers)];
  for (const server of servers) ports.push(await listen(server));
  return {
    url: ({ name }, seed = 0) =>
      `http://localhost:${ports[0]}/task/${name}${seed ? `?perturbed=${seed}` : ''}`,
    close: async () => {
      for (const server of servers) await close(server);
    },
  };
}

function listener(answers: Answers): Server {
  return createServer(async (request, response) => {
    const broken = (error: unknown): Answer => ({ status: 500, type: 'text/plain', content: String(error) });
    const { status, type, content } = await answers
      .to(new URL(request.url ?? '/', 'http://localhost'))
      .catch(broken);
    response.writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*' });
    response.end(content);
  });
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}

import { createServer } from 'node:http';
import { answerCpu } from './answer-cpu';

// Reads bodies, keeps nothing: what HTTP alone costs on this machine.
const server = createServer((request, response) => {
  request.on('end', () => response.end('{}')).resume();
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  answerCpu(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
});
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  process.disconnect();
});

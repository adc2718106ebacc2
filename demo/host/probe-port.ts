import { createServer } from 'node:net';
import { StartError } from './start-error.js';

/**
 * Can this port be listened on?
 *
 * @throws StartError with what to do when not
 */
export function probePort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new StartError(describe(error, port, host))),
    );
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

function describe(error: NodeJS.ErrnoException, port: number, host: string): string {
  const other = `npm start -- --port ${port === 65_535 ? port - 1 : port + 1}`;
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop the other program, or choose another port: ${other}`;
  if (error.code === 'EACCES')
    return `This user may not listen on port ${port}. Choose one above 1023: npm start -- --port 5180`;
  return `Cannot listen on ${host}:${port} (${error.code ?? error.message}). Choose another address with --host or --port.`;
}

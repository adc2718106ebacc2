import { connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTestService, TEST_ACTORS, type TestService } from '../testing-suites/test-service.js';

let service: TestService;
beforeEach(async () => {
  service = await startTestService();
});
afterEach(() => service.stop());

/** Announces a body, sends its beginning and hangs up; resolves when the service has noticed. */
async function hangUp(method: string, path: string, type: string): Promise<void> {
  const { hostname, port } = new URL(service.url);
  const token = await service.tokens.issue(TEST_ACTORS.admin);
  const head = [
    `${method} /api${path} HTTP/1.1`,
    'Host: test',
    `Authorization: Bearer ${token}`,
    `Content-Type: ${type}`,
    'Content-Length: 900000',
  ].join('\r\n');
  const socket = connect(Number(port), hostname);
  await new Promise<void>((sent) => socket.write(`${head}\r\n\r\n{"command":`, () => sent()));
  // The service has begun to read when it answers somebody who asked later.
  await service.call('admin', 'GET', '/me');
  socket.destroy();
  while (await isOpen()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Whether the service still counts the request among those in progress. */
async function isOpen(): Promise<boolean> {
  const { text } = await service.call('admin', 'GET', '/metrics');
  return !/status="(?:400|500)"/.test(text);
}

it('a caller who hangs up while sending is no failure of the service', async () => {
  await hangUp('POST', '/commands', 'application/json');
  expect(service.failures).toEqual([]);
});

it('nor is one who hangs up in an upload', async () => {
  const { json } = await service.call('admin', 'POST', '/imports', { body: { recordType: 'customer' } });
  const { id } = json as { readonly id: string };
  await hangUp('PUT', `/imports/${id}/files/records`, 'text/csv');
  expect(service.failures).toEqual([]);
});

import type { Command, CommandOutcome, WorkspaceSnapshot } from '@tagma/core';

export type DemoRole = 'agent' | 'manager' | 'admin';

/** Speaks to the service directly, as somebody would who passes the pages by. */
export class DemoApi {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** Signs in as one of the demo's people. */
  static async as(url: string, role: DemoRole): Promise<DemoApi> {
    const response = await fetch(`${url}/demo/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ role }),
    });
    const { token } = (await response.json()) as { token: string };
    return new DemoApi(url, token);
  }

  /** Any call; the token goes along. */
  async call(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  }

  /** Sends a file as it is; returns the answer's body. */
  async upload(path: string, file: Uint8Array<ArrayBuffer>): Promise<unknown> {
    const response = await fetch(`${this.url}/api${path}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'text/csv' },
      body: file,
    });
    if (!response.ok)
      throw new Error(`${path} was answered with ${response.status}: ${await response.text()}`);
    return response.json();
  }

  async command(command: Command): Promise<{ status: number; outcome: CommandOutcome }> {
    const { status, body } = await this.call('POST', '/commands', { command });
    return { status, outcome: body as CommandOutcome };
  }

  async workspace(): Promise<WorkspaceSnapshot> {
    return (await this.call('GET', '/workspace')).body as WorkspaceSnapshot;
  }

  /** Ids of the customers that carry a tag now. */
  async taggedWith(tagId: string): Promise<string[]> {
    const { body } = await this.call('POST', '/assignments/query', {
      recordType: 'customer',
      tagIds: [tagId],
    });
    const found = (Array.isArray(body) ? body : (body as { items: unknown[] }).items) as {
      record: { id: string };
    }[];
    return found.map(({ record }) => record.id).sort();
  }

  /** Ids of the tags that a customer carries now. */
  async tagsOf(id: string): Promise<string[]> {
    const { body } = await this.call('POST', '/assignments/query', {
      recordType: 'customer',
      recordIds: [id],
    });
    const found = (Array.isArray(body) ? body : (body as { items: unknown[] }).items) as { tagId: string }[];
    return found.map(({ tagId }) => tagId).sort();
  }

  /** Ids of the first customers. */
  async customerIds(limit: number): Promise<string[]> {
    const { body } = await this.call('GET', `/records/customer?limit=${limit}`);
    return (body as { items: { id: string }[] }).items.map(({ id }) => id);
  }
}

import type { FileMapping, ImportPlan } from '@tagma/csv';
import { setTimeout } from 'node:timers/promises';
import type { TestService } from './test-service.js';
import type { ImportStatus, ProblemPage, UploadAnswer } from '../imports/imports.types.js';

/** Begins an import of customers and gives its id. */
export async function createImport(service: TestService): Promise<string> {
  const answer = await service.call('admin', 'POST', '/imports', { body: { recordType: 'customer' } });
  return (answer.json as ImportStatus).id;
}

/** Uploads a file and gives the proposed mapping. */
export async function upload(
  service: TestService,
  id: string,
  role: string,
  csv: string,
): Promise<UploadAnswer> {
  const answer = await service.call('admin', 'PUT', `/imports/${id}/files/${role}`, {
    body: csv,
    headers: { 'Content-Type': 'text/csv' },
  });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json as UploadAnswer;
}

/** A plan for customers. */
export function planOf(
  files: Readonly<Record<string, FileMapping>>,
  more: Partial<ImportPlan> = {},
): ImportPlan {
  return { recordType: 'customer', files, ...more };
}

/** How the import stands. */
export async function statusOf(service: TestService, id: string): Promise<ImportStatus> {
  return (await service.call('admin', 'GET', `/imports/${id}`)).json as ImportStatus;
}

/** Waits until an import has ended. */
export async function ended(service: TestService, id: string): Promise<ImportStatus> {
  for (;;) {
    const status = await statusOf(service, id);
    if (status.state !== 'running') return status;
    await setTimeout(5);
  }
}

/** Uploads files, runs the proposed plan, and gives the end and the problems. */
export async function importCsv(
  service: TestService,
  files: Readonly<Record<string, string>>,
  more: Partial<ImportPlan> = {},
): Promise<{ readonly id: string; readonly status: ImportStatus; readonly problems: ProblemPage }> {
  const id = await createImport(service);
  const mappings: Record<string, FileMapping> = {};
  for (const [role, csv] of Object.entries(files))
    mappings[role] = (await upload(service, id, role, csv)).mapping;
  const answer = await service.call('admin', 'POST', `/imports/${id}/run`, {
    body: { plan: planOf(mappings, more) },
  });
  if (answer.status !== 202) throw new Error(answer.text);
  const status = await ended(service, id);
  const problems = (await service.call('admin', 'GET', `/imports/${id}/problems`)).json as ProblemPage;
  return { id, status, problems };
}

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DemoApi } from './demo-api.js';
import { customerFile } from './customer-file.js';
import { startDemo } from './demo-host.js';
import { DemoPage } from './demo-page.js';
import { useDemo } from './setup.js';

const scene = useDemo({ seed: { customers: 20, orders: 60 } });
const folder = mkdtempSync(join(tmpdir(), 'tagma-import-'));

function csv(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const chooseFile = (visit: DemoPage, role: string, path: string): Promise<void> =>
  visit.page.locator(`input[name="file-${role}"]`).setInputFiles(path);

async function countOf(api: DemoApi): Promise<number> {
  const { body } = await api.call('GET', '/record-counts/customer');
  return (body as { count: number }).count;
}

describe('importing by the page', () => {
  it('guesses types, shows a preview, imports the good rows and lists the bad ones with line and reason', async () => {
    const path = csv('mixed.csv', [
      'CustomerID,name,Score,Joined',
      'E2E-1,林夏,12,2024-01-31',
      'E2E-2,"Ana, Ltd.",=1+1,2024-02-29',
      'E2E-3,"<img src=x onerror=alert(1)>",7,2024-02-30',
      'E2E-4,Too,many,cells,here',
      ',No id,3,2024-03-01',
      'E2E-6,Zoé,41,2024-03-02',
      ...Array.from(
        { length: 60 },
        (_, index) => `E2E-${100 + index},Fill ${index},${index},2024-04-0${1 + (index % 9)}`,
      ),
    ]);
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/import');
    const api = await DemoApi.as(scene.demo.url, 'admin');
    const before = await countOf(api);
    await chooseFile(visit, 'records', path);
    await visit.page.getByText('2. Check columns').waitFor();
    const typeOf = (column: string): Promise<string> => visit.page.getByLabel(`Type: ${column}`).inputValue();
    expect(await typeOf('name')).toBe('text');
    await visit.page.getByLabel('Type: Score').selectOption('integer');
    await visit.page.getByLabel('Type: Joined').selectOption('date');
    await visit.page.getByText('Preview').first().waitFor();
    await visit.page.locator('button[name="run-import"]').click();
    await visit.page.locator('[data-import-over]').waitFor({ timeout: 60_000 });
    expect(await visit.figure('Rows in the file')).toBe(66);
    expect(await visit.figure('Imported')).toBe(62);
    expect(await visit.figure('Not imported')).toBe(4);
    const problems = await visit.page.locator('.crm-problems').innerText();
    for (const line of [3, 4, 5, 6]) expect(problems).toMatch(new RegExp(`\\b${line}\\b`));
    expect(await countOf(api)).toBe(before + 62);
    const { body } = await api.call('GET', '/records/customer/E2E-6');
    expect(body).toMatchObject({ data: { name: 'Zoé', Score: 41 } });
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('cancelled, leaves nothing half done', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `C-${index},Name ${index},${index}`);
    const path = csv('large.csv', ['CustomerID,name,Score', ...rows]);
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/import');
    const api = await DemoApi.as(scene.demo.url, 'admin');
    const before = await countOf(api);
    await chooseFile(visit, 'records', path);
    await visit.page.locator('button[name="run-import"]').click();
    await visit.page.locator('button[name="cancel-import"]').click();
    await visit.page.getByText('Cancelled. Nothing was imported.').waitFor({ timeout: 60_000 });
    expect(await countOf(api)).toBe(before);
    expect((await api.call('GET', '/records/customer/C-0')).status).toBe(404);
    await visit.close();
  });

  it('says what is wrong with a file that is none, in the language of the person', async () => {
    const path = join(folder, 'picture.csv');
    writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0]));
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { locale: 'zh-CN' }, '#/import');
    await chooseFile(visit, 'records', path);
    await visit.page.locator('.crm-drop .crm-field__error').first().waitFor();
    expect(await visit.page.locator('.crm-drop .crm-field__error').first().innerText()).toMatch(
      /[\u4e00-\u9fff]/,
    );
    await visit.close();
  });
});

describe('importing by the command line', () => {
  it('brings customers and their orders in without a lost row', async () => {
    const file = customerFile();
    const demo = await startDemo({ customers: file.path, orders: file.invoices });
    try {
      const api = await DemoApi.as(demo.url, 'admin');
      expect(await countOf(api)).toBe(file.rows.length);
      const sample = file.rows[Math.floor(file.rows.length / 2)];
      const { body } = await api.call('GET', `/records/customer/${sample?.['CustomerID'] ?? ''}`);
      const record = body as { data: Record<string, unknown>; collections: Record<string, unknown[]> };
      expect(record.data).toMatchObject({
        Frequency: Number(sample?.['Frequency']),
        MonetaryMills: Number(sample?.['MonetaryMills']),
      });
      if (file.isReal) {
        expect(file.rows).toHaveLength(4372);
        expect(demo.output().replaceAll(',', '')).toMatch(/25900/);
        expect(record.collections['orders']?.length).toBeGreaterThan(0);
      }
      await demo.stop();
      await demo.restart();
      expect(await countOf(await DemoApi.as(demo.url, 'admin'))).toBe(file.rows.length);
    } finally {
      await demo.dispose();
    }
  });
});

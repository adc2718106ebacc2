import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DemoApi } from './demo-api.js';
import { startDemo } from './demo-host.js';
import { DemoPage } from './demo-page.js';
import { useDemo } from './setup.js';

const scene = useDemo();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tagma-backup-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the steps are called in each language. */
const WORDS = {
  en: {
    csv: 'Download as CSV (ZIP)',
    lines: 'Download as JSON lines',
    good: 'is complete and can be restored.',
    holds: '200 records, ',
    bad: 'cannot be restored. Found: 1',
    cut: 'The file ends too early, or lines are missing.',
    notArchive: 'This is no backup, or the file was cut off.',
  },
  'zh-CN': {
    csv: '下载 CSV（ZIP）',
    lines: '下载 JSON 行文件',
    good: '完整，可以恢复。',
    holds: '200 条记录，',
    bad: '无法恢复，发现 1 处问题',
    cut: '文件不完整，或缺少若干行。',
    notArchive: '这不是备份文件，或文件不完整。',
  },
} as const;

describe.each(['en', 'zh-CN'] as const)('a backup (%s)', (locale) => {
  const words = WORDS[locale];

  it.each(['csv', 'lines'] as const)(
    'is downloaded as %s and checked; a damaged one is told',
    async (form) => {
      const visit = await DemoPage.visit(scene.browser, scene.demo.url, { locale }, '#/import');
      const card = visit.page.locator('crm-backup');
      const waiting = visit.page.waitForEvent('download');
      await card.getByRole('button', { name: words[form] }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toMatch(form === 'csv' ? /^tagma-.*\.zip$/ : /^tagma-.*\.ndjson$/);
      const file = join(folder, `${locale}-${download.suggestedFilename()}`);
      await download.saveAs(file);

      const chooser = card.locator('input[name="check-backup"]');
      await chooser.setInputFiles(file);
      await card.getByText(words.good).waitFor();
      await card.getByText(words.holds).waitFor();

      const whole = await readFile(file);
      const damaged = join(folder, form === 'csv' ? `${locale}-cut.zip` : `${locale}-cut.ndjson`);
      const text = whole.toString();
      await writeFile(
        damaged,
        form === 'csv'
          ? whole.subarray(0, whole.length / 2)
          : text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1),
      );
      await chooser.setInputFiles(damaged);
      await card.getByText(words.bad).waitFor();
      await card.getByText(form === 'csv' ? words.notArchive : words.cut).waitFor();
      expect(visit.complaints).toEqual([]);
      await visit.close();
    },
  );
});

describe('a backup', () => {
  it('fills an empty demo, with the history of what it was taken from', async () => {
    const api = await DemoApi.as(scene.demo.url, 'admin');
    const record = { type: 'customer', id: 'C000003' };
    await api.command({ type: 'assignTag', record, tagId: 'vip' });
    const tags = await api.tagsOf('C000003');
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/import');
    const waiting = visit.page.waitForEvent('download');
    await visit.page.locator('button[name="backup-csv"]').click();
    const file = join(folder, 'all.zip');
    await (await waiting).saveAs(file);
    await visit.close();

    const other = await startDemo({ restore: file });
    const restored = await DemoApi.as(other.url, 'admin');
    expect(await restored.tagsOf('C000003')).toEqual(tags);
    const page = await DemoPage.visit(scene.browser, other.url, {}, '#/roles');
    await page.page.getByRole('button', { name: 'Check the history' }).click();
    await page.page.getByText('The history is whole').waitFor();
    await page.close();
    await other.dispose();
  });
});

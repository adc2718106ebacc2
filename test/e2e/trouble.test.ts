import { describe, expect, it } from 'vitest';
import { DemoApi } from './demo-api.js';
import { DemoPage } from './demo-page.js';
import { useDemo } from './setup.js';

const scene = useDemo();

describe('when the service goes away', () => {
  it('the page says so, keeps what was typed, and goes on when it is back', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/rules/new');
    await visit.page.locator('input[name="name"]').fill('Typed before');
    await visit.writeRule('$count(orders) > 2');
    await scene.demo.kill();
    await visit.page.getByText('The service is not answering').first().waitFor({ timeout: 30_000 });
    await visit.page.locator('button[name="test"]').click();
    await visit.page.locator('[data-result="problem"], .crm-banner').first().waitFor({ timeout: 30_000 });
    expect(await visit.ruleText()).toBe('$count(orders) > 2');
    await scene.demo.restart();
    await expect.poll(() => visit.page.locator('.crm-banner').count(), { timeout: 30_000 }).toBe(0);
    expect(await visit.page.locator('input[name="name"]').inputValue()).toBe('Typed before');
    await visit.page.locator('button[name="test"]').click();
    await visit.page.locator('[data-result="test"]').waitFor({ timeout: 30_000 });
    await visit.close();
  });

  it('a page that was never opened says that it cannot be fetched, and comes when the service is back', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/customers');
    await visit.settled();
    await scene.demo.kill();
    await visit.page.locator('nav a[href="#/reviews"]').click();
    const failure = visit.page.getByRole('heading', { name: 'This page could not be fetched' });
    await failure.waitFor({ timeout: 30_000 });
    await scene.demo.restart();
    await visit.page.locator('crm-reviews-page h1').waitFor({ timeout: 30_000 });
    expect(await failure.count()).toBe(0);
    await visit.close();
  });

  it('a tag that was acknowledged before a crash is still there after it', async () => {
    const api = await DemoApi.as(scene.demo.url, 'admin');
    const id = (await api.customerIds(3))[2] ?? '';
    await api.command({ type: 'removeTag', record: { type: 'customer', id }, tagId: 'tag-vip' });
    const { status } = await api.command({
      type: 'assignTag',
      record: { type: 'customer', id },
      tagId: 'tag-vip',
    });
    expect(status).toBe(200);
    await scene.demo.kill();
    await scene.demo.restart();
    const again = await DemoApi.as(scene.demo.url, 'admin');
    expect(await again.tagsOf(id)).toContain('tag-vip');
  });
});

describe('when the service is slow', () => {
  it('the picker shows that it works, and the tag comes', async () => {
    const api = await DemoApi.as(scene.demo.url, 'admin');
    const id = (await api.customerIds(10))[9] ?? '';
    await api.command({ type: 'removeTag', record: { type: 'customer', id }, tagId: 'tag-vip' });
    const visit = await DemoPage.visit(scene.browser, scene.demo.url);
    await visit.openCustomer(id);
    await visit.page.route('**/api/commands', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await visit.picker.getByRole('combobox').click();
    await visit.page.keyboard.type('VIP');
    await visit.picker.getByRole('option').first().click();
    await visit.picker.locator('tagma-tag[pending]').first().waitFor();
    await expect.poll(() => visit.picker.locator('tagma-tag[pending]').count(), { timeout: 10_000 }).toBe(0);
    expect(await visit.tags()).toContain('VIP customer');
    expect(await api.tagsOf(id)).toContain('tag-vip');
    await visit.close();
  });
});

describe('bad input', () => {
  it.each([
    ['malformed JSON', '{"command":', 400],
    ['a number', '7', 400],
    ['an unknown command', JSON.stringify({ command: { type: 'dropEverything' } }), 400],
    ['a wrong type', JSON.stringify({ command: { type: 'assignTag', record: 7, tagId: [] } }), 400],
    ['10 MB of text', JSON.stringify({ command: { type: 'assignTag', tagId: 'x'.repeat(10_000_000) } }), 413],
  ])('%s gets a located message and harms nothing', async (_, body, status) => {
    const { token } = (await (
      await fetch(`${scene.demo.url}/demo/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"role":"admin"}',
      })
    ).json()) as { token: string };
    const response = await fetch(`${scene.demo.url}/api/commands`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body,
    });
    const answer = (await response.json()) as { error?: { code: string; message: string }; refusal?: object };
    expect([status, 422]).toContain(response.status);
    expect(answer.error?.message ?? JSON.stringify(answer.refusal ?? '')).not.toBe('""');
    expect((await fetch(`${scene.demo.url}/api/health`)).status).toBe(200);
  });

  it('an unknown customer or tag is refused with its name', async () => {
    const api = await DemoApi.as(scene.demo.url, 'admin');
    const record = { type: 'customer', id: '<script>no such</script>' };
    const { status, outcome } = await api.command({ type: 'assignTag', record, tagId: 'tag-vip' });
    expect(status).toBe(404);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'unknown-record' } });
  });
});

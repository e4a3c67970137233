// The byte budgets of the design, on every learner page in every language. They may only be lowered.
import type { Request } from '@playwright/test';
import { raw } from '../http';
import { saveData } from '../layout';
import { address, languages, learnerPages } from '../pages';
import { expect, test } from '../test';

const pageBudget = 14_600; // the first flight of a TCP connection
const firstVisitBudget = 50_000;
const firstVisitRequests = 6;
const scriptBudget = 120_000;

const isApplication = (url: string) => /\/pkg\/havre(_bg)?[.-][^/]*(js|wasm)$/.test(url);

for (const language of languages) {
  for (const entry of learnerPages) {
    test(`${entry.name} in ${language.tag}`, async ({ page, site }) => {
      const answer = await raw(site + address(language, entry), { 'accept-encoding': 'br' });
      expect(answer.status).toBe(entry.status ?? 200);
      expect(answer.headers['content-encoding']).toBe('br');
      expect(answer.bytes.length, 'the page itself, compressed').toBeLessThanOrEqual(pageBudget);

      await saveData(page);
      const requests: Request[] = [];
      page.on('request', (request) => requests.push(request));
      await page.goto(address(language, entry), { waitUntil: 'networkidle' });
      const sizes = await Promise.all(requests.map((request) => request.sizes()));
      const total = sizes.reduce((sum, size) => sum + size.responseBodySize + size.responseHeadersSize, 0);
      const list = requests.map((request) => new URL(request.url()).pathname);
      expect(total, `first visit: ${list.join(' ')}`).toBeLessThanOrEqual(firstVisitBudget);
      expect(list.length, `first visit: ${list.join(' ')}`).toBeLessThanOrEqual(firstVisitRequests);
      expect(list.filter(isApplication), 'with Data Saver the application is never fetched').toEqual([]);
    });
  }
}

test('the application is small, and asked for only after load', async ({ page, site }) => {
  const asked: { url: string; at: number }[] = [];
  page.on('request', (request) => {
    if (isApplication(request.url())) asked.push({ url: request.url(), at: Date.now() });
  });
  const wasm = page.waitForRequest(/havre_bg.*\.wasm$/, { timeout: 20_000 });
  await page.goto('/fr', { waitUntil: 'commit' });
  await page.waitForLoadState('load');
  const loaded = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return performance.timeOrigin + (entry?.loadEventStart ?? 0);
  });
  await wasm;
  expect(asked.map(({ url }) => new URL(url).pathname).sort()).toHaveLength(2);
  for (const { url, at } of asked) expect(at, url).toBeGreaterThanOrEqual(loaded - 1);
  const html = (await raw(`${site}/fr`)).bytes.toString();
  expect(html, 'nothing may be preloaded').not.toMatch(/rel="?(module)?preload/);

  let total = 0;
  for (const { url } of asked) {
    const answer = await raw(url, { 'accept-encoding': 'br' });
    expect(answer.headers['content-encoding'], url).toBe('br');
    expect(answer.headers['cache-control'], url).toContain('immutable');
    total += answer.bytes.length;
  }
  expect(total).toBeLessThanOrEqual(scriptBudget);
});

for (const effectiveType of ['slow-2g', '2g']) {
  test(`on ${effectiveType} the application is never fetched`, async ({ page }) => {
    await page.addInitScript(
      (type) => Object.defineProperty(navigator, 'connection', { value: { saveData: false, effectiveType: type } }),
      effectiveType,
    );
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/fr', { waitUntil: 'networkidle' });
    await page.waitForTimeout(3_000);
    expect(asked.filter(isApplication)).toEqual([]);
  });
}

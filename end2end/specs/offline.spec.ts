// Offline reading: pages seen are kept and say since when; nothing personal is; never an error over a page.
import type { Page } from '@playwright/test';
import { arrived, follow, inPlace, mark, ready } from '../in-place';
import { relay } from '../relay';
import { expect, test } from '../test';

// The network is broken on purpose.
test.use({ watched: false });

const stored = (page: Page) =>
  page.evaluate(async () => {
    const addresses: string[] = [];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) addresses.push(new URL(request.url).pathname);
    }
    return addresses;
  });

// Opens a page under the service worker's care.
async function visit(page: Page, path: string) {
  await page.goto(path);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await expect.poll(() => stored(page)).toContain(new URL(page.url()).pathname);
}

test('a page that was seen opens offline and says since when', async ({ page, context }) => {
  await visit(page, '/fr/courses');
  await visit(page, '/fr/library');
  await expect(page.locator('#saved')).toBeHidden();
  const heading = await page.locator('h1').textContent();
  await context.setOffline(true);
  await page.goto('/fr/library');
  await expect(page.locator('h1')).toHaveText(heading ?? '');
  await expect(page.locator('#saved')).toBeVisible();
  await expect(page.locator('#saved [data-saved-time]')).toHaveText(/^\d\d:\d\d$/);
  // The first page of all was seen before there was a service worker.
  await page.goto('/fr/courses');
  await expect(page.locator('#saved')).toBeVisible();
});

test('pages seen open offline in place too', async ({ page, context }) => {
  await visit(page, '/fr/library');
  await visit(page, '/fr/courses');
  await ready(page);
  await mark(page);
  await context.setOffline(true);
  await follow(page, '/fr/library');
  await arrived(page, '/fr/library');
  await expect(page.locator('#saved')).toBeVisible();
  expect(await inPlace(page)).toBe(true);
});

test('in Dari the time is in Dari digits', async ({ page, context }) => {
  await visit(page, '/fa-AF/library');
  await context.setOffline(true);
  await page.goto('/fa-AF/library');
  await expect(page.locator('#saved [data-saved-time]')).toHaveText(/^[۰-۹]{2}:[۰-۹]{2}$/);
});

for (const tag of ['fr', 'uk', 'fa-AF']) {
  test(`a page never seen answers in the reader’s language (${tag})`, async ({ page, context }) => {
    await visit(page, `/${tag}/library`);
    await expect.poll(() => stored(page)).toContain(`/${tag}/offline`);
    await context.setOffline(true);
    await page.goto(`/${tag}/events`);
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    await expect(page.locator('h1')).toBeVisible();
    const kept = page.locator(`[data-kept] a[href="/${tag}/library"]`);
    await expect(kept).toBeVisible();
    await expect(kept).not.toContainText('Havre');
    await expect(page.locator('main section:visible')).toHaveCount(1);
  });
}

test('the front door answers offline in the language read last', async ({ page, context }) => {
  await visit(page, '/uk/library');
  await expect.poll(() => stored(page)).toContain('/uk/offline');
  await context.setOffline(true);
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
});

test('nothing about a person is kept', async ({ page, context }) => {
  await visit(page, '/fr/library');
  for (const path of ['/fr/sign-in', '/fr/staff', '/fr/me']) await page.goto(path);
  await page.goto('/fr/library');
  expect((await stored(page)).filter((path) => /sign-in|staff|\/me/.test(path))).toEqual([]);
  await context.setOffline(true);
  await page.goto('/fr/sign-in');
  await expect(page.locator('form input')).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test('the last sixty pages are kept', async ({ page }) => {
  await visit(page, '/fr/library');
  await page.evaluate(async () => {
    for (let i = 0; i < 65; i += 1) {
      await (await fetch(`/fr/library?n=${i}`, { headers: { accept: 'text/html' } })).text();
    }
  });
  await expect.poll(async () => (await stored(page)).filter((path) => path === '/fr/library').length).toBe(60);
});

test('stores of older versions are dropped', async ({ page, site }) => {
  // A page without the loader: the old store is there before the service worker is.
  await page.goto(`${site}/sw.js`);
  await page.evaluate(() => caches.open('pages-0'));
  await visit(page, '/fr/library');
  await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain('pages-0');
});

test.describe('behind a network that breaks', () => {
  test('a failing server never covers a page that can be read', async ({ page, site }) => {
    const network = await relay(site, 0);
    await visit(page, `${network.url}/fr/library`);
    const heading = await page.locator('h1').textContent();
    network.break('bad gateway');
    await page.goto(`${network.url}/fr/library`);
    await expect(page.locator('h1')).toHaveText(heading ?? '');
    await expect(page.locator('#saved')).toBeVisible();
    network.break('none');
    await page.goto(`${network.url}/fr/library`);
    await expect(page.locator('#saved')).toBeHidden();
    network.stop();
  });

  for (const fault of ['forbidden', 'too many'] as const) {
    test(`nor does a refusal that a page in the network makes (${fault})`, async ({ page, site }) => {
      const network = await relay(site, 0);
      await visit(page, `${network.url}/fr/library`);
      const heading = await page.locator('h1').textContent();
      network.break(fault);
      await page.goto(`${network.url}/fr/library`);
      await expect(page.locator('h1')).toHaveText(heading ?? '');
      await expect(page.locator('#saved')).toBeVisible();
      // A page never seen says what the server says.
      await page.goto(`${network.url}/fr/events`);
      await expect(page.locator('body')).toHaveText(fault);
      network.stop();
    });
  }

  test('a page that is gone is said to be gone, and forgotten', async ({ page, site }) => {
    const network = await relay(site, 0);
    await visit(page, `${network.url}/fr/library`);
    network.break('gone');
    await page.goto(`${network.url}/fr/library`);
    await expect(page.locator('body')).toHaveText('gone');
    await expect.poll(() => stored(page)).not.toContain('/fr/library');
    network.stop();
  });

  test('a slow network shows the kept page after four seconds, and waits for one never seen', async ({ page, site }) => {
    const network = await relay(site, 6_500);
    await visit(page, `${network.url}/fr/library`);
    network.break('slow');
    const begun = Date.now();
    await page.goto(`${network.url}/fr/library`);
    await expect(page.locator('#saved')).toBeVisible();
    expect(Date.now() - begun).toBeLessThan(6_000);
    await page.goto(`${network.url}/fr/events`);
    await expect(page.locator('#saved')).toBeHidden();
    await expect(page.locator('main')).toHaveAttribute('data-page', /event/);
    network.stop();
  });
});

test('a kept page says the hour of its day in Paris, by the server’s clock', async ({ page, site }) => {
  const network = await relay(site, 0);
  // Half past eleven in the evening of the day that the page tells; the phone shows another time altogether.
  network.dated('Mon, 23 Nov 2026 22:30:00 GMT');
  await visit(page, `${network.url}/fr/library`);
  network.break('bad gateway');
  await page.goto(`${network.url}/fr/library`);
  await expect(page.locator('#saved [data-saved-time]')).toHaveText('23:30');
  await expect(page.locator('#saved')).toContainText('23 novembre 2026');
  network.stop();
});

test('a phone that knows no zones says its own hour', async ({ page, site }) => {
  const network = await relay(site, 0);
  network.dated('Mon, 23 Nov 2026 22:30:00 GMT');
  network.put("Intl.DateTimeFormat = () => { throw new RangeError('no zones'); };\n", '/sw.js');
  await visit(page, `${network.url}/fr/library`);
  network.break('bad gateway');
  await page.goto(`${network.url}/fr/library`);
  await expect(page.locator('#saved [data-saved-time]')).toHaveText(/^\d\d:30$/);
  network.stop();
});

// On a phone that keeps pages for reading offline, nothing of the staff's pages is kept, and offline none opens.
import { administrator, staffPages, signIn } from '../staff';
import { expect, test } from '../test';

// The network is broken on purpose.
test.use({ watched: false });

test('what a coordinator looked at leaves nothing behind', async ({ page, context, site }) => {
  test.setTimeout(120_000);
  await page.goto('/fr/library');
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await signIn(page, site, administrator);
  const paths = (await staffPages(page, site, 'fr')).map((path) => `/fr${path}`);
  for (const path of paths) await page.goto(path);
  // In place too, and a public page last, so that there is something to keep.
  await page.locator('main a[href^="/fr/staff"], nav a[href^="/fr/staff"]').first().click();
  await page.goto('/fr/events');
  const kept = await page.evaluate(async () => {
    const all: { address: string; text: string }[] = [];
    for (const name of await caches.keys()) {
      const store = await caches.open(name);
      for (const request of await store.keys()) {
        const answer = await store.match(request);
        const isText = /html|javascript|json|css/.test(answer?.headers.get('content-type') ?? '');
        all.push({ address: new URL(request.url).pathname, text: isText ? (await answer?.text()) ?? '' : '' });
      }
    }
    return all;
  });
  expect(kept.map(({ address }) => address)).toContain('/fr/library');
  expect(kept.filter(({ address }) => /staff|sign-in|account/.test(address))).toEqual([]);
  for (const { address, text } of kept) {
    expect(text, address).not.toContain('coordination@havre.example');
    expect(text, address).not.toMatch(/data-page="?staff/);
    expect(text, address).not.toContain('/fr/staff/');
  }
  const others = await page.evaluate(async () => ({
    local: Object.keys(localStorage), session: Object.keys(sessionStorage), databases: await indexedDB.databases(),
    // The sign-in itself is out of reach of scripts.
    cookies: document.cookie,
  }));
  expect(others).toEqual({ local: [], session: [], databases: [], cookies: '' });

  await context.setOffline(true);
  for (const path of paths) {
    await page.goto(path);
    await expect(page.locator('main'), path).toHaveAttribute('data-page', 'offline');
    await expect(page.locator('main form')).toHaveCount(0);
    await expect(page.locator('[data-kept] a[href*="staff"]')).toHaveCount(0);
  }
});

// Taking a page along: what the browser can share or copy by itself is offered once scripts run, and only then.
import { open } from '../in-place';
import { expect, test } from '../test';

test.use({ serviceWorkers: 'block' });

const shared = () => `/fa-AF/events/${process.env.HAVRE_EVENT}`;

test('the phone’s own share sheet gets the title and the address', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (what: unknown) => {
        Object.assign(window, { shared: what });
        return Promise.resolve();
      },
    });
  });
  await open(page, shared());
  await page.locator('[data-share] button').click();
  const what = await page.evaluate(() => (window as unknown as { shared: { title: string; text: string; url: string } }).shared);
  expect(what.url).toBe(site + shared());
  expect(what.title).toBe(await page.title());
  expect(what.text).toBe(await page.locator('[data-share]').getAttribute('data-share'));
  expect(what.text).not.toBe('');
});

test('a browser that cannot share or copy offers neither', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['share', 'clipboard']) Object.defineProperty(navigator, name, { value: undefined });
  });
  await open(page, shared());
  for (const control of ['data-share', 'data-copy']) {
    await expect(page.locator(`main [${control}]`)).toBeAttached();
    await expect(page.locator(`main [${control}]`)).toBeHidden();
  }
});

test('the address is copied, and that is said and shown', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, shared());
  const control = page.locator('[data-copy]');
  await control.locator('button').click();
  await expect(control).toHaveAttribute('data-done', '');
  const words = (await control.getAttribute('data-copied')) ?? '';
  await expect(page.locator('#live')).toHaveText(words);
  expect(await control.evaluate((item) => getComputedStyle(item, '::after').content)).toContain(words);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site + shared());
});

test('what is hidden on one page is offered on the next, in place', async ({ page }) => {
  await open(page, '/fa-AF/events');
  await page.locator(`main a[href="${shared()}"]`).first().click();
  await expect(page.locator('[data-copy] button')).toBeVisible();
});

test('messages in Dari keep their order, and end in a bare address', async ({ page, site }) => {
  await page.goto(shared());
  const whatsapp = new URL((await page.locator('a[href^="https://wa.me/"]').getAttribute('href')) ?? '');
  const sms = decodeURIComponent((await page.locator('a[href^="sms:"]').getAttribute('href')) ?? '').split('body=')[1];
  for (const text of [whatsapp.searchParams.get('text'), sms]) {
    expect(text).toMatch(/^\u2068.*\u2069: \u2068https?:\/\/[\x21-\x7e]+$/su);
  }
  const french = await (await fetch(site + shared().replace('fa-AF', 'fr'))).text();
  expect(decodeURIComponent(/https:\/\/wa\.me\/[^"]*/.exec(french)?.[0] ?? '')).not.toMatch(/[\u2066-\u2069]/u);
});

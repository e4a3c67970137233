// No accessibility breach that axe can see on the staff's pages, in any language: on a small phone in light and a
// desktop in dark; the forms as they are, refused, and with a term to look at.
import type { Page } from '@playwright/test';
import { breaches } from '../access';
import { languages } from '../pages';
import { administrator, closedDay, ownSite, refused, refusedForms, save, signedIn, staffPages, termPreview } from '../staff';
import { expect, test } from '../test';

// The site is one of its own, since a closed day is added; refused forms are logged by the browser itself.
test.use({ watched: false });

let own: Awaited<ReturnType<typeof ownSite>>;
let cookies: Awaited<ReturnType<typeof signedIn>> = [];
test.beforeAll(async ({ browser }) => {
  own = await ownSite();
  // Once for each worker, not for each language: an account may sign in six times in a row. Administrators see
  // every page.
  cookies = await signedIn(browser, own.url, administrator);
  const context = await browser.newContext();
  await context.addCookies(cookies);
  await closedDay(await context.newPage(), own.url);
  await context.close();
});
test.afterAll(async () => own.stop());

async function check(page: Page, name: string) {
  const found: string[] = [];
  for (const [width, colorScheme] of [[320, 'light'], [1280, 'dark']] as const) {
    found.push(...await breaches(page, { width, colorScheme }));
    if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) {
      found.push(`${width}px: wider than the screen`);
    }
  }
  expect.soft(found, name).toEqual([]);
}

for (const language of languages) {
  test.describe(`in ${language.tag}`, () => {
    test.beforeEach(async ({ context }) => {
      test.setTimeout(300_000);
      await context.addCookies(cookies);
    });

    test('staff pages', async ({ page }) => {
      for (const path of ['/sign-in', ...(await staffPages(page, own.url, language.tag))]) {
        const answer = await page.goto(`${own.url}/${language.tag}${path}`);
        expect(answer?.status(), path).toBe(200);
        await check(page, path);
      }
    });

    test('refused forms', async ({ page }) => {
      for (const path of refusedForms) {
        await page.goto(`${own.url}/${language.tag}${path}`);
        await save(page);
        await refused(page);
        await check(page, `${path} refused`);
      }
    });

    test('a term to look at', async ({ page }) => {
      await termPreview(page, own.url, language.tag);
      await check(page, 'term');
    });
  });
}

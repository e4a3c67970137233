// No accessibility breach that axe can see on the staff's pages, in any language: on a small phone in light and a
// desktop in dark; the forms as they are, refused, and with a term to look at.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { languages } from '../pages';
import { administrator, closedDay, ownSite, refused, refusedForms, save, signedIn, staffPages, termPreview } from '../staff';
import { expect, settled, test } from '../test';

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
  const breaches: string[] = [];
  for (const [width, colorScheme] of [[320, 'light'], [1280, 'dark']] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await settled(page);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    for (const { id, nodes } of violations)
      for (const node of nodes) breaches.push(`${name} ${width}px ${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    if (wide) breaches.push(`${name} ${width}px is wider than the screen`);
  }
  expect.soft(breaches).toEqual([]);
}

for (const language of languages) {
  test.describe(`in ${language.tag}`, () => {
    test.beforeEach(async ({ context, page }) => {
      test.setTimeout(300_000);
      await page.emulateMedia({ reducedMotion: 'reduce' });
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

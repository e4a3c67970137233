// A picture of every page in French and Dari, on a phone and a desktop, into artefacts/, to be looked at: learners'
// pages, the staff's, sign-in, and forms that were refused.
import type { Page } from '@playwright/test';
import { address, allPages, languages } from '../pages';
import { administrator, closedDay, ownSite, refused, refusedForms, save, signedIn, staffPages, termPreview } from '../staff';
import { expect, settled, test } from '../test';

const sizes = [{ width: 360, height: 740 }, { width: 1280, height: 900 }];
const both = languages.filter(({ tag }) => tag === 'fr' || tag === 'fa-AF');

async function picture(page: Page, name: string) {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await settled(page);
    // Chromium now and then refuses a picture of a long page ("Unable to capture screenshot"), and takes it when
    // asked again.
    const path = `artefacts/${name}-${size.width}.png`;
    await expect(() => page.screenshot({ path, fullPage: true })).toPass({ timeout: 20_000 });
  }
}

for (const language of both) {
  for (const entry of allPages) {
    test(`${entry.name} in ${language.tag}`, async ({ page }) => {
      await page.goto(address(language, entry));
      await picture(page, `${entry.name}-${language.tag}`);
    });
  }
}

test.describe('the staff’s pages', () => {
  // Refused forms are logged by the browser itself, and the site is one of its own.
  test.use({ watched: false });
  test.describe.configure({ mode: 'serial' });
  test.setTimeout(180_000);

  let own: Awaited<ReturnType<typeof ownSite>>;
  let cookies: Awaited<ReturnType<typeof signedIn>> = [];
  test.beforeAll(async ({ browser }) => {
    own = await ownSite();
    cookies = await signedIn(browser, own.url, administrator);
  });
  test.afterAll(async () => own.stop());
  test.beforeEach(async ({ context }) => context.addCookies(cookies));

  for (const { tag } of both) {
    const named = (path: string) => `staff${path.replace(/^\/staff/, '').replace(/[0-9a-f]{8}-[0-9a-f-]+/g, 'one').replace(/[/?=]/g, '-')}-${tag}`;

    test(`as they are, in ${tag}`, async ({ page }) => {
      await closedDay(page, own.url, tag);
      for (const path of await staffPages(page, own.url, tag)) {
        await page.goto(`${own.url}/${tag}${path}`);
        await picture(page, named(path));
      }
      await termPreview(page, own.url, tag);
      await picture(page, named('/term-preview'));
    });

    test(`refused, in ${tag}`, async ({ page }) => {
      for (const path of refusedForms) {
        await page.goto(`${own.url}/${tag}${path}`);
        await save(page);
        await refused(page);
        await picture(page, named(`${path}-refused`));
      }
    });

    test(`sign-in, in ${tag}`, async ({ context, page }) => {
      await context.clearCookies();
      await page.goto(`${own.url}/${tag}/sign-in`);
      await picture(page, `sign-in-${tag}`);
      await save(page);
      await refused(page);
      await picture(page, `sign-in-refused-${tag}`);
    });
  }
});

// Without any script the whole way of a learner works: home, courses, a filter, a course, another language.
import { expect, test } from '../test';

test.use({ javaScriptEnabled: false });

test('from home to a course, filtered, then in another language', async ({ page }) => {
  await page.goto('/fr');
  await page.locator('main a[href="/fr/courses"]').first().click();
  await expect(page).toHaveURL(/\/fr\/courses$/);
  const all = await page.locator('main a[href^="/fr/courses/"]').count();

  const link = page.locator('main a[href*="level=A1"]').first();
  if (await link.count()) {
    await link.click();
  } else {
    await page.locator('main form [name=level]').first().selectOption('A1');
    await page.locator('main form [type=submit]').first().click();
  }
  await expect(page).toHaveURL(/level=A1/);
  const some = await page.locator('main a[href^="/fr/courses/"]').count();
  expect(some).toBeLessThan(all);

  await page.locator(`main a[href^="/fr/courses/"]:not([href$="/find"])`).first().click();
  await expect(page).toHaveURL(/\/fr\/courses\/[a-z0-9-]+$/);
  const french = await page.locator('h1').innerText();

  await page.locator('nav.languages [lang=uk]').click();
  await expect(page).toHaveURL(/\/uk\/courses\/[a-z0-9-]+$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
  expect(await page.locator('h1').innerText()).not.toBe(french);
});

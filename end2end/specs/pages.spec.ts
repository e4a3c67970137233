// Every learner page in every language: it answers, says its language and direction, has one heading and a
// title, and leads to itself in the other languages. (The watch of test.ts refuses errors and third parties.)
import { address, allPages, languages } from '../pages';
import { expect, test } from '../test';

for (const language of languages) {
  for (const entry of allPages) {
    test(`${entry.name} in ${language.tag}`, async ({ page }) => {
      const answer = await page.goto(address(language, entry));
      expect(answer?.status()).toBe(entry.status ?? 200);
      expect(answer?.headers()['content-language']).toBe(language.tag);

      const html = page.locator('html');
      await expect(html).toHaveAttribute('lang', language.tag);
      await expect(html).toHaveAttribute('dir', language.dir);
      await expect(page.locator('main#main')).toHaveCount(1);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('h1')).toBeVisible();
      expect((await page.title()).length).toBeGreaterThan(5);
      const named = entry.unlisted ? 0 : 1;
      await expect(page.locator('link[rel=canonical]')).toHaveCount(named);

      for (const other of languages) {
        const link = page.locator(`nav.languages [lang="${other.tag}"]`);
        await expect(link).toHaveText(other.name);
        await expect(link).toHaveAttribute('dir', other.dir);
        if (other !== language) {
          await expect(link).toHaveAttribute('href', address(other, entry));
          await expect(link).toHaveAttribute('hreflang', other.tag);
        }
        await expect(page.locator(`link[rel=alternate][hreflang="${other.tag}"]`)).toHaveCount(named);
      }
    });
  }
}

test('a language switch leads to the same page, and back', async ({ page }) => {
  await page.goto('/fr/courses?level=A1');
  await page.locator('nav.languages [lang="fa-AF"]').click();
  await expect(page).toHaveURL(/\/fa-AF\/courses\?level=A1$/);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.locator('nav.languages [lang="fr"]').click();
  await expect(page).toHaveURL(/\/fr\/courses\?level=A1$/);
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
});

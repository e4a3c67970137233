// On paper: a course and a week, in French and Dari, without menus and within the sheet; kept as PDF in artefacts/.
import { overflowing } from '../layout';
import { address, languages, learnerPages } from '../pages';
import { expect, settled, test } from '../test';

const printed = learnerPages.filter(({ name }) => ['course', 'course-longest', 'timetable'].includes(name));

for (const language of languages.filter(({ tag }) => tag === 'fr' || tag === 'fa-AF')) {
  for (const entry of printed) {
    test(`${entry.name} in ${language.tag}`, async ({ page }) => {
      // A sheet of A4 between its margins, in CSS pixels.
      await page.setViewportSize({ width: 718, height: 1047 });
      await page.goto(address(language, entry));
      await page.emulateMedia({ media: 'print' });
      await settled(page);
      for (const part of ['.top__nav', 'nav.languages', '.skip', '.foot__links', '[data-print]', '[data-share]', '#saved', 'main form'])
        for (const found of await page.locator(part).all()) await expect(found, part).toBeHidden();
      await expect(page.locator('h1')).toBeVisible();
      expect(await overflowing(page), 'wider than the sheet').toEqual([]);
      // Black on white, whatever the screen was.
      expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
      const pdf = await page.pdf({ path: `artefacts/${entry.name}-${language.tag}.pdf`, format: 'A4' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    });
  }
}

test('what folds away on the screen can be read on paper', async ({ page }) => {
  await page.goto(address(languages[0]!, learnerPages.find(({ name }) => name === 'course')!));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.share__code svg')).toBeVisible();
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
});

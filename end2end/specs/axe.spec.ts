// No accessibility breach that axe can see, on any learner page, in any language: on a small phone and a desktop,
// in light and in dark.
import { breaches } from '../access';
import { address, allPages, languages } from '../pages';
import { expect, test } from '../test';

for (const language of languages) {
  for (const entry of allPages) {
    test(`${entry.name} in ${language.tag}`, async ({ page }) => {
      test.setTimeout(90_000);
      await page.goto(address(language, entry));
      expect([
        ...await breaches(page, { width: 320, colorScheme: 'light' }),
        ...await breaches(page, { width: 320, colorScheme: 'dark' }, 'colours'),
        ...await breaches(page, { width: 1280, colorScheme: 'dark' }),
        ...await breaches(page, { width: 1280, colorScheme: 'light' }, 'colours'),
      ]).toEqual([]);
    });
  }
}

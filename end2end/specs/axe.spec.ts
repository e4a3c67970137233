// No accessibility breach that axe can see, on any learner page, in any language: on a small phone and a desktop,
// in light and in dark.
import AxeBuilder from '@axe-core/playwright';
import { address, allPages, languages } from '../pages';
import { expect, settled, test } from '../test';

const widths = [320, 1280];
const schemes = ['light', 'dark'] as const;

for (const language of languages) {
  for (const entry of allPages) {
    test(`${entry.name} in ${language.tag}`, async ({ page }) => {
      test.setTimeout(90_000);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(address(language, entry));
      const breaches: string[] = [];
      for (const width of widths) {
        for (const colorScheme of schemes) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          await settled(page);
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze();
          for (const { id, help, nodes } of violations)
            for (const node of nodes) breaches.push(`${width}px ${colorScheme} ${id} (${help}): ${node.html} ${node.failureSummary}`);
        }
      }
      expect(breaches).toEqual([]);
    });
  }
}

// A picture of every page in French and Dari, on a phone and a desktop, into artefacts/, to be looked at.
import { address, allPages, languages } from '../pages';
import { settled, test } from '../test';

for (const language of languages.filter(({ tag }) => tag === 'fr' || tag === 'fa-AF')) {
  for (const width of [360, 1280]) {
    for (const entry of allPages) {
      test(`${entry.name} in ${language.tag}, ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
        await page.goto(address(language, entry));
        await settled(page);
        await page.screenshot({ path: `artefacts/${entry.name}-${language.tag}-${width}.png`, fullPage: true });
      });
    }
  }
}

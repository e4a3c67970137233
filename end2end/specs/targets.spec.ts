// Everything to tap is at least 44 px high and wide, except links inside a sentence.
import { address, allPages, languages } from '../pages';
import { expect, settled, test } from '../test';

for (const language of languages.filter(({ tag }) => tag === 'fr' || tag === 'fa-AF')) {
  for (const entry of allPages) {
    test(`${entry.name} in ${language.tag}`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(address(language, entry));
      await settled(page);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')]
          .filter((element) => element.checkVisibility())
          .map((element) => {
            // A box or a dot to tick is tapped by its label too.
            const ticked = element instanceof HTMLInputElement && /checkbox|radio/.test(element.type);
            return (ticked && element.labels?.[0]) || element;
          })
          .filter((element) => {
            const style = getComputedStyle(element);
            const inSentence = style.display === 'inline' &&
              (element.parentElement?.innerText.trim() ?? '') !== (element as HTMLElement).innerText.trim();
            const hidden = style.clipPath !== 'none' || style.position === 'absolute' && element.matches('.skip, .visually-hidden');
            const box = element.getBoundingClientRect();
            return !inSentence && !hidden && (box.height < 43.5 || box.width < 43.5);
          })
          .map((element) => {
            const box = element.getBoundingClientRect();
            return `${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 120)}`;
          }));
      expect(small).toEqual([]);
    });
  }
}

// Nothing overflows sideways on the narrowest phone, in either direction, even with wide spacing
// (WCAG 1.4.12; for larger letters see large-letters.spec.ts); Dari runs from
// right to left without the letter-spacing and slant that break its script.
import { cutOff, overflowing, restyle, wideSpacing } from '../layout';
import { address, allPages, componentsPage, languages } from '../pages';
import { expect, settled, test } from '../test';

for (const language of languages) {
  for (const entry of allPages) {
    test(`${entry.name} in ${language.tag}`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(address(language, entry));
      await settled(page);
      expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe(language.dir);
      expect(await overflowing(page), 'wider than the screen').toEqual([]);
      if (language.dir === 'rtl') expect(await brokenScript(page)).toEqual([]);

      // The gallery shows parts that no page of people's has.
      if (entry === componentsPage) return;
      await restyle(page, wideSpacing);
      expect(await overflowing(page), 'wider than the screen, widely spaced').toEqual([]);
      expect(await cutOff(page), 'cut off, widely spaced').toEqual([]);
    });
  }
}

function brokenScript(page: import('@playwright/test').Page) {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !/[\u0620-\u06ff]/.test(node.textContent ?? '') || parent.closest('template, script, style')) continue;
      const style = getComputedStyle(parent);
      const told = `${parent.tagName.toLowerCase()}.${parent.className}: ${node.textContent?.trim().slice(0, 40)}`;
      if (style.fontStyle !== 'normal') found.push(`slanted ${told}`);
      if (!['normal', '0px'].includes(style.letterSpacing)) found.push(`spaced ${told}`);
      if (style.textAlign === 'justify') found.push(`justified ${told}`);
    }
    return found;
  });
}

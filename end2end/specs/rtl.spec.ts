// Nothing overflows sideways on the narrowest phone, in either direction, even with larger letters; Dari runs from
// right to left without the letter-spacing and slant that break its script.
import { address, allPages, languages } from '../pages';
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
    });
  }
}

// What sticks out of the page on either side, unless an ancestor scrolls or clips it on purpose.
function overflowing(page: import('@playwright/test').Page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const clipped = (element: Element | null): boolean =>
      element !== null && element !== document.body &&
      (getComputedStyle(element).overflowX !== 'visible' || clipped(element.parentElement));
    return [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && (box.right > width + 1 || box.left < -1) && !clipped(element);
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${element.textContent?.trim().slice(0, 60)}`)
      .concat(`the page is ${document.documentElement.scrollWidth}px wide`);
  });
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

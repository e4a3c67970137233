// Someone has told the browser to make letters twice as large (WCAG 1.4.4): on the narrowest phone nothing sticks out
// or is cut off, and nothing is lost.
import { chromium } from '../chromium';
import { cutOff, overflowing } from '../layout';
import { address, languages, learnerPages } from '../pages';
import { expect, settled, test } from '../test';

test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...chromium, '--blink-settings=defaultFontSize=32'],
  },
});

for (const language of languages) {
  for (const entry of learnerPages) {
    test(`${entry.name} in ${language.tag}`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(address(language, entry));
      await settled(page);
      expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))).toBeGreaterThanOrEqual(32);
      expect(await overflowing(page), 'wider than the screen').toEqual([]);
      expect(await cutOff(page), 'cut off').toEqual([]);
    });
  }
}

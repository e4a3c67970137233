// A language that does not exist: the French pages from right to left, every word turned around. What a page takes
// for granted about direction shows in the pictures, and sticks out here. (Requirement 6 of the languages.)
import { overflowing, saveData } from '../layout';
import { address, languages, learnerPages } from '../pages';
import { expect, settled, test } from '../test';

const french = languages.find(({ tag }) => tag === 'fr')!;

// Each run of text between two tags of the body, overridden as a right-to-left letter would be.
const turned = (html: string) => {
  const body = html.indexOf('<body');
  const words = html.slice(body).replace(/(<(?:style|script|svg)\b.*?<\/(?:style|script|svg)>)|>([^<]*\p{L}[^<]*)</gsu,
    (whole, kept: string | undefined, text: string) => kept ?? (text ? `>\u202e${text}\u202c<` : whole));
  return html.slice(0, body).replace('dir="ltr"', 'dir="rtl"') + words;
};

for (const entry of learnerPages) {
  test(`${entry.name}, turned around`, async ({ page }) => {
    await saveData(page);
    await page.route((url) => url.pathname.startsWith('/fr'), async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: turned(await response.text()) });
    });
    await page.goto(address(french, entry));
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('h1')).toContainText('\u202e');
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await settled(page);
      expect(await overflowing(page), `wider than ${width} px`).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    await page.screenshot({ path: `artefacts/pseudo-${entry.name}-360.png`, fullPage: true });
    // Everything begins at the right: the heading, and the menu's mark.
    for (const part of ['h1', '.top__brand']) {
      const box = await page.locator(part).first().boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0), part).toBeGreaterThan(360 - 60);
    }
  });
}

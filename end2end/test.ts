// What every spec starts from: the address of the site, and a watch that fails any test in which a page logs an
// error, throws, or asks a third party for anything. A spec that breaks the network on purpose says
// `test.use({ watched: false })`.
import { type Page, test as base } from '@playwright/test';
import { missing } from './pages';

type Fixtures = { site: string; watched: boolean; watch: void };

export const test = base.extend<Fixtures>({
  site: async ({}, use) => use(process.env.HAVRE_URL ?? ''),
  baseURL: async ({}, use) => use(process.env.HAVRE_URL),
  watched: [true, { option: true }],
  watch: [
    async ({ context, site, watched }, use) => {
      const trouble: string[] = [];
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== site) trouble.push(`asked a third party: ${url.href}`);
      });
      context.on('console', (message) => {
        const { url } = message.location();
        if (message.type() === 'error' && !url.endsWith(missing)) trouble.push(`console: ${message.text()} (${url})`);
      });
      context.on('weberror', (error) => trouble.push(`thrown: ${error.error().message}`));
      await use();
      if (watched && trouble.length) throw new Error(trouble.join('\n'));
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

// Pictures and widths are right only once the page's own font is there.
export async function settled(page: Page) {
  await page.waitForLoadState('load');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

// No accessibility breach that axe can see on the staff's pages, in any language, on a small phone and a desktop.
import AxeBuilder from '@axe-core/playwright';
import { languages } from '../pages';
import { signedIn } from '../staff';
import { expect, settled, test } from '../test';

const pages = async (page: import('@playwright/test').Page, site: string, tag: string) => {
  const first = async (path: string, pattern: RegExp) => {
    const found = (await (await page.request.get(`${site}/${tag}${path}`)).text()).match(pattern)?.[0];
    if (!found) throw new Error(`no address like ${pattern} on /${tag}${path}`);
    return found.replace(/^\/[^/]+/, '');
  };
  const course = `/staff/courses/${process.env.HAVRE_COURSE}`;
  const event = `/staff/events/${process.env.HAVRE_EVENT}`;
  const session = await first(`${course}/sessions`, /\/[\w-]+\/staff\/sessions\/[0-9a-f-]+/);
  const room = await first('/staff/centres/paris', /\/[\w-]+\/staff\/centres\/paris\/rooms\/(?!new)[0-9a-f-]+/);
  const teacher = await first('/staff/teachers', /\/[\w-]+\/staff\/teachers\/[0-9a-f-]+/);
  const hours = await first('/staff/centres/paris', /\/[\w-]+\/staff\/centres\/paris\/hours\/\w+/);
  const account = await first('/staff/accounts', /\/[\w-]+\/staff\/accounts\/[0-9a-f-]{36}/);
  return [
    '/staff', '/staff/account', '/staff/accounts', '/staff/accounts/new', account, '/staff/audit', '/staff/courses', '/staff/courses/new', course, `${course}/sessions`,
    `${course}/sessions/new`, `${course}/sessions/term`, `${course}/sessions/change`, session, `${session}/cancel`, '/staff/events', '/staff/events/new',
    event, `${event}/cancel`, '/staff/centres', '/staff/centres/new', '/staff/centres/paris', '/staff/centres/paris/rooms/new',
    room, hours, '/staff/centres/paris/closures/new', '/staff/teachers', teacher, '/staff/week', '/staff/week?week=2000-W01',
  ];
};

// Once for each worker, not for each language: an account may sign in six times in a row.
let cookies: Awaited<ReturnType<typeof signedIn>> = [];
test.beforeAll(async ({ browser }) => {
  // Administrators see every page.
  cookies = await signedIn(browser, process.env.HAVRE_URL ?? '', 'admin@havre.example');
});

for (const language of languages) {
  test(`staff pages in ${language.tag}`, async ({ context, page, site }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await context.addCookies(cookies);
    for (const path of ['/sign-in', ...(await pages(page, site, language.tag))]) {
      const answer = await page.goto(`${site}/${language.tag}${path}`);
      expect(answer?.status(), path).toBe(200);
      const breaches: string[] = [];
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await settled(page);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        for (const { id, nodes } of violations)
          for (const node of nodes) breaches.push(`${path} ${width}px ${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
        if (wide) breaches.push(`${path} ${width}px is wider than the screen`);
      }
      expect.soft(breaches).toEqual([]);
    }
  });
}

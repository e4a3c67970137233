// Hands for the tests of the staff's pages: a site of their own to change, and a sign-in.
import { type Browser, type Page, expect } from '@playwright/test';
import { demoDatabase, startServer } from './server.mjs';

export async function ownSite() {
  const database = demoDatabase();
  const server = await startServer({ database: database.url });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      database.remove();
    },
  };
}

export async function signIn(page: Page, site: string, email = 'coordination@havre.example') {
  await page.goto(`${site}/fr/sign-in`);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill('havre-demo-2026');
  await page.locator('main form button').click();
  await expect(page).toHaveURL(/\/fr\/staff$/);
}

// One sign-in for many tests, since an account may sign in six times in a row: the cookies for
// `context.addCookies`.
export async function signedIn(browser: Browser, site: string, email?: string) {
  const context = await browser.newContext();
  await signIn(await context.newPage(), site, email);
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

// The addresses of a course's sessions after today, the next one first.
export async function comingSessions(page: Page, site: string, course: string) {
  const list = await (await page.request.get(`${site}/fr/staff/courses/${course}/sessions`)).text();
  const all = [...new Set(list.match(/\/fr\/staff\/sessions\/[0-9a-f-]+/g) ?? [])];
  const coming: string[] = [];
  for (const path of all) {
    const html = await (await page.request.get(site + path)).text();
    const day = html.match(/<input[^>]*name="day"[^>]*value="([^"]*)"/)?.[1] ?? '';
    if (day > '2026-11-23') coming.push(path);
  }
  return coming;
}

// Of the demo.
export const administrator = 'admin@havre.example';

// The staff's pages of the demo programme, without their language, for an administrator; what no demo has is made
// by whoever needs it.
export async function staffPages(page: Page, site: string, tag: string) {
  const first = async (path: string, pattern: RegExp) => {
    const found = (await (await page.request.get(`${site}/${tag}${path}`)).text()).match(pattern)?.[0];
    if (!found) throw new Error(`no address like ${pattern} on /${tag}${path}`);
    return found.replace(/^\/[^/]+/, '');
  };
  const course = `/staff/courses/${process.env.HAVRE_COURSE}`;
  const event = `/staff/events/${process.env.HAVRE_EVENT}`;
  const centre = '/staff/centres/paris';
  const session = await first(`${course}/sessions`, /\/[\w-]+\/staff\/sessions\/[0-9a-f-]+/);
  const room = await first(centre, /\/[\w-]+\/staff\/centres\/paris\/rooms\/(?!new)[0-9a-f-]+/);
  const hours = await first(centre, /\/[\w-]+\/staff\/centres\/paris\/hours\/\w+/);
  const closure = await first(centre, /\/[\w-]+\/staff\/centres\/paris\/closures\/(?!new)[0-9a-f-]+/);
  const teacher = await first('/staff/teachers', /\/[\w-]+\/staff\/teachers\/[0-9a-f-]+/);
  const account = await first('/staff/accounts', /\/[\w-]+\/staff\/accounts\/[0-9a-f-]{36}/);
  return [
    '/staff', '/staff/week', '/staff/week?week=2000-W01', '/staff/teachers', teacher, '/staff/accounts',
    '/staff/accounts/new', account, '/staff/account', '/staff/audit', '/staff/courses', '/staff/courses/new', course, `${course}/sessions`,
    `${course}/sessions/new`, `${course}/sessions/term`, `${course}/sessions/change`, session, `${session}/cancel`, '/staff/events', '/staff/events/new',
    event, `${event}/cancel`, '/staff/centres', '/staff/centres/new', centre, `${centre}/rooms/new`, room, hours,
    `${centre}/closures/new`, closure, `${closure}/delete`,
  ];
}

// Forms sent empty come back as 422.
export const refusedForms = [
  '/staff/courses/new', `/staff/courses/${process.env.HAVRE_COURSE}/sessions/new`,
  `/staff/courses/${process.env.HAVRE_COURSE}/sessions/term`, '/staff/events/new', '/staff/centres/new',
  '/staff/centres/paris/rooms/new', '/staff/centres/paris/closures/new', '/staff/teachers', '/staff/accounts/new',
];

// The main form of a page.
export const save = (page: Page) => page.locator('main form.form .form__acts button').first().click();

export async function saved(page: Page) {
  await expect(page).toHaveURL(/done=/);
  await expect(page.locator('main [role=status]').first()).toBeVisible();
}

export async function refused(page: Page) {
  await expect(page.locator('main [role=alert]').first()).toBeVisible();
}

// Fills fields by their names; a list is chosen from, a box or a dot is ticked.
export async function fill(page: Page, values: Record<string, string | true>) {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`main form.form [name="${name}"]`);
    const kind = await field.first().evaluate((element) => element instanceof HTMLInputElement ? element.type : element.tagName);
    if (value === true) await field.check();
    else if (kind === 'radio' || kind === 'checkbox') await page.locator(`main form.form [name="${name}"][value="${value}"]`).check();
    else if (kind === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
}

// The first answer of a list that means something.
export async function anyOf(page: Page, name: string) {
  return (await page.locator(`select[name="${name}"] option:not([value=""])`).first().getAttribute('value')) ?? '';
}

// A closed day with no class in it, to be looked at.
export async function closedDay(page: Page, site: string, tag = 'fr') {
  await page.goto(`${site}/${tag}/staff/centres/paris/closures/new`);
  await fill(page, { scope: 'library', from: '2027-06-05', to: '2027-06-06', 'reason-fr': 'Inventaire' });
  await save(page);
  await saved(page);
}

// A term that nothing stands in the way of, looked at and not made.
export async function termPreview(page: Page, site: string, tag: string) {
  await page.goto(`${site}/${tag}/staff/courses/${process.env.HAVRE_COURSE}/sessions/term`);
  await fill(page, { days: '7', starts: '07:05', ends: '07:55', first: '2027-05-01', last: '2027-06-30' });
  await page.locator('main form.form .form__acts button[value=preview]').last().click();
  await expect(page.locator('main form.form button[value=create]')).toBeVisible();
}

// What a coordinator changes is so on the public pages and in calendars at once; with scripts and without.
import { type Page, expect } from '@playwright/test';
import { comingSessions, ownSite, save, saved, signIn, signedIn } from '../staff';
import { test } from '../test';

// The site is one of its own, since it is changed; refused forms are logged by the browser itself.
test.use({ watched: false, serviceWorkers: 'block' });
test.describe.configure({ mode: 'serial' });

let own: Awaited<ReturnType<typeof ownSite>>;
let courses: string[] = [];
let cookies: Awaited<ReturnType<typeof signedIn>> = [];
test.beforeAll(async ({ browser }) => {
  own = await ownSite();
  const list = await (await fetch(`${own.url}/fr/courses`)).text();
  cookies = await signedIn(browser, own.url);
  courses = [...new Set(Array.from(list.matchAll(/href="\/fr\/courses\/(?!find\b)([a-z0-9-]+)"/g), ([, slug]) => slug ?? ''))];
});
test.afterAll(async () => own.stop());

// SEQUENCE of a session in the course's calendar.
async function sequence(page: Page, course: string, session: string) {
  const calendar = (await (await page.request.get(`${own.url}/fr/courses/${course}.ics`)).text()).replace(/\r\n[ \t]/g, '');
  const id = session.split('/').pop() ?? '';
  const entry = calendar.split('BEGIN:VEVENT').find((part) => part.includes(id)) ?? '';
  return Number(entry.match(/^SEQUENCE:(\d+)/m)?.[1] ?? Number.NaN);
}

const later = (time: string) => time.replace(/\d\d$/, (minutes) => String((Number(minutes) + 5) % 60).padStart(2, '0'));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'with scripts off', () => {
    test.use({ javaScriptEnabled });
    // A course each: its page shows the next few sessions only.
    const course = () => courses[javaScriptEnabled ? 0 : 1] ?? '';

    test('a moved session says so in public, and its calendar entry is renewed', async ({ context, page }) => {
      // The sign-in of the others was made with scripts.
      if (javaScriptEnabled) await context.addCookies(cookies);
      else await signIn(page, own.url);
      const session = (await comingSessions(page, own.url, course()))[0] ?? '';
      const before = await sequence(page, course(), session);
      const moved = page.locator('.session--moved');
      await page.goto(`${own.url}/fr/courses/${course()}`);
      const shown = await moved.count();
      await page.goto(own.url + session);
      const starts = page.locator('[name=starts]');
      await starts.fill(later(await starts.inputValue()));
      await save(page);
      await saved(page);
      expect(await sequence(page, course(), session)).toBeGreaterThan(before);
      await page.goto(`${own.url}/fr/courses/${course()}`);
      expect(await moved.count()).toBe(shown + 1);
    });

    test('a cancelled session is crossed out, with its note', async ({ context, page }) => {
      await context.addCookies(cookies);
      const session = (await comingSessions(page, own.url, course()))[1] ?? '';
      const before = await sequence(page, course(), session);
      const note = 'Le chauffage est en panne.';
      await page.goto(`${own.url}${session}/cancel`);
      await page.locator('[name="note-fr"]').fill(note);
      await save(page);
      await saved(page);
      expect(await sequence(page, course(), session)).toBeGreaterThan(before);
      await page.goto(`${own.url}/fr/courses/${course()}`);
      const row = page.locator('.session--cancelled', { hasText: note });
      await expect(row.locator('s')).toBeVisible();
    });

    test('what was typed when the sign-in ended is sent after signing in again', async ({ context, page }) => {
      await context.addCookies(cookies);
      await page.goto(`${own.url}/fr/staff/courses/${course()}`);
      const bring = 'Un cahier & un stylo « bleu ».';
      await page.locator('[name="bring-fr"]').fill(bring);
      await context.clearCookies();
      await save(page);
      await page.locator('[name=email]').fill('coordination@havre.example');
      await page.locator('[name=password]').fill('not the password');
      await save(page);
      await page.locator('[name=password]').fill('havre-demo-2026');
      await save(page);
      await expect(page.locator('[name="bring-fr"]')).toHaveValue(bring);
      await save(page);
      await saved(page);
      await page.goto(`${own.url}/fr/courses/${course()}`);
      await expect(page.locator('main')).toContainText(bring);
    });
  });
}

test('going back does not write over what somebody saved meanwhile', async ({ browser, context, page }) => {
  const form = `${own.url}/fr/staff/courses/${courses[0]}`;
  const bring = (of: Page) => of.locator('[name="bring-fr"]');
  await context.addCookies(cookies);
  await page.goto(form);
  await bring(page).fill('Typed, and left.');
  await page.locator('main a[href="/fr/staff/courses"], nav a[href="/fr/staff/courses"]').first().click();
  await expect(page).toHaveURL(/\/staff\/courses$/);
  const colleague = await browser.newContext();
  await colleague.addCookies(cookies);
  const theirs = await colleague.newPage();
  await theirs.goto(form);
  await bring(theirs).fill('Un dictionnaire.');
  await save(theirs);
  await saved(theirs);
  await colleague.close();
  await page.goBack();
  await expect(page).toHaveURL(form);
  await expect(bring(page)).toHaveValue('Un dictionnaire.');
});

test('two classes at once are refused, and the other one is named', async ({ context, page }) => {
  await context.addCookies(cookies);
  await page.goto(`${own.url}/fr/courses/${courses[0]}`);
  const name = await page.locator('h1').innerText();
  expect(name).not.toBe('');
  const coming = await comingSessions(page, own.url, courses[0] ?? '');
  const values: Record<string, string> = {};
  await page.goto(own.url + coming[4]);
  for (const name of ['day', 'starts', 'ends']) values[name] = await page.locator(`[name=${name}]`).inputValue();
  await page.goto(own.url + coming[5]);
  for (const [name, value] of Object.entries(values)) await page.locator(`[name=${name}]`).fill(value);
  await save(page);
  const summary = page.locator('main [role=alert]').first();
  await expect(summary).toBeVisible();
  await expect(summary).toContainText(name);
  await expect(summary).toContainText(values.starts ?? '');
  await expect(page.locator('[name=day]')).toHaveValue(values.day ?? '');
});

test('a new course is public at once; signing out closes the staff pages', async ({ page }) => {
  // A sign-in of its own, since it ends here.
  await signIn(page, own.url);
  await page.goto(`${own.url}/fr/staff/courses/new`);
  await page.locator('[name="title-fr"]').fill('Lire le journal');
  await page.locator('[name="summary-fr"]').fill('On lit le journal ensemble.');
  for (const name of ['about-fr', 'who-fr', 'bring-fr']) await page.locator(`[name="${name}"]`).fill('Un cahier.');
  await page.locator('[name=slug]').fill('lire-le-journal');
  for (const name of ['centre', 'programme', 'kind', 'mode', 'level_from', 'level_to']) {
    const select = page.locator(`select[name=${name}]`);
    const value = await select.locator('option:not([value=""])').first().getAttribute('value');
    await select.selectOption(value ?? '');
  }
  await page.locator('[name=listed]').check();
  await save(page);
  await saved(page);
  await page.goto(`${own.url}/fr/courses/lire-le-journal`);
  await expect(page.locator('h1')).toContainText('Lire le journal');

  await page.goto(`${own.url}/fr/staff`);
  await page.locator('form[action$="/sign-out"] button').first().click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto(`${own.url}/fr/staff`);
  await expect(page).toHaveURL(/\/sign-in/);
});

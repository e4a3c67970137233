// Without any script a learner goes every way there is: courses and filters, the helper, the timetable, events, the
// library, another language, asking for a translation, sending and fetching a file, answering a question.
import { languages } from '../pages';
import { fill, ownSite, save, saved, signIn } from '../staff';
import { expect, test } from '../test';

test.use({ javaScriptEnabled: false });

test('from home to a course, filtered, then in another language', async ({ page }) => {
  await page.goto('/fr');
  await page.locator('main a[href="/fr/courses"]').first().click();
  await expect(page).toHaveURL(/\/fr\/courses$/);
  const all = await page.locator('main a[href^="/fr/courses/"]').count();

  await page.locator('main a[href*="level=A1"]').first().click();
  await expect(page).toHaveURL(/level=A1/);
  const some = await page.locator('main a[href^="/fr/courses/"]').count();
  expect(some).toBeLessThan(all);

  await page.locator(`main a[href^="/fr/courses/"]:not([href$="/find"])`).first().click();
  await expect(page).toHaveURL(/\/fr\/courses\/[a-z0-9-]+$/);
  const french = await page.locator('h1').innerText();

  await page.locator('nav.languages [lang=uk]').click();
  await expect(page).toHaveURL(/\/uk\/courses\/[a-z0-9-]+$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
  expect(await page.locator('h1').innerText()).not.toBe(french);
});

test('the helper asks three questions and proposes courses', async ({ page }) => {
  await page.goto('/uk/courses/find');
  await page.locator('main a[href$="/find?french=words"]').click();
  await page.locator('main a[href$="/find?french=words&time=any"]').click();
  await page.locator('main form [name=where][value=any]').check();
  await page.locator('main form [name=theme][value=any]').check();
  await page.locator('main form button').click();
  await expect(page).toHaveURL(/\/uk\/courses\/find\?french=words&time=any&where=any&theme=any$/);
  const proposed = page.locator('main a[href^="/uk/courses/"]:not([href*="/find"])');
  await expect(proposed.first()).toBeVisible();
  // Each step back is there too.
  await page.goto('/uk/courses/find?french=words&time=any');
  await page.locator('main a[href$="/find?french=words"]').click();
  await expect(page).toHaveURL(/\/find\?french=words$/);
});

test('the timetable goes from week to week, and to one level', async ({ page }) => {
  await page.goto('/fr/timetable');
  const week = await page.locator('.pager__here').innerText();
  await page.locator('.pager [rel=next]').click();
  await expect(page).toHaveURL(/week=2026-W49/);
  await expect(page.locator('.pager__here')).not.toHaveText(week);
  await page.locator('.pager [rel=prev]').click();
  await expect(page.locator('.pager__here')).toHaveText(week);
  const sessions = page.locator('main a[href^="/fr/courses/"]');
  const all = await sessions.count();
  await page.locator('main a[href*="level=A1"]').first().click();
  await expect(page).toHaveURL(/level=A1/);
  expect(await sessions.count()).toBeGreaterThan(0);
  expect(await sessions.count()).toBeLessThan(all);
});

test('events are filtered by links, and one of them is read', async ({ page }) => {
  await page.goto('/fa-AF/events');
  const events = page.locator('main a[href^="/fa-AF/events/"]');
  const all = await events.count();
  await page.locator('main a[href="/fa-AF/events?when=week"]').click();
  await expect(page).toHaveURL(/\/fa-AF\/events\?when=week$/);
  await page.locator('main a[href*="for=children"]').click();
  await expect(page).toHaveURL(/when=week&for=children$/);
  expect(await events.count()).toBeLessThan(all);
  await page.goto('/fa-AF/events');
  await events.first().click();
  await expect(page).toHaveURL(/\/fa-AF\/events\/[a-z0-9-]+$/);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  // What needs a script is not shown.
  await expect(page.locator('main [data-share], main [data-copy]')).toHaveCount(2);
  for (const control of ['data-share', 'data-copy']) await expect(page.locator(`main [${control}]`)).toBeHidden();
  await expect(page.locator('main a[href^="https://wa.me/"]')).toBeVisible();
});

test('the library says its hours, and whether it is open', async ({ page }) => {
  await page.goto('/en/library');
  await expect(page.locator('main table.hours').first()).toBeVisible();
  await expect(page.locator('main leptos-island').first()).toHaveText(/(Open|Closed)/);
  const jump = page.locator('main a[href^="#"]').first();
  const place = await jump.getAttribute('href');
  await jump.click();
  await expect(page.locator(place ?? '')).toBeInViewport();
});

test('every language leads to the same page in every other', async ({ page }) => {
  await page.goto('/fr/events?when=month');
  for (const { tag, dir } of [...languages.slice(1), ...languages.slice(0, 1)]) {
    await page.locator(`nav.languages [lang="${tag}"]`).click();
    await expect(page).toHaveURL(new RegExp(`/${tag}/events\\?when=month$`));
    await expect(page.locator('html')).toHaveAttribute('dir', dir);
  }
});

test.describe('a text that is not translated yet', () => {
  // The site is one of its own, since a translation is taken away.
  test.use({ watched: false });

  test('is asked for with one press, and thanks come back', async ({ page }) => {
    const own = await ownSite();
    await signIn(page, own.url);
    await page.goto(`${own.url}/fr/staff/events/${process.env.HAVRE_EVENT}`);
    await fill(page, { 'about-fa-AF': '' });
    await save(page);
    await saved(page);
    const path = `/fa-AF/events/${process.env.HAVRE_EVENT}`;
    await page.goto(own.url + path);
    await expect(page.locator('main [lang=fr]').first()).toBeVisible();
    await page.locator('form[action="/fa-AF/wish"] button').click();
    await expect(page).toHaveURL(`${own.url}${path}?asked=translation`);
    await expect(page.locator('main [role=status]').first()).toBeVisible();
    await expect(page.locator('form[action="/fa-AF/wish"]')).toHaveCount(0);
    await own.stop();
  });
});

test('a file is sent, and one is fetched', async ({ page }) => {
  await page.goto('/fr/components/try');
  await page.locator('form[data-try] [name=words]').fill('photo');
  await page.locator('form[data-try] [name=file]').setInputFiles({
    name: 'attestation.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(12_345, 7),
  });
  await page.locator('form[data-try] button[value=keep]').click();
  await expect(page.locator('output[data-echo]')).toContainText('keep photo attestation.pdf 12345');
  const saving = page.waitForEvent('download');
  await page.locator('main a[href="/fr/components/file"]').click();
  expect((await saving).suggestedFilename()).toBe('havre.txt');
  await expect(page.locator('output[data-echo]')).toContainText('attestation.pdf');
});

test('what a dialog asks is asked on a page of its own', async ({ page }) => {
  await page.goto('/fa-AF/components/try');
  const question = (await page.locator('dialog[data-name=try] h2').textContent()) ?? '';
  await page.locator('a[data-dialog=try]').click();
  await expect(page).toHaveURL(/\/fa-AF\/components\/question$/);
  await expect(page.locator('h1')).toHaveText(question);
  await page.locator('main a.button--danger').click();
  await expect(page).toHaveURL(/\/fa-AF\/components\/try$/);
});

test.describe('a refused form', () => {
  // The browser itself logs the 422.
  test.use({ watched: false });

  test('comes back with its errors and what was typed', async ({ page }) => {
    await page.goto('/uk/sign-in');
    await page.locator('[name=email]').fill('nobody@havre.example');
    await page.locator('main form button').click();
    await expect(page.locator('main [role=alert]').first()).toBeVisible();
    await expect(page.locator('[name=email]')).toHaveValue('nobody@havre.example');
    await expect(page.locator('[name=password]')).toHaveAttribute('aria-invalid', 'true');
  });
});

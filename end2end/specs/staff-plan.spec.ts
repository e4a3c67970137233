// A coordinator plans: a term looked at and made, an event made, moved and cancelled; with scripts and without.
import { expect } from '@playwright/test';
import { anyOf, fill, ownSite, refused, save, saved, signIn, termPreview } from '../staff';
import { test } from '../test';

// The site is one of its own, since it is changed; refused forms are logged by the browser itself.
test.use({ watched: false, serviceWorkers: 'block' });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'with scripts off', () => {
    test.use({ javaScriptEnabled });
    test.describe.configure({ mode: 'serial' });

    let own: Awaited<ReturnType<typeof ownSite>>;
    test.beforeAll(async () => { own = await ownSite(); });
    test.afterAll(async () => own.stop());

    test('a term is looked at before it is made', async ({ page }) => {
      await signIn(page, own.url);
      const sessions = `${own.url}/fr/staff/courses/${process.env.HAVRE_COURSE}/sessions`;
      const listed = async () => (await (await page.request.get(sessions)).text()).match(/\/staff\/sessions\/[0-9a-f-]+"/g)?.length ?? 0;
      const before = await listed();
      await termPreview(page, own.url, 'fr');
      expect(await listed(), 'looking makes nothing').toBe(before);
      await expect(page.locator('main form.form [name=starts]')).toHaveValue('07:05');
      // The Enter key looks again, and makes nothing.
      await page.locator('main form.form [name=ends]').press('Enter');
      const create = page.locator('main form.form button[value=create]');
      await expect(create).toBeVisible();
      expect(await listed()).toBe(before);
      await create.click();
      await saved(page);
      expect(await listed()).toBeGreaterThan(before);
    });

    test('an event is made, moved and cancelled, and the public sees each', async ({ page }) => {
      await signIn(page, own.url);
      const events = `${own.url}/fr/staff/events`;
      const shown = `${own.url}/uk/events/soupe-partagee`;
      await page.goto(`${events}/new`);
      await fill(page, {
        'title-fr': 'Soupe partagée', slug: 'soupe-partagee', 'summary-fr': 'On mange ensemble.', 'about-fr': 'Une grande soupe.',
        'meet-fr': 'À l’accueil.', kind: 'workshop', mode: 'onsite', centre: await anyOf(page, 'centre'), place: 'Jardin, 101 boulevard Raspail',
        day: '2026-11-25', starts: '18:00', ends: '17:00', price: '0', seats: '20', seats_taken: '0',
      });
      await save(page);
      await refused(page);
      await expect(page.locator('[name="about-fr"]')).toHaveValue('Une grande soupe.');
      await fill(page, { ends: '20:00' });
      await save(page);
      await saved(page);
      expect((await page.request.get(shown)).status(), 'a new event is a draft').toBe(404);

      await page.goto(`${events}/soupe-partagee`);
      await fill(page, { listed: true });
      await save(page);
      await saved(page);
      await page.goto(shown);
      await expect(page.locator('main')).toContainText('18:00');

      await page.goto(`${events}/soupe-partagee`);
      await fill(page, { day: '2026-11-26', starts: '19:00', ends: '21:00' });
      await save(page);
      await saved(page);
      await page.goto(shown);
      await expect(page.locator('.notice--moved')).toBeVisible();
      await expect(page.locator('main')).toContainText('19:00');

      await page.goto(`${events}/soupe-partagee/cancel`);
      await save(page);
      await saved(page);
      await page.goto(shown);
      await expect(page.locator('.notice--cancelled')).toBeVisible();
    });
  });
}

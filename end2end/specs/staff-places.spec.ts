// A coordinator looks after the places: a centre, its rooms, its hours, its closed days; with scripts and without.
import { expect } from '@playwright/test';
import { fill, ownSite, refused, save, saved, signIn } from '../staff';
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

    test('a centre is made, and edited; its room, hours and closed days too', async ({ page }) => {
      test.setTimeout(90_000);
      await signIn(page, own.url);
      const centres = `${own.url}/fr/staff/centres`;

      // What is missing is asked for, and what was typed is kept.
      await page.goto(`${centres}/new`);
      await fill(page, { 'name-fr': 'Alliance de Marseille', slug: 'marseille', address: '310, rue Paradis', city: 'Marseille' });
      await save(page);
      await refused(page);
      await expect(page.locator('[name="name-fr"]')).toHaveValue('Alliance de Marseille');
      await fill(page, { postcode: '13008', phone: '04 96 10 24 60', 'access-fr': 'Métro Castellane.', 'join-fr': 'Venez avec une photo.' });
      await save(page);
      await saved(page);
      await expect(page).toHaveURL(/\/centres\/marseille/);
      await fill(page, { phone: '04 96 10 24 61', 'step-free': true });
      await save(page);
      await saved(page);
      await expect(page.locator('[name=phone]')).toHaveValue('04 96 10 24 61');
      await expect(page.locator('[name="step-free"]')).toBeChecked();

      await page.goto(`${centres}/marseille/rooms/new`);
      await fill(page, { name: 'Salle Calanque', 'whereabouts-fr': 'Rez-de-chaussée', seats: '0' });
      await save(page);
      await refused(page);
      await fill(page, { seats: '14' });
      await save(page);
      await saved(page);
      await page.locator('main a', { hasText: 'Salle Calanque' }).click();
      await fill(page, { seats: '15' });
      await save(page);
      await saved(page);
      await expect(page.locator('tr', { hasText: 'Salle Calanque' })).toContainText('15');

      await page.goto(`${centres}/marseille/hours/library`);
      await fill(page, { 'opens-1-0': '18:00', 'closes-1-0': '10:00' });
      await save(page);
      await refused(page);
      await expect(page.locator('[name="opens-1-0"]')).toHaveValue('18:00');
      await fill(page, { 'opens-1-0': '10:00', 'closes-1-0': '18:30' });
      await save(page);
      await saved(page);
      // It is Monday, nine o'clock.
      await page.goto(`${own.url}/fr/library`);
      await expect(page.locator('section#marseille')).toContainText(/18\s?[:h]\s?30/);

      await page.goto(`${centres}/marseille/closures/new`);
      await fill(page, { scope: 'centre', from: '2027-05-14', to: '2027-05-13', 'reason-fr': 'Pont de l’Ascension' });
      await save(page);
      await refused(page);
      await fill(page, { to: '2027-05-15' });
      await save(page);
      await saved(page);
      const row = page.locator('tr', { hasText: 'Pont de l’Ascension' });
      await row.locator('a[href*="/closures/"]').first().click();
      await fill(page, { to: '2027-05-16' });
      await save(page);
      await saved(page);
      await expect(row).toContainText('16');
      await row.locator('a[href$="/delete"]').click();
      await page.locator('main form button').first().click();
      await saved(page);
      await expect(row).toHaveCount(0);
    });
  });
}

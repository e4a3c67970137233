// The few parts of a page that stay alive: they ask the server once they wake, also after a swap in place, and
// leave the words of the page alone while they are true.
import { arrived, follow, inPlace, open } from '../in-place';
import { expect, test } from '../test';

test.use({ serviceWorkers: 'block' });

test('an island comes alive, and keeps what the page says', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/fr/library', { waitUntil: 'commit' });
  const island = page.locator('main leptos-island').first();
  const said = (await island.innerText()).trim();
  expect(said).not.toBe('');
  await expect.poll(() => asked.some((path) => path.startsWith('/fn/'))).toBe(true);
  await expect(island).toHaveText(said.replace(/\s+/g, ' '));
});

test('islands of a page swapped in come alive too', async ({ page }) => {
  await open(page, '/fr/privacy');
  const asking = page.waitForRequest((request) => new URL(request.url()).pathname.startsWith('/fn/'));
  await follow(page, '/fr/library');
  await arrived(page, '/fr/library');
  expect((await (await asking).response())?.status()).toBe(200);
  await expect(page.locator('main leptos-island').first()).not.toBeEmpty();
  expect(await inPlace(page)).toBe(true);
});

test('a server that does not answer leaves the words of the page', async ({ page }) => {
  await page.route('**/fn/**', (route) => route.fulfill({ status: 200, contentType: 'application/json', body: 'nothing of use' }));
  await open(page, '/fr/library');
  const island = page.locator('main leptos-island').first();
  await expect(island).not.toBeEmpty();
  await follow(page, '/fr/courses');
  await arrived(page, '/fr/courses');
  expect(await inPlace(page)).toBe(true);
});

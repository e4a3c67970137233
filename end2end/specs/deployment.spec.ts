// A new build in between: its server is another one, its files have other names, the old ones are gone, and for a
// moment nobody listens.
import { arrived, follow, inPlace, mark, open, ready } from '../in-place';
import { relay } from '../relay';
import { demoDatabase, startServer } from '../server.mjs';
import { expect, test } from '../test';

// The network is broken on purpose.
test.use({ watched: false });
test.describe.configure({ mode: 'serial' });

let database: ReturnType<typeof demoDatabase>;
test.beforeAll(() => { database = demoDatabase(); });
test.afterAll(() => database.remove());

async function deployment() {
  const old = await startServer({ database: database.url });
  const network = await relay(old.url, 0);
  let young: typeof old | undefined;
  return {
    url: network.url,
    asked: network.asked,
    // The old server ends; the new one is not there yet.
    begin: async () => {
      await network.refuse();
      await old.stop();
    },
    end: async () => {
      young = await startServer({ database: database.url });
      await network.deploy(young.url);
    },
    stop: async () => {
      network.stop();
      await (young ?? old).stop();
    },
  };
}

test.describe('a form', () => {
  test.use({ serviceWorkers: 'block' });

  test('that was being filled in is kept while nobody listens, and is taken by the new build', async ({ page }) => {
    const site = await deployment();
    await open(page, `${site.url}/fr/components/try`);
    const build = await page.locator('html').getAttribute('data-build');
    const words = page.locator('form[data-try] [name=words]');
    await words.fill('tenez bon');
    await site.begin();
    await page.locator('form[data-try] button[value=keep]').click();
    await expect(page.locator('[data-failed-notice]')).toBeInViewport();
    await expect(words).toHaveValue('tenez bon');
    await arrived(page, '/fr/components/try');

    await site.end();
    await page.locator('form[data-try] button[value=keep]').click();
    await expect(page.locator('output[data-echo]')).toContainText('keep tenez bon');
    await expect(page.locator('html')).toHaveAttribute('data-build', `${build}-next`);
    expect(site.asked.filter((line) => line === 'POST /fr/components/try')).toHaveLength(1);
    expect(await inPlace(page)).toBe(true);

    // From here on the browser navigates, and the new build's own files come.
    await mark(page);
    await follow(page, '/fr/library');
    await arrived(page, '/fr/library');
    await expect.poll(() => inPlace(page)).toBe(false);
    await ready(page);
    expect(site.asked.filter((line) => /\/pkg\/havre_bg\..*-next\.wasm$/.test(line))).toHaveLength(1);
    await site.stop();
  });
});

test('a page of the old build whose files are gone is an ordinary page', async ({ page }) => {
  const site = await deployment();
  // The page comes, and its files only once the new build is there.
  let release = () => {};
  const deployed = new Promise<void>((done) => { release = done; });
  await page.route('**/pkg/**', async (route) => {
    await deployed;
    await route.continue();
  });
  await page.goto(`${site.url}/fr/courses`, { waitUntil: 'commit' });
  await expect(page.locator('h1')).toBeVisible();
  await site.begin();
  await site.end();
  const missing = page.waitForResponse((answer) => answer.url().includes('/pkg/start.') && answer.status() === 404);
  release();
  await missing;
  await page.locator('main a[href^="/fr/courses/"]').first().click();
  await expect(page.locator('html')).toHaveAttribute('data-build', /-next$/);
  await ready(page);
  await site.stop();
});

test('a reader with an old page open goes on reading, in place, offline and in the new build', async ({ page }) => {
  const site = await deployment();
  await page.goto(`${site.url}/fr/library`);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await open(page, `${site.url}/fr/courses`);
  const build = await page.locator('html').getAttribute('data-build');
  await site.begin();
  // What was read before is shown as it was kept.
  await follow(page, '/fr/library');
  await arrived(page, '/fr/library');
  await expect(page.locator('#saved')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-build', build ?? '');
  await site.end();
  await follow(page, '/fr/courses');
  await arrived(page, '/fr/courses');
  await expect(page.locator('html')).toHaveAttribute('data-build', `${build}-next`);
  await expect(page.locator('#saved')).toBeHidden();
  expect(await inPlace(page)).toBe(false);
  await ready(page);
  await site.stop();
});

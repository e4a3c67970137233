// Whenever navigation in place is unsure, the browser navigates; and a form is never sent twice behind one's back.
import { arrived, follow, inPlace, mark, open } from '../in-place';
import { expect, test } from '../test';

// The network is broken on purpose.
test.use({ serviceWorkers: 'block', watched: false });

test('a failed request for a page is handed to the browser', async ({ page }) => {
  await open(page, '/fr/courses');
  await page.route('**/fr/library', (route) =>
    route.request().resourceType() === 'fetch' ? route.abort() : route.continue());
  await follow(page, '/fr/library');
  await arrived(page, '/fr/library');
  await expect(page.locator('h1')).toBeVisible();
  expect(await inPlace(page)).toBe(false);
});

test('a failed request on the way back is handed to the browser', async ({ page }) => {
  await open(page, '/fr/courses');
  await follow(page, '/fr/library');
  await arrived(page, '/fr/library');
  await page.route('**/fr/courses', (route) =>
    route.request().resourceType() === 'fetch' ? route.abort() : route.continue());
  await page.goBack();
  await arrived(page, '/fr/courses');
  await expect(page.locator('main')).toHaveAttribute('data-page', /course/);
  await expect.poll(() => inPlace(page)).toBe(false);
});

test('a new deployment in between loads its pages anew', async ({ page }) => {
  await open(page, '/fr/courses');
  await page.route('**/fr/library', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/data-build="[^"]*"/, 'data-build="another"');
    await route.fulfill({ response: answer, body });
  });
  await follow(page, '/fr/library');
  await arrived(page, '/fr/library');
  await expect(page.locator('html')).toHaveAttribute('data-build', 'another');
  expect(await inPlace(page)).toBe(false);
});

test('a new deployment in between does not lose what was typed', async ({ page }) => {
  await open(page, '/fr/components/try');
  let sent = 0;
  await page.route('**/fr/components/try', async (route) => {
    sent += 1;
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/data-build="[^"]*"/, 'data-build="another"');
    await route.fulfill({ response: answer, body });
  });
  await page.locator('form[data-try] [name=words]').fill('tenez bon');
  await page.locator('form[data-try] button[value=keep]').click();
  await expect(page.locator('output[data-echo]')).toContainText('keep tenez bon');
  expect(sent).toBe(1);
  // From here on the browser navigates.
  await mark(page);
  await follow(page, '/fr/library');
  await arrived(page, '/fr/library');
  expect(await inPlace(page)).toBe(false);
});

test('other styles need an ordinary navigation', async ({ page }) => {
  await open(page, '/fr/courses');
  await page.route('**/fr/library', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace('</head>', '<link rel="stylesheet" href="/other.css"></head>');
    await route.fulfill({ response: answer, body });
  });
  await follow(page, '/fr/library');
  await arrived(page, '/fr/library');
  expect(await inPlace(page)).toBe(false);
});

test('a form nobody knows the fate of is not sent again, and says so', async ({ page }) => {
  await open(page, '/fr/components/try');
  let sent = 0;
  await page.route('**/fr/components/try', (route) => {
    sent += 1;
    return route.abort();
  });
  const words = page.locator('form[data-try] [name=words]');
  await words.fill('mon histoire');
  await page.locator('form[data-try] button[value=keep]').click();
  const notice = page.locator('[role=alert][data-failed-notice]');
  await expect(notice).toBeInViewport();
  const say = await page.locator('#say').evaluate((words: HTMLElement) => words.dataset.unknown ?? words.dataset.failed);
  expect(say).toBeTruthy();
  await expect(notice).toHaveText(say ?? '');
  await expect(page.locator('#live')).toHaveText(say ?? '');
  await expect(words).toHaveValue('mon histoire');
  await arrived(page, '/fr/components/try');
  await expect(page.locator('main')).not.toHaveAttribute('aria-busy');
  expect(sent).toBe(1);

  // The reader presses again: that is theirs to decide, and the notice goes.
  await page.unroute('**/fr/components/try');
  await page.locator('form[data-try] button[value=keep]').click();
  await expect(page.locator('output[data-echo]')).toContainText('keep mon histoire');
  await expect(notice).toHaveCount(0);
  expect(await inPlace(page)).toBe(true);
});

test('a form sent without a network says that it was not sent, and keeps what was typed', async ({ page, context }) => {
  await open(page, '/fr/components/try');
  await context.setOffline(true);
  const words = page.locator('form[data-try] [name=words]');
  await words.fill('plus tard');
  await page.locator('form[data-try] button[value=keep]').click();
  const say = await page.locator('#say').getAttribute('data-not-sent');
  expect(say).toBeTruthy();
  await expect(page.locator('[role=alert][data-failed-notice]')).toHaveText(say ?? '');
  await expect(words).toHaveValue('plus tard');
  await context.setOffline(false);
  await page.locator('form[data-try] button[value=keep]').click();
  await expect(page.locator('output[data-echo]')).toContainText('keep plus tard');
});

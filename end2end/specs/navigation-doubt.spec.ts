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

// Whatever comes in the place of a page to go on from: the form stays, and so does what was typed.
const proxy = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';
const refused = [
  { name: 'a proxy while the server is changed', status: 502, contentType: 'text/html', body: proxy, say: 'data-unknown' },
  { name: 'a proxy that waited in vain', status: 504, contentType: 'text/plain', body: 'timed out', say: 'data-unknown' },
  { name: 'a hotspot that shows its own page', status: 200, contentType: 'text/html', body: proxy, say: 'data-unknown' },
  { name: 'a proxy that finds it too much', status: 413, contentType: 'text/html', body: proxy, say: 'data-not-sent' },
  { name: 'a proxy that finds it too often', status: 429, contentType: 'text/html', body: proxy, say: 'data-not-sent' },
];
for (const { name, say, ...answer } of refused) {
  test(`${name} (${answer.status}) does not take away what was typed`, async ({ page }) => {
    await open(page, '/fr/components/try');
    let sent = 0;
    await page.route('**/fr/components/try', (route) => {
      sent += 1;
      return route.fulfill(answer);
    });
    const words = page.locator('form[data-try] [name=words]');
    await words.fill('mon histoire');
    await page.locator('form[data-try] button[value=keep]').click();
    const notice = page.locator('[role=alert][data-failed-notice]');
    await expect(notice).toBeInViewport();
    await expect(notice).toHaveText((await page.locator('#say').getAttribute(say)) ?? '');
    await expect(notice).not.toBeEmpty();
    await expect(words).toHaveValue('mon histoire');
    await arrived(page, '/fr/components/try');
    expect(sent).toBe(1);
    await page.unroute('**/fr/components/try');
    await page.locator('form[data-try] button[value=keep]').click();
    await expect(page.locator('output[data-echo]')).toContainText('keep mon histoire');
    expect(await inPlace(page)).toBe(true);
  });
}

test('a failure of ours is told beside the form, with its number, and that nobody knows', async ({ page, site }) => {
  const there = await (await fetch(`${site}/uk/no-such-page`)).text();
  await open(page, '/uk/components/try');
  await page.route('**/uk/components/try', (route) => route.fulfill({
    status: 500,
    contentType: 'text/html; charset=utf-8',
    body: there.replace(/(<h1[^>]*>)[^<]*/, '$1Сталася помилка').replace(/(<\/h1><p>)[^<]*/, '$1Номер: 12-34'),
  }));
  const words = page.locator('form[data-try] [name=words]');
  await words.fill('моя історія');
  await page.locator('form[data-try] button[value=keep]').click();
  const notice = page.locator('[role=alert][data-failed-notice]');
  await expect(notice.locator('p')).toHaveText([
    'Сталася помилка', 'Номер: 12-34', (await page.locator('#say').getAttribute('data-unknown')) ?? '',
  ]);
  await expect(page.locator('#live')).toContainText('Номер: 12-34');
  await expect(words).toHaveValue('моя історія');
  expect(await inPlace(page)).toBe(true);
});

test('too much is said to be too much, in the words of our own page, and stays to be shortened', async ({ page, site }) => {
  const own = await (await fetch(`${site}/fr/components/try`, {
    method: 'POST', body: 'x'.repeat(1_200_000), headers: { origin: site, 'content-type': 'text/plain' },
  }));
  expect(own.status).toBe(413);
  const title = /<h1[^>]*>([^<]*)/.exec(await own.text())?.[1] ?? '';
  expect(title).not.toBe('');
  await open(page, '/fr/components/try');
  const words = page.locator('form[data-try] [name=words]');
  const long = 'x'.repeat(1_200_000);
  await words.evaluate((field: HTMLInputElement, text) => { field.value = text; }, long);
  await page.locator('form[data-try] button[value=keep]').click();
  const notice = page.locator('[role=alert][data-failed-notice]');
  await expect(notice.locator('p').first()).toHaveText(title);
  await expect(notice).not.toContainText((await page.locator('#say').getAttribute('data-not-sent')) ?? '');
  expect(await words.evaluate((field: HTMLInputElement) => field.value.length)).toBe(long.length);
  await words.fill('court');
  await page.locator('form[data-try] button[value=keep]').click();
  await expect(page.locator('output[data-echo]')).toContainText('keep court');
  await expect(notice).toHaveCount(0);
});

test('a form that was taken and leads to a page that fails is not told to be lost', async ({ page }) => {
  await open(page, '/fr/components/try');
  await page.route('**/fr/components/try', (route) => route.request().method() === 'POST'
    ? route.fulfill({ status: 303, headers: { location: '/fr/library' } })
    : route.continue());
  await page.route('**/fr/library', (route) => route.request().resourceType() === 'fetch'
    ? route.fulfill({ status: 502, contentType: 'text/html', body: proxy })
    : route.continue());
  await page.locator('form[data-try] [name=words]').fill('va');
  await page.locator('form[data-try] button[value=keep]').click();
  // The browser asks for that page again, and only for that one.
  await arrived(page, '/fr/library');
  await expect(page.locator('main')).toHaveAttribute('data-page', 'library-show');
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

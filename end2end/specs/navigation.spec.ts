// Links in place: history, scrolling, focus, announcements, language; and what stays the browser's.
import { arrived, follow, followNew, inPlace, mark, open, ready, scrollDown, scrolled } from '../in-place';
import { expect, test } from '../test';

test.use({ serviceWorkers: 'block' });

test('a link swaps the page: title, description, canonical address and content', async ({ page, site }) => {
  await open(page, '/fr/courses');
  const before = await page.title();
  await follow(page, '/fr/library');
  await arrived(page, '/fr/library');
  await expect(page).not.toHaveTitle(before);
  expect(await inPlace(page)).toBe(true);
  const fresh = await (await fetch(`${site}/fr/library`)).text();
  const [title, description, canonical] = await page.evaluate(() => [
    document.title,
    document.querySelector('meta[name=description]')?.getAttribute('content'),
    document.querySelector('link[rel=canonical]')?.getAttribute('href'),
  ]);
  const plain = await page.evaluate((html) => {
    const there = new DOMParser().parseFromString(html, 'text/html');
    return [
      there.title,
      there.querySelector('meta[name=description]')?.getAttribute('content'),
      there.querySelector('link[rel=canonical]')?.getAttribute('href'),
      there.querySelector('main')?.getAttribute('data-page'),
    ];
  }, fresh);
  expect([title, description, canonical, await page.locator('main').getAttribute('data-page')]).toEqual(plain);
  await expect(page.locator('title, meta[name=description], link[rel=canonical]')).toHaveCount(3);
});

test('scripts are not run again by a swap', async ({ page }) => {
  const scripts: string[] = [];
  await open(page, '/fr/courses');
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  await follow(page, '/fr/library');
  await arrived(page, '/fr/library');
  await expect(page.locator('script[data-glue]')).toHaveCount(1);
  expect(scripts).toEqual([]);
});

test('back and forward show the pages again, each where it was left', async ({ page }) => {
  await open(page, '/fr/courses');
  const first = await page.locator('h1').textContent();
  const left = await scrollDown(page, 400);
  expect(left).toBeGreaterThan(0);
  await follow(page, '/fr/library');
  await arrived(page, '/fr/library');
  await expect(page.locator('h1')).not.toHaveText(first ?? '');
  expect(await scrolled(page)).toBe(0);
  const second = await scrollDown(page, 150);
  // The position is written once scrolling rests.
  await expect.poll(() => page.evaluate(() => history.state?.[1])).toBe(second);

  await page.goBack();
  await arrived(page, '/fr/courses');
  await expect(page.locator('h1')).toHaveText(first ?? '');
  await expect.poll(() => scrolled(page)).toBe(left);

  await page.goForward();
  await arrived(page, '/fr/library');
  await expect.poll(() => scrolled(page)).toBe(second);
  expect(await inPlace(page)).toBe(true);
});

test('a reload keeps the place', async ({ page }) => {
  await open(page, '/fr/courses');
  await follow(page, '/fr/library');
  await arrived(page, '/fr/library');
  const left = await scrollDown(page, 200);
  await expect.poll(() => page.evaluate(() => history.state?.[1])).toBe(left);
  await page.reload();
  await ready(page);
  await expect.poll(() => scrolled(page)).toBe(left);
  await page.goBack();
  await arrived(page, '/fr/courses');
  await expect(page.locator('main')).toHaveAttribute('data-page', /course/);
});

test('the focus moves to the heading, and the title is announced', async ({ page }) => {
  await open(page, '/fr/courses');
  const courses = await page.title();
  await follow(page, '/fr/library');
  await arrived(page, '/fr/library');
  await expect(page).not.toHaveTitle(courses);
  await expect(page.locator('h1')).toBeFocused();
  await expect(page.locator('#live')).toHaveText(await page.title());
  await page.goBack();
  // The address changes before the page does.
  await expect(page).toHaveTitle(courses);
  await expect(page.locator('h1')).toBeFocused();
  await expect(page.locator('#live')).toHaveText(courses);
});

test('back finds the link that was followed, for whoever reads by keyboard', async ({ page }) => {
  await open(page, '/fr/courses');
  const link = page.locator('main a[href^="/fr/courses/"]').last();
  const path = await link.getAttribute('href');
  await link.focus();
  await page.keyboard.press('Enter');
  await arrived(page, path ?? '');
  await expect(page.locator('h1')).toBeFocused();
  await page.goBack();
  await arrived(page, '/fr/courses');
  await expect(page.locator(`main a[href="${path}"]`).first()).toBeFocused();
  expect(await inPlace(page)).toBe(true);
});

test('an address with a place on the page leads to that place', async ({ page }) => {
  await open(page, '/fr/courses');
  await followNew(page, { href: '/fr/library#main' });
  await arrived(page, '/fr/library#main');
  await expect(page.locator('#main')).toBeFocused();
  expect(await inPlace(page)).toBe(true);
});

test('a place on the same page is the browser’s, and back from it needs no network', async ({ page }) => {
  await open(page, '/fr/library');
  const asked: string[] = [];
  // The browser looks at the page's icon when it pleases.
  page.on('request', (request) => request.url().includes('/icons/') || asked.push(request.url()));
  await follow(page, '#main');
  await arrived(page, '/fr/library#main');
  await page.goBack();
  await arrived(page, '/fr/library');
  expect(await inPlace(page)).toBe(true);
  expect(asked).toEqual([]);
});

test('another language: language, direction and words change', async ({ page }) => {
  await open(page, '/fr/library');
  await follow(page, '/en/library');
  await arrived(page, '/en/library');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(await inPlace(page)).toBe(true);
  await follow(page, '/fa-AF/library');
  await arrived(page, '/fa-AF/library');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fa-AF');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await follow(page, '/uk/library');
  await arrived(page, '/uk/library');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  expect(await inPlace(page)).toBe(true);
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).direction)).toBe('ltr');
});

test('what is not a plain click on a page of ours is left to the browser', async ({ page }) => {
  await open(page, '/fr/library');
  const taken = await page.evaluate(() => {
    const cases: [string, Record<string, string>, MouseEventInit][] = [
      ['page', { href: '/fr/courses' }, {}],
      ['ctrl', { href: '/fr/courses' }, { ctrlKey: true }],
      ['meta', { href: '/fr/courses' }, { metaKey: true }],
      ['shift', { href: '/fr/courses' }, { shiftKey: true }],
      ['middle', { href: '/fr/courses' }, { button: 1 }],
      ['target', { href: '/fr/courses', target: '_blank' }, {}],
      ['download', { href: '/fr/courses', download: '' }, {}],
      ['native', { href: '/fr/courses', 'data-native': '' }, {}],
      ['external', { href: '/fr/courses', rel: 'external' }, {}],
      ['calendar', { href: '/fr/events.ics' }, {}],
      ['other site', { href: 'https://elsewhere.example/fr' }, {}],
      ['mail', { href: 'mailto:someone@havre.example' }, {}],
      ['place', { href: '#main' }, {}],
    ];
    const result: string[] = [];
    let name = '';
    // Hears after the navigation, and keeps the browser from doing anything.
    window.addEventListener('click', (event) => {
      if (event.defaultPrevented) result.push(name);
      event.preventDefault();
    });
    for (const [given, attributes, init] of cases.reverse()) {
      name = given;
      const link = document.createElement('a');
      for (const [key, value] of Object.entries(attributes)) link.setAttribute(key, value);
      document.body.append(link);
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
    }
    return result;
  });
  expect(taken).toEqual(['page']);
});

test('a page is fetched ahead when the pointer rests on its link, and then not again', async ({ page }) => {
  await open(page, '/fr/courses');
  // Of pages: the one that is shown then asks for what is live in it, and the browser for its icon.
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/fr/')) asked.push(pathname);
  });
  const link = page.locator('a[href="/fr/library"]').first();
  await link.dispatchEvent('mouseover');
  await expect.poll(() => asked).toEqual(['/fr/library']);
  await follow(page, '/fr/library');
  await arrived(page, '/fr/library');
  expect(asked).toEqual(['/fr/library']);
});

test('nothing is fetched ahead for a finger that scrolls, nor from pages about people', async ({ page }) => {
  await open(page, '/fr/courses');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.evaluate(() => {
    const scrolled = document.querySelector('a[href="/fr/library"]');
    for (const name of ['touchstart', 'touchmove']) scrolled?.dispatchEvent(new Event(name, { bubbles: true }));
    const link = document.createElement('a');
    link.href = '/fr/sign-in';
    document.body.append(link);
    link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  });
  await page.waitForTimeout(250);
  expect(asked).toEqual([]);
});

test('a wait is shown, and only a wait', async ({ page }) => {
  await open(page, '/fr/courses');
  await page.route('**/fr/library', async (route) => {
    await new Promise((later) => setTimeout(later, 1200));
    await route.continue();
  });
  await follow(page, '/fr/library');
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'true');
  const words = await page.locator('#say').getAttribute('data-loading');
  expect(words).toBeTruthy();
  await expect(page.locator('.loading')).toHaveText(words ?? '');
  await expect(page.locator('.loading')).toBeInViewport();
  await expect(page.locator('#live')).toHaveText(words ?? '');
  await arrived(page, '/fr/library');
  await expect(page.locator('.loading')).toHaveCount(0);
  await expect(page.locator('main')).not.toHaveAttribute('aria-busy');
});

test('the last of several clicks wins', async ({ page }) => {
  await open(page, '/fr/courses');
  await page.route('**/fr/library', async (route) => {
    await new Promise((later) => setTimeout(later, 600));
    await route.continue().catch(() => {});
  });
  await follow(page, '/fr/library');
  await follow(page, '/fr/events');
  await arrived(page, '/fr/events');
  await page.waitForTimeout(800);
  await arrived(page, '/fr/events');
  await page.goBack();
  await arrived(page, '/fr/courses');
  expect(await inPlace(page)).toBe(true);
});

test('an old browser gets an ordinary site', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
  await page.goto('/fr/courses');
  await mark(page);
  await page.waitForTimeout(600);
  await follow(page, '/fr/library');
  await arrived(page, '/fr/library');
  expect(await inPlace(page)).toBe(false);
});

test.describe('what is not found', () => {
  // The browser itself logs the 404.
  test.use({ watched: false });

  test('is shown in place as the page it is', async ({ page }) => {
    await open(page, '/fr/courses');
    await followNew(page, { href: '/fr/no-such-page' });
    await arrived(page, '/fr/no-such-page');
    await expect(page.locator('h1')).toBeFocused();
    expect(await inPlace(page)).toBe(true);
  });
});

for (const connection of [{ saveData: true, effectiveType: '4g' }, { saveData: false, effectiveType: '2g' }]) {
  test.describe(connection.saveData ? 'with Data Saver' : 'on 2G', () => {
    test.use({ serviceWorkers: 'allow' });

    test('no wasm is asked for, and links work', async ({ page }) => {
      await page.addInitScript((value) => Object.defineProperty(navigator, 'connection', { value }), connection);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto('/fr/courses');
      // The loader has run once the service worker is there.
      await page.evaluate(async () => void (await navigator.serviceWorker.ready));
      expect(asked.filter((path) => path.startsWith('/pkg/') && !/\/start\./.test(path))).toEqual([]);
      await mark(page);
      await follow(page, '/fr/library');
      await arrived(page, '/fr/library');
      expect(await inPlace(page)).toBe(false);
    });
  });
}

test.describe('scripts off', () => {
  test.use({ javaScriptEnabled: false, watched: false });

  test('links, questions and forms work', async ({ page }) => {
    await page.goto('/fr/courses');
    await page.locator('a[href="/fr/library"]').first().click();
    await arrived(page, '/fr/library');
    await page.goto('/fr/components/try');
    await page.locator('form[data-try] [name=words]').fill('bonjour');
    await page.locator('form[data-try] button[value=drop]').click();
    await expect(page.locator('output[data-echo]')).toContainText('drop bonjour');
  });
});

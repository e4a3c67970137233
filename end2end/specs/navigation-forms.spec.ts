// Forms in place: the pressed button, files, a refused form, questions, dialogs, downloads. The form is the one of
// the components page, which says what it received.
import type { Page } from '@playwright/test';
import { arrived, follow, inPlace, open } from '../in-place';
import { relay } from '../relay';
import { expect, test } from '../test';

test.use({ serviceWorkers: 'block' });

const form = (page: Page) => page.locator('form[data-try]');
const echo = (page: Page) => page.locator('output[data-echo]');

test('the pressed button is sent, and only that one', async ({ page }) => {
  await open(page, '/fr/components/try');
  await form(page).locator('[name=words]').fill('à bientôt & merci + 1');
  await form(page).locator('button[value=drop]').click();
  await expect(echo(page)).toContainText('drop à bientôt & merci + 1');
  await expect(echo(page)).not.toContainText('keep');
  await form(page).locator('[name=words]').fill('encore');
  await form(page).locator('button[value=keep]').click();
  await expect(echo(page)).toContainText('keep encore');
  expect(await inPlace(page)).toBe(true);
});

test('a browser that does not tell which button was pressed sends the form itself', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'SubmitEvent'));
  await open(page, '/fr/components/try');
  await form(page).locator('[name=words]').fill('vieux téléphone');
  await form(page).locator('button[value=drop]').click();
  await expect(echo(page)).toContainText('drop vieux téléphone');
  expect(await inPlace(page)).toBe(false);
});

test('the enter key presses the first button', async ({ page }) => {
  await open(page, '/fr/components/try');
  await form(page).locator('[name=words]').fill('entrée');
  await form(page).locator('[name=words]').press('Enter');
  await expect(echo(page)).toContainText('keep entrée');
  expect(await inPlace(page)).toBe(true);
});

test('a file arrives whole, under its name', async ({ page }) => {
  await open(page, '/fr/components/try');
  await form(page).locator('[name=words]').fill('photo');
  await form(page).locator('[name=file]').setInputFiles({
    name: 'attestation.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.alloc(12_345, 7),
  });
  await form(page).locator('button[value=keep]').click();
  await expect(echo(page)).toContainText('attestation.pdf');
  await expect(echo(page)).toContainText('12345');
  expect(await inPlace(page)).toBe(true);
});

test('a button’s own address, method and encoding are obeyed', async ({ page }) => {
  await open(page, '/fr/components/try');
  await form(page).locator('[name=words]').fill('question');
  await form(page).locator('button[value=keep]').evaluate((button) => {
    button.setAttribute('formaction', '/fr/courses?old=query#old-place');
    button.setAttribute('formmethod', 'get');
  });
  await form(page).locator('button[value=keep]').click();
  await expect(page).toHaveURL(/\/fr\/courses\?words=question&file=&action=keep$/);
  expect(await inPlace(page)).toBe(true);
});

test('a question becomes an address, and back asks again', async ({ page }) => {
  await open(page, '/fr/courses');
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.action = '/fr/courses';
    form.innerHTML = '<input name="level" value="A1"><button id="ask">ask</button>';
    document.querySelector('main')?.prepend(form);
    form.querySelector('button')?.click();
  });
  await arrived(page, '/fr/courses?level=A1');
  await expect(page.locator('#ask')).toHaveCount(0);
  await page.goBack();
  await arrived(page, '/fr/courses');
  expect(await inPlace(page)).toBe(true);
});

test('a redirect after a form leads to its address', async ({ page }) => {
  await open(page, '/fr/components/try');
  await page.route('**/fr/components/try', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 303, headers: { location: '/fr/library' } })
      : route.continue());
  await form(page).locator('[name=words]').fill('va');
  await form(page).locator('button[value=keep]').click();
  await arrived(page, '/fr/library');
  await expect(page.locator('h1')).toBeFocused();
  expect(await inPlace(page)).toBe(true);
  await page.goBack();
  await arrived(page, '/fr/components/try');
});

test('an impatient second press sends nothing more', async ({ page }) => {
  await open(page, '/fr/components/try');
  let sent = 0;
  await page.route('**/fr/components/try', async (route) => {
    sent += 1;
    await new Promise((later) => setTimeout(later, 500));
    await route.continue();
  });
  await form(page).locator('[name=words]').fill('vite');
  await form(page).locator('button[value=keep]').evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });
  await expect(echo(page)).toContainText('keep vite');
  expect(sent).toBe(1);
});

test('what forms keep from us stays the browser’s', async ({ page }) => {
  await open(page, '/fr/components/try');
  const taken = await page.evaluate(() => {
    const forms: Record<string, string> = {
      ours: '<form action="/fr/courses"><button></button></form>',
      native: '<form action="/fr/courses" data-native><button></button></form>',
      nativeButton: '<form action="/fr/courses"><button data-native></button></form>',
      target: '<form action="/fr/courses" target="_blank"><button></button></form>',
      otherSite: '<form action="https://elsewhere.example/"><button></button></form>',
      plainText: '<form action="/fr/courses" method="post" enctype="text/plain"><button></button></form>',
      dialog: '<form method="dialog"><button></button></form>',
      image: '<form action="/fr/courses"><input type="image" alt=""></form>',
    };
    const result: string[] = [];
    let name = '';
    window.addEventListener('submit', (event) => {
      if (event.defaultPrevented) result.push(name);
      event.preventDefault();
    });
    for (const [given, html] of Object.entries(forms).reverse()) {
      name = given;
      const box = document.createElement('div');
      box.innerHTML = html;
      document.querySelector('main')?.append(box);
      box.querySelector<HTMLElement>('button, input')?.click();
    }
    return result;
  });
  expect(taken).toEqual(['ours']);
});

test('back finds what was typed and not sent', async ({ page }) => {
  await open(page, '/fr/components/try');
  await form(page).locator('[name=words]').fill('à moitié écrit');
  await follow(page, '/fr/privacy');
  await arrived(page, '/fr/privacy');
  await page.goBack();
  await arrived(page, '/fr/components/try');
  await expect(form(page).locator('[name=words]')).toHaveValue('à moitié écrit');
  expect(await inPlace(page)).toBe(true);
});

test('what was typed goes along to the page in another language, with its own styles', async ({ page }) => {
  await open(page, '/fr/components/try');
  await form(page).locator('[name=words]').fill('à moitié écrit');
  for (const language of ['uk', 'fa-AF']) {
    await page.locator(`nav.languages [lang=${language}]`).click();
    await arrived(page, `/${language}/components/try`);
    await expect(form(page).locator('[name=words]')).toHaveValue('à moitié écrit');
    // The Dari typeface comes with a sheet of its own, which the first page's policy lets in.
    const typeface = await page.evaluate(() =>
      [...document.styleSheets].some((sheet) => [...sheet.cssRules].some((rule) => rule instanceof CSSFontFaceRule)));
    expect(typeface).toBe(language === 'fa-AF');
    expect(await inPlace(page)).toBe(true);
  }
  await page.goBack();
  await arrived(page, '/uk/components/try');
  await expect(form(page).locator('[name=words]')).toHaveValue('à moitié écrit');
  expect(await inPlace(page)).toBe(true);
});

test('a dialog opens, closes, and gives the focus back', async ({ page }) => {
  await open(page, '/fr/components/try');
  const opener = page.locator('[data-dialog]').first();
  const dialog = page.locator(`dialog[data-name="${await opener.getAttribute('data-dialog')}"]`);
  await opener.click();
  await expect(dialog).toBeVisible();
  await dialog.locator('form[method=dialog] button').first().click();
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await opener.click();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await arrived(page, '/fr/components/try');
  expect(await inPlace(page)).toBe(true);
});

test('a download is saved, asked for once, and the page stays', async ({ page }) => {
  await open(page, '/fr/components/try');
  let asked = 0;
  page.on('request', (request) => { asked += Number(request.url().endsWith('/components/file')); });
  const saving = page.waitForEvent('download');
  await page.locator('a[href="/fr/components/file"]').first().evaluate((link: HTMLElement) => {
    // Nothing but the answer tells that it is a file.
    link.removeAttribute('download');
    link.removeAttribute('data-native');
    link.click();
  });
  expect((await saving).suggestedFilename()).toBe('havre.txt');
  await arrived(page, '/fr/components/try');
  await expect(page.locator('main')).not.toHaveAttribute('aria-busy');
  expect(asked).toBe(1);
  expect(await inPlace(page)).toBe(true);
});

test('a browser without dialogs is led to the page that asks the same', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal'));
  await open(page, '/fr/components/try');
  await page.locator('[data-dialog]').click();
  await arrived(page, '/fr/components/question');
  await expect(page.locator('h1')).toBeFocused();
  expect(await inPlace(page)).toBe(true);
});

test.describe('through a network of our own', () => {
  test.use({ watched: false });

  test('a file to be looked at is the browser’s, and the answer that told so is broken off', async ({ page, site }) => {
    const network = await relay(site, 0);
    await open(page, `${network.url}/fr/components/try`);
    // Whoever did not break it off would go on paying for it.
    network.break('endless');
    await follow(page, '/fr/components/file');
    await expect.poll(() => page.url()).toBe(`${network.url}/fr/components/file`);
    await expect.poll(() => network.brokenOff).toEqual(['/fr/components/file']);
    expect(network.asked.filter((line) => line.endsWith('/components/file'))).toHaveLength(2);
    network.stop();
  });
});

test('a file that answers a form is saved without asking twice', async ({ page }) => {
  await open(page, '/fr/components/try');
  let sent = 0;
  await page.route('**/fr/components/try', (route) => {
    sent += 1;
    return route.fulfill({
      headers: { 'content-type': 'text/csv', 'content-disposition': 'attachment; filename="semaine.csv"' },
      body: 'a,b\n',
    });
  });
  const saving = page.waitForEvent('download');
  await form(page).locator('[name=words]').fill('fichier');
  await form(page).locator('button[value=keep]').click();
  expect((await saving).suggestedFilename()).toBe('semaine.csv');
  expect(sent).toBe(1);
  await expect(form(page).locator('[name=words]')).toHaveValue('fichier');
});

test.describe('a refused form', () => {
  // The browser itself logs the 422.
  test.use({ watched: false });

  test('comes back in place with its errors in focus', async ({ page }) => {
    await open(page, '/fr/components/try');
    await form(page).locator('[name=words]').evaluate((field) => field.removeAttribute('required'));
    await form(page).locator('button[value=drop]').click();
    const summary = page.locator('main [role=alert]').first();
    await expect(summary).toBeFocused();
    await expect(summary).toBeInViewport();
    expect(await inPlace(page)).toBe(true);
    await form(page).locator('[name=words]').fill('corrigé');
    await form(page).locator('button[value=drop]').click();
    await expect(echo(page)).toContainText('drop corrigé');
  });
});

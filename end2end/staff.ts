// Hands for the tests of the staff's pages: a site of their own to change, and a sign-in.
import { type Browser, type Page, expect } from '@playwright/test';
import { demoDatabase, startServer } from './server.mjs';

export async function ownSite() {
  const database = demoDatabase();
  const server = await startServer({ database: database.url });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      database.remove();
    },
  };
}

export async function signIn(page: Page, site: string, email = 'coordination@havre.example') {
  await page.goto(`${site}/fr/sign-in`);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill('havre-demo-2026');
  await page.locator('main form button').click();
  await expect(page).toHaveURL(/\/fr\/staff$/);
}

// One sign-in for many tests, since an account may sign in six times in a row: the cookies for
// `context.addCookies`.
export async function signedIn(browser: Browser, site: string, email?: string) {
  const context = await browser.newContext();
  await signIn(await context.newPage(), site, email);
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

// The addresses of a course's sessions after today, the next one first.
export async function comingSessions(page: Page, site: string, course: string) {
  const list = await (await page.request.get(`${site}/fr/staff/courses/${course}/sessions`)).text();
  const all = [...new Set(list.match(/\/fr\/staff\/sessions\/[0-9a-f-]+/g) ?? [])];
  const coming: string[] = [];
  for (const path of all) {
    const html = await (await page.request.get(site + path)).text();
    const day = html.match(/<input[^>]*name="day"[^>]*value="([^"]*)"/)?.[1] ?? '';
    if (day > '2026-11-23') coming.push(path);
  }
  return coming;
}

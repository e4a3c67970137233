// Hands for the tests of navigation in place: wait until it is on, follow a link, tell a swap from a reload.
import { type Page, expect } from '@playwright/test';

// Opens an address and waits until navigation is in place. What is marked lives until the browser navigates.
export async function open(page: Page, path: string) {
  await page.goto(path);
  await ready(page);
  await mark(page);
}

export const ready = (page: Page) => expect(page.locator('html[data-in-place]')).toBeAttached();

export const mark = (page: Page) => page.evaluate(() => Object.assign(window, { marked: true }));

export const inPlace = (page: Page) => page.evaluate(() => 'marked' in window);

// A click as a keyboard makes it: nothing is scrolled into view first.
export const follow = (page: Page, path: string) =>
  page.locator(`a[href="${path}"]`).first().evaluate((link: HTMLElement) => link.click());

// Clicks a link that the page does not have.
export const followNew = (page: Page, attributes: Record<string, string>) =>
  page.evaluate((given) => {
    const link = document.createElement('a');
    for (const [name, value] of Object.entries(given)) link.setAttribute(name, value);
    link.textContent = 'link';
    document.querySelector('main')?.append(link);
    link.click();
  }, attributes);

export const arrived = (page: Page, path: string) =>
  expect(page).toHaveURL((url) => url.pathname + url.search + url.hash === path);

export const scrolled = (page: Page) => page.evaluate(() => Math.round(window.scrollY));

// Pages are long enough to scroll, whatever the screen.
export const scrollDown = (page: Page, to: number) => page.evaluate((top) => {
  window.scrollTo({ top, behavior: 'instant' });
  return Math.round(window.scrollY);
}, to);

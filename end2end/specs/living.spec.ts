// What stays alive in a page says what is so: opening hours, countdowns and free seats turn at their instants or
// when the server says so. The phone's clock and the server's answers are the test's own; the pages are real.
import type { Page } from '@playwright/test';
import { expect, test } from '../test';

test.use({ serviceWorkers: 'block' });

const minute = 60_000;
type Line = { in: number; mood: string; text: string; more?: string };

// A server that tells `lines`, each from so many milliseconds after the beginning on; and hands to let time pass.
async function living(page: Page, path: string, question: string) {
  const start = Date.UTC(2026, 10, 23, 8);
  let now = start;
  let lines: Line[] = [];
  let sound = true;
  let asked = 0;
  await page.clock.install({ time: start - 7 * minute }); // the phone's clock is wrong
  await page.route('**/fn/live**', (route) => {
    const isOurs = new URL(route.request().url()).searchParams.get('question')?.startsWith(question);
    if (!isOurs) return route.fulfill({ contentType: 'application/json', body: JSON.stringify(String(now)) });
    asked += 1;
    const told = [now, ...lines.map((line) => [start + line.in, line.mood, line.text, line.more ?? ''].join('\t'))].join('\n');
    return sound
      ? route.fulfill({ contentType: 'application/json', body: JSON.stringify(told) })
      : route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>bad gateway</h1>' });
  });
  return {
    tells: (...told: Line[]) => { lines = told; },
    breaks: () => { sound = false; },
    asked: () => asked,
    open: () => page.goto(path),
    part: page.locator(`leptos-island[data-props*="${question}"]`).first(),
    pass: async (milliseconds: number) => {
      now += milliseconds;
      await page.clock.fastForward(milliseconds);
    },
    look: async (away: boolean) => page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    }, away),
  };
}

// The first page of the demo programme that asks this.
async function pageThatAsks(site: string, list: string, question: string) {
  const links = await (await fetch(site + list)).text();
  const paths = new Set(Array.from(links.matchAll(new RegExp(`href="(${list}/(?!find)[a-z0-9-]+)"`, 'g')), ([, path]) => path ?? ''));
  for (const path of paths) if ((await (await fetch(site + path)).text()).includes(question)) return path;
  throw new Error(`no page of ${list} asks ${question}`);
}

test('opening hours turn at the hour, by the server’s clock, without asking again', async ({ page }) => {
  const hours = await living(page, '/fr/library', 'open/');
  hours.tells(
    { in: 0, mood: 'bad', text: 'Fermé maintenant', more: 'Ouvre à 10:00' },
    { in: 3 * minute, mood: 'good', text: 'Ouvert maintenant', more: 'Ferme à 18:00' },
    { in: 600 * minute, mood: 'bad', text: 'Fermé maintenant' },
  );
  await hours.open();
  await expect(hours.part).toContainText('Ouvre à 10:00');
  const asked = hours.asked();
  await hours.pass(2 * minute);
  await expect(hours.part).toContainText('Fermé maintenant');
  await hours.pass(minute + 100);
  await expect(hours.part).toContainText('Ouvert maintenant');
  await expect(hours.part).toContainText('Ferme à 18:00');
  await expect(hours.part).not.toContainText('Fermé');
  await expect(hours.part.locator('[aria-live=polite]')).toBeAttached();
  expect(hours.asked()).toBe(asked);
});

test('a countdown counts, says "now", and falls silent', async ({ page, site }) => {
  const countdown = await living(page, await pageThatAsks(site, '/fr/courses', 'start/'), 'start/');
  countdown.tells(
    { in: 0, mood: 'lamp', text: 'dans 2 minutes' },
    { in: minute, mood: 'lamp', text: 'dans 1 minute' },
    { in: 2 * minute, mood: 'good', text: 'En ce moment' },
    { in: 4 * minute, mood: 'lamp', text: '' },
  );
  await countdown.open();
  await expect(countdown.part).toHaveText('dans 2 minutes');
  // Nobody is interrupted each minute.
  await expect(countdown.part.locator('[aria-live=off]')).toBeAttached();
  await countdown.pass(minute + 100);
  await expect(countdown.part).toHaveText('dans 1 minute');
  await countdown.pass(minute);
  await expect(countdown.part).toHaveText('En ce moment');
  await countdown.pass(2 * minute);
  await expect(countdown.part).toHaveText('');
});

test('free seats change when the server says so, and say since when', async ({ page, site }) => {
  const seats = await living(page, await pageThatAsks(site, '/fr/events', 'seats/'), 'seats/');
  seats.tells({ in: 0, mood: 'warn', text: '3 places libres', more: 'Mis à jour à 09:00' });
  await seats.open();
  await expect(seats.part).toContainText('3 places libres');
  seats.tells({ in: 0, mood: 'bad', text: 'Complet', more: 'Mis à jour à 09:05' });
  await seats.pass(5 * minute + 100);
  await expect(seats.part).toContainText('Complet');
  await expect(seats.part).toContainText('Mis à jour à 09:05');
  await expect(seats.part).not.toContainText('3 places libres');
});

for (const [name, list, question] of [
  ['opening hours', undefined, 'open/'], ['a countdown', '/fr/courses', 'start/'], ['free seats', '/fr/events', 'seats/'],
] as const) {
  test.describe(`${name}, when the server breaks`, () => {
    // The browser logs the failed requests itself.
    test.use({ watched: false });

    test('keep the words that were heard before, and go on turning', async ({ page, site }) => {
      const path = list ? await pageThatAsks(site, list, question) : '/fr/library';
      const part = await living(page, path, question);
      part.tells({ in: 0, mood: 'warn', text: 'entendu' }, { in: 20 * minute, mood: 'good', text: 'comme annoncé' });
      await part.open();
      await expect(part.part).toContainText('entendu');
      const asked = part.asked();
      part.breaks();
      await part.pass(6 * minute);
      await expect.poll(part.asked).toBeGreaterThan(asked);
      await expect(part.part).toContainText('entendu');
      await part.pass(14 * minute + 100);
      await expect(part.part).toContainText('comme annoncé');
    });
  });
}

test('a page nobody looks at asks nothing; looked at again, it asks once', async ({ page }) => {
  const hours = await living(page, '/fr/library', 'open/');
  hours.tells({ in: 0, mood: 'good', text: 'Ouvert' });
  await hours.open();
  await expect(hours.part).toContainText('Ouvert');
  const parts = await page.locator('leptos-island[data-props*="open/"]').count();
  await expect.poll(hours.asked).toBe(parts);
  await hours.look(true);
  for (let i = 0; i < 6; i += 1) await hours.pass(6 * minute);
  expect(hours.asked()).toBe(parts);
  hours.tells({ in: 0, mood: 'bad', text: 'Fermé' });
  await hours.look(false);
  await expect(hours.part).toContainText('Fermé');
  expect(hours.asked()).toBe(2 * parts);
});

test('a page opened in the morning has the countdown to the evening’s class', async ({ page, site }) => {
  // In the demo programme it is nine o'clock on a Monday.
  const path = await pageThatAsks(site, '/fr/courses', 'start/');
  await page.goto(path);
  const island = page.locator('leptos-island[data-props*="start/"]').first();
  await expect(island).toHaveText(/^dans .?\d+.? heures?\s*$/);
});

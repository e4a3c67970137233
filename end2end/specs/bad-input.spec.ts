// Whatever stands in the address bar or comes in a form: the nearest sensible page or a plain refusal, in the
// reader's language; never a failure of ours.
import { languages } from '../pages';
import { expect, test } from '../test';

const sensible: [string, number][] = [
  ['/courses/no-such-course', 404],
  ['/courses/no-such-course.ics', 404],
  ['/events/no-such-event', 404],
  ['/events/%ff%fe', 404],
  ['/courses?level=Z9&kind=&where=%00&time=midnight&theme[]=x&theme=cooking', 200],
  ['/courses?level=A1&level=A2&where=nowhere', 200],
  ['/courses?beside=maybe&beside=%ff', 200],
  ['/courses/find?french=none&time=any&where=any', 200],
  ['/courses/find?french=words&time=midnight&where=nowhere', 200],
  ['/courses/find?french=words&time=any&where=any&theme=%00', 200],
  ['/timetable?week=2026-W99', 200],
  ['/timetable?week=9999-W53', 200],
  ['/timetable?week=%F0%9F%98%80&level=Z9&where=nowhere', 200],
  ['/events?when=yesterday&where=nowhere&for=nobody&french=all', 200],
  ['/events?when=week&when=month&where=%ff', 200],
  ['/library?asked=translation&asked=%00', 200],
];

for (const { tag } of languages) {
  test(`addresses nobody made, in ${tag}`, async ({ request, site }) => {
    for (const [path, status] of sensible) {
      const answer = await request.get(`${site}/${tag}${path}`);
      expect(answer.status(), path).toBe(status);
      expect(await answer.text(), path).toContain(`lang="${tag}"`);
    }
  });
}

test('an unknown language gets a page in the browser’s language', async ({ request, site }) => {
  const answer = await request.get(`${site}/xx/courses`, { headers: { 'accept-language': 'uk' } });
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toContain('<html lang="uk"');
});

test('bad forms are refused with what was typed, and without the password', async ({ request, site }) => {
  const form = { email: 'nobody@havre.example', password: 'not-the-password' };
  const answer = await request.post(`${site}/fa-AF/sign-in`, { form, headers: { origin: site } });
  expect(answer.status()).toBe(422);
  const html = await answer.text();
  expect(html).toContain('value="nobody@havre.example"');
  expect(html).toContain('role="alert"');
  expect(html).not.toContain('not-the-password');
});

test('too much is refused as too much', async ({ request, site }) => {
  const form = { email: 'x'.repeat(12_000_000), password: 'x' };
  const answer = await request.post(`${site}/fr/sign-in`, { form, headers: { origin: site } });
  expect(answer.status()).toBe(413);
});

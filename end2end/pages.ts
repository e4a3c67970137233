// The learner pages and the languages, in one place. A new page added here is read by every test that reads all.

export type Language = { tag: 'fr' | 'en' | 'uk' | 'fa-AF'; dir: 'ltr' | 'rtl'; name: string };

export const languages: Language[] = [
  { tag: 'fr', dir: 'ltr', name: 'Français' },
  { tag: 'en', dir: 'ltr', name: 'English' },
  { tag: 'uk', dir: 'ltr', name: 'Українська' },
  { tag: 'fa-AF', dir: 'rtl', name: 'دری' },
];

// `path` follows the language; it is a function where it depends on the demo programme (see setup.ts).
// `unlisted`: not for search engines, so it names no canonical address. `status`: when it is not 200.
export type LearnerPage = { name: string; path: () => string; unlisted?: true; status?: number };

// There is no such page: the browser itself logs that as an error, which test.ts knows.
export const missing = '/no-such-page';

export const learnerPages: LearnerPage[] = [
  { name: 'home', path: () => '' },
  { name: 'programmes', path: () => '/programmes' },
  { name: 'courses', path: () => '/courses' },
  { name: 'courses-filtered', path: () => '/courses?level=A1&kind=evening', unlisted: true },
  { name: 'courses-find', path: () => '/courses/find' },
  { name: 'courses-find-time', path: () => '/courses/find?french=words', unlisted: true },
  { name: 'courses-find-place', path: () => '/courses/find?french=words&time=any', unlisted: true },
  { name: 'courses-found', path: () => '/courses/find?french=words&time=any&where=any', unlisted: true },
  { name: 'course', path: () => `/courses/${process.env.HAVRE_COURSE}` },
  { name: 'course-longest', path: () => `/courses/${process.env.HAVRE_COURSE_LONGEST}` },
  { name: 'timetable', path: () => '/timetable' },
  { name: 'timetable-next', path: () => '/timetable?week=2026-W49', unlisted: true },
  { name: 'library', path: () => '/library' },
  { name: 'events', path: () => '/events' },
  { name: 'events-filtered', path: () => '/events?when=month&where=paris&for=children', unlisted: true },
  { name: 'event', path: () => `/events/${process.env.HAVRE_EVENT}` },
  { name: 'event-longest', path: () => `/events/${process.env.HAVRE_EVENT_LONGEST}` },
  { name: 'privacy', path: () => '/privacy' },
  { name: 'accessibility', path: () => '/accessibility' },
  { name: 'offline', path: () => '/offline', unlisted: true },
  { name: 'missing', path: () => missing, unlisted: true, status: 404 },
];

// Shown in demo mode only: every component in its variants. Read by the tests of look and access, not of bytes.
export const componentsPage: LearnerPage = { name: 'components', path: () => '/components', unlisted: true };

export const allPages = [...learnerPages, componentsPage];

export const address = (language: Language, page: LearnerPage) => `/${language.tag}${page.path()}`;

// Before all tests: a server on a fresh demo database, and which courses and events of the demo the page tests
// open. HAVRE_URL set from outside names a server that runs already (`make dev`).
import { demoDatabase, startServer } from './server.mjs';

// The addresses that a list links to.
async function slugs(site: string, path: string, pattern: RegExp): Promise<string[]> {
  const html = await (await fetch(site + path)).text();
  const found = [...new Set(Array.from(html.matchAll(pattern), ([, slug]) => slug ?? ''))];
  if (!found.length) throw new Error(`${path} links to nothing like ${pattern}`);
  return found;
}

// The one whose page is the longest.
async function longest(site: string, path: string, slugs: string[]): Promise<string> {
  const pages = await Promise.all(slugs.map(async (slug) => ({
    slug, length: (await (await fetch(`${site}${path}/${slug}`)).text()).length,
  })));
  return pages.reduce((most, page) => (page.length > most.length ? page : most)).slug;
}

export default async function setup() {
  let teardown = async () => {};
  if (!process.env.HAVRE_URL) {
    const database = demoDatabase();
    const server = await startServer({ database: database.url });
    process.env.HAVRE_URL = server.url;
    teardown = async () => {
      await server.stop();
      database.remove();
    };
  }
  try {
    const site = process.env.HAVRE_URL;
    const courses = await slugs(site, '/fr/courses', /href="\/fr\/courses\/(?!find\b)([a-z0-9-]+)"/g);
    const events = await slugs(site, '/fr/events', /href="\/fr\/events\/([a-z0-9-]+)"/g);
    process.env.HAVRE_COURSE = courses[0];
    process.env.HAVRE_EVENT = events[0];
    process.env.HAVRE_COURSE_LONGEST = await longest(site, '/fa-AF/courses', courses);
    process.env.HAVRE_EVENT_LONGEST = await longest(site, '/fa-AF/events', events);
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}

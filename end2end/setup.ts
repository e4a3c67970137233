// Before all tests: a server on a fresh demo database, and which course and event of the demo the page tests
// open. HAVRE_URL set from outside names a server that runs already (`make dev`).
import { demoDatabase, startServer } from './server.mjs';

async function firstSlug(site: string, path: string, pattern: RegExp): Promise<string> {
  const html = await (await fetch(site + path)).text();
  const slug = html.match(pattern)?.[1];
  if (!slug) throw new Error(`${path} links to nothing like ${pattern}`);
  return slug;
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
    process.env.HAVRE_COURSE = await firstSlug(site, '/fr/courses', /href="\/fr\/courses\/(?!find\b)([a-z0-9-]+)"/);
    process.env.HAVRE_EVENT = await firstSlug(site, '/fr/events', /href="\/fr\/events\/([a-z0-9-]+)"/);
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}

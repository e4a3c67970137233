// Offline reading: keeps the public pages that were seen last and shows them again, with "saved on …", when
// the network fails or is too slow. It never keeps a page that speaks of a person, never puts an error over a
// page that can be read, and asks nobody but our own server.
'use strict';

// Raise when what is kept changes shape: older stores are dropped when this file takes over.
const PAGES = 'pages-1';
const FILES = 'files-1';
const MOST_PAGES = 60;
const PATIENCE = 4000; // milliseconds before a kept copy is shown instead of waiting on

const LANGUAGES = /^\/(fr|en|uk|fa-AF)(?=\/|$)/;
const PERSONAL = /^\/[^/]+\/(me|staff|teach|desk|partner|sponsor|account|sign-in|sign-out)(\/|$)/;
// On a kept copy's headers: when it was kept (milliseconds), its address, its title as it stands in the HTML,
// and the build it comes from.
const SAVED = 'x-saved';
const ADDRESS = 'x-address';
const TITLE = 'x-title';
const BUILD = 'x-build';

addEventListener('install', (event) => {
  skipWaiting();
  event.waitUntil(seenBefore());
});

addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  const navigates = request.mode === 'navigate';
  // In-place navigation asks by fetch, and says what for.
  const forPage = navigates || (request.headers.get('accept') || '').startsWith('text/html');
  if (/^\/(pkg|fonts|icons)\//.test(url.pathname)) event.respondWith(file(event, url));
  else if (forPage && isPublic(url)) event.respondWith(page(event, url));
  // In place, what fails is left to fail: the page then asks the browser, which comes here again.
  else if (forPage && !navigates && isOffline(url)) event.respondWith(ask(event).then((answer) => shown(answer, url)));
  else if (navigates) event.respondWith(ask(event).then((answer) => shown(answer, url), () => offline(url)));
});

// ---- pages ----

const isPublic = (url) => LANGUAGES.test(url.pathname) && !PERSONAL.test(url.pathname) && !isOffline(url);
const isOffline = (url) => url.pathname.endsWith('/offline');
const language = (url) => first(LANGUAGES, url.pathname);
const key = (url) => url.origin + url.pathname + url.search;

// The network first; the kept copy when it fails, breaks or takes too long.
async function page(event, url) {
  const fresh = ask(event);
  const kept = keepWhenSeen(event, fresh, url);
  event.waitUntil(kept);
  const copy = await (await caches.open(PAGES)).match(key(url), { ignoreVary: true });
  if (!copy) {
    // In place, a failure is told as one: the page then asks the browser, which comes here again.
    return event.request.mode === 'navigate' ? fresh.catch(() => offline(url)) : fresh;
  }
  const soon = fresh.then((answer) => (isWorthMore(answer) ? answer : null), () => null);
  return (await Promise.race([soon, late()])) || saved(copy, url);
}

// A page, a redirect, or the news that the page is gone. Whatever else a server or a proxy says (too many
// requests, a hotspot's refusal, a failure) is worth less than the page as it was.
const isWorthMore = ({ ok, type, status }) => ok || type === 'opaqueredirect' || status === 404 || status === 410
  || (status >= 300 && status < 400);

const late = () => new Promise((resolve) => setTimeout(resolve, PATIENCE, null));

async function ask(event) {
  return (await event.preloadResponse) || fetch(event.request);
}

// Keeps the answer if anybody may read it; forgets the page if it is gone.
async function keepWhenSeen(event, fresh, url) {
  try {
    const answer = await fresh;
    if (answer.status === 404 || answer.status === 410) await (await caches.open(PAGES)).delete(key(url));
    else if (mayKeep(answer)) await keep(answer.clone(), new URL(answer.url || url));
  } catch {
    // No network, or no room: what was kept before stays.
  }
}

function mayKeep(answer) {
  const header = (name) => answer.headers.get(name) || '';
  return answer.status === 200
    && answer.type === 'basic'
    && header('content-type').startsWith('text/html')
    && !/\b(no-store|private)\b/.test(header('cache-control'))
    && isPublic(new URL(answer.url));
}

async function keep(answer, url) {
  const text = await answer.text();
  const headers = plain(answer.headers);
  // The day stands in the page, by the server's clock: so is the hour.
  headers.set(SAVED, String(Date.parse(answer.headers.get('date')) || Date.now()));
  headers.set(ADDRESS, url.pathname + url.search);
  headers.set(TITLE, encodeURIComponent(first(/<title[^>]*>([^<]*)/, text).trim()));
  const pages = await caches.open(PAGES);
  // Deleted first, so that the order of keys is the order of reading.
  await pages.delete(key(url));
  await pages.put(key(url), new Response(text, { headers }));
  const keys = await pages.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - MOST_PAGES))) await pages.delete(old);
  await keepOfflinePage(language(url), build(text));
}

const first = (pattern, text) => (pattern.exec(text) || [])[1] || '';
const build = (text) => first(/<html[^>]*\bdata-build="([^"]*)"/, text);

// The headers of a body that is no longer compressed.
function plain(from) {
  const headers = new Headers(from);
  for (const name of ['content-encoding', 'content-length', 'set-cookie']) headers.delete(name);
  return headers;
}

// ---- what is shown without a network ----

// The kept copy, which says when it was kept.
async function saved(copy, url) {
  const time = clock(Number(copy.headers.get(SAVED)), language(url));
  const text = (await copy.text())
    .replace(/(<p\b[^>]*\bid="?saved\b[^>]*?)\shidden(="[^"]*")?(?=[\s>])/, '$1')
    .replace(/(<span\b[^>]*\bdata-saved-time\b[^>]*>)[^<]*/, `$1${time}`);
  return new Response(text, { headers: plain(copy.headers) });
}

// 09:05 where the school is, as the day in the page; in the digits of the page's language.
function clock(milliseconds, tag) {
  const time = paris(new Date(milliseconds)).map((part) => String(part).padStart(2, '0')).join(':');
  return tag === 'fa-AF' ? time.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[digit]) : time;
}

// The hours and minutes; the phone's own where it knows no zones.
function paris(at) {
  try {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    }).formatToParts(at);
    return ['hour', 'minute'].map((type) => parts.find((part) => part.type === type).value);
  } catch {
    return [at.getHours(), at.getMinutes()];
  }
}

// A page never seen: a small page in the reader's language, with what can be read meanwhile.
async function offline(url) {
  const files = await caches.open(FILES);
  // `/` and addresses without a language: the language read last.
  const tag = language(url) || (await seen()).map(({ tag }) => tag)[0];
  const found = (tag && (await files.match(`/${tag}/offline`))) || (await anyOfflinePage(files));
  return found ? listed(found, url, tag, 503) : Response.error();
}

// Asked for by its own address, the small page lists them too.
const shown = (answer, url) => (isOffline(url) && answer.ok ? listed(answer, url) : answer);

// The small page with the list of what can be read, in the place of "nothing yet".
async function listed(found, url, tag = language(url), status = found.status) {
  const list = (await seen())
    .filter((copy) => copy.title && copy.tag === tag)
    .map(({ address, title }) => `<li><a href="${address.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}">${title}</a></li>`)
    .slice(0, 12)
    .join('');
  const text = await found.text();
  const filled = list && text
    .replace(/(<section\b[^>]*)\sdata-kept-none\b/, '$1 hidden')
    .replace(/<section\b[^>]*\bdata-kept-some\b[^>]*>/, (start) => start.replace(/\shidden(="[^"]*")?/, ''))
    .replace(/<ul\b[^>]*\bdata-kept\b[^>]*>/, (start) => start + list);
  return new Response(filled || text, { status, headers: plain(found.headers) });
}

// The pages kept, the last read first. A tab's title ends in the name of the site.
async function seen() {
  const copies = await (await caches.open(PAGES)).matchAll();
  return copies.reverse().map(({ headers }) => ({
    address: headers.get(ADDRESS),
    tag: first(LANGUAGES, headers.get(ADDRESS).split('?')[0]),
    title: decodeURIComponent(headers.get(TITLE)).replace(/ – [^–]*$/, ''),
  }));
}

async function anyOfflinePage(files) {
  const kept = (await files.keys()).find((request) => isOffline(new URL(request.url)));
  return kept && files.match(kept);
}

// One in each language that was read, renewed with each build.
async function keepOfflinePage(tag, seenBuild) {
  if (!tag) return;
  const address = `/${tag}/offline`;
  const files = await caches.open(FILES);
  const kept = await files.match(address);
  if (kept && (!seenBuild || kept.headers.get(BUILD) === seenBuild)) return;
  const answer = await fetch(address);
  if (!answer.ok) return;
  const text = await answer.text();
  const headers = plain(answer.headers);
  headers.set(BUILD, build(text));
  await files.put(address, new Response(text, { headers }));
}

// ---- files that never change under their name ----

async function file(event, url) {
  const files = await caches.open(FILES);
  const copy = await files.match(url.pathname);
  if (copy) return copy;
  const answer = await fetch(event.request);
  if (answer.ok) event.waitUntil(keepFile(files, url, answer.clone()));
  return answer;
}

// Under /pkg the same file of an older build goes: start.OLD.js when start.NEW.js comes.
async function keepFile(files, url, answer) {
  const stem = (path) => path.replace(/\.[^/]+(?=\.\w+$)/, '');
  if (url.pathname.startsWith('/pkg/')) {
    for (const old of await files.keys()) {
      if (stem(new URL(old.url).pathname) === stem(url.pathname)) await files.delete(old);
    }
  }
  await files.put(url.pathname, answer);
}

// ---- beginnings ----

// The pages that were open before there was a service worker. Their language's offline page comes with them.
async function seenBefore() {
  const open = await clients.matchAll({ includeUncontrolled: true, type: 'window' });
  await Promise.all(open.map(async (client) => {
    const url = new URL(client.url);
    if (!isPublic(url)) return keepOfflinePage(language(url));
    // The browser's own copy is good enough and costs nothing.
    const answer = await fetch(key(url), { headers: { accept: 'text/html' }, cache: 'force-cache' });
    return mayKeep(answer) ? keep(answer, url) : keepOfflinePage(language(url));
  })).catch(() => {});
}

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name !== PAGES && name !== FILES) await caches.delete(name);
  }
  // The network is asked while this file is still being started.
  if (registration.navigationPreload) await registration.navigationPreload.enable();
  await clients.claim();
}

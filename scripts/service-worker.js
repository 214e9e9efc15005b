// Keeps the page for when there is no network. The build puts `VERSION` and `FILES` above, the latter relative to this file.
/* global VERSION, FILES */

/** Caches are shared by all pages of an origin: each has its own names. */
const PREFIX = `lottery-ticket-playground ${registration.scope} `;
const NAME = PREFIX + VERSION;
/** How long a slow network may keep somebody from a page that is here already. */
const PATIENCE = 3000;

/** Names with a hash never change what they stand for. */
const request = (file) =>
  new Request(file, { cache: file.startsWith("assets/") ? "default" : "no-cache" });

async function keep() {
  const cache = await caches.open(NAME);
  await cache.addAll(FILES.map(request));
}

/** Older files go once no page of theirs is open: only then does this version become active. */
async function start() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

/** The page's two names. A host may keep other pages below this one: what is not named here is theirs. */
const PAGES = ["./", "./index.html"].map((name) => new URL(name, registration.scope).href);
const OWN = new Set([...PAGES, ...FILES.map((file) => new URL(file, registration.scope).href)]);

/** All files are the same for everybody, whatever a host's headers say that they vary by. */
const kept = async (key) =>
  (await caches.open(NAME)).match(key, { ignoreSearch: true, ignoreVary: true });

/** Large files that only some visitors ask for: networks and images of digits. */
const ON_DEMAND = ["readers/", "digits/"].map((folder) => registration.scope + folder);
const isOnDemand = (address) => ON_DEMAND.some((folder) => address.startsWith(folder));

/** A file from the network, which is kept if it is one of those that are fetched on demand. */
async function fetched(asked) {
  const answer = await fetch(asked);
  if (answer.ok && isOnDemand(asked.url)) {
    const copy = answer.clone();
    const cache = await caches.open(NAME);
    await cache.put(asked, copy).catch(() => {});
  }
  return answer;
}

/** The newest page that the network has, or the one that is here. */
async function page(asked) {
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error("slow network")));
  try {
    const answer = await Promise.race([fetch(asked), late]);
    if (answer.ok) return answer;
  } catch {}
  return (await kept("./")) ?? fetch(asked);
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(start()));
addEventListener("fetch", (event) => {
  const { request: asked } = event;
  const [address] = asked.url.split(/[?#]/);
  if (asked.method !== "GET" || !(OWN.has(address) || isOnDemand(address))) return;
  const opens = asked.mode === "navigate" && PAGES.includes(address);
  event.respondWith(opens ? page(asked) : kept(asked).then((file) => file ?? fetched(asked)));
});

import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/page/App";
import { ServicesContext } from "./app/page/services";
import { lateEngine } from "./engine/late";
import { pause } from "./engine/threads/pause";
import { runSliced } from "./engine/threads/slices";
import { DEFAULT_DOCUMENT } from "./state/document/default";
import { lateSync } from "./state/late-sync";
import { isLinked } from "./state/linked";
import { startRunner } from "./state/run/runner";
import { searchFirstSteps } from "./state/run/searched";
import { createSession, type Store } from "./state/store";
import type { Sync } from "./state/sync";
import { DEFAULT_VIEW } from "./state/view/view";
import { Part, StateLink } from "./ui/Part";
import { PART } from "./words/en/part";
import "./ui/tokens.css";
import "./ui/base.css";

/** Keeps the page for when there is no network; not from a file, nor where a frame or the person forbids such storage. */
async function keepOffline(): Promise<void> {
  try {
    await navigator.serviceWorker.register("./sw.js");
  } catch {}
}
if (import.meta.env.PROD) void keepOffline();

/** After the next frame has been painted, or soon where none is, as in a hidden tab. */
const painted = () =>
  new Promise<void>((resume) => {
    requestAnimationFrame(() => setTimeout(resume));
    setTimeout(resume, 100);
  });

/** A link to the lesson is drawn once, with its step; where that cannot be fetched, its place in the page says so. */
async function lessonFirst(store: Store) {
  try {
    const { CLASSROOM } = await import("./app/lesson/classroom");
    CLASSROOM.stageLinked(store);
    return CLASSROOM;
  } catch {
    return null;
  }
}

const links = () => import("./state/sync");

/** Opens what the address says. Where the code for links cannot be fetched, the page says that its link is ignored. */
async function openLinked(store: Store): Promise<Sync | null> {
  try {
    return (await links()).syncAddress(store);
  } catch {
    store.setState({ ignored: [PART.links] });
    return null;
  }
}

async function start(root: HTMLElement): Promise<void> {
  const store = createSession(DEFAULT_DOCUMENT, DEFAULT_VIEW);
  const linked = isLinked(location) ? await openLinked(store) : null;
  await painted();
  const classroom = store.getState().view.lesson === undefined ? null : await lessonFirst(store);
  const startEngine = () => lateEngine(() => store.getState().view.gpu ?? "auto");
  const startReader = async () => (await import("./engine/reader/client")).createReader();
  const startFinders = async () => (await import("./engine/finders/client")).createFinders();
  const engine = startEngine();
  const first = searchFirstSteps(store.getState().document);
  const searched = await runSliced(first, () => undefined, new AbortController().signal);
  await pause();
  const runs = startRunner(store, engine, searched);
  const sync = linked ?? lateSync(store, links);
  await pause();
  // In slices, so that the page answers while it grows.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <ServicesContext
          value={{ store, runs, engine, sync, startEngine, startReader, startFinders }}
        >
          <StateLink value={sync.link}>
            <Part>
              <App Lesson={classroom?.Lesson} />
            </Part>
          </StateLink>
        </ServicesContext>
      </StrictMode>,
    ),
  );
}

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
void start(root);

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { ServicesContext } from "./app/services";
import { lateEngine } from "./engine/late";
import { DEFAULT_DOCUMENT } from "./state/document";
import { startRunner } from "./state/runner";
import { createSession } from "./state/store";
import { syncAddress } from "./state/sync";
import { DEFAULT_VIEW } from "./state/view";
import "./ui/tokens.css";
import "./ui/base.css";

const store = createSession(DEFAULT_DOCUMENT, DEFAULT_VIEW);
const sync = syncAddress(store);
const startEngine = () => lateEngine(() => store.getState().view.gpu ?? "auto");
const engine = startEngine();
const runs = startRunner(store, engine);

/** Keeps the page for when there is no network; not from a file, nor where a frame or the person forbids such storage. */
async function keepOffline(): Promise<void> {
  try {
    await navigator.serviceWorker.register("./sw.js");
  } catch {}
}
if (import.meta.env.PROD) void keepOffline();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <ServicesContext value={{ store, runs, engine, sync, startEngine }}>
      <App />
    </ServicesContext>
  </StrictMode>,
);

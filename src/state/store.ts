import { createStore, type StoreApi } from "zustand/vanilla";
import type { Experiment } from "../core/experiment/experiment";
import { settlePicks } from "./document/edit";
import { fitView, followWeight, type View } from "./view/view";

/** A change of the document: some entries anew, or a function from the old one. */
export type Patch = Partial<Experiment> | ((document: Experiment) => Experiment);

export interface Session {
  readonly document: Experiment;
  readonly view: View;
  readonly past: readonly Experiment[];
  readonly future: readonly Experiment[];
  /** What the last link that was opened said and nobody understood. */
  readonly ignored: readonly string[];
  /** Edits in a row with the same key are one step of undo, until one of them is the last. */
  readonly merging: string | null;
  edit(patch: Patch, options?: { merge?: string; last?: boolean }): void;
  /** Goes back to a document that the history need not know of, such as the one still on stage. */
  restore(document: Experiment): void;
  undo(): void;
  redo(): void;
  setView(patch: Partial<View>): void;
  open(document: Experiment, view: View, ignored?: readonly string[]): void;
}

export type Store = StoreApi<Session>;

const HISTORY_LIMIT = 200;

/** Whether two documents have the same frames: what is pruned, from what, searched by which rule. */
const sameFilm = (x: Experiment, y: Experiment): boolean =>
  x.target === y.target && x.parent === y.parent && x.rule === y.rule;

/** The one store: an experiment, a view of it, and the experiments before and after in the history. */
export const createSession = (document: Experiment, view: View): Store =>
  createStore<Session>()((set) => {
    const moveTo = (session: Session, next: Experiment): Partial<Session> => ({
      document: next,
      view: followWeight(
        sameFilm(session.document, next) ? session.view : { ...session.view, frame: undefined },
        session.document.target,
        next.target,
      ),
      merging: null,
    });
    const record = ({ past, document: last }: Session): Experiment[] =>
      [...past, last].slice(-HISTORY_LIMIT);
    return {
      document,
      view,
      past: [],
      future: [],
      ignored: [],
      merging: null,
      edit: (patch, { merge, last: closes = false } = {}) =>
        set((session) => {
          const last = session.document;
          const next = typeof patch === "function" ? patch(last) : { ...last, ...patch };
          if (next === last) return session;
          const merged = merge !== undefined && merge === session.merging;
          return {
            ...moveTo(session, settlePicks(next)),
            past: merged ? session.past : record(session),
            future: [],
            merging: closes ? null : (merge ?? null),
          };
        }),
      restore: (document) => set((session) => moveTo(session, document)),
      undo: () =>
        set((session) => {
          const before = session.past.at(-1);
          if (!before) return session;
          return {
            ...moveTo(session, before),
            past: session.past.slice(0, -1),
            future: [session.document, ...session.future],
          };
        }),
      redo: () =>
        set((session) => {
          const [after, ...future] = session.future;
          if (!after) return session;
          return { ...moveTo(session, after), past: record(session), future };
        }),
      setView: (patch) =>
        set((session) => ({ view: fitView({ ...session.view, ...patch }, session.document) })),
      open: (next, nextView, ignored = []) =>
        set((session) => ({
          document: next,
          view: fitView(nextView, next),
          past: record(session),
          future: [],
          ignored,
          merging: null,
        })),
    };
  });

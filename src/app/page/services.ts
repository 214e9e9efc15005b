import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Engine } from "../../port/engine";
import type { Finders } from "../../port/finders";
import type { Reader } from "../../port/reader";
import type { RunState, Runs } from "../../state/run/runner";
import type { Session, Store } from "../../state/store";
import type { Sync } from "../../state/sync";

export interface Services {
  readonly store: Store;
  readonly runs: Runs;
  readonly engine: Omit<Engine, "dispose">;
  readonly sync: Sync;
  /** Another engine, for as long as a second stage is there. */
  readonly startEngine: () => Engine;
  /** The engine of the exhibit of digits, which comes with it. */
  readonly startReader: () => Promise<Reader>;
  /** What runs the finders; it comes with them. */
  readonly startFinders: () => Promise<Finders>;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("the app is mounted without its services");
  return services;
}

export const useSession = <Part>(select: (session: Session) => Part): Part =>
  useStore(useServices().store, select);

export const useRuns = <Part>(select: (state: RunState) => Part): Part =>
  useStore(useServices().runs, select);

/** Whether the stage still shows an earlier document, while pools are searched for the present one. */
export function useBehind(): boolean {
  const document = useSession((session) => session.document);
  return useRuns((state) => state.run.document) !== document;
}

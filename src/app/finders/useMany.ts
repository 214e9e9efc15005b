import { useEffect, useRef, useState } from "react";
import type { Finding } from "../../core/methods/method";
import type { Finders, Search } from "../../port/finders";

/** Many whole runs: the findings so far, by place; how many of how many; start and stop. */
export function useMany(finders: Finders) {
  const [asked, setAsked] = useState<readonly Search[]>([]);
  const [found, setFound] = useState<ReadonlyMap<number, Finding>>(new Map());
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const life = useRef<AbortController | null>(null);
  useEffect(() => () => life.current?.abort(), []);
  const stop = () => {
    life.current?.abort();
    setRunning(false);
  };
  const start = async (searches: readonly Search[]) => {
    life.current?.abort();
    const own = new AbortController();
    life.current = own;
    setAsked(searches);
    setFound(new Map());
    setProblem(null);
    setRunning(true);
    const settle = (finding: Finding, at: number) => {
      if (!own.signal.aborted) setFound((known) => new Map(known).set(at, finding));
    };
    try {
      await finders.all(searches, settle, own.signal);
    } catch (reason) {
      if (!own.signal.aborted) setProblem(String(reason));
    }
    if (!own.signal.aborted) setRunning(false);
  };
  return { asked, found, running, problem, start, stop };
}

import { useEffect, useMemo, useRef, useState } from "react";
import { edgesAt, type Film, lastFrame, networkAt } from "../../core/reader/film";
import type { Ticket } from "../../core/reader/ticket";
import type { Reader } from "../../port/reader";
import { useWork } from "./useWork";

/** Seconds of the whole film. */
const SECONDS = 26;

/**
 * The film of a ticket, once somebody wants to see it; any frame is what is left of the random numbers there. `at` is the
 * frame that is wanted, undefined where no film is open.
 */
export function useFilm(
  reader: Reader,
  ticket: Ticket | null,
  at: number | undefined,
  show: (frame: number | undefined) => void,
) {
  const wanted = at !== undefined;
  const ask = useMemo(() => (wanted && ticket ? { ticket } : null), [wanted, ticket]);
  // A film that comes from a worker brings a copy of its ticket.
  const work = useWork(
    ask,
    async ({ ticket }, options): Promise<Film> => ({
      ...(await reader.film(ticket, options)),
      ticket,
    }),
  );
  const film = ask && work.result?.ticket === ticket ? work.result : null;
  const [playing, setPlaying] = useState(false);
  const last = film ? lastFrame(film) : 0;
  const frame = Math.min(at ?? 0, last);
  const live = useRef({ frame, show });
  live.current = { frame, show };

  useEffect(() => {
    if (!playing || !film) return;
    let handle = 0;
    let before: number | null = null;
    let time = live.current.frame;
    const tick = (now: number) => {
      // Somebody else moved the film: go on from there.
      if (Math.floor(time) !== live.current.frame) time = live.current.frame;
      if (before !== null) time += (Math.min(250, now - before) / 1000) * (last / SECONDS);
      before = now;
      const next = Math.min(last, Math.floor(time));
      if (next !== live.current.frame) {
        live.current.frame = next;
        live.current.show(next);
      }
      if (next >= last) setPlaying(false);
      else handle = requestAnimationFrame(tick);
    };
    handle = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(handle);
  }, [playing, film, last]);

  const network = useMemo(() => (film ? networkAt(film, frame) : null), [film, frame]);
  return {
    film,
    frame,
    last,
    network,
    playing: playing && film !== null,
    making: wanted && !film ? (work.progress ?? 0) : null,
    failed: work.failed,
    edges: (ins: readonly number[]) => (film ? edgesAt(film, frame, ins) : 0),
    show,
    make() {
      show(0);
      setPlaying(!matchMedia("(prefers-reduced-motion: reduce)").matches);
    },
    close() {
      setPlaying(false);
      show(undefined);
    },
    toggle() {
      if (!playing && frame >= last) show(0);
      setPlaying(!playing);
    },
  };
}

export type FilmState = ReturnType<typeof useFilm>;

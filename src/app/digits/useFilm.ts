import { useEffect, useMemo, useRef, useState } from "react";
import { edgesAt, type Film, lastFrame, networkAt } from "../../core/reader/film";
import type { Ticket } from "../../core/reader/ticket";
import type { Reader } from "../../state/reader/reader";
import { useWork } from "./useWork";

/** Seconds of the whole film. */
const SECONDS = 26;

/** The film of a ticket, once somebody wants to see it; any frame is what is left of the random numbers there. */
export function useFilm(reader: Reader, ticket: Ticket | null) {
  const [wanted, setWanted] = useState<Ticket | null>(null);
  const ask = useMemo(
    () => (wanted && wanted === ticket ? { ticket: wanted } : null),
    [wanted, ticket],
  );
  // A film that comes from a worker brings a copy of its ticket.
  const work = useWork(
    ask,
    async ({ ticket }, options): Promise<Film> => ({
      ...(await reader.film(ticket, options)),
      ticket,
    }),
  );
  const film = ask && work.result?.ticket === ticket ? work.result : null;
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const last = film ? lastFrame(film) : 0;
  const frame = Math.min(at, last);
  const live = useRef(frame);
  live.current = frame;

  useEffect(() => {
    if (!playing || !film) return;
    let handle = 0;
    let before: number | null = null;
    let time = live.current;
    const tick = (now: number) => {
      // Somebody else moved the film: go on from there.
      if (Math.floor(time) !== live.current) time = live.current;
      if (before !== null) time += (Math.min(250, now - before) / 1000) * (last / SECONDS);
      before = now;
      const next = Math.min(last, Math.floor(time));
      if (next !== live.current) {
        live.current = next;
        setAt(next);
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
    playing,
    making: ask && !film ? (work.progress ?? 0) : null,
    edges: (ins: readonly number[]) => (film ? edgesAt(film, frame, ins) : 0),
    show: setAt,
    make() {
      setAt(0);
      setWanted(ticket);
    },
    close() {
      setPlaying(false);
      setWanted(null);
    },
    toggle() {
      if (!playing && frame >= last) setAt(0);
      setPlaying(!playing);
    },
  };
}

export type FilmState = ReturnType<typeof useFilm>;

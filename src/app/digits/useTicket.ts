import { useMemo, useState } from "react";
import type { Part } from "../../core/reader/search";
import type { Target } from "../../core/reader/target";
import type { Ticket } from "../../core/reader/ticket";
import type { Reader } from "../../port/reader";
import { READER_WIDTHS, type ReaderView } from "../../state/view/digits";
import { useWork, type WorkOptions } from "./useWork";

/** What is searched, whatever the width. */
interface Draw {
  readonly target: Target;
  readonly rule: ReaderView["rule"];
  readonly seed: number;
}

/** What a search has found, for which widths. */
interface Records extends Draw {
  readonly least: number;
  readonly most: number;
  readonly parts: readonly Part[];
}

export interface Found {
  readonly target: Target;
  readonly ticket: Ticket;
}

const isOf = (records: Records, { target, rule, seed }: Draw): boolean =>
  records.target === target && records.rule === rule && records.seed === seed;

/**
 * The ticket of a target: first at the width that is shown, in a second; then the records of every width, so that the slider
 * searches nothing.
 */
export function useTicket(reader: Reader, target: Target | null, view: ReaderView) {
  const { rule, seed, poolSize } = view;
  const [records, setRecords] = useState<Records | null>(null);
  const [stopped, setStopped] = useState<Draw | null>(null);
  const draw = useMemo(() => target && { target, rule, seed }, [target, rule, seed]);
  const own = records && draw && isOf(records, draw) ? records : null;
  const covered = own !== null && own.least <= poolSize && poolSize <= own.most;
  const whole = own !== null && own.least === 1 && own.most === READER_WIDTHS[rule];
  const idle = whole || (covered && stopped === draw);
  const width = covered ? READER_WIDTHS[rule] : poolSize;
  const ask = useMemo(
    () => (draw && !idle ? { ...draw, width, everyWidth: covered } : null),
    [draw, idle, width, covered],
  );
  const search = useWork(ask, async ({ everyWidth, width, ...draw }, options: WorkOptions) => {
    const question = { rule: draw.rule, seed: draw.seed, poolSize: width, everyWidth };
    const parts = await reader.search(draw.target, question, options);
    const least = draw.rule === "subset-sum" && !everyWidth ? width : 1;
    setRecords({ ...draw, least, most: width, parts });
  });
  const parts = covered ? own.parts : null;
  const shown = useMemo(
    () => (draw && parts ? { ...draw, parts, poolSize } : null),
    [draw, parts, poolSize],
  );
  const { result } = useWork(
    shown,
    async ({ target, parts, ...question }, options): Promise<Found> => ({
      target,
      ticket: await reader.ticket(target, question, parts, options),
    }),
  );
  return {
    found: result && result.target === target ? result : null,
    covered,
    whole,
    progress: search.progress,
    failed: search.failed,
    stop: () => setStopped(draw),
  };
}

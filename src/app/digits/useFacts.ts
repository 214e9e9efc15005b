import type { Facts } from "../../core/reader/facts";
import type { Reader } from "../../port/reader";
import type { Found } from "./useTicket";
import { useWork } from "./useWork";

export interface FoundFacts {
  readonly found: Found;
  readonly facts: Facts;
}

/** A slider that is dragged asks for no numbers on its way. */
const REST = 120;

const rest = (signal: AbortSignal) =>
  new Promise<void>((resume, reject) => {
    setTimeout(resume, REST);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });

/** The numbers beside the ticket; null while they are counted. */
export function useFacts(reader: Reader, found: Found | null): FoundFacts | null {
  const { result } = useWork(found, async (found, options): Promise<FoundFacts> => {
    await rest(options.signal);
    return { found, facts: await reader.facts(found.target, found.ticket, options) };
  });
  return result && result.found === found ? result : null;
}

import { READ } from "../../words/en/read";

type Reasons = typeof READ.why;

/** Why a text is no network, as data: each reason is what its sentence is made of. */
export type Why = {
  [Name in keyof Reasons]: { readonly why: Name } & Readonly<
    Parameters<Reasons[Name]> extends [infer Parts] ? Parts : unknown
  >;
}[keyof Reasons];

/** Thrown within this room alone; who asks gets the reason. */
export class Unreadable extends Error {
  readonly reason: Why;

  constructor(reason: Why) {
    super(reason.why);
    this.reason = reason;
  }
}

/** What `read` returns, or why it cannot. */
export function attempt<Value extends object>(read: () => Value): Value | Why {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return error.reason;
    throw error;
  }
}

/** A reason as a sentence. */
export const sentence = (reason: Why): string =>
  (READ.why[reason.why] as (parts: Why) => string)(reason);

import {
  ASSIGNED,
  CLOSING,
  COMMENT,
  CONTAINER,
  CONTAINING,
  FENCE,
  isInk,
  JOINED,
  MINUS,
  NUMBER,
  named,
  QUOTES,
  SIGNED,
  SPACE,
  TAG,
  unescaped,
  WIDE,
  WORD,
} from "./spelling";
import { Unreadable, type Why } from "./why";

/** The largest document, with every pool and every gadget written out, has some 110 000. */
const MOST_VALUES = 150_000;
const MOST_BRACKETS = 24;
const QUOTED = 40;

/**
 * Values of a text in JSON, in Python's and NumPy's spelling, or in one that a word processor made of them: quotes of any
 * kind, any minus, tuples, commas at the end, `array(…)`, `nan`. Reads every letter once.
 */
class Literals {
  private at = 0;
  private values = 0;
  private start = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  whole(): unknown {
    this.skip();
    this.match(FENCE);
    this.skip();
    if (this.at === this.text.length) throw new Unreadable({ why: "plain" });
    this.start = this.at;
    const value = this.assignments() ?? this.value(0);
    this.skip();
    this.match(FENCE);
    this.skip();
    if (this.peek() === ";") this.at++;
    this.skip();
    if (this.at < this.text.length) this.unexpected();
    return value;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  private skip(): void {
    while (!isInk(this.text.charCodeAt(this.at)) && (this.match(SPACE) || this.match(COMMENT)));
  }

  private peek(): string | undefined {
    const letter = this.text[this.at];
    return letter > "~" ? (WIDE[letter] ?? letter) : letter;
  }

  private place(at = this.at): { line: number; column: number } {
    const before = this.text.slice(0, at).split(/\r\n?|\n/);
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }

  private fail(reason: Why): never {
    throw new Unreadable(reason);
  }

  private unexpected(at = this.at): never {
    if (at >= this.text.length) return this.fail({ why: "ended" });
    if (at === this.start) return this.fail({ why: "plain" });
    const [what = ""] = /^[\w.]+|^./su.exec(this.text.slice(at, at + QUOTED)) ?? [];
    return this.fail({ why: "unexpected", what: `“${what}”`, ...this.place(at) });
  }

  /** `name = value` a line, as in a program; null where the text does not begin so. */
  private assignments(): unknown {
    const entries = new Map<string, unknown>();
    for (let found = this.match(ASSIGNED); found; found = this.match(ASSIGNED)) {
      this.enter(entries, found[1], this.at);
      this.skip();
      entries.set(found[1], this.value(0));
      this.skip();
      if (this.peek() === ";") this.at++;
      this.skip();
    }
    if (entries.size === 0) return null;
    return entries.size === 1 ? [...entries.values()][0] : Object.fromEntries(entries);
  }

  private enter(entries: ReadonlyMap<string, unknown>, key: string, at: number): void {
    if (entries.has(key)) this.fail({ why: "twice", key: key.slice(0, QUOTED), ...this.place(at) });
  }

  private value(depth: number): unknown {
    if (depth > MOST_BRACKETS) this.fail({ why: "deep", ...this.place() });
    if (++this.values > MOST_VALUES) this.fail({ why: "many", most: MOST_VALUES });
    const letter = this.peek();
    if (letter === undefined) return this.fail({ why: "ended" });
    if (letter === "[" || letter === "(") return this.list(letter, depth);
    if (letter === "{") return this.object(depth);
    if (letter === "…" || this.text.startsWith("...", this.at))
      return this.fail({ why: "elided", ...this.place() });
    return this.number() ?? this.string() ?? this.word(depth);
  }

  private number(): number | null {
    const start = this.at;
    const [digits] = this.match(NUMBER) ?? [];
    if (digits !== undefined)
      return JOINED.test(this.text[this.at] ?? "")
        ? this.unexpected(start)
        : Number(digits.replace(MINUS, "-"));
    const [, sign, name] = this.match(SIGNED) ?? [];
    if (sign === undefined) return null;
    return Number(named(name)) * (sign === "+" ? 1 : -1);
  }

  private word(depth: number): unknown {
    const start = this.at;
    const name = this.match(WORD)?.[0];
    if (name === undefined) return this.unexpected();
    if (name === "Parameter" && this.match(CONTAINING)) {
      this.skip();
      return this.value(depth + 1);
    }
    const known = named(name);
    if (known !== undefined) return known;
    if (this.peek() !== "(" || !CONTAINER.test(name)) return this.unexpected(start);
    return this.call(depth);
  }

  /** The first argument of a call; the others say of which type it is, and where it lies. */
  private call(depth: number): unknown {
    const start = this.at++;
    this.skip();
    if (this.peek() === ")") return this.unexpected();
    const value = this.value(depth + 1);
    for (this.skip(); this.peek() === ","; this.skip()) {
      this.at++;
      this.skip();
      if (this.peek() === ")") break;
      this.match(ASSIGNED);
      this.skip();
      if (!this.match(TAG) && !this.match(WORD)) this.value(depth + 1);
      else if (this.peek() === "(") this.list("(", depth + 1);
    }
    this.close(")", "(", start);
    const pairs = Array.isArray(value) && value.length > 0 && value.every(isEntry);
    return pairs ? Object.fromEntries(value) : value;
  }

  private close(closing: string, opening: string, start: number): void {
    if (this.at >= this.text.length)
      this.fail({ why: "unclosed", what: opening, ...this.place(start) });
    if (this.peek() !== closing) this.unexpected();
    this.at++;
  }

  /** Entries between commas, or between spaces, as NumPy prints them. A single value in parentheses is that value. */
  private list(opening: "[" | "(", depth: number): unknown {
    const start = this.at++;
    const closing = CLOSING[opening];
    const items: unknown[] = [];
    let apart = true;
    let comma = false;
    for (this.skip(); this.peek() !== closing && this.at < this.text.length; this.skip()) {
      if (!apart) this.unexpected();
      items.push(this.value(depth + 1));
      const end = this.at;
      this.skip();
      comma = this.peek() === ",";
      if (comma) this.at++;
      apart = comma || this.at > end;
    }
    this.close(closing, opening, start);
    return opening === "(" && items.length === 1 && !comma ? items[0] : items;
  }

  private object(depth: number): unknown {
    const start = this.at++;
    const entries = new Map<string, unknown>();
    for (this.skip(); this.peek() !== "}" && this.at < this.text.length; this.skip()) {
      const at = this.at;
      const key = this.key();
      this.enter(entries, key, at);
      this.skip();
      if (this.peek() !== ":") this.unexpected();
      this.at++;
      this.skip();
      entries.set(key, this.value(depth + 1));
      this.skip();
      if (this.peek() === "}") break;
      if (this.peek() === ",") this.at++;
      else if (this.at < this.text.length) this.unexpected();
    }
    this.close("}", "{", start);
    return Object.fromEntries(entries);
  }

  private key(): string {
    return this.string() ?? (this.match(WORD) ?? this.match(NUMBER) ?? this.unexpected())[0];
  }

  private string(): string | null {
    const start = this.at;
    const letter = this.text[start];
    const quotes = QUOTES.find(({ marks }) => marks.includes(letter));
    if (!quotes) return null;
    this.at++;
    const [, body] = this.match(quotes.rest) ?? [];
    if (body === undefined)
      return this.fail({ why: "unclosed", what: letter, ...this.place(start) });
    return unescaped(body);
  }
}

const isEntry = (value: unknown): value is [string, unknown] =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === "string";

/** The value that a text spells; throws an `Unreadable` that names the place where it spells none. */
export const readLiterals = (text: string): unknown => new Literals(text).whole();

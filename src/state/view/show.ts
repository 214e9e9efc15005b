/** What the page can show in the stage's place, as links spell it. */
export const EXHIBITS = ["digits", "finders"] as const;
export type Exhibit = (typeof EXHIBITS)[number];

export interface ShowView {
  readonly show?: Exhibit;
  /** The run that the finders show, as `state/finders/spelling` reads it: here it is only known to be harmless. */
  readonly find?: string;
}

/** View parameters of a link. The second is said only while the finders are shown. */
export const SHOW_PARAMETERS = [
  {
    name: "show",
    write: ({ show }: ShowView) => show,
    read(text: string): ShowView | undefined {
      const show = EXHIBITS.find((name) => name === text);
      return show && { show };
    },
  },
  {
    name: "find",
    write: ({ show, find }: ShowView) => (show === "finders" ? find : undefined),
    read: (text: string): ShowView | undefined =>
      /^[a-z0-9._-]{1,200}$/i.test(text) ? { find: text } : undefined,
  },
];

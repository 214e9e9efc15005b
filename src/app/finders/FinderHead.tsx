import type { MethodName } from "../../core/methods/method";
import { FINDERS } from "../../words/en/finders";

interface Props {
  readonly name: MethodName | "construct";
  readonly knows: keyof typeof FINDERS.knows;
  readonly trains: boolean;
}

/** What a finder is called, what it knows, what it does, and what it does not show. */
export function FinderHead({ name, knows, trains }: Props) {
  const { name: title, says, not, source, href } = FINDERS.methods[name];
  return (
    <>
      <h2>{title}</h2>
      <ul className="finder-labels">
        <li className={knows === "target" ? "told" : ""}>{FINDERS.knows[knows]}</li>
        <li className={trains ? "trains" : ""}>{trains ? FINDERS.trains : FINDERS.keeps}</li>
      </ul>
      <p className="finder-says">
        {says} <span>{not}</span> {href && <a href={href}>{source}</a>}
      </p>
    </>
  );
}

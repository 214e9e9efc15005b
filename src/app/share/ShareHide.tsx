import { PARTS, type Part } from "../../state/view/hide";
import { PART_WORDS, SHARE } from "../../words/en/share";

interface Props {
  readonly hide: readonly Part[];
  readonly onChange: (hide: readonly Part[]) => void;
}

/** Builds a teacher's link: a tick for every part of the page that it leaves out. */
export function ShareHide({ hide, onChange }: Props) {
  return (
    <details open={hide.length > 0}>
      <summary>{SHARE.hide}</summary>
      <p className="hint">{SHARE.hideWhy}</p>
      <fieldset className="share-parts">
        <legend className="ui-hidden">{SHARE.hide}</legend>
        {PARTS.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={hide.includes(part)}
              onChange={({ currentTarget }) =>
                onChange(
                  currentTarget.checked ? [...hide, part] : hide.filter((each) => each !== part),
                )
              }
            />
            {PART_WORDS[part]}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

import { THEMES } from "../../state/view/view";
import { Button } from "../../ui/Button";
import { SegmentedControl } from "../../ui/SegmentedControl";
import { Switch } from "../../ui/Switch";
import { HELP } from "../../words/en/help";
import { KEYS, type Key, PRESENTER_KEYS } from "../../words/en/keys";
import { PAGE } from "../../words/en/page";
import { PRESENTER } from "../../words/en/presenter";
import { TERMS } from "../../words/en/terms";
import { useSession } from "./services";
import { TOUCH, useMedia } from "./useMedia";
import "./dialogs.css";

/** Settings, all keys, and the field's words; where there are only fingers, the keys on request. */
export default function Help({ onPresent }: { onPresent: () => void }) {
  const keys = useSession((session) => session.view.keys !== false);
  const gpu = useSession((session) => session.view.gpu ?? "auto");
  const theme = useSession((session) => session.view.theme);
  const setView = useSession((session) => session.setView);
  const touch = useMedia(TOUCH);
  const allKeys = (
    <>
      <h3>{HELP.keys}</h3>
      <KeyTable keys={KEYS} />
      <h3>{PRESENTER.keys}</h3>
      <KeyTable keys={PRESENTER_KEYS} />
    </>
  );
  return (
    <>
      {touch && <p className="settings">{PAGE.page.sentence}</p>}
      <div className="settings">
        <SegmentedControl
          label={PAGE.theme.name}
          value={theme}
          onChange={(next) => setView({ theme: next })}
          options={THEMES.map((value) => ({ value, label: PAGE.theme[value] }))}
        />
        <SegmentedControl
          label={HELP.gpu}
          value={gpu}
          onChange={(next) => setView({ gpu: next === "auto" ? undefined : next })}
          options={[
            { value: "auto", label: HELP.auto },
            { value: "always", label: HELP.always },
            { value: "never", label: HELP.never },
          ]}
        />
        <Switch
          label={HELP.singleKeys}
          checked={keys}
          onChange={(on) => setView({ keys: on ? undefined : false })}
        />
        <Button onClick={onPresent}>{PRESENTER.start}</Button>
      </div>
      {!touch && allKeys}
      <h3>{HELP.terms}</h3>
      <dl className="glossary">
        {TERMS.map(({ term, means }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      {touch && (
        <details>
          <summary>{HELP.keyboard}</summary>
          {allKeys}
        </details>
      )}
    </>
  );
}

const KeyTable = ({ keys }: { keys: readonly Key[] }) => (
  <table className="keys">
    <tbody>
      {keys.map(({ keys: names, does }) => (
        <tr key={does}>
          <th scope="row">
            {names.map((name) => (
              <kbd key={name} translate="no">
                {name}
              </kbd>
            ))}
          </th>
          <td>{does}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

import { THEMES } from "../state/view";
import { TERMS, WORDS } from "../state/words";
import { Button } from "../ui/Button";
import { SegmentedControl } from "../ui/SegmentedControl";
import { Switch } from "../ui/Switch";
import { KEYS, type Key, PRESENTER_KEYS } from "../words/keys";
import { PRESENTER } from "../words/presenter";
import { useSession } from "./services";
import "./dialogs.css";

/** Settings, all keys, and the field's words. */
export default function Help({ onPresent }: { onPresent: () => void }) {
  const keys = useSession((session) => session.view.keys !== false);
  const gpu = useSession((session) => session.view.gpu ?? "auto");
  const theme = useSession((session) => session.view.theme);
  const setView = useSession((session) => session.setView);
  return (
    <>
      <div className="settings">
        <SegmentedControl
          label={WORDS.theme.name}
          value={theme}
          onChange={(next) => setView({ theme: next })}
          options={THEMES.map((value) => ({ value, label: WORDS.theme[value] }))}
        />
        <SegmentedControl
          label={WORDS.help.gpu}
          value={gpu}
          onChange={(next) => setView({ gpu: next === "auto" ? undefined : next })}
          options={[
            { value: "auto", label: WORDS.help.auto },
            { value: "always", label: WORDS.help.always },
            { value: "never", label: WORDS.help.never },
          ]}
        />
        <Switch
          label={WORDS.help.singleKeys}
          checked={keys}
          onChange={(on) => setView({ keys: on ? undefined : false })}
        />
        <Button onClick={onPresent}>{PRESENTER.start}</Button>
      </div>
      <h3>{WORDS.help.keys}</h3>
      <KeyTable keys={KEYS} />
      <h3>{PRESENTER.keys}</h3>
      <KeyTable keys={PRESENTER_KEYS} />
      <h3>{WORDS.help.terms}</h3>
      <dl className="glossary">
        {Object.entries(TERMS).map(([term, definition]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
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
              <kbd key={name}>{name}</kbd>
            ))}
          </th>
          <td>{does}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

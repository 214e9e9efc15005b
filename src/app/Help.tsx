import { KEYS, WORDS } from "../state/words";
import { Dialog } from "../ui/Dialog";
import { Switch } from "../ui/Switch";
import { useSession } from "./services";

/** All keys, and the switch that turns the single ones off. */
export function Help({ open, onClose }: { open: boolean; onClose: () => void }) {
  const keys = useSession((session) => session.view.keys !== false);
  const setView = useSession((session) => session.setView);
  return (
    <Dialog open={open} onClose={onClose} title={WORDS.help.title}>
      <table className="keys">
        <tbody>
          {KEYS.map(({ keys: names, does }) => (
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
      <Switch
        label={WORDS.help.singleKeys}
        checked={keys}
        onChange={(on) => setView({ keys: on ? undefined : false })}
      />
    </Dialog>
  );
}

import { isShown, type Part } from "../../state/view/hide";
import { useSession } from "./services";

/** Tells which parts of the page there are: what a link hides is not rendered, and its keys do nothing. */
export function useShows(): (part: Part) => boolean {
  const hide = useSession((session) => session.view.hide);
  const embed = useSession((session) => session.view.embed);
  return (part) => isShown({ hide, embed }, part);
}

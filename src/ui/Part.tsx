import { Component, createContext, type ReactNode, Suspense } from "react";
import { PART } from "../words/en/part";
import { Button } from "./Button";
import { Attempt, MissingFile } from "./late";
import "./part.css";

/** A link to the present state, which outlives what has failed. */
export const StateLink = createContext(() => location.href);

interface Props {
  readonly children: ReactNode;
  /** Keeps the room until its code has come. */
  readonly fallback?: ReactNode;
}

interface State {
  readonly failed: { readonly error: unknown; readonly offline?: boolean } | null;
  readonly attempt: number;
}

let attempts = 0;

/** Vite asks for a style sheet once, and takes it for loaded the next time. */
const inPlace = async ({ cause, load }: MissingFile) => {
  if (String(cause).includes("CSS")) throw cause;
  await load();
};

/** A part of the page that fails by itself, and says so: what is around it stays alive. */
export class Part extends Component<Props, State> {
  static override contextType = StateLink;
  declare context: () => string;
  override state: State = { failed: null, attempt: 0 };

  static getDerivedStateFromError = (error: unknown) => ({ failed: { error } });

  /** Browsers may remember that a file failed, and a newer page has other files: then the page is opened anew at its link. */
  readonly again = async () => {
    const error = this.state.failed?.error;
    try {
      if (error instanceof MissingFile) await inPlace(error);
      this.setState({ failed: null, attempt: ++attempts });
    } catch {
      const page = await fetch(location.href, { method: "HEAD", cache: "no-store" }).catch(
        () => null,
      );
      if (page?.ok) location.reload();
      else this.setState({ failed: { error, offline: true } });
    }
  };

  override render() {
    const { failed, attempt } = this.state;
    if (!failed)
      return (
        <Attempt value={attempt}>
          <Suspense fallback={this.props.fallback}>{this.props.children}</Suspense>
        </Attempt>
      );
    const missing = failed.offline ? PART.offline : PART.missing;
    return (
      <p className="ui-part" role="alert">
        {failed.error instanceof MissingFile ? missing : PART.failed}{" "}
        <Button onClick={this.again}>{PART.again}</Button> <a href={this.context()}>{PART.link}</a>
      </p>
    );
  }
}

import { useId, useState } from "react";
import { Button } from "../../ui/Button";
import { SHARE } from "../../words/en/share";
import { keepAddress, publicAddress, readAddress } from "../page/address";

/** Of a copy on a disk: where others open the page, so that there is something to share. */
export function ShareAddress({ onChange }: { onChange: () => void }) {
  const id = useId();
  const [text, setText] = useState(publicAddress() ?? "");
  const [refused, setRefused] = useState(false);
  return (
    <form
      className="share-address"
      onSubmit={(event) => {
        event.preventDefault();
        const address = readAddress(text);
        setRefused(address === null);
        if (address === null) return;
        keepAddress(address);
        setText(address);
        onChange();
      }}
    >
      <label>
        {SHARE.address}
        <input
          type="text"
          inputMode="url"
          autoComplete="url"
          spellCheck={false}
          value={text}
          aria-invalid={refused}
          aria-describedby={id}
          onChange={(event) => {
            setRefused(false);
            setText(event.currentTarget.value);
          }}
        />
      </label>
      <p id={id} className={refused ? "problem" : "hint"} role={refused ? "alert" : undefined}>
        {refused ? SHARE.notAddress : SHARE.addressWhy}
      </p>
      <Button onClick={(event) => event.currentTarget.form?.requestSubmit()}>
        {SHARE.useAddress}
      </Button>
    </form>
  );
}

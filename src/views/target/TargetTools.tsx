import { memo, useState } from "react";
import type { Network } from "../../core/network/network";
import type { Example } from "../../core/task/targets";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { late } from "../../ui/late";
import { Part } from "../../ui/Part";
import { TARGET } from "../../words/en/target";
import type { TargetActions } from "./actions";
import { ShapeTools } from "./ShapeTools";

const NetworkText = late(async () => ({ default: (await import("./NetworkText")).NetworkText }));
const Examples = late(async () => ({ default: (await import("./Examples")).Examples }));

interface Props {
  network: Network;
  actions: TargetActions;
  examples: readonly Example[];
  /** The id of the example that the target equals, if any. */
  currentExample: number | null;
}

/** Below the target: its shape, and other targets. A film leaves them as they are. */
export const TargetTools = memo(function TargetTools(props: Props) {
  const { network, actions, examples, currentExample } = props;
  const [open, setOpen] = useState<"examples" | "text" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <div className="target-tools">
        <ShapeTools network={network} actions={actions} />
        <Button onClick={() => setOpen("examples")} aria-haspopup="dialog">
          {TARGET.examples}
        </Button>
        <Button icon="dice" onClick={actions.onRandom}>
          {TARGET.random}
        </Button>
        <Button onClick={() => setOpen("text")} aria-haspopup="dialog">
          {TARGET.text}
        </Button>
      </div>
      <Dialog open={open === "examples"} title={TARGET.examples} onClose={close}>
        <Part>
          <Examples
            examples={examples}
            current={currentExample}
            onPick={(example) => {
              close();
              actions.onPickExample(example);
            }}
          />
        </Part>
      </Dialog>
      <Dialog open={open === "text"} title={TARGET.textTitle} onClose={close}>
        <Part>
          {open === "text" && (
            <NetworkText text={actions.writeText()} onUse={actions.readText} onDone={close} />
          )}
        </Part>
      </Dialog>
    </>
  );
});

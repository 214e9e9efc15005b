import { lazy, type ReactNode, Suspense, useState } from "react";
import { LIMITS, shapeOf } from "../../core/network";
import type { Example } from "../../core/targets";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { SegmentedControl } from "../../ui/SegmentedControl";
import { TARGET } from "../../words/target";
import type { ShapeActions } from "./actions";
import { LayerSteppers, ShapeTools } from "./ShapeTools";
import { TargetDiagram, type TargetDiagramProps } from "./TargetDiagram";
import "./editor.css";

const WeightSheet = lazy(async () => ({ default: (await import("./WeightSheet")).WeightSheet }));
const NetworkText = lazy(async () => ({ default: (await import("./NetworkText")).NetworkText }));
const Examples = lazy(async () => ({ default: (await import("./Examples")).Examples }));

type Mode = "diagram" | "sheet";

export interface TargetEditorProps extends TargetDiagramProps, ShapeActions {
  title: ReactNode;
  examples: readonly Example[];
  /** The id of the example that the target equals, if any. */
  currentExample: number | null;
  /** A narrow page opens with the numbers. */
  initialMode?: Mode;
  onPickExample: (example: Example) => void;
  onRandom: () => void;
  /** The network as JSON. */
  writeText: () => string;
  /** Takes JSON as the new target; says in a sentence why it cannot. */
  onReadText: (text: string) => string | null;
}

/** Everything that makes the target: its diagram or its numbers, its shape, examples and a random one. */
export function TargetEditor(props: TargetEditorProps) {
  const { title, network, examples, currentExample, onPickExample, onRandom } = props;
  const [mode, setMode] = useState<Mode>(props.initialMode ?? "diagram");
  const [open, setOpen] = useState<"examples" | "text" | null>(null);
  const close = () => setOpen(null);
  return (
    <section className="target">
      <header className="target-header">
        <h2>{title}</h2>
        <SegmentedControl
          label={TARGET.view}
          hideLabel
          options={[
            { value: "diagram", label: TARGET.diagram },
            { value: "sheet", label: TARGET.sheet },
          ]}
          value={mode}
          onChange={setMode}
        />
      </header>
      {mode === "diagram" ? (
        <TargetDiagram {...props}>
          <LayerSteppers {...props} shape={shapeOf(network)} limits={LIMITS} />
        </TargetDiagram>
      ) : (
        <>
          <LayerSteppers {...props} shape={shapeOf(network)} limits={LIMITS} named />
          <Suspense fallback={<div style={{ minHeight: props.height }} />}>
            <WeightSheet {...props} />
          </Suspense>
        </>
      )}
      <div className="target-tools">
        <ShapeTools {...props} />
        <Button onClick={() => setOpen("examples")} aria-haspopup="dialog">
          {TARGET.examples}
        </Button>
        <Button icon="dice" onClick={onRandom}>
          {TARGET.random}
        </Button>
        <Button onClick={() => setOpen("text")} aria-haspopup="dialog">
          {TARGET.text}
        </Button>
      </div>
      <Dialog open={open === "examples"} title={TARGET.examples} onClose={close}>
        <Suspense>
          <Examples
            examples={examples}
            current={currentExample}
            onPick={(example) => {
              close();
              onPickExample(example);
            }}
          />
        </Suspense>
      </Dialog>
      <Dialog open={open === "text"} title={TARGET.textTitle} onClose={close}>
        <Suspense>
          <NetworkText text={props.writeText()} onUse={props.onReadText} onDone={close} />
        </Suspense>
      </Dialog>
    </section>
  );
}

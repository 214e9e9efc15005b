import { lazy, type ReactNode, Suspense, useState } from "react";
import { LIMITS, shapeOf } from "../../core/network";
import type { Example } from "../../core/targets";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { SegmentedControl } from "../../ui/SegmentedControl";
import type { ShapeActions } from "./actions";
import { LayerSteppers, ShapeTools } from "./ShapeTools";
import { TargetDiagram, type TargetDiagramProps } from "./TargetDiagram";
import { WORDS } from "./words";
import "./editor.css";

const WeightSheet = lazy(async () => ({ default: (await import("./WeightSheet")).WeightSheet }));
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
}

/** Everything that makes the target: its diagram or its numbers, its shape, examples and a random one. */
export function TargetEditor(props: TargetEditorProps) {
  const { title, network, examples, currentExample, onPickExample, onRandom } = props;
  const [mode, setMode] = useState<Mode>(props.initialMode ?? "diagram");
  const [choosing, setChoosing] = useState(false);
  return (
    <section className="target">
      <header className="target-header">
        <h2>{title}</h2>
        <SegmentedControl
          label={WORDS.view}
          hideLabel
          options={[
            { value: "diagram", label: WORDS.diagram },
            { value: "sheet", label: WORDS.sheet },
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
        <Button onClick={() => setChoosing(true)} aria-haspopup="dialog">
          {WORDS.examples}
        </Button>
        <Button icon="dice" onClick={onRandom}>
          {WORDS.random}
        </Button>
      </div>
      <Dialog open={choosing} title={WORDS.examples} onClose={() => setChoosing(false)}>
        <Suspense>
          <Examples
            examples={examples}
            current={currentExample}
            onPick={(example) => {
              setChoosing(false);
              onPickExample(example);
            }}
          />
        </Suspense>
      </Dialog>
    </section>
  );
}

import { type ReactNode, useState } from "react";
import type { Example } from "../../core/task/targets";
import { late } from "../../ui/late";
import { Part } from "../../ui/Part";
import { SegmentedControl } from "../../ui/SegmentedControl";
import { TARGET } from "../../words/en/target";
import type { TargetActions } from "./actions";
import { LayerSteppers } from "./ShapeTools";
import { TargetDiagram, type TargetDiagramProps } from "./TargetDiagram";
import { TargetTools } from "./TargetTools";
import "./editor.css";

const WeightSheet = late(async () => ({ default: (await import("./WeightSheet")).WeightSheet }));

type Mode = "diagram" | "sheet";

const MODES = [
  { value: "diagram", label: TARGET.diagram },
  { value: "sheet", label: TARGET.sheet },
] as const;

export interface TargetEditorProps extends TargetDiagramProps {
  title: ReactNode;
  actions: TargetActions;
  examples: readonly Example[];
  /** The id of the example that the target equals, if any. */
  currentExample: number | null;
  /** A narrow page opens with the numbers. */
  initialMode?: Mode;
}

/** Everything that makes the target: its diagram or its numbers, its shape, examples and a random one. */
export function TargetEditor(props: TargetEditorProps) {
  const { title, network, actions, examples, currentExample } = props;
  const [mode, setMode] = useState<Mode>(props.initialMode ?? "diagram");
  return (
    <section className="target">
      <header className="target-header">
        <h2>{title}</h2>
        <SegmentedControl
          label={TARGET.view}
          hideLabel
          options={MODES}
          value={mode}
          onChange={setMode}
        />
      </header>
      {mode === "diagram" ? (
        <TargetDiagram {...props}>
          <LayerSteppers network={network} actions={actions} />
        </TargetDiagram>
      ) : (
        <>
          <LayerSteppers network={network} actions={actions} named />
          <Part fallback={<div style={{ minHeight: props.height }} />}>
            <WeightSheet {...props} />
          </Part>
        </>
      )}
      <TargetTools
        network={network}
        actions={actions}
        examples={examples}
        currentExample={currentExample}
      />
    </section>
  );
}

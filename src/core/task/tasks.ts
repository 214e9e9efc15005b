import { forward, inputCount, type Network } from "../network/network";
import { DATA_SETS, type DataSet } from "./data-sets";
import { LANE, sequence } from "./sequence";
import {
  type DataName,
  type DrawnTask,
  type Samples,
  type Task,
  type TaskShape,
  type TaskSpec,
  VIEW,
} from "./task";

const FEW = 256;
const MANY = 2048;
/** Points a side of the grids on which functions are tested. */
const GRID = { line: 1001, square: 51 } as const;

/** `side` points from −1 to 1, both included, or as many a side of the square. */
function gridOf(side: number, inputs: 1 | 2): Float64Array {
  const at = (i: number) => (2 * i) / (side - 1) - 1;
  const points = new Float64Array(inputs === 1 ? side : 2 * side * side);
  for (let i = 0; i < points.length / inputs; i++) {
    points[inputs * i] = at(i % side);
    if (inputs === 2) points[2 * i + 1] = at(Math.floor(i / side));
  }
  return points;
}

function viewOf(inputs: number): Float64Array {
  if (inputs > 2) return new Float64Array(0);
  return inputs === 1 ? gridOf(VIEW.line, 1) : gridOf(VIEW.square, 2);
}

/** Points drawn evenly from the cube. */
function cubePoints(seed: number, lane: number, count: number, inputs: number): Float64Array {
  const next = sequence(seed, lane);
  return Float64Array.from({ length: count * inputs }, next);
}

function samplesOf(target: Network, points: Float64Array): Samples {
  const inputs = inputCount(target);
  const count = points.length / inputs;
  const wanted = Float64Array.from(
    { length: count },
    (_, s) => forward(target, [...points.subarray(s * inputs, (s + 1) * inputs)])[0],
  );
  return { count, points, wanted };
}

/**
 * A function of d inputs as samples: for one and two inputs trained on an even grid and tested on a finer one, with nothing
 * to generalise to but what lies between; beyond that on points drawn evenly from the cube.
 */
function functionTask(name: "target" | "neuron", target: Network, seed: number): Task {
  const inputs = inputCount(target);
  const drawn = (lane: number, count: number) =>
    samplesOf(target, cubePoints(seed, lane, count, inputs));
  const flat = inputs === 1 || inputs === 2;
  return {
    name,
    kind: "values",
    inputs,
    outputs: 1,
    train: flat
      ? samplesOf(target, gridOf(inputs === 1 ? FEW : Math.sqrt(FEW), inputs))
      : drawn(LANE.train, MANY),
    validation: drawn(LANE.validation, flat ? FEW : MANY),
    test: flat
      ? samplesOf(target, gridOf(inputs === 1 ? GRID.line : GRID.square, inputs))
      : drawn(LANE.test, MANY),
    view: viewOf(inputs),
    target,
  };
}

function drawnSamples(next: DataSet, seed: number, lane: number, count: number): Samples {
  const numbers = sequence(seed, lane);
  const points = new Float64Array(2 * count);
  const wanted = new Float64Array(count);
  for (let s = 0; s < count; s++) [points[2 * s], points[2 * s + 1], wanted[s]] = next(numbers);
  return { count, points, wanted };
}

function dataTask(name: DataName, seed: number): Task {
  const next = DATA_SETS[name];
  return {
    name,
    kind: "two classes",
    inputs: 2,
    outputs: 1,
    train: drawnSamples(next, seed, LANE.train, FEW),
    validation: drawnSamples(next, seed, LANE.validation, MANY),
    test: drawnSamples(next, seed, LANE.test, MANY),
    view: viewOf(2),
  };
}

const NEURON_BIAS = -0.2;

/**
 * One neuron σ(w·x − .2) with |wᵢ| drawn evenly from [½, 1]/√d, signs as they fall: the function of Theorem 3.2 of Malach
 * et al., which neuron-pruning cannot reach by few neurons.
 */
export function neuronTarget(inputs: number, seed: number): Network {
  const next = sequence(seed, LANE.neuron);
  const weight = () => {
    const drawn = next();
    return (drawn < 0 ? drawn - 1 : drawn + 1) / 2 / Math.sqrt(inputs);
  };
  const weights = Array.from({ length: inputs }, weight);
  return { layers: [{ weights: [weights], biases: [NEURON_BIAS] }, { weights: [[1]] }] };
}

/** A task that is drawn from a seed, to the last bit; for digits see `digitsTask`. A target has one output. */
export function taskOf(spec: DrawnTask, seed: number): Task {
  if (spec.name === "target") return functionTask(spec.name, spec.target, seed);
  if (spec.name === "neuron") return functionTask(spec.name, neuronTarget(spec.inputs, seed), seed);
  return dataTask(spec.name, seed);
}

/** The shape of a task, without its data. */
export function shapeOfTask(spec: TaskSpec): TaskShape {
  const { name } = spec;
  if (name === "target")
    return { name, kind: "values", inputs: inputCount(spec.target), outputs: 1 };
  if (name === "neuron") return { name, kind: "values", inputs: spec.inputs, outputs: 1 };
  if (name === "digits")
    return { name, kind: "classes", inputs: spec.side * spec.side, outputs: 10 };
  return { name, kind: "two classes", inputs: 2, outputs: 1 };
}

import type { Refusal } from "../core/reader/import";

/** What a file must be, by why it is not: the end of a sentence that begins with its name. */
export function mustBe(refusal: Refusal): string {
  switch (refusal.why) {
    case "too-many-bytes":
      return `must have at most ${refusal.most} bytes, not ${refusal.bytes}`;
    case "truncated":
      return `must be whole: it has ${refusal.found} of ${refusal.expected} bytes`;
    case "not-safetensors":
    case "unknown-format":
      return "must be a safetensors file or JSON";
    case "element-type":
      return `must have float tensors: ${refusal.name} is of type ${refusal.type}`;
    case "too-many-tensors":
      return `must have at most ${refusal.most} tensors, not ${refusal.count}`;
    case "not-layers":
      return `must be {"layers": [{"weights": [[…], …]}, …]}: ${refusal.at} is not`;
    case "no-layers":
      return "must have a layer of weights";
    case "has-biases":
      return `must have no biases: there are some in ${refusal.name}`;
    case "other-activation":
      return `must have ReLU between its layers: ${refusal.name} has ${refusal.activation}`;
    case "not-matrix":
      return `must have matrices only: ${refusal.name} has the shape [${refusal.shape.join(", ")}]`;
    case "not-finite":
      return `must have finite weights: ${refusal.name} has others`;
    case "no-chain":
      return `must have layers that follow each other: ${refusal.name} has ${refusal.inputs} inputs after ${refusal.before} units`;
    case "too-large":
      return `must have at most ${refusal.most} ${refusal.what}, not ${refusal.count}`;
  }
}

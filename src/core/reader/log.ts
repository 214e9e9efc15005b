/**
 * What the slots of one pool keep as its width grows: entries in the order of neurons. An entry says that from width
 * `neuron + 1` on the slot of `unit` keeps `members` and delivers `slope`, until the slot's next entry. Slots without an
 * entry keep nothing.
 */
export interface Log {
  readonly neuron: Int32Array;
  readonly unit: Uint16Array;
  /** One neuron, or −1 for none, where the rule keeps at most one; else members of the pool's usable neurons as bits. */
  readonly members: Int32Array;
  readonly slope: Float64Array;
}

/** A log that grows. */
export class LogWriter {
  private size = 0;
  private neuron = new Int32Array(256);
  private unit = new Uint16Array(256);
  private members = new Int32Array(256);
  private slope = new Float64Array(256);

  push(neuron: number, unit: number, members: number, slope: number): void {
    const at = this.size++;
    if (at === this.neuron.length) this.grow();
    this.neuron[at] = neuron;
    this.unit[at] = unit;
    this.members[at] = members;
    this.slope[at] = slope;
  }

  /** The entries so far, in arrays of their own. */
  end(): Log {
    return {
      neuron: this.neuron.slice(0, this.size),
      unit: this.unit.slice(0, this.size),
      members: this.members.slice(0, this.size),
      slope: this.slope.slice(0, this.size),
    };
  }

  private grow(): void {
    const { neuron, unit, members, slope } = this;
    const length = 2 * neuron.length;
    this.neuron = new Int32Array(length);
    this.unit = new Uint16Array(length);
    this.members = new Int32Array(length);
    this.slope = new Float64Array(length);
    this.neuron.set(neuron);
    this.unit.set(unit);
    this.members.set(members);
    this.slope.set(slope);
  }
}

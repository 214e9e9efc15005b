/** How a long computation is cancelled, and told of. */
export interface Asking {
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
}

/** A value that whoever shows it can follow. */
export interface Observable<Value> {
  get(): Value;
  /** Calls `listener` after every change until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

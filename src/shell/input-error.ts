/** Bad input: its message is the one line that the caller gets. */
export class InputError extends Error {}

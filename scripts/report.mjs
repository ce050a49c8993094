/** Says what is being done; standard output stays free for the command that is run. */
export const say = (line) => console.error(line)

/** A reason to stop that a person can act on; printed without a stack. */
export class SetupError extends Error {}

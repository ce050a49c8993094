/** Seals the example case. It is no secret: all that the case holds is in assets/demo. */
export const EXAMPLE_PASSPHRASE = 'nine harbours under one quiet lamp'

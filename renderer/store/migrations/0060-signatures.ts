/** Signatures of the texts, to find those that are alike; made from the texts whenever they are missing. */
export const version = 60

export const stores = {
  signatures: 'id',
} as const

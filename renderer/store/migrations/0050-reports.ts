/** What the airlock told of each source; `id` is that of the source. */
export const version = 50

export const stores = {
  reports: 'id',
} as const

/** Largest file that is read, in bytes: 512 MiB. */
export const MAX_FILE_BYTES = 512 << 20

/** Largest file that is read, in bytes: 512 MiB. */
export const MAX_FILE_BYTES = 512 << 20

/**
 * Larger files cross between processes in parts of this many bytes: a part takes a process a few
 * milliseconds and a few times its size in memory, a whole file would take as many times its own.
 */
export const FILE_PART_BYTES = 1 << 20

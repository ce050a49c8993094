/** Most small rows take no more: they are all of one length. */
const LEAST = 256

/**
 * Length in bytes that a row's text is padded to, so that the length of a stored row says little of
 * what it holds: 256, and PADMÉ beyond. PADMÉ keeps no more leading binary digits of a length than
 * its exponent has, and rounds up, which adds less than 6.25 %. Nikitin et al., "Reducing Metadata
 * Leakage from Encrypted Files and Communication with PURBs", PoPETs 2019(4), 6–33, doi
 * 10.2478/popets-2019-0056. Coarser steps would hide little more: the case file shows the
 * length of each entry as it is.
 * @param bytes below 2^32
 */
export function paddedLength(bytes: number): number {
  if (bytes <= LEAST) return LEAST
  const exponent = floorLog2(bytes)
  const mantissaBits = floorLog2(exponent) + 1
  const step = 2 ** (exponent - mantissaBits)
  return Math.ceil(bytes / step) * step
}

const floorLog2 = (value: number) => 31 - Math.clz32(value)

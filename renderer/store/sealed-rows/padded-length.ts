const BUCKETS = [256, 1024, 4096, 16_384] as const

/**
 * Length in bytes that a row's text is padded to, so that the length of a stored row says little of
 * what it holds: the least bucket that takes it, and PADMÉ beyond the last one. PADMÉ keeps no more
 * leading binary digits of a length than its exponent has, and rounds up; beyond 16 KiB that adds
 * less than 6.25 %. Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and
 * Communication with PURBs", PoPETs 2019(4), 6–33, doi 10.2478/popets-2019-0056.
 * @param bytes below 2^32
 */
export function paddedLength(bytes: number): number {
  return BUCKETS.find((bucket) => bytes <= bucket) ?? padme(bytes)
}

function padme(bytes: number): number {
  const exponent = floorLog2(bytes)
  const mantissaBits = floorLog2(exponent) + 1
  const step = 2 ** (exponent - mantissaBits)
  return Math.ceil(bytes / step) * step
}

const floorLog2 = (value: number) => 31 - Math.clz32(value)

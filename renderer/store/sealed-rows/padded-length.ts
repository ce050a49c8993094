const BUCKETS = [256, 1024, 4096, 16_384] as const

/**
 * Length in bytes that a row's text is padded to, so that the length of a stored row says little of
 * what it holds: the least bucket that takes it, and PADMÉ beyond the last one. PADMÉ rounds up to a
 * number whose mantissa is no longer than its exponent: O(log log n) bits are let out, and at most
 * 12 % is added. Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication
 * with PURBs", PoPETs 2019(4), section 4.2.
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

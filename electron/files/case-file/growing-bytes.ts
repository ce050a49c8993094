/** Bytes one after the other, in one array: a hundred thousand small ones would keep the collector busy. */
export class GrowingBytes {
  private whole = new Uint8Array(16 << 10)
  private length = 0

  add(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.whole.length) {
      const larger = new Uint8Array(2 * (this.length + bytes.length))
      larger.set(this.whole.subarray(0, this.length))
      this.whole = larger
    }
    this.whole.set(bytes, this.length)
    this.length += bytes.length
  }

  bytes(): Uint8Array {
    return this.whole.subarray(0, this.length)
  }
}

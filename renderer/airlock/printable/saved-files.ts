/** What a page loads by itself, where it was saved with the page. */
export interface SavedFiles {
  /** The picture at an address as a data: address; `null` when it was not saved. */
  picture(address: string): string | null
  /** The style sheet at an address; `null` when it was not saved. */
  styleSheet(address: string): string | null
}

/** A page that was saved alone. */
export const noSavedFiles: SavedFiles = { picture: () => null, styleSheet: () => null }

/** A picture whose bytes are in its address. */
export const isHeldPicture = (address: string): boolean =>
  /^\s*data:image\/[a-z+.-]+[;,]/i.test(address)

const EMPTY_BOX =
  '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90" preserveAspectRatio="none" viewBox="0 0 160 90">' +
  '<rect x=".5" y=".5" width="159" height="89" fill="#f4f5f7" stroke="#8a919c" vector-effect="non-scaling-stroke"/></svg>'

/** Stands where a picture would have been loaded; as wide and high as the page wants it. */
export const emptyBox = `data:image/svg+xml,${encodeURIComponent(EMPTY_BOX)}`

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns'

/** The namespaces of OpenDocument 1.0 to 1.4 (ISO/IEC 26300). */
export const ODF: Readonly<Record<string, string>> = {
  [`${OASIS}:office:1.0`]: 'office',
  [`${OASIS}:text:1.0`]: 'text',
  [`${OASIS}:table:1.0`]: 'table',
  [`${OASIS}:style:1.0`]: 'style',
  [`${OASIS}:drawing:1.0`]: 'draw',
  [`${OASIS}:meta:1.0`]: 'meta',
  [`${OASIS}:manifest:1.0`]: 'manifest',
  [`${OASIS}:script:1.0`]: 'script',
  [`${OASIS}:xsl-fo-compatible:1.0`]: 'fo',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://purl.org/dc/elements/1.1/': 'dc',
}

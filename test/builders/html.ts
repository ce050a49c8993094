/** A whole page; the prose is long enough to be taken for an article. */
export const htmlPage = (parts: { head?: string; body: string; lang?: string }): string =>
  `<!doctype html><html${parts.lang === undefined ? '' : ` lang="${parts.lang}"`}><head>${parts.head ?? ''}</head>` +
  `<body>${parts.body}</body></html>`

/** So many different sentences. */
export const prose = (sentences: number): string =>
  Array.from(
    { length: sentences },
    (_, index) =>
      `In week ${index + 1}, the operators kept their access, although the owners had changed every password of the server.`,
  ).join(' ')

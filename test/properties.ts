import fc from 'fast-check'

/**
 * `npm test` says the same of the same commit: its properties look at the same examples every time.
 * `npm run test:long` looks at others each time.
 */
if (process.env.CASEBOOK_LONG === undefined) fc.configureGlobal({ seed: 20_261_123 })

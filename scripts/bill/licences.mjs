/*
 * Licences under which a package may be part of the program: each may be passed on in a closed
 * product with its notice. One that asks for more is decided upon before it is written here.
 */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'PSF-2.0',
  'Zlib',
])

/**
 * Whether a licence expression (SPDX 2.3, annex D) is covered by the list: all parts of an AND, one
 * of an OR. What is not an expression is not covered.
 * @param {string} expression
 */
export function isAllowed(expression) {
  const words = expression.match(/[()]|[^\s()]+/g) ?? []
  let at = 0
  const take = (word) => words[at] === word && at++ >= 0
  // AND binds closer than OR.
  const any = () => {
    let holds = all()
    while (take('OR')) holds = all() || holds
    return holds
  }
  const all = () => {
    let holds = one()
    while (take('AND')) holds = one() && holds
    return holds
  }
  const one = () => {
    if (take('(')) {
      const holds = any()
      return take(')') && holds
    }
    const name = words[at++]
    // An exception is a licence of its own.
    return take('WITH') ? ALLOWED.has(`${name} WITH ${words[at++]}`) : ALLOWED.has(name)
  }
  const holds = any()
  return holds && at === words.length
}

/**
 * What stands in the way of passing on the packages.
 * @param {import('./shipped-packages.mjs').Shipped[]} packages
 * @returns {string[]} one sentence a package
 */
export const licenceProblems = (packages) =>
  packages
    .filter(({ licence }) => !isAllowed(licence))
    .map(
      ({ place, version, licence }) =>
        `${place} ${version}: ${licence === '' ? 'declares no licence' : `its licence ${licence} is not on the list in scripts/bill/licences.mjs`}`,
    )

/** Prints what knip found, and how much it looked at, as one JSON value. */
export default function report({ report: kinds, issues, counters, cwd }) {
  const problems = Object.keys(kinds)
    .filter((kind) => kinds[kind])
    .flatMap((kind) => Object.values(issues[kind] ?? {}).flatMap((rows) => Object.values(rows)))
    .map(
      ({ type, filePath, symbol }) =>
        `${filePath.replace(`${cwd}/`, '')}: unused ${type} ${symbol}`,
    )
  console.log(JSON.stringify({ looked: counters.processed, problems }))
}

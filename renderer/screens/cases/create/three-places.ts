/**
 * Three different places of a list, counted from 0, in their order.
 * @param length at least 3
 * @param random a number from 0 up to and without 1
 */
export function threePlaces(length: number, random: () => number): readonly number[] {
  const left = Array.from({ length }, (_, place) => place)
  return Array.from({ length: 3 }, () => left.splice(Math.floor(random() * left.length), 1))
    .flat()
    .sort((a, b) => a - b)
}

/**
 * Does something for each of a list, one after the other. One that fails holds up none of the others, this hour or the
 * next; the first error is thrown when all have had their turn.
 */
export function eachAlone<T>(list: readonly T[], run: (one: T) => void): void {
  const failed: unknown[] = []
  for (const one of list) {
    try {
      run(one)
    } catch (error) {
      failed.push(error)
    }
  }
  if (failed.length > 0) throw failed[0]
}

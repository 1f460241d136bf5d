import { createHash } from 'node:crypto'
import { foldHeader } from '#app/domain/accounts/import/guess-mapping.ts'

/** Stands for a header line: files of one export have the same, whatever rows they hold. */
export function headerKeyOf(names: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(names.map(foldHeader)))
    .digest('hex')
}

import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take a tenth of the run and more: begun last, one of them would keep a single core busy at the end. */
const long = ['access/policies', 'access/matrix', 'db/seed', 'http/process', 'server/cairn']

/** Where no earlier run has left its figures, larger files come first; these come before them. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other))
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = long.findIndex((name) => moduleId.endsWith(`tests/${name}.test.ts`))
  return place < 0 ? long.length : place
}

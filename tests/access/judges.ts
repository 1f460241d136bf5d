import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import ts from 'typescript'
import { buildFolder } from '#tests/setup/build-folder.ts'
import { sourcesIn, treeOf } from '../architecture/source.ts'

/** What is decided instead of a policy, given what it was asked. */
type Verdict = (asked: unknown[]) => unknown

/**
 * Stands in every policy's place in a copy of the finished build: asks the real one and remembers that it was asked,
 * or gives its own verdict. One for the whole process, where the copy of the build can find it.
 */
export type Bench = { asked: Set<string>; instead: { policy: string; verdict: Verdict } | null }

export const bench: Bench = { asked: new Set(), instead: null }

type Real = (...asked: unknown[]) => unknown

Object.assign(globalThis, {
  cairnJudge: (policy: string, real: Real, asked: unknown[]) => {
    bench.asked.add(policy)
    return bench.instead?.policy === policy ? bench.instead.verdict(asked) : real(...asked)
  },
})

/** The names of all exported policies of app/domain/access. */
export function policies(): string[] {
  return sourcesIn(['app/domain/access']).flatMap((source) =>
    treeOf(source).statements.flatMap((statement) => {
      const isExported =
        ts.isFunctionDeclaration(statement) &&
        statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      return isExported && statement.name ? [statement.name.text] : []
    }),
  )
}

/** Writes a copy of the build whose policies all pass by the bench; gives its path. Throws for one the build lacks. */
export function writeJudgedBuild(names: string[]): string {
  const folder = '.cache/judged-build'
  rmSync(folder, { recursive: true, force: true })
  cpSync(`${buildFolder}/server`, folder, { recursive: true })
  const waiting = new Set(names)
  for (const file of globSync(`${folder}/**/*.js`)) {
    let text = readFileSync(file, 'utf8')
    for (const name of waiting) {
      const head = `function ${name}(`
      if (text.split(head).length !== 2) continue
      waiting.delete(name)
      text = text.replace(
        head,
        () =>
          `function ${name}(...asked) { return cairnJudge('${name}', real_${name}, asked); }\nfunction real_${name}(`,
      )
    }
    writeFileSync(file, text)
  }
  if (waiting.size > 0) throw new Error(`The build asks these policies nowhere: ${[...waiting].join(', ')}`)
  return `${folder}/index.js`
}

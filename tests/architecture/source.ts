import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'

/** One of our files, as these tests read it. */
export type Source = { path: string; text: string }

/** Something found where it should not be: `path:line what`. */
export type Finding = string

/** Files below the given folders whose name ends in one of `ends`, sorted; generated migrations are not ours. */
export function sourcesIn(folders: string[], ends = ['ts', 'tsx', 'mjs', 'cjs']): Source[] {
  const patterns = folders.map((folder) => `${folder}/**/*.{${ends.join(',')}}`)
  return globSync(patterns)
    .filter((path) => !path.startsWith('db/migrations/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

/** The syntax tree of a file, with parents. */
export function treeOf({ path, text }: Source): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
}

/** Calls `visit` for every node below `node`, itself included. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** Every node of every file for which `isWrong` gives a sentence, as findings. */
export function findIn(sources: Source[], isWrong: (node: ts.Node) => string | null): Finding[] {
  return sources.flatMap((source) => {
    const tree = treeOf(source)
    const found: Finding[] = []
    walk(tree, (node) => {
      const what = isWrong(node)
      if (what) found.push(`${source.path}:${lineOf(tree, node)} ${what}`)
    })
    return found
  })
}

/** The line, from 1, on which a node begins. */
export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
}

/** How many lines a node takes, its comments above not counted. */
export function linesOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.end).line + 2 - lineOf(tree, node)
}

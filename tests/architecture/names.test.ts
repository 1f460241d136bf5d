import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { sourcesIn } from './source.ts'

const paths = sourcesIn(['app', 'db', 'emails', 'tests'], ['ts', 'tsx', 'mjs', 'cjs', 'css']).map(
  ({ path }) => path,
)
const drawers = ['util', 'helper', 'misc', 'common', 'shared', 'lib', 'service', 'manager', 'type']
const isDrawer = new RegExp(`(^|[-.])(${drawers.join('|')})s?$`)

test('no file or folder is a drawer: utils, helpers, misc, common, shared, lib, service, manager, types', () => {
  const found = paths.filter((path) =>
    path
      .split('/')
      .map((part) => part.replace(/(\.(server|client|test|spec|d))?\.\w+$/, ''))
      .some((part) => isDrawer.test(part)),
  )
  expect(found).toEqual([])
})

test('no name carries a version number', () => {
  expect(paths.filter((path) => /(^|[-./])v\d+([-./]|$)|[a-z]-?\d+\.\w+$/.test(path))).toEqual([])
})

test('files are named in kebab-case; routes as Remix names addresses', () => {
  const named = paths.filter((path) => !path.startsWith('app/routes/'))
  expect(named.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.\w+$/.test(basename(path)))).toEqual([])
  const routes = paths.filter((path) => path.startsWith('app/routes/'))
  expect(routes.filter((path) => !/^[a-z0-9$_.[\]-]+\.tsx?$/i.test(basename(path)))).toEqual([])
})

import { expect, test } from 'vitest'
import { problemsCsv } from '#app/features/accounts/import/problems-csv.server.ts'
import { bytesOf } from '#tests/domain/tables/bytes.ts'
import { check, type Desk, known, openDesk, upload } from './story.ts'

async function csvOf({ db, dataFolder }: Desk, importId: string): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of problemsCsv(db, dataFolder, known(db, importId))) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

test('the rows that stay out can be put right: where and why, then the row; no formula runs', async () => {
  const desk = openDesk()
  const text = [
    'Account Name;Website;Stage;Note',
    'Müller;mueller.example;Align;fine',
    'Groß;=cmd|calc;Later;"two\nlines"',
    'Weiß;+1;;@x',
  ].join('\n')
  const { id } = await upload(desk, bytesOf(text, 'windows-1252'))
  await check(desk, known(desk.db, id))
  expect(await csvOf(desk, id)).toBe(
    [
      '\uFEFFLine,Column,Value,Reason,Account Name,Website,Stage,Note',
      `3,"Website; Stage","'=cmd|calc; Later","This is a formula, not a value. Paste the column as values and export it again; Write one of the stages: Capture, Align, Reinforce, Elevate",Groß,'=cmd|calc,Later,"two\nlines"`,
      `5,Website,'+1,This is not a web domain. Write it like northwind.example,Weiß,'+1,,'@x`,
      '',
    ].join('\r\n'),
  )
})

test('more than a lot of them come out complete', async () => {
  const desk = openDesk()
  const rows = Array.from({ length: 1203 }, (_, index) => `Company ${index},nowhere`)
  const { id } = await upload(desk, ['Account Name,Website', ...rows].join('\n'))
  await check(desk, known(desk.db, id))
  const lines = (await csvOf(desk, id)).trimEnd().split('\r\n')
  expect(lines).toHaveLength(1204)
  expect(lines.at(-1)).toContain('1204,Website,nowhere')
})

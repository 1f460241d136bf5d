import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Env } from '../app/config/env.server.ts'
import type { Message, Transport } from './message.ts'

/** Mail as the development mailbox keeps it, one JSON file each. */
export type KeptMail = Omit<Message, 'at'> & { at: string }

/** True where mail goes into files: no SMTP_URL, and never in production. */
export function isMailboxOpen(env: Pick<Env, 'smtpUrl' | 'isProduction'>): boolean {
  return !env.smtpUrl && !env.isProduction
}

/** Writes each message to `<dataFolder>/mailbox/<id>.json`; sent again it replaces itself. */
export function mailboxTransport(dataFolder: string): Transport {
  const folder = folderIn(dataFolder)
  return {
    async send(message) {
      await mkdir(folder, { recursive: true })
      const file = join(folder, `${message.id}.json`)
      await writeFile(`${file}.part`, JSON.stringify(message, null, 2))
      await rename(`${file}.part`, file)
    },
  }
}

/** The newest mails first, at most `atMost`. */
export async function listKeptMails(dataFolder: string, atMost = 100): Promise<KeptMail[]> {
  const names = await readdir(folderIn(dataFolder)).catch(() => [])
  const ids = names.flatMap((name) => /^([0-9A-Z]{26})\.json$/.exec(name)?.[1] ?? [])
  const newest = ids.sort().reverse().slice(0, atMost)
  const mails = await Promise.all(newest.map((id) => readKeptMail(dataFolder, id)))
  return mails.filter((mail) => mail !== null)
}

/** One mail, or null when there is none of that id. */
export async function readKeptMail(dataFolder: string, id: string): Promise<KeptMail | null> {
  if (!/^[0-9A-Z]{26}$/.test(id)) return null
  const json = await readFile(join(folderIn(dataFolder), `${id}.json`), 'utf8').catch(() => null)
  return json === null ? null : (JSON.parse(json) as KeptMail)
}

function folderIn(dataFolder: string): string {
  return join(dataFolder, 'mailbox')
}

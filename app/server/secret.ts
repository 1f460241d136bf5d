import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '../config/env.server.ts'

/**
 * The server's own key: from CAIRN_SECRET, or made once and kept beside the database (readable by its owner only).
 * Links in mails are derived from it, so that no token is ever stored.
 */
export function readSecret(env: Env): string {
  if (env.secret) return env.secret
  const file = join(env.dataFolder, 'secret.key')
  if (!existsSync(file)) {
    mkdirSync(env.dataFolder, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8')
}

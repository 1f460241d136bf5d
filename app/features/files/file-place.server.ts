import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'

/** The folder of all uploaded files inside the data folder. */
export function filesFolder(dataFolder: string): string {
  return join(dataFolder, 'files')
}

/** Where the file with this content lies. Its name is its SHA-256 in hexadecimal and nothing else. */
export function filePlace(dataFolder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a content address')
  return join(filesFolder(dataFolder), sha256)
}

/**
 * Writes the bytes to their place, whole or not at all, and has the disk confirm it. A file that is there already
 * counts as written now, so that the sweep of orphans leaves it alone until its row stands.
 */
export async function placeFile(dataFolder: string, sha256: string, bytes: Uint8Array): Promise<void> {
  const place = filePlace(dataFolder, sha256)
  if (await exists(place)) {
    const now = new Date()
    return utimes(place, now, now)
  }
  await mkdir(filesFolder(dataFolder), { recursive: true })
  const passing = `${place}.${randomUUID()}.part`
  try {
    await writeDurably(passing, bytes)
    await rename(passing, place)
  } catch (error) {
    await rm(passing, { force: true })
    throw error
  }
  await confirmed(await open(filesFolder(dataFolder), 'r'))
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o640)
  try {
    await handle.writeFile(bytes)
  } finally {
    await confirmed(handle)
  }
}

async function confirmed(handle: FileHandle): Promise<void> {
  await handle.sync()
  await handle.close()
}

async function exists(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  )
}

import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { attachmentHeader } from './file-name.ts'
import { filePlace } from './file-place.server.ts'
import type { FoundFile } from './find-file.server.ts'

/** Whatever a file holds, a browser that opens it may run nothing and load nothing. */
const nothingRuns = "default-src 'none'; sandbox"

/** Streams a file as a download. Null when its bytes are not on the disk (a restore without files). */
export async function downloadFile(dataFolder: string, file: FoundFile): Promise<Response | null> {
  return streamFile(dataFolder, file, {
    'Content-Disposition': attachmentHeader(file.name),
    'Cache-Control': 'private, no-store',
  })
}

/** Shows a picture that we have written anew ourselves: only the vendor's logo. */
export async function showPicture(dataFolder: string, file: FoundFile): Promise<Response | null> {
  return streamFile(dataFolder, file, {
    'Cache-Control': 'public, max-age=300',
    ETag: `"${file.sha256}"`,
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
}

async function streamFile(dataFolder: string, file: FoundFile, headers: Record<string, string>) {
  const handle = await openPlace(filePlace(dataFolder, file.sha256))
  if (!handle) return null
  const body = Readable.toWeb(createReadStream('', { fd: handle, autoClose: true })) as ReadableStream
  return new Response(body, {
    headers: {
      'Content-Type': file.type.startsWith('text/') ? `${file.type}; charset=utf-8` : file.type,
      'Content-Length': String(file.size),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': nothingRuns,
      ...headers,
    },
  })
}

async function openPlace(place: string): Promise<FileHandle | null> {
  try {
    return await open(place, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

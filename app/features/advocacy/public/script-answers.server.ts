import { frameScript, wallScript } from './embed-script.ts'
import type { MadeAnswer } from './pack-answer.server.ts'

const script = { status: 200, type: 'text/javascript; charset=utf-8' } as const

/** `/embed/wall.js` may be loaded by every page; what it shows is shown to allowed sites alone. */
export function wallScriptAnswer(): MadeAnswer {
  return { ...script, body: wallScript, headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } }
}

/** `/embed/frame.js`. */
export function frameScriptAnswer(): MadeAnswer {
  return { ...script, body: frameScript }
}

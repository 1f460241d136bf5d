import { HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { closeCodes } from './visitor.ts'

type Open = { socket: HocuspocusProviderWebsocket; users: number; leaving: AbortController }

const open = new Map<string, Open>()

/** The one socket of an account's pages, however many of its texts are open; `give` hands it back, and the last closes it. */
export function takeSocket(address: string): { socket: HocuspocusProviderWebsocket; give: () => void } {
  const taken = open.get(address) ?? openSocket(address)
  taken.users += 1
  const give = () => {
    taken.users -= 1
    if (taken.users > 0) return
    if (open.get(address) === taken) open.delete(address)
    taken.leaving.abort()
    taken.socket.destroy()
  }
  return { socket: taken.socket, give }
}

function openSocket(address: string): Open {
  const leaving = new AbortController()
  const { signal } = leaving
  const socket = new HocuspocusProviderWebsocket({
    url: `${location.origin.replace(/^http/, 'ws')}${address}`,
    onClose: ({ event: { code } }) => {
      if (code !== closeCodes.lostAccess) return
      // for good: it would knock at a closed door again and again
      open.delete(address)
      leaving.abort()
      socket.disconnect()
    },
  })
  // a socket notices late that the network has gone, and its own tries come half a minute apart by then
  addEventListener('offline', () => socket.disconnect(), { signal })
  addEventListener('online', () => void socket.connect(), { signal })
  const opened = { socket, users: 0, leaving }
  open.set(address, opened)
  return opened
}

import { openLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = openLoader({
  because: 'an address that does not exist answers the same to everybody',
  load: () => {
    throw refusalResponse({ code: 'not-found' })
  },
})

/** Never drawn: the loader always answers 404 with the error page. */
export default function Missing() {
  return null
}

/**
 * Wraps `fetch` so that the data of pages comes whole or not at all. Remix starts to decode it when its head is there, and
 * a page that is left between the head and the first line then ends in an error on the console. A request that is given
 * up it takes in silence; nothing of ours is deferred, so waiting for the whole answer costs nothing.
 */
export function withWholeAnswers(ask: typeof fetch): typeof fetch {
  return async (input, init) => {
    const answer = await ask(input, init)
    const isPageData = input instanceof URL && input.pathname.endsWith('.data')
    return isPageData && answer.body ? new Response(await answer.arrayBuffer(), answer) : answer
  }
}

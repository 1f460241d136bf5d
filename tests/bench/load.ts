import autocannon from 'autocannon'

type Load = {
  url: string
  cookie?: string
  seconds?: number
  connections?: number
  amount?: number
  headers?: Record<string, string>
  requests?: Partial<autocannon.Request>[]
}

/** Requests a second that were answered well; anything but the expected status fails the bench. */
export async function throughput(
  { url, cookie, seconds = 3, connections = 8, amount, headers, ...rest }: Load,
  status = 200,
): Promise<number> {
  const result = await autocannon({
    url,
    connections,
    ...(amount ? { amount } : { duration: seconds }),
    headers: { ...(cookie ? { cookie } : {}), ...headers },
    ...rest,
  })
  const good = result.statusCodeStats?.[String(status) as '200']?.count ?? 0
  if (good === 0 || good < result.requests.total - connections) {
    throw new Error(
      `${url}: ${good} of ${result.requests.total} answers were ${status}: ${JSON.stringify(result.statusCodeStats)}`,
    )
  }
  return good / result.duration
}

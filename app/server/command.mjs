/**
 * How the server is run by our own Node. The heap is bounded: unbounded, V8 lets it grow to 390 MB resident under load
 * before it looks for garbage, with no gain in pages per second (measured with the `memory` bench row).
 */
export const serverCommand = [
  '--disable-warning=ExperimentalWarning',
  '--max-old-space-size=400',
  '--max-semi-space-size=16',
  'app/server/main.ts',
]

import { spawnSync } from 'node:child_process'
import { againstBound, againstControl, type Measure, median, type Row } from '../measure.ts'

/** What one child process took: seconds from the order to the bytes, and the most memory it ever held, in MB. */
type Taken = { seconds: number; peakInMb: number }

const rounds = 3

/** A review of over 20 slides (14 goals with charts) as a PDF and as slides; the control does everything but the writing. */
function documentRow(name: string, what: 'pdf' | 'pptx'): Row {
  return {
    name,
    async measure(): Promise<Measure[]> {
      const taken: Taken[] = []
      const control: Taken[] = []
      for (let round = 0; round < rounds; round += 1) {
        taken.push(make(what))
        control.push(make('nothing'))
      }
      const of = (all: Taken[], part: keyof Taken) => median(all.map((one) => one[part]))
      const facts = { row: name, unit: 's' }
      return [
        againstBound(
          { ...facts, metric: 'a review of over 20 slides', value: of(taken, 'seconds') },
          { atMost: 5 },
        ),
        againstBound(
          { ...facts, metric: 'most memory of its process', unit: 'MB', value: of(taken, 'peakInMb') },
          { atMost: 300 },
        ),
        againstControl({
          ...{ ...facts, metric: 'memory against a process that writes nothing', unit: 'MB' },
          ...{ value: of(taken, 'peakInMb'), control: of(control, 'peakInMb') },
        }),
      ]
    },
  }
}

export const exportPdf = documentRow('export-pdf', 'pdf')
export const exportPptx = documentRow('export-pptx', 'pptx')

function make(what: 'pdf' | 'pptx' | 'nothing'): Taken {
  const child = new URL('../write-document.ts', import.meta.url).pathname
  const done = spawnSync(process.execPath, [child, what], { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${what}: ${done.stderr}`)
  return JSON.parse(done.stdout) as Taken
}

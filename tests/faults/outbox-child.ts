import { writeSync } from 'node:fs'
import { and, isNull } from 'drizzle-orm'
import { deliverMail } from '#app/jobs/deliver-mail.server.ts'
import { schedule } from '#app/jobs/scheduler.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { smtpTransport } from '#emails/smtp.server.ts'
import { mailSecret } from '#tests/factories/mails.ts'
import { momentAt } from '#tests/factories/moment.ts'

/** Delivers until nothing waits. Time runs tenfold, so that ten seconds of backoff take one. */
const speed = 10
const [file = '', smtpUrl = '', start = ''] = process.argv.slice(2)
const began = Number(start)
const db = openDatabase(file)
const nothing = () => undefined

const timeouts = { connect: 1500, silence: 1500, whole: 4000 } // 40 s of tenfold time; a lease lasts 60
const transport = smtpTransport({
  url: smtpUrl,
  from: 'Lumen <plan@lumen.example>',
  host: 'success.lumen.example',
  timeouts,
})

// the scheduler's waits keep no process alive, and here there is no server that does
const awake = setInterval(nothing, 1000)

// what the first mail would load, so that whoever kills knows that we are at work
await import('#emails/render.server.ts')
writeSync(1, 'at work\n')

const jobs = schedule(
  [
    { name: 'deliver-mail', everyMs: 50, run: deliverMail },
    { name: 'leave-when-done', everyMs: 200, run: leaveWhenDone },
  ],
  {
    db,
    env: { baseUrl: 'https://success.lumen.example', dataFolder: '.', mailFrom: 'plan@lumen.example' },
    secret: mailSecret,
    transport,
    clock: () => momentAt(new Date(began + (Date.now() - began) * speed)),
    random: Math.random,
    log: { info: nothing, warn: nothing, error: (facts, text) => console.error(text, facts) },
  },
)
function leaveWhenDone() {
  const waiting = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isNull(outbox.sentAt), isNull(outbox.deadAt), isNull(outbox.droppedAt)))
    .limit(1)
    .get()
  if (waiting) return
  clearInterval(awake)
  queueMicrotask(() => void jobs.stop()) // the first look comes before `schedule` has answered
}

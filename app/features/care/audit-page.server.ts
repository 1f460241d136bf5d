import type { PlanActor } from '#app/domain/access/actor.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { type AuditAnswers, auditAnswerTitles, openTests, suggestedStage } from '#app/domain/care/audit.ts'
import { evaluateGate } from '#app/domain/care/evaluate-gate.ts'
import { fixPath } from '#app/domain/care/fix-path.ts'
import { fixWords } from '#app/domain/care/fix-words.ts'
import { passedStages } from '#app/domain/care/slipping.ts'
import { type Stage, stageFacts, stages } from '#app/domain/care/stages.ts'
import { readDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { type AuditEntry, auditEntriesOf } from './audit-entries.server.ts'
import { type Gathered, gatherEvidence } from './gather-evidence.server.ts'
import { hasMoved } from './has-moved.server.ts'

type Account = {
  id: string
  slug: string
  timeZone: string
  stage: Stage
  stageEnteredOn: string
  endedAt: Date | null
}
type Asked = { actor: PlanActor; account: Account; now: Date }

/** The four tests with their answers, what they speak for, and what the stages before the present one lack. */
export function auditPage(db: Db, { actor, account, now }: Asked) {
  const entries = auditEntriesOf(db, actor.accountId)
  const gathered = gatherEvidence(db, { accountId: actor.accountId, now })
  if (!gathered) throw new Error('an actor without their account')
  const today = todayIn(account.timeZone, now)
  const answers: AuditAnswers = Object.fromEntries(
    stages.flatMap((stage) => (entries[stage][0] ? [[stage, entries[stage][0].answer]] : [])),
  )
  const read = (entry: AuditEntry) => ({
    ...{ id: entry.id, answer: auditAnswerTitles[entry.answer], note: entry.note },
    by: entry.by ?? 'a former member',
    on: readDate(todayIn(account.timeZone, entry.answeredAt), { today }),
  })
  return {
    slug: account.slug,
    accountName: gathered.evidence.names.account,
    vendorName: gathered.evidence.names.vendor,
    questions: stages.map((stage) => ({
      ...{ stage, title: stageFacts[stage].title, test: stageFacts[stage].test },
      answer: entries[stage][0]?.answer ?? '',
      note: entries[stage][0]?.note ?? '',
      shown: shownOf(stage, gathered),
      answers: entries[stage].map(read),
    })),
    openTests: openTests(answers).length,
    suggested: suggestedStage(answers),
    stands: {
      stage: account.stage,
      since: account.stageEnteredOn,
      words: `${stageFacts[account.stage].title} since ${readDate(account.stageEnteredOn, { today })}`,
    },
    today,
    mayPlace: account.endedAt === null && !hasMoved(db, actor.accountId),
    gaps: gapsOf(account.slug, gathered),
  }
}

export type AuditPageData = ReturnType<typeof auditPage>

/** What the plan itself shows for a test: evidence that a CSM may lean an answer on. */
function shownOf(stage: Stage, { evidence }: Gathered): string {
  const { done, criteria } = evaluateGate(stage, evidence)
  return `The plan shows ${done} of ${criteria.length}`
}

/** What the stages before the present one ask for and the plan does not show, where it was placed beyond them. */
function gapsOf(slug: string, { evidence, spells, waivers }: Gathered) {
  return passedStages({ evidence, spells, waivers })
    .filter(({ state }) => state === 'gaps')
    .map(({ stage, unmet }) => ({
      ...{ stage, title: stageFacts[stage].title },
      unmet: unmet.map(({ key, staff, staffDetail, fix }) => ({
        ...{ key, sentence: staff, detail: staffDetail },
        fix: { href: fixPath(slug, fix), label: fixWords[key].vendor ?? 'Look' },
      })),
    }))
}

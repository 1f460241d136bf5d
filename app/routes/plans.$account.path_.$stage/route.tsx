import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { maySeeInternal, maySeePlan } from '#app/domain/access/plan-policy.ts'
import { stages } from '#app/domain/care/stages.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { gatePage } from '#app/features/care/gate-page.server.ts'
import { GatePage } from '#app/features/care/gate-page.tsx'
import { gatherEvidence } from '#app/features/care/gather-evidence.server.ts'
import { conversationAbout } from '#app/features/plan/comments/conversation.server.ts'
import { Conversation } from '#app/features/plan/comments/conversation.tsx'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { planAction } from '#app/http/actions.server.ts'
import type { PlanScene } from '#app/http/guard.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'
import { moveIntents } from './move-intents.server.ts'
import { stageIntents } from './stage-intents.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: (scene) => {
    const { context, account, actor, params, url } = scene
    const stage = stages.find((one) => one === params.stage)
    const gathered = gatherEvidence(context.db, { accountId: account.id, now: context.at.now })
    if (!stage || !gathered) throw refusalResponse({ code: 'not-found' })
    const { evidence } = gathered
    const page = gatePage(context.db, { actor, account, stage, evidence, now: context.at.now })
    return { page, notes: notesOn(scene, page.spellId), asked: url.searchParams.get('do') }
  },
})

/** What the vendor's side noted while the account was in this stage; null for everybody else and for stages ahead. */
function notesOn({ context, account, actor }: PlanScene, spellId: string | null) {
  if (!spellId || !maySeeInternal(actor)) return null
  return conversationAbout(context.db, { actor, account, subject: 'stage', subjectId: spellId })
}

export const action = planAction({ ...moveIntents, ...stageIntents })

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: planTitle(matches, data?.page.title ?? 'Path') },
]

/** Forms of one press; those with fields tell a refusal themselves. */
const presses = ['propose-move', 'end-rest', 'grant-waiver', 'refuse-waiver', 'end-waiver']

export default function Gate() {
  const { page, notes, asked } = useLoaderData<typeof loader>()
  return (
    <>
      <RefusedNotice intents={presses} />
      <GatePage
        {...page}
        asked={asked}
        notes={notes && <Conversation key={notes.subjectId} conversation={notes} title="Internal notes" />}
      />
    </>
  )
}

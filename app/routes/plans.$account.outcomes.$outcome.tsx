import { type MetaFunction, useLoaderData } from '@remix-run/react'
import {
  mayAgreeSomeTerms,
  mayCorrect,
  mayNameShare,
  mayReport,
  mayVerifySome,
} from '#app/domain/access/outcomes-policy.ts'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { outcomePath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { agreeTerms } from '#app/features/outcomes/agree-terms.server.ts'
import { correctMeasurement } from '#app/features/outcomes/correct-measurement.server.ts'
import { disputeMeasurement } from '#app/features/outcomes/dispute-measurement.server.ts'
import { endDispute } from '#app/features/outcomes/end-dispute.server.ts'
import {
  correctMeasurementForm,
  disputeMeasurementForm,
  endDisputeForm,
  reportMeasurementForm,
  verifyMeasurementForm,
  withdrawMeasurementForm,
} from '#app/features/outcomes/measurement-form.ts'
import { OutcomePage } from '#app/features/outcomes/outcome-page.tsx'
import { reportMeasurement } from '#app/features/outcomes/report-measurement.server.ts'
import { setShare } from '#app/features/outcomes/set-share.server.ts'
import { showOutcome } from '#app/features/outcomes/show-outcome.server.ts'
import { storeEvidence } from '#app/features/outcomes/store-evidence.server.ts'
import { agreeTermsForm, setShareForm } from '#app/features/outcomes/terms-form.ts'
import { showUsage } from '#app/features/outcomes/usage/show-usage.server.ts'
import { showUsageForm } from '#app/features/outcomes/usage/usage-form.ts'
import { verifyMeasurement } from '#app/features/outcomes/verify-measurement.server.ts'
import { withdrawMeasurement } from '#app/features/outcomes/withdraw-measurement.server.ts'
import { commentCounts } from '#app/features/plan/comments/comments-queries.server.ts'
import { conversationAbout, conversationWithin } from '#app/features/plan/comments/conversation.server.ts'
import { Conversation } from '#app/features/plan/comments/conversation.tsx'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import type { PlanScene } from '#app/http/guard.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, actor, params, url }) => {
    const outcomeId = params.outcome ?? ''
    const shown = showOutcome(db, { actor, account, outcomeId, now: at.now, search: url.searchParams })
    const conversation = conversationAbout(db, { actor, account, subject: 'outcome', subjectId: outcomeId })
    if (!shown || !conversation) throw refusalResponse({ code: 'not-found' })
    const ids = shown.rows.map(({ id }) => id)
    const comments = commentCounts(db, actor, { subject: 'measurement', ids })
    const figure = conversationWithin(db, {
      actor,
      account,
      on: 'measurement',
      within: outcomeId,
      search: url.searchParams.get('figure'),
    })
    return { shown, conversation, comments, figure }
  },
})

const withFile = {
  file: 'file',
  before: ({ context }: PlanScene, _input: unknown, files: Record<string, File>) =>
    storeEvidence(context.env.dataFolder, files),
}

/** Closes the form in the address, with and without JavaScript. */
const back = (_value: unknown, { account, params }: PlanScene) => ({
  goTo: outcomePath(account.slug, params.outcome ?? ''),
})

export const action = planAction({
  report: planIntent({
    may: mayReport,
    form: reportMeasurementForm,
    ...withFile,
    run: reportMeasurement,
    done: back,
  }),
  correct: planIntent({
    may: mayCorrect,
    form: correctMeasurementForm,
    ...withFile,
    run: correctMeasurement,
    done: back,
  }),
  verify: planIntent({
    may: mayVerifySome,
    form: verifyMeasurementForm,
    run: verifyMeasurement,
    done: ({ verified }) => ({ message: verified === 1 ? 'Confirmed' : `${verified} figures confirmed` }),
  }),
  dispute: planIntent({
    may: mayVerifySome,
    form: disputeMeasurementForm,
    run: disputeMeasurement,
    done: back,
  }),
  withdraw: planIntent({
    may: mayReport,
    form: withdrawMeasurementForm,
    run: withdrawMeasurement,
    done: back,
  }),
  'agree-terms': planIntent({
    may: mayAgreeSomeTerms,
    form: agreeTermsForm,
    run: agreeTerms,
    done: () => ({ message: 'Agreed. Confirmed figures count as confirmed' }),
  }),
  'set-share': planIntent({
    may: mayNameShare,
    form: setShareForm,
    run: setShare,
    done: ({ isAgreed }) => ({
      message: isAgreed ? 'Saved and agreed' : 'Proposed. Those who may agree get a mail',
    }),
  }),
  'show-usage': planIntent({ may: mayReport, form: showUsageForm, run: showUsage, done: back }),
  'end-dispute': planIntent({ may: mayVerifySome, form: endDisputeForm, run: endDispute }),
})

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: planTitle(matches, data?.shown.outcome.name ?? 'Outcome') },
]

export default function Outcome() {
  const { shown, conversation, comments, figure } = useLoaderData<typeof loader>()
  return (
    <OutcomePage
      {...{ shown, comments }}
      figureComments={
        figure && (
          <Conversation
            key={figure.subjectId}
            conversation={figure}
            id="comments-figure"
            title="What is said about this figure"
          />
        )
      }
    >
      <Conversation conversation={conversation} />
    </OutcomePage>
  )
}

import { criterionTitles } from '#app/domain/care/criteria.ts'
import { stageFacts } from '#app/domain/care/stages.ts'
import { Field } from '#app/ui/field.tsx'
import { DateInput, Select } from '#app/ui/inputs.tsx'
import type { GatePageData } from './gate-page.server.ts'
import { askWaiverForm, grantWaiverForm, restForm, stepBackForm } from './move-form.ts'
import type { Question } from './question.tsx'
import { ReasonForm } from './reason-form.tsx'

type Given = { page: GatePageData; path: string }

/** What this reader can be asked about the stage as a whole: resting, letting something go, going back. */
export function stageQuestions({ page, path }: Given): Question[] {
  const { may, rest, next } = page
  // Elevate is mastered, not left: nothing there can be let go
  const hasOpen = next !== null && openCriteria(page).length > 0
  return [
    ...(may.stepBackTo.length > 0 ? [steppingBack({ page, path })] : []),
    ...(may.rest && !rest ? [resting({ page, path })] : []),
    ...((may.waive || may.askForWaiver) && hasOpen ? [waiving({ page, path })] : []),
  ]
}

function resting({ page, path }: Given): Question {
  const { side, accountName, vendorName, stage } = page
  const other = side === 'vendor' ? accountName : vendorName
  return {
    intent: 'start-rest',
    opener: 'Rest here…',
    title: `Let the plan rest in ${stageFacts[stage].title}`,
    about: `Nothing is overdue while it rests, and nobody is nudged to go on. Reviews and confirmations continue. ${other} reads why, and either side can wake it.`,
    form: (close) => (
      <ReasonForm
        {...{ path, close }}
        intent="start-rest"
        schema={restForm}
        start={{ endsOn: '' }}
        label="Why does it rest?"
        hint="Both sides read it"
        send="Let it rest"
      >
        {({ field, error }) => (
          <Field
            label="Last day of the rest"
            hint="It wakes by itself on the day after"
            error={error('endsOn')}
          >
            <DateInput {...field('endsOn')} />
          </Field>
        )}
      </ReasonForm>
    ),
  }
}

function waiving({ page, path }: Given): Question {
  const mayGrant = page.may.waive
  const intent = mayGrant ? 'grant-waiver' : 'ask-waiver'
  const open = openCriteria(page)
  return {
    intent,
    opener: mayGrant ? 'Waive a criterion…' : 'Ask for a waiver…',
    title: mayGrant ? 'Let a criterion go' : 'Ask a lead to let a criterion go',
    about: mayGrant
      ? `It counts as done for this stage. ${page.accountName} reads the reason, and it stands in what both sides sign.`
      : `Only ${page.vendorName} sees what you ask. If a lead agrees, ${page.accountName} reads the reason.`,
    form: (close) => (
      <ReasonForm
        {...{ path, close, intent }}
        schema={mayGrant ? grantWaiverForm : askWaiverForm}
        start={{ criterion: open[0]?.key ?? '' }}
        label="Why can it be let go?"
        send={mayGrant ? 'Let it go' : 'Ask a lead'}
      >
        {({ field, error }) => (
          <Field label="Criterion" error={error('criterion')} isRequired>
            <Select
              {...field('criterion')}
              options={open.map(({ key }) => ({ value: key, label: criterionTitles[key] }))}
            />
          </Field>
        )}
      </ReasonForm>
    ),
  }
}

function steppingBack({ page, path }: Given): Question {
  const { stepBackTo } = page.may
  return {
    intent: 'step-back',
    opener: 'Step back…',
    kind: 'quiet',
    title: 'Take the plan back',
    about: `The plan is in the earlier stage again, and both sides sign anew before it leaves. ${page.accountName} is told, with your reason. The history stays.`,
    form: (close) => (
      <ReasonForm
        {...{ path, close }}
        intent="step-back"
        schema={stepBackForm}
        start={{ toStage: stepBackTo[0] ?? '' }}
        label="Why does it go back?"
        hint="The customer reads it"
        kind="danger"
        send="Take it back"
      >
        {({ field, error }) => (
          <Field label="Back to" error={error('toStage')} isRequired>
            <Select
              {...field('toStage')}
              options={stepBackTo.map((stage) => ({ value: stage, label: stageFacts[stage].title }))}
            />
          </Field>
        )}
      </ReasonForm>
    ),
  }
}

/** What can be let go: open, and nobody has asked for it yet. */
function openCriteria({ criteria, askedWaivers }: GatePageData) {
  const asked = new Set(askedWaivers.map(({ criterion }) => criterion))
  return criteria.filter(({ key, state }) => (state === 'open' || state === 'later') && !asked.has(key))
}

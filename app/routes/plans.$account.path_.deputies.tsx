import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayNameDeputy } from '#app/domain/access/care-policy.ts'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { readDate } from '#app/domain/reading.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { DeputiesPage } from '#app/features/care/deputies-page.tsx'
import { deputiesOf, deputyChoices } from '#app/features/care/deputy-queries.server.ts'
import { nameDeputyForm, revokeDeputyForm } from '#app/features/care/move-form.ts'
import { nameDeputy } from '#app/features/care/name-deputy.server.ts'
import { revokeDeputy } from '#app/features/care/revoke-deputy.server.ts'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, actor }) => {
    const today = todayIn(account.timeZone, at.now)
    const read = (day: string) => readDate(day, { today })
    return {
      slug: account.slug,
      accountName: account.name,
      deputies: deputiesOf(db, { actor, account, now: at.now }).map(({ startsOn, endsOn, ...row }) => ({
        ...row,
        days: startsOn === endsOn ? read(startsOn) : `${read(startsOn)} to ${read(endsOn)}`,
      })),
      choices: deputyChoices(db, { actor }).map(({ userId, name }) => ({ userId, name })),
      mayName: mayNameDeputy(actor),
      today,
    }
  },
})

export const action = planAction({
  'name-deputy': planIntent({ may: mayNameDeputy, form: nameDeputyForm, run: nameDeputy }),
  'revoke-deputy': planIntent({
    may: mayNameDeputy,
    form: revokeDeputyForm,
    run: revokeDeputy,
    done: () => ({ message: 'Ended' }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Deputies') }]

export default function Deputies() {
  return (
    <>
      <RefusedNotice intents={['revoke-deputy']} />
      <DeputiesPage {...useLoaderData<typeof loader>()} />
    </>
  )
}

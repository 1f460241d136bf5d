import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayKeepPerson, mayManageMembers } from '#app/domain/access/accounts-policy.ts'
import { mayEditPlan, mayEditPrivateHalf, maySeePlan } from '#app/domain/access/plan-policy.ts'
import { personPath } from '#app/domain/paths.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { conversationAbout } from '#app/features/plan/comments/conversation.server.ts'
import { editStakeholder } from '#app/features/plan/edit-stakeholder.server.ts'
import { editStakeholderNote } from '#app/features/plan/edit-stakeholder-note.server.ts'
import { markStakeholderDeparted } from '#app/features/plan/mark-stakeholder-departed.server.ts'
import { nameSuccessor } from '#app/features/plan/name-successor.server.ts'
import { ownedByDeparted, peopleOf, privateHalfOf } from '#app/features/plan/people-queries.server.ts'
import { departedRows, successionsAsked } from '#app/features/plan/people-rows.ts'
import { returnStakeholder } from '#app/features/plan/return-stakeholder.server.ts'
import {
  editStakeholderForm,
  editStakeholderNoteForm,
  nameSuccessorForm,
  stakeholderForm,
} from '#app/features/plan/stakeholder-form.ts'
import { StakeholderPage } from '#app/features/plan/stakeholder-page.tsx'
import { bossOptions, sharedFacts, sharedHalf } from '#app/features/plan/stakeholder-rows.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, actor, params, url }) => {
    const people = peopleOf(db, actor)
    const person = people.find(({ id }) => id === params.stakeholder)
    const conversation =
      person && conversationAbout(db, { actor, account, subject: 'stakeholder', subjectId: person.id })
    if (!person || !conversation) throw refusalResponse({ code: 'not-found' })
    const { id, name, title, side, hasLogin, departedAt } = person
    const [left] = departedRows([person], { timeZone: account.timeZone, now: at.now })
    const asked = departedAt ? successionsAsked(people, ownedByDeparted(db, actor)) : []
    return {
      account: { slug: account.slug, name: account.name },
      vendorName: findVendor(db)?.name ?? '',
      person: { id, name, title, side, hasLogin, shared: sharedHalf(person) },
      facts: sharedFacts(person, people),
      bosses: bossOptions(people, { person }),
      privateHalf: privateHalfOf(db, actor, id),
      leftOn: left?.leftOn ?? null,
      asked: asked.find((succession) => succession.id === id) ?? null,
      isAsked: url.searchParams.get('left') === 'ask',
      conversation,
      mayEdit: mayEditPlan(actor),
      mayKeep: mayKeepPerson(actor, side),
      mayManageMembers: mayManageMembers(actor),
    }
  },
})

export const action = planAction({
  'edit-stakeholder': planIntent({ may: mayEditPlan, form: editStakeholderForm, run: editStakeholder }),
  'edit-stakeholder-note': planIntent({
    may: mayEditPrivateHalf,
    form: editStakeholderNoteForm,
    run: editStakeholderNote,
  }),
  'mark-stakeholder-departed': planIntent({
    may: mayEditPlan,
    form: stakeholderForm,
    run: markStakeholderDeparted,
    // away from the question in the address that readers without JavaScript were asked by
    done: ({ stakeholderId }, { account }) => ({ goTo: personPath(account.slug, stakeholderId) }),
  }),
  'return-stakeholder': planIntent({ may: mayEditPlan, form: stakeholderForm, run: returnStakeholder }),
  'name-successor': planIntent({ may: mayEditPlan, form: nameSuccessorForm, run: nameSuccessor }),
})

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: planTitle(matches, data?.person.name ?? 'Person') },
]

export default function Person() {
  return <StakeholderPage {...useLoaderData<typeof loader>()} />
}

import { expect, test } from 'vitest'
import { changeStaffRole } from '#app/features/accounts/change-staff-role.server.ts'
import { listDeadMails } from '#app/features/accounts/dead-mail-queries.server.ts'
import { editVendor } from '#app/features/accounts/edit-vendor.server.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { invitationKey } from '#app/features/accounts/invitation-key.server.ts'
import { inviteStaff } from '#app/features/accounts/invite-staff.server.ts'
import { removeStaff } from '#app/features/accounts/remove-staff.server.ts'
import { resendStaffInvitation } from '#app/features/accounts/resend-staff-invitation.server.ts'
import { retryMail } from '#app/features/accounts/retry-mail.server.ts'
import { revokeStaffInvitation } from '#app/features/accounts/revoke-staff-invitation.server.ts'
import { inviteStaffForm, staffRoleForm } from '#app/features/accounts/staff-form.ts'
import { listStaff, listStaffInvitations } from '#app/features/accounts/staff-queries.server.ts'
import { editVendorForm } from '#app/features/accounts/vendor-form.ts'
import { findSignedIn, startSession } from '#app/features/auth/sessions.server.ts'
import type { Db } from '#db/client.server.ts'
import { files } from '#db/schema/accounts.ts'
import { outbox } from '#db/schema/activity.ts'
import { sessions, vendor } from '#db/schema/auth.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeStaff, makeTeamMember, makeUser } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { eventsOf, personOf } from './story.ts'

const at = momentAt()

function setUp(db: Db) {
  db.insert(vendor)
    .values({ id: 1, name: 'Lumen', timeZone: 'Europe/Berlin', currency: 'EUR', createdAt: at.now })
    .run()
  return personOf(makeStaff(db, 'admin', { name: 'Adam Novak', email: 'adam@lumen.example' }))
}

test('an admin changes how customers see the vendor; pale colours are refused with one that would do', () => {
  const db = openTestDatabase()
  const admin = setUp(db)
  const logo = { sha256: 'a'.repeat(64), name: 'logo.png', type: 'image/png', size: 10 }
  const input = editVendorForm.parse({
    name: 'Lumen Analytics',
    'was:name': 'Lumen',
    accent: '#7a3b2e',
    'was:accent': '#2B5C4D',
  })
  expect(write(db, (tx) => editVendor(tx, admin, { ...input, logo }, at)).ok).toBe(true)
  expect(findVendor(db)).toMatchObject({ name: 'Lumen Analytics', accent: '#7A3B2E' })
  expect(db.select().from(files).all()).toMatchObject([{ id: findVendor(db)?.logoFileId, accountId: null }])
  expect(eventsOf(db, '')).toEqual(['vendor-changed'])

  expect(editVendorForm.safeParse({ accent: '#FFC800' }).error?.issues[0]?.message).toContain(
    'is the same colour, darker',
  )
  const lead = personOf(makeStaff(db, 'lead'))
  const refused = write(db, (tx) => editVendor(tx, lead, { ...input, logo: null }, at))
  expect(!refused.ok && refused.refusal.code).toBe('not-allowed')
})

test('an admin invites staff: not customers, not those who work here; removed colleagues can be invited back', () => {
  const db = openTestDatabase()
  const admin = setUp(db)
  const invite = (email: string) => {
    const form = inviteStaffForm.parse({ email, name: 'Tom Lindqvist', staffRole: 'csm' })
    return write(db, (tx) => inviteStaff(tx, admin, { ...form, ...invitationKey('secret', at) }, at))
  }
  expect(invite(makeUser(db, { email: 'maria@northwind.example' }).email).ok).toBe(false)
  expect(invite(admin.email).ok).toBe(false)
  expect(invite(makeStaff(db, 'csm', { deactivatedAt: at.now, email: 'old@lumen.example' }).email).ok).toBe(
    true,
  )
  expect(invite('tom@lumen.example').ok).toBe(true)
  const again = invite('tom@lumen.example')
  if (!again.ok) throw new Error('refused')
  expect(listStaffInvitations(db)).toHaveLength(2)
  expect(
    db
      .select()
      .from(outbox)
      .all()
      .map(({ kind }) => kind),
  ).toEqual(Array(3).fill('accounts-staff-invitation'))

  const later = momentAt('2026-05-05T09:00:00Z')
  expect(write(db, (tx) => resendStaffInvitation(tx, admin, again.value, at)).ok).toBe(false)
  expect(write(db, (tx) => resendStaffInvitation(tx, admin, again.value, later)).ok).toBe(true)
  expect(write(db, (tx) => revokeStaffInvitation(tx, admin, again.value, later)).ok).toBe(true)
  expect(write(db, (tx) => revokeStaffInvitation(tx, admin, again.value, later)).ok).toBe(false)
  expect(listStaffInvitations(db)).toHaveLength(1)
})

test('one admin always stays', () => {
  const db = openTestDatabase()
  const admin = setUp(db)
  const other = makeStaff(db, 'lead')
  const change = (userId: string, staffRole: string) =>
    write(db, (tx) => changeStaffRole(tx, admin, staffRoleForm.parse({ userId, staffRole }), at))
  const remove = (userId: string) => write(db, (tx) => removeStaff(tx, admin, { userId }, at))
  expect(change(admin.userId, 'lead').ok).toBe(false)
  expect(remove(admin.userId).ok).toBe(false)
  expect(change(other.id, 'admin').ok).toBe(true)
  expect(change(admin.userId, 'csm').ok).toBe(true)
  expect(
    listStaff(db)
      .map(({ staffRole }) => staffRole)
      .sort(),
  ).toEqual(['admin', 'csm'])
  expect(eventsOf(db, '')).toEqual(['staff-role-changed', 'staff-role-changed'])
})

test('removed staff are signed out everywhere, off every team, and their goals ask for successors', async () => {
  const db = openTestDatabase()
  const admin = setUp(db)
  const account = makeAccount(db)
  const { user } = makeTeamMember(db, account)
  const world = { db, now: at.now, isSecure: false }
  const cookie = (await startSession(world, user, 'phone')).split(';')[0] ?? ''
  expect(await findSignedIn(world, cookie)).not.toBeNull()

  expect(write(db, (tx) => removeStaff(tx, admin, { userId: user.id }, at))).toEqual({
    ok: true,
    value: { isSelf: false },
  })
  expect(await findSignedIn(world, cookie)).toBeNull()
  expect(db.select().from(sessions).all()).toEqual([])
  expect(db.select().from(stakeholders).get()?.departedAt).toEqual(at.now)
  expect(eventsOf(db, account.id)).toEqual(['team-left'])
  expect(eventsOf(db, '')).toEqual(['staff-removed'])
  expect(write(db, (tx) => removeStaff(tx, admin, { userId: user.id }, at)).ok).toBe(false)
  const csm = personOf(makeStaff(db))
  const refused = write(db, (tx) => removeStaff(tx, csm, { userId: admin.userId }, at))
  expect(!refused.ok && refused.refusal.code).toBe('not-allowed')
})

test('a mail that was given up is tried again when an admin says so', () => {
  const db = openTestDatabase()
  const admin = setUp(db)
  const mailId = at.newId()
  const mail = {
    id: mailId,
    kind: 'accounts-joined',
    to: 'a@b.example',
    facts: {},
    createdAt: at.now,
    dueAt: at.now,
  }
  db.insert(outbox)
    .values({ ...mail, attempts: 10, deadAt: at.now, lastError: '550' })
    .run()
  expect(listDeadMails(db)).toMatchObject([{ mailId, attempts: 10, lastError: '550' }])
  const retry = (person: typeof admin) =>
    write(db, (tx) => retryMail(tx, person, { mailId }, momentAt('2026-05-05T09:00:00Z')))
  expect(retry(personOf(makeStaff(db, 'lead'))).ok).toBe(false)
  expect(retry(admin).ok).toBe(true)
  expect(retry(admin).ok).toBe(false)
  expect(listDeadMails(db)).toEqual([])
  expect(db.select().from(outbox).get()).toMatchObject({
    attempts: 0,
    deadAt: null,
    dueAt: new Date('2026-05-05T09:00:00Z'),
  })
})

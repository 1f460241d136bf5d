import { customers, type Row, readers, vendors } from '../row.ts'
import type { Story } from '../story.ts'

const managers = ['approver', ...vendors] as const
const previewers = [...vendors, 'preview'] as const

const admins = ['admin'] as const

const settingsRows: Record<string, Row | Row[]> = {
  'routes/settings._index': { guard: 'staff', may: admins },
  'routes/settings._index edit-vendor': {
    guard: 'staff',
    may: admins,
    body: () => ({ name: 'Fathom', 'was:name': 'Fathom Systems' }),
  },
  'routes/settings.keys': { guard: 'staff', may: admins },
  'routes/settings.keys make-key': { guard: 'staff', may: admins, body: () => ({ name: 'billing-sync' }) },
  'routes/settings.keys kept-it': { guard: 'staff', may: admins },
  'routes/settings.keys revoke-key': {
    guard: 'staff',
    may: admins,
    body: (_place, { keyId }) => ({ tokenId: keyId }),
  },
  'routes/settings.mail': { guard: 'staff', may: admins },
  'routes/settings.mail retry-mail': {
    guard: 'staff',
    may: admins,
    body: (_place, { deadMailId }) => ({ mailId: deadMailId }),
  },
  'routes/settings.rates': { guard: 'staff', may: admins },
  'routes/settings.rates set-rate': {
    guard: 'staff',
    may: admins,
    body: () => ({ currency: 'GBP', startsOn: '2026-05-01', rate: '1.17' }),
  },
  'routes/settings.rates remove-rate': {
    guard: 'staff',
    may: admins,
    body: (_place, { rateId }) => ({ rateId }),
  },
  'routes/settings.staff': { guard: 'staff', may: admins },
  'routes/settings.staff invite-staff': {
    guard: 'staff',
    may: admins,
    body: () => ({ email: 'nina.new@example.com', name: 'Nina New', staffRole: 'csm' }),
  },
  'routes/settings.staff resend-invitation': { guard: 'staff', may: admins, body: staffInvitation },
  'routes/settings.staff revoke-invitation': { guard: 'staff', may: admins, body: staffInvitation },
  'routes/settings.staff change-staff-role': {
    guard: 'staff',
    may: admins,
    body: (_place, { leaverId }) => ({ userId: leaverId, staffRole: 'lead', 'was:staffRole': 'csm' }),
  },
  'routes/settings.staff remove-staff': {
    guard: 'staff',
    may: admins,
    body: (_place, { leaverId }) => ({ userId: leaverId }),
  },
}

function staffInvitation(_place: unknown, { staffInvitationId }: Story) {
  return { invitationId: staffInvitationId }
}

/** The vendor's own pages, the account's members, team and settings, and looking with a customer's eyes. */
export const accountRows: Record<string, Row | Row[]> = {
  'routes/accounts.new': { guard: 'staff' },
  'routes/accounts.new create-account': {
    guard: 'staff',
    body: () => ({
      name: 'Fresh Fruit',
      domain: '',
      industry: '',
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      investment: 'standard',
    }),
  },
  'routes/brand.logo': { guard: 'open', answers: 404 },
  'routes/plans._index': { guard: 'person', answers: 302 },

  ...settingsRows,

  'routes/plans.$account': { guard: 'plan', may: readers },
  // its data is tried in tests/http/live.test.ts: a stream has none
  'routes/plans.$account.live': { guard: 'plan', may: readers, ways: ['page'] },
  // a beat is quiet, and the stream named here is nobody's: tests/http/presence.test.ts sends right ones
  'routes/plans.$account.live beat': {
    guard: 'plan',
    may: readers,
    answers: 404,
    body: () => ({ stream: 'unknown', field: '' }),
  },
  'routes/plans.$account.preview': { guard: 'plan', may: previewers, answers: 302 },
  'routes/plans.$account.preview start-preview': { guard: 'plan', may: previewers },
  'routes/plans.$account.preview stop-preview': { guard: 'plan', may: previewers },

  'routes/plans.$account.members': { guard: 'plan', may: managers },
  'routes/plans.$account.members invite-member': {
    guard: 'plan',
    may: managers,
    body: ({ stakeholderId }) => ({
      email: 'nina.new@example.com',
      name: 'Nina New',
      role: 'viewer',
      stakeholderId,
    }),
  },
  'routes/plans.$account.members resend-invitation': {
    guard: 'plan',
    may: managers,
    body: ({ invitationId }) => ({ invitationId }),
  },
  'routes/plans.$account.members revoke-invitation': {
    guard: 'plan',
    may: managers,
    body: ({ invitationId }) => ({ invitationId }),
  },
  'routes/plans.$account.members change-member-role': {
    guard: 'plan',
    may: managers,
    body: ({ viewerMembershipId }) => ({
      membershipId: viewerMembershipId,
      role: 'contributor',
      'was:role': 'viewer',
    }),
  },
  'routes/plans.$account.members remove-member': {
    guard: 'plan',
    may: managers,
    body: ({ viewerMembershipId }) => ({ membershipId: viewerMembershipId }),
  },

  'routes/plans.$account.settings': { guard: 'plan', may: vendors },
  'routes/plans.$account.settings edit-account': {
    guard: 'plan',
    may: vendors,
    body: () => ({ industry: 'Shipping', 'was:industry': '' }),
  },
  'routes/plans.$account.settings add-team-member': {
    guard: 'plan',
    may: vendors,
    body: (_place, { admin }) => ({ userId: admin.id }),
  },
  'routes/plans.$account.settings remove-team-member': {
    guard: 'plan',
    may: vendors,
    body: ({ mateId }) => ({ userId: mateId }),
  },

  'routes/plans.$account.files.$file': [
    { guard: 'plan', may: readers, params: ({ fileId }) => ({ file: fileId }) },
    {
      guard: 'plan',
      may: vendors,
      params: ({ internalFileId }) => ({ file: internalFileId }),
      refuses: Object.fromEntries([...customers, 'preview'].map((who) => [who, 404])),
    },
  ],
}

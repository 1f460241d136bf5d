import type { RewardAbout } from '../app/domain/advocacy/reward.ts'

/** Mails about talks, and about the thanks for what somebody gave. */
export type SpeakingMail = {
  /** To the person a thank-you is for, when it is promised, sent or taken back. */
  kind: 'advocacy-reward'
  facts: {
    accountSlug: string
    rewardId: string
    about: RewardAbout
    what: string
    /** Its price as people read it, or ''. */
    worth: string
    state: 'approved' | 'issued' | 'reversed'
  }
}

export const decisionRoles = [
  'economic_buyer',
  'decision_maker',
  'executive_sponsor',
  'champion',
  'influencer',
  'technical_lead',
  'end_user',
  'procurement',
  'legal',
  'security',
] as const
export type DecisionRole = (typeof decisionRoles)[number]

export const decisionRoleTitles: Record<DecisionRole, string> = {
  economic_buyer: 'Economic buyer',
  decision_maker: 'Decision maker',
  executive_sponsor: 'Executive sponsor',
  champion: 'Champion',
  influencer: 'Influencer',
  technical_lead: 'Technical lead',
  end_user: 'End user',
  procurement: 'Procurement',
  legal: 'Legal',
  security: 'Security',
}

export const influences = ['low', 'medium', 'high'] as const
export type Influence = (typeof influences)[number]

export const sentiments = ['promoter', 'supportive', 'neutral', 'sceptical', 'detractor', 'unknown'] as const
export type Sentiment = (typeof sentiments)[number]

export const influenceTitles: Record<Influence, string> = { low: 'Low', medium: 'Medium', high: 'High' }

export const sentimentTitles: Record<Sentiment, string> = {
  promoter: 'Promoter',
  supportive: 'Supportive',
  neutral: 'Neutral',
  sceptical: 'Sceptical',
  detractor: 'Detractor',
  unknown: 'Not known',
}

/** The three flags of the method: what somebody can do for the plan beside their part in decisions. */
export const flagTitles = {
  doesInfluenceRenewal: 'Influences the renewal',
  doesUncoverUseCases: 'Uncovers use cases',
  doesControlBudget: 'Controls the budget',
} as const

export type StakeholderFlag = keyof typeof flagTitles
export const stakeholderFlags = Object.keys(flagTitles) as StakeholderFlag[]

/** Parts in decisions as people read them: "champion,legal" → "Champion, Legal". */
export function readRoles(roles: string): string {
  return decisionRoles
    .filter((role) => roles.split(',').includes(role))
    .map((role) => decisionRoleTitles[role])
    .join(', ')
}

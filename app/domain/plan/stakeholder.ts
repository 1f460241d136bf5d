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

import { publicLine, publicText } from '#app/domain/advocacy/public-text.ts'
import type { LiveStory } from './live-stories.server.ts'
import type { LiveQuote } from './live-wall.server.ts'
import type { ShownQuote, ShownStory } from './pages/shown-story.ts'

/** Cleans every word of a story once, for whatever is made of it. */
export function showStory(story: LiveStory): ShownStory {
  const { id, slug, title, summary, company, sections, quote, figures, logoId, photoFileId } = story
  const [publishedAt, changedAt] = [story.publishedAt, story.changedAt].map((at) =>
    new Date(at).toISOString(),
  )
  return {
    ...{ id, slug, logoId, hasPhoto: photoFileId !== null },
    title: publicLine(title),
    summary: publicLine(summary),
    company: publicLine(company.name),
    industry: publicLine(company.industry),
    // the summary stands under the title already
    sections: sections.filter(({ section }) => section !== 'summary'),
    quote: quote && {
      text: publicText(quote.text),
      name: publicLine(quote.name),
      title: publicLine(quote.title),
    },
    figures: figures.map(({ outcome, printed, measuredOn }) => ({
      ...{ outcome: publicLine(outcome), printed: publicLine(printed), measuredOn },
    })),
    disclosure: story.disclosure && publicLine(story.disclosure),
    publishedOn: publishedAt?.slice(0, 10) ?? '',
    publishedAt: publishedAt ?? '',
    changedAt: changedAt ?? '',
  }
}

/** The same for a quote on the wall; what may not be said is ''. */
export function showQuote(quote: LiveQuote): ShownQuote {
  return {
    id: quote.testimonialId,
    quote: publicText(quote.quote),
    rating: quote.rating,
    name: publicLine(quote.name ?? ''),
    title: publicLine(quote.title ?? ''),
    company: publicLine(quote.company ?? ''),
    disclosure: quote.disclosure && publicLine(quote.disclosure),
    publishedOn: quote.publishedAt.toISOString().slice(0, 10),
  }
}

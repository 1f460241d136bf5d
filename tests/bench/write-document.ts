import { longReviewFacts } from '#tests/factories/reviews.ts'

// One document in a process of its own, so that the most memory it ever held is known: `node write-document.ts pdf`.
const what = process.argv[2]
const facts = longReviewFacts(14)
const tell = async () => {}
const began = performance.now()
if (what === 'pdf') {
  const { writeReviewPdf } = await import('#app/features/reviews/documents/pdf/write-review-pdf.server.ts')
  await writeReviewPdf(facts, { paper: 'a4', now: new Date(), tell })
}
if (what === 'pptx') {
  const { writeReviewSlides } = await import(
    '#app/features/reviews/documents/slides/write-review-slides.server.ts'
  )
  await writeReviewSlides(facts, { tell })
}
const seconds = (performance.now() - began) / 1000
console.log(JSON.stringify({ seconds, peakInMb: process.resourceUsage().maxRSS / 1024 }))

import { citationOf } from './citationOf.ts'
import { nameInText, startSentence } from './nameInText.ts'
import type { Path } from './paths.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * A path told as one English sentence without a full stop, how we know of each hop in brackets behind it: “Visit venues”
 * is part of “Protect the vulnerable” (the plan's structure, 11.2.2), which supports … (inferred: the reason; 3.i).
 */
export function narrativeOf(path: Path, snapshot: Snapshot): string {
  const { ontology } = snapshot
  const told = path.steps.map((step, i) => {
    const type = ontology.linkTypes.get(step.link.type)
    const label = (step.forward ? type?.label : type?.inverse) ?? step.link.type
    const start = i === 0 ? nameInText(step.from, ontology) : 'which'
    const citation = citationOf(snapshot, step.link, path.steps[i - 1]?.link)
    return `${start} ${label} ${nameInText(step.to, ontology)} ${citation}`
  })
  return startSentence(told.join(', '))
}

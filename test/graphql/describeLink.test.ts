import { describe, expect, test } from 'vitest'
import { describeLink, describeLinkType } from '../../src/graphql/describeLink.ts'
import { ontology } from '../../src/ontology/ontology.ts'

function describeField(kindName: string, label: string): string {
  const kind = ontology.kinds.get(kindName)
  const link = ontology.linksOf(kindName).find((one) => one.label === label)
  if (kind === undefined || link === undefined) throw new Error(`no link ${label} of ${kindName}`)
  return describeLink(kind, link)
}

describe('the description of a field for links', () => {
  test('speaks from the side of the kind, at either end', () => {
    expect(describeField('PARTNER', 'leads')).toMatch(
      /^What this partner leads: .* or initiatives\. The partner answers for the other and directs the work on it\.$/,
    )
    expect(describeField('ACTION', 'is led by')).toBe(
      'What this action is led by: partners, roles, thematic groups or services. Each answers for the action and directs the work on it.',
    )
    expect(describeField('MEASURE', 'measures')).toMatch(/ The measure is an indicator of how each fares\.$/)
    expect(describeField('ACTION', 'is measured by')).toMatch(
      / Each is an indicator of how the action fares\.$/,
    )
  })

  test('is English where the label is a noun', () => {
    expect(describeField('ACTION', 'has contributor')).toMatch(
      /^What this action has as a contributor: partners, /,
    )
  })

  test('names no source and no target, whatever the kind and the link', () => {
    for (const name of ontology.kinds.keys())
      for (const { label } of ontology.linksOf(name))
        expect(describeField(name, label)).not.toMatch(/\bsource\b|\btarget\b/i)
  })
})

test('the description of a link type reads as a sentence in both directions', () => {
  const type = ontology.linkTypes.get('CONTRIBUTES_TO')
  expect(type === undefined ? '' : describeLinkType(type)).toMatch(
    /^The source contributes to the target; the target has the source as contributor\. The source gives /,
  )
})

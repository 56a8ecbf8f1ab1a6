import { findGapsInSteps, type GapRow } from '../graph/findGaps.ts'
import { findRuleSettings } from '../graph/findRuleSettings.ts'
import { type GapRuleName, gapRuleNames, gapRules } from '../graph/gapRules.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { type Builder, pageSizeOf } from './builder.ts'
import { LongWork } from './longWork.ts'
import { optionalEntity } from './lookups.ts'
import { gapOrdering, placesOf } from './orderings.ts'
import { paginate } from './paginate.ts'
import { counted, spend } from './spend.ts'
import { defineConnection, type SchemaTypes } from './types.ts'

const ofGaps = new LongWork<Snapshot, readonly GapRow[]>()

/** Adds the queries gaps and gapRules; the rules are those of src/graph/gapRules.ts. */
export function defineGaps(builder: Builder, types: SchemaTypes): void {
  const rule = builder.enumType('GapRule', {
    description: 'What a check for gaps looks for.',
    values: Object.fromEntries(
      gapRuleNames.map((name) => [name, { value: name as string, description: gapRules[name].description }]),
    ),
  })
  const row = builder.objectRef<GapRow>('GapRow').implement({
    description: 'One thing that lacks something.',
    fields: (t) => ({
      rule: t.expose('rule', { type: rule, description: 'What was looked for.' }),
      entity: t.expose('entity', { type: types.entity, description: 'What lacks it.' }),
      explanation: t.exposeString('explanation', { description: 'What is missing, in sentences about it.' }),
      links: t.field({
        type: [types.link],
        description:
          'The links that the explanation speaks of, each with where it says so; empty where it speaks of none.',
        resolve: ({ links }, _args, context, info) => [...counted(context, info, links)],
      }),
    }),
  })
  const switchedOff = builder.objectRef<{ dataset: string; reason: string }>('RuleSwitchedOff').implement({
    description: 'A dataset that has switched a rule off.',
    fields: (t) => ({
      dataset: t.exposeString('dataset', { description: 'The key of the dataset.' }),
      reason: t.exposeString('reason', { description: 'Why it is off, in its own words.' }),
    }),
  })
  const info = builder.objectRef<{ readonly name: GapRuleName }>('GapRuleInfo').implement({
    description: 'A rule of the checks for gaps.',
    fields: (t) => ({
      rule: t.field({ type: rule, description: 'The rule.', resolve: ({ name }) => name }),
      title: t.string({
        description: 'The rule in a few words.',
        resolve: ({ name }) => gapRules[name].title,
      }),
      explanation: t.string({
        description: 'What it looks for and why that matters, in a sentence.',
        resolve: ({ name }) => gapRules[name].description,
      }),
      off: t.field({
        type: [switchedOff],
        description: 'The datasets that have switched it off, for their own entities.',
        resolve: ({ name }, _args, { snapshot }) =>
          findRuleSettings(snapshot)
            .filter((setting) => setting.rule === name && !setting.on)
            .map(({ dataset, reason }) => ({ dataset, reason })),
      }),
    }),
  })
  const connection = defineConnection(builder, 'Gap', row, 'gaps')
  builder.queryFields((t) => ({
    gaps: t.field({
      type: connection,
      description:
        'What lacks something: an owner, funding, a measure, a thread. By rule, then as the plan sets things out.',
      args: {
        rules: t.arg({
          type: [rule],
          description: 'Only what these rules look for; all rules when left out.',
        }),
        within: t.arg.id({
          description: 'Only the entity with this id and its parts, as far as they go: a plan, a priority.',
        }),
        ...t.arg.connectionArgs(),
      },
      complexity: (args) => ({ field: 100, multiplier: pageSizeOf(args) }),
      resolve: (_root, { rules, within, ...page }, context) => {
        const { snapshot, today } = context
        const inside = optionalEntity(snapshot, within, 'within')
        const question = {
          today,
          ...(rules == null ? {} : { rules }),
          ...(inside === undefined ? {} : { within: inside }),
        }
        const pageOf = (rows: readonly GapRow[]) => {
          // Those of the whole graph are kept, so that a page of them costs the page.
          spend(context, inside === undefined ? pageSizeOf(page) : rows.length)
          return paginate(placesOf(rows), gapOrdering, page, (place) => rows[place] as GapRow) // a place of the rows
        }
        const found = ofGaps.run(snapshot, JSON.stringify([rules ?? null, today, inside?.id ?? null]), () =>
          findGapsInSteps(snapshot, question),
        )
        return found instanceof Promise ? found.then(pageOf) : pageOf(found)
      },
    }),
    gapRules: t.field({
      type: [info],
      description: 'The rules by which gaps are looked for, each with the sentence that explains it.',
      resolve: () => gapRuleNames.map((name) => ({ name })),
    }),
  }))
}

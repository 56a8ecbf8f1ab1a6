import { InvalidInputError } from '../errors.ts'
import { findAlignment } from '../graph/findAlignment.ts'
import { findCoverage } from '../graph/findCoverage.ts'
import { findPaths } from '../graph/findPaths.ts'
import { narrativeOf } from '../graph/narrativeOf.ts'
import type { DocumentNode } from '../graph/nodes.ts'
import type { Path, PathStep } from '../graph/paths.ts'
import type { Builder } from './builder.ts'
import { requireType } from './entities.ts'
import { requireDocument, requireEntity, requireKind } from './lookups.ts'
import { counted } from './spend.ts'
import type { SchemaTypes } from './types.ts'

/** The longest path that may be asked for. */
export const MAX_HOPS = 8
/** The most paths that may be asked for. */
export const MAX_PATHS = 25
/** What a search counts for, whatever it returns: a path search looks at up to 200,000 links, an alignment at more. */
const SEARCH_COMPLEXITY = 2_000
const ALIGNMENT_COMPLEXITY = 5_000
const DEFAULT_HOPS = 6
const DEFAULT_PATHS = 5

/** Adds the queries paths, alignment and coverage with their types. */
export function defineThreads(builder: Builder, types: SchemaTypes): void {
  const path = definePath(builder, types)
  const result = builder.objectRef<ReturnType<typeof findPaths>>('PathResult').implement({
    description: 'How one thing connects to another.',
    fields: (t) => ({
      paths: t.field({
        type: [path],
        description: 'The best paths first: by the strength of the weakest link, then by length.',
        resolve: ({ paths }) => [...paths],
      }),
      truncated: t.exposeBoolean('truncated', {
        description: 'True when the search stopped at its bound, so that better or further paths may exist.',
      }),
    }),
  })
  defineAlignment(builder, types, path)
  defineCoverage(builder, types)
  builder.queryField('paths', (t) =>
    t.field({
      type: result,
      description: 'The golden thread: how one thing connects to another, best path first.',
      args: {
        from: t.arg.id({
          required: true,
          description: 'The id of the entity to start from, such as an action.',
        }),
        to: t.arg.id({ required: true, description: 'The id of the entity to reach, such as a strategy.' }),
        profile: t.arg({
          type: types.enums.pathProfile,
          defaultValue: 'THREAD',
          description: 'Which links the path may walk.',
        }),
        maxHops: t.arg.int({
          defaultValue: DEFAULT_HOPS,
          description: `The most links that a path may have: 1 to ${MAX_HOPS}.`,
        }),
        limit: t.arg.int({
          defaultValue: DEFAULT_PATHS,
          description: `The most paths to return: 1 to ${MAX_PATHS}.`,
        }),
      },
      complexity: ({ limit }) => ({
        field: SEARCH_COMPLEXITY,
        multiplier: Math.max(1, limit ?? DEFAULT_PATHS),
      }),
      resolve: (_root, { from, to, profile, maxHops, limit }, { snapshot }) =>
        findPaths(snapshot, {
          from: requireEntity(snapshot, from, 'from'),
          to: requireEntity(snapshot, to, 'to'),
          profile: profile ?? 'THREAD',
          maxHops: checkRange('maxHops', maxHops ?? DEFAULT_HOPS, MAX_HOPS),
          limit: checkRange('limit', limit ?? DEFAULT_PATHS, MAX_PATHS),
        }),
    }),
  )
}

function definePath(builder: Builder, types: SchemaTypes) {
  const step = builder.objectRef<PathStep>('PathStep').implement({
    description: 'One link of a path.',
    fields: (t) => ({
      from: t.expose('from', { type: types.entity, description: 'Where the step starts.' }),
      link: t.expose('link', {
        type: types.link,
        description: 'The link that is walked, with its evidence.',
      }),
      to: t.expose('to', { type: types.entity, description: 'Where the step leads.' }),
      forward: t.exposeBoolean('forward', {
        description: "True when the step follows the link's sentence, false when it goes against it.",
      }),
    }),
  })
  return builder.objectRef<Path>('Path').implement({
    description: 'A chain of links from one entity to another, none visited twice.',
    fields: (t) => ({
      steps: t.field({
        type: [step],
        description: 'The links, in order.',
        resolve: (path) => [...path.steps],
      }),
      hops: t.exposeInt('hops', { description: 'How many links it has.' }),
      weakestBasis: t.expose('weakestBasis', {
        type: types.enums.basis,
        description:
          'How its weakest link is known: STATED is stronger than STRUCTURAL, and that than INFERRED.',
      }),
      narrative: t.string({
        description: 'The path in plain English, with where each link is borne out.',
        resolve: (path, _args, { snapshot }) => narrativeOf(path, snapshot),
      }),
    }),
  })
}

type Alignment = ReturnType<typeof findAlignment>

function defineAlignment(builder: Builder, types: SchemaTypes, path: ReturnType<typeof definePath>): void {
  const action = requireType(types.kinds, 'ACTION')
  const objective = requireType(types.kinds, 'OBJECTIVE')
  const priority = requireType(types.kinds, 'PRIORITY')
  const strategy = requireType(types.kinds, 'STRATEGY')
  const row = builder.objectRef<Alignment['rows'][number]>('AlignmentRow').implement({
    description: 'One action of a plan, and how it serves the other strategy.',
    fields: (t) => ({
      action: t.expose('action', { type: action, description: 'The action.' }),
      objective: t.expose('objective', {
        type: objective,
        nullable: true,
        description: 'The objective that the action is listed under, if it is.',
      }),
      priority: t.expose('priority', {
        type: priority,
        nullable: true,
        description: 'The priority that the action belongs to, if it does.',
      }),
      path: t.expose('path', {
        type: path,
        nullable: true,
        description: 'The strongest thread to the strategy; null when there is none.',
      }),
    }),
  })
  const alignment = builder.objectRef<Alignment>('Alignment').implement({
    description: 'How the actions of one plan serve another strategy.',
    fields: (t) => ({
      plan: t.expose('plan', { type: strategy, description: 'The plan whose actions are meant.' }),
      strategy: t.expose('strategy', {
        type: strategy,
        description: 'The strategy that they are held against.',
      }),
      rows: t.field({
        type: [row],
        description: "One row for each action of the plan, in the plan's order.",
        complexity: { field: 10, multiplier: 30 },
        resolve: ({ rows }, _args, context, info) => [...counted(context, info, rows)],
      }),
      unaddressed: t.field({
        type: [priority],
        description: 'The priorities of the strategy that no action of the plan reaches.',
        resolve: ({ unaddressed }, _args, context, info) => [...counted(context, info, unaddressed)],
      }),
      truncated: t.exposeBoolean('truncated', {
        description:
          'True when the search stopped at its bound, so that further or better threads may exist.',
      }),
    }),
  })
  builder.queryField('alignment', (t) =>
    t.field({
      type: alignment,
      description: 'Every action of a plan, and its strongest thread to another strategy, or none.',
      complexity: ALIGNMENT_COMPLEXITY,
      args: {
        plan: t.arg.id({ required: true, description: 'The id of the plan, a strategy with actions.' }),
        strategy: t.arg.id({
          required: true,
          description: 'The id of the strategy that it is held against.',
        }),
      },
      resolve: (_root, { plan, strategy: other }, { snapshot }) => {
        if (plan === other) {
          throw new InvalidInputError(
            `plan and strategy are both ${plan}; a plan is held against another strategy.`,
          )
        }
        return findAlignment(
          snapshot,
          requireKind(snapshot, plan, 'STRATEGY', 'plan'),
          requireKind(snapshot, other, 'STRATEGY', 'strategy'),
        )
      },
    }),
  )
}

type Coverage = ReturnType<typeof findCoverage> & { readonly document: DocumentNode }

function defineCoverage(builder: Builder, types: SchemaTypes): void {
  const coverage = builder.objectRef<Coverage>('Coverage').implement({
    description: 'Which sections of a document the graph cites.',
    fields: (t) => ({
      document: t.expose('document', { type: types.document, description: 'The document.' }),
      sections: t.exposeInt('sections', { description: 'How many sections the outline has.' }),
      cited: t.exposeInt('cited', {
        description: 'How many of them something cites, themselves or through a section below them.',
      }),
      uncited: t.field({
        type: [types.section],
        description: 'The sections that nothing cites, in reading order.',
        resolve: ({ uncited }, _args, context, info) => [...counted(context, info, uncited)],
      }),
    }),
  })
  builder.queryField('coverage', (t) =>
    t.field({
      type: coverage,
      description: 'Which sections of a document the graph cites, and which it does not.',
      args: {
        document: t.arg.id({ required: true, description: 'The id of the document: document/joint-plan.' }),
      },
      resolve: (_root, { document }, { snapshot }) => {
        const found = requireDocument(snapshot, document, 'document')
        return { document: found, ...findCoverage(snapshot, found) }
      },
    }),
  )
}

function checkRange(name: string, value: number, most: number): number {
  if (value < 1 || value > most) throw new InvalidInputError(`${name} is ${value}; it may be 1 to ${most}.`)
  return value
}

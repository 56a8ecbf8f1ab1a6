import type { GapRuleName } from '../../src/graph/gapRules.ts'
import type { EntityNode, EvidenceNode, LinkNode, ObservationNode } from '../../src/graph/nodes.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { isPartOf } from './naive.ts'
import { entitiesIn, linksIn, type PlainGraph } from './support.ts'

export const OWNERSHIP = [
  'LEADS',
  'CHAIRS',
  'ADMINISTERS',
  'PUBLISHES',
  'COMMISSIONS',
  'DELIVERS',
  'CONTRIBUTES_TO',
]
export const THREAD = ['PART_OF', 'SUPPORTS', 'IMPLEMENTS', 'FULFILS']
const IN_USE = [...OWNERSHIP, ...THREAD, 'MEMBER_OF', 'HELD_IN', 'PROVIDES', 'RECEIVES', 'FUNDS']
const SERVED = [
  'STRATEGY',
  'PRIORITY',
  'OBJECTIVE',
  'ACTION',
  'SERVICE',
  'INITIATIVE',
  'THEMATIC_GROUP',
  'DUTY',
]
/** What carries money on from what a stream pays for. */
const WORK = [
  'LEADS',
  'CHAIRS',
  'ADMINISTERS',
  'PUBLISHES',
  'COMMISSIONS',
  'DELIVERS',
  'SUPPORTS',
  'IMPLEMENTS',
]
const BODIES = ['PARTNER', 'ROLE']
const STREAM = 'FUNDING_STREAM'

/** Everything that a chain of thread links leads to, found by taking every link again until nothing is added. */
export function threadReach(links: readonly LinkNode[], from: EntityNode): ReadonlySet<EntityNode> {
  const reached = new Set<EntityNode>()
  for (let before = -1; before < reached.size; ) {
    before = reached.size
    for (const { type, source, target } of links) {
      if (THREAD.includes(type) && (source === from || reached.has(source))) reached.add(target)
    }
  }
  return reached
}

/** True when a thread leads to a strategy that the entity is neither itself nor, in the whole graph, a part of. */
export function isOnThread(
  whole: Snapshot | PlainGraph,
  links: readonly LinkNode[],
  entity: EntityNode,
): boolean {
  return [...threadReach(links, entity)].some(
    (other) => other.kind === 'STRATEGY' && other !== entity && !isPartOf(whole, entity, other),
  )
}

/** The links that bring money to an entity of the `left` graph from one step away; what the streams are for is taken from the `whole`. */
export function moneyLinksTo(
  whole: Snapshot | PlainGraph,
  left: Snapshot | PlainGraph,
  entity: EntityNode,
  ended: readonly EntityNode[] = [],
): Readonly<Record<'direct' | 'straight' | 'parts', readonly LinkNode[]>> {
  const isLeft = (stream: EntityNode) => entitiesIn(left).includes(stream) && !ended.includes(stream)
  const direct = (thing: EntityNode) =>
    linksIn(left).filter(({ type, source, target }) => {
      if (type === 'FUNDS') return target === thing && isLeft(source)
      const namesNothing = !linksIn(whole).some((link) => link.type === 'FUNDS' && link.source === target)
      return type === 'RECEIVES' && source === thing && isLeft(target) && namesNothing
    })
  const into = linksIn(left).filter(({ target }) => target === entity)
  const work = into.filter(
    ({ type, source }) =>
      WORK.includes(type) && source !== entity && !BODIES.includes(source.kind) && direct(source).length > 0,
  )
  const parts = into.filter(({ type, source }) => type === 'PART_OF' && isFunded(whole, left, source, ended))
  const own = direct(entity)
  return { direct: own, straight: [...own, ...work], parts: entity.kind === STREAM ? [] : parts }
}

/** True when money reaches an entity of the `left` graph; what the streams are for is taken from the `whole`. */
export function isFunded(
  whole: Snapshot | PlainGraph,
  left: Snapshot | PlainGraph,
  entity: EntityNode,
  ended: readonly EntityNode[] = [],
): boolean {
  const all = linksIn(whole)
  const paysFor = (stream: EntityNode, thing: EntityNode) => {
    const funds = all.filter(({ type, source }) => type === 'FUNDS' && source === stream)
    if (funds.length > 0) return funds.some(({ target }) => target === thing)
    return all.some(
      ({ type, source, target }) => type === 'RECEIVES' && source === thing && target === stream,
    )
  }
  const things = entitiesIn(left)
  const streams = things.filter((thing) => thing.kind === STREAM && !ended.includes(thing))
  const isPaid = (thing: EntityNode) => streams.some((stream) => paysFor(stream, thing))
  const inside = things.filter((part) => part === entity || isPartOf(left, part, entity))
  return inside.some(
    (thing) =>
      thing.kind !== STREAM &&
      (isPaid(thing) ||
        linksIn(left).some(
          ({ type, source, target }) =>
            target === thing && WORK.includes(type) && !BODIES.includes(source.kind) && isPaid(source),
        )),
  )
}

/** The links that say who owns an entity, what it serves and what pays for it. */
export function claimsOf(links: readonly LinkNode[], entity: EntityNode): readonly (readonly LinkNode[])[] {
  const into = links.filter(({ target }) => target === entity)
  const from = links.filter(({ source }) => source === entity)
  return [
    into.filter(({ type }) => OWNERSHIP.includes(type)),
    from.filter(({ type, target }) => THREAD.includes(type) && SERVED.includes(target.kind)),
    [
      ...into.filter(({ type }) => type === 'PROVIDES' || type === 'FUNDS'),
      ...from.filter(({ type }) => type === 'RECEIVES'),
    ],
  ]
}

const hasEnded = ({ validTo }: { readonly validTo: string | null }, today: string) =>
  validTo !== null && validTo < today

/** True when a chain of links that tell how, through strategies alone, joins a strategy to a priority, objective or action. */
function isJoined(links: readonly LinkNode[], strategy: EntityNode, passed: readonly EntityNode[]): boolean {
  return links.some(({ type, source, target }) => {
    if (type === 'LINKS_TO' || (source !== strategy && target !== strategy)) return false
    const other = source === strategy ? target : source
    if (['PRIORITY', 'OBJECTIVE', 'ACTION'].includes(other.kind)) return true
    return other.kind === 'STRATEGY' && !passed.includes(other) && isJoined(links, other, [...passed, other])
  })
}

/** The tests of the rules, each told anew: true for a gap. */
export function naiveRules(
  snapshot: Snapshot | PlainGraph,
  today: string,
  figures: readonly ObservationNode[] = [],
): Readonly<Record<GapRuleName, (entity: EntityNode) => boolean>> {
  const links = linksIn(snapshot)
  const hasLinkTo = (entity: EntityNode, types: readonly string[]) =>
    links.some(({ type, target }) => target === entity && types.includes(type))
  const has = (whole: EntityNode, kind: string) =>
    entitiesIn(snapshot).some((part) => part.kind === kind && isPartOf(snapshot, part, whole))
  const entities = entitiesIn(snapshot)
  const actions = entities.filter(({ kind }) => kind === 'ACTION')
  const isInside = (part: EntityNode, whole: EntityNode) => part === whole || isPartOf(snapshot, part, whole)
  const plansOf = (part: EntityNode) =>
    entities.filter(({ kind }) => kind === 'STRATEGY').filter((plan) => plan !== part && isInside(part, plan))
  const served = (entity: EntityNode) => actions.some((action) => threadReach(links, action).has(entity))
  return {
    OBJECTIVE_WITHOUT_OWNER: (entity) =>
      entity.kind === 'OBJECTIVE' &&
      ![entity, ...actions.filter((action) => isPartOf(snapshot, action, entity))].some((thing) =>
        hasLinkTo(thing, OWNERSHIP),
      ),
    ACTION_WITH_CONTRIBUTORS_ONLY: (entity) =>
      entity.kind === 'ACTION' &&
      hasLinkTo(entity, ['CONTRIBUTES_TO']) &&
      !hasLinkTo(
        entity,
        OWNERSHIP.filter((type) => type !== 'CONTRIBUTES_TO'),
      ),
    PRIORITY_WITHOUT_BASIS: (entity) =>
      entity.kind === 'PRIORITY' &&
      [entity, ...plansOf(entity)].some((whole) => actions.some((action) => isInside(action, whole))) &&
      ![...threadReach(links, entity)].some(
        (other) =>
          other.kind === 'PRIORITY' &&
          other !== entity &&
          !plansOf(other).some((plan) => plansOf(entity).includes(plan)),
      ),
    DUTY_WITHOUT_ACTION: (entity) => entity.kind === 'DUTY' && !served(entity),
    GROUP_WITHOUT_MEMBER: (entity) =>
      entity.kind === 'THEMATIC_GROUP' && !hasLinkTo(entity, ['MEMBER_OF', 'HELD_IN']),
    ROLE_WITHOUT_HOLDER: (entity) =>
      entity.kind === 'ROLE' &&
      !entity.holders.some(
        ({ validFrom, validTo }) => (validFrom ?? '0') <= today && today <= (validTo ?? '9'),
      ),
    MEASURE_WITHOUT_FIGURE: (entity) =>
      entity.kind === 'MEASURE' && !figures.some(({ subject }) => subject === entity),
    MEASURE_WITHOUT_SUBJECT: (entity) =>
      entity.kind === 'MEASURE' &&
      !links.some(
        ({ type, source, target }) =>
          target === entity && type === 'MEASURED_BY' && source.kind !== 'STRATEGY',
      ),
    SERVICE_WITHOUT_FUNDING: (entity) =>
      entity.kind === 'SERVICE' &&
      !isFunded(snapshot, snapshot, entity) &&
      links.some(
        ({ type, source, target }) =>
          source === entity &&
          [...OWNERSHIP, ...THREAD].includes(type) &&
          ['STRATEGY', 'PRIORITY', 'OBJECTIVE', 'ACTION'].includes(target.kind),
      ),
    FUNDING_WITHOUT_AMOUNT: (entity) =>
      entity.kind === STREAM &&
      (entity.funding?.amount ?? null) === null &&
      !(entity.funding?.years ?? []).some(({ amount }) => amount !== null),
    FUNDING_WITHOUT_PROVIDER: (entity) => entity.kind === STREAM && !hasLinkTo(entity, ['PROVIDES']),
    FUNDING_WITHOUT_PURPOSE: (entity) =>
      entity.kind === STREAM && !links.some(({ type, source }) => source === entity && type === 'FUNDS'),
    OBJECTIVE_WITHOUT_FUNDING: (entity) =>
      entity.kind === 'OBJECTIVE' && !isFunded(snapshot, snapshot, entity),
    OBJECTIVE_WITHOUT_MEASURE: (entity) =>
      entity.kind === 'OBJECTIVE' &&
      !links.some(({ type, source }) => source === entity && type === 'MEASURED_BY'),
    OBJECTIVE_WITHOUT_ACTION: (entity) => entity.kind === 'OBJECTIVE' && !has(entity, 'ACTION'),
    ACTION_WITHOUT_OWNER: (entity) => entity.kind === 'ACTION' && !hasLinkTo(entity, OWNERSHIP),
    ACTION_OFF_THREAD: (entity) => entity.kind === 'ACTION' && !isOnThread(snapshot, links, entity),
    PRIORITY_NOT_ADDRESSED: (entity) => entity.kind === 'PRIORITY' && !served(entity),
    CONCERN_WITHOUT_ACTION: (entity) =>
      entity.kind === 'CONCERN' &&
      !links.some(
        ({ type, source, target }) =>
          type === 'ADDRESSES' &&
          source.kind === 'ACTION' &&
          (target === entity || isPartOf(snapshot, target, entity)),
      ),
    GROUP_WITHOUT_CHAIR: (entity) => entity.kind === 'THEMATIC_GROUP' && !hasLinkTo(entity, ['CHAIRS']),
    STRATEGY_WITHOUT_LINK: (entity) => entity.kind === 'STRATEGY' && !isJoined(links, entity, [entity]),
    SINGLE_SOURCED: (entity) => {
      const claims = claimsOf(links, entity)
        .flat()
        .filter(({ basis }) => basis !== 'STRUCTURAL')
      const places = claims.flatMap(({ evidence }) => evidence.map(({ section }) => section))
      return claims.length >= 2 && new Set(places).size === 1
    },
    INFERRED_ONLY: (entity) =>
      claimsOf(links, entity).some(
        (sort) => sort.length > 0 && sort.every(({ basis }) => basis === 'INFERRED'),
      ),
    EXPIRED: (entity) => {
      const current = links.filter((link) => !hasEnded(link, today))
      if (!hasEnded(entity, today)) {
        return claimsOf(current, entity)
          .flat()
          .some(
            ({ type, source, target }) =>
              type !== 'PART_OF' && (hasEnded(source, today) || hasEnded(target, today)),
          )
      }
      const isText = (item: EvidenceNode) => item.section.document.describes === entity.id
      if (
        current.some(
          ({ source, target, evidence }) =>
            !hasEnded(source, today) && !hasEnded(target, today) && evidence.every(isText),
        )
      ) {
        return true
      }
      return current.some(
        ({ type, source, target }) =>
          IN_USE.includes(type) &&
          ((source === entity && !hasEnded(target, today)) ||
            (target === entity && !hasEnded(source, today))),
      )
    },
  }
}

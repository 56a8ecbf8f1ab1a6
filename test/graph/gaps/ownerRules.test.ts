import { expect, test } from 'vitest'
import { entityFrom } from '../support.ts'
import { explain } from './explain.ts'

test('ACTION_WITHOUT_OWNER tells who has what it is part of, but not who has the plan', () => {
  const links = [
    'action/a PART_OF objective/o',
    'action/a PART_OF strategy/s',
    'partner/p LEADS objective/o',
    'partner/q PUBLISHES strategy/s',
    'partner/p CONTRIBUTES_TO action/b',
  ]
  expect(explain('ACTION_WITHOUT_OWNER', { links })).toEqual({
    'action/a':
      'Nobody is named as leading, delivering or contributing to this action. “o”, of which it is part, is in the hands of p.',
  })
})

test('ACTION_WITH_CONTRIBUTORS_ONLY leaves out actions that somebody answers for, or nobody touches', () => {
  const links = [
    'partner/p CONTRIBUTES_TO action/a',
    'partner/q CONTRIBUTES_TO action/a',
    'partner/p CONTRIBUTES_TO action/b',
    'partner/q DELIVERS action/b',
    'action/c PART_OF objective/o',
  ]
  expect(explain('ACTION_WITH_CONTRIBUTORS_ONLY', { links })).toEqual({
    'action/a': 'Nobody is named as leading or delivering this action, only as contributing to it: p and q.',
  })
})

test('GROUP_WITHOUT_CHAIR tells who leads or runs the group instead', () => {
  const links = [
    'role/r CHAIRS thematic-group/met',
    'partner/p ADMINISTERS thematic-group/g',
    'partner/q CONTRIBUTES_TO thematic-group/g',
  ]
  expect(explain('GROUP_WITHOUT_CHAIR', { links })).toEqual({
    'thematic-group/g': 'Nobody is named as chairing this group. It is administered by p.',
  })
})

test('GROUP_WITHOUT_MEMBER is met by a member or a post, and tells who runs a group without', () => {
  const links = [
    'partner/p MEMBER_OF thematic-group/met',
    'role/r HELD_IN thematic-group/met-by-post',
    'role/r CHAIRS thematic-group/g',
    'partner/q CONTRIBUTES_TO thematic-group/g',
  ]
  expect(explain('GROUP_WITHOUT_MEMBER', { links, entities: ['thematic-group/bare'] })).toEqual({
    'thematic-group/bare': 'Nobody is named as a member of this group.',
    'thematic-group/g': 'Nobody is named as a member of this group. It is in the hands of q and r.',
  })
})

test('OBJECTIVE_WITHOUT_OWNER counts the owners of its actions, and tells of one above', () => {
  const links = [
    'objective/o PART_OF priority/p',
    'action/a PART_OF objective/o',
    'partner/p LEADS priority/p',
    'action/b PART_OF objective/met',
    'partner/q CONTRIBUTES_TO action/b',
  ]
  expect(explain('OBJECTIVE_WITHOUT_OWNER', { links, entities: ['objective/bare'] })).toEqual({
    'objective/bare': 'Nobody is named as leading, delivering or contributing to this objective.',
    'objective/o':
      'Nobody is named as leading, delivering or contributing to this objective or its only action. “p”, of which it is part, is in the hands of p.',
  })
})

test('ROLE_WITHOUT_HOLDER goes by the day that is asked about', () => {
  const held = (validFrom: string | null, validTo: string | null) => ({
    holders: [{ name: 'A. Person', validFrom, validTo, evidence: [] }],
  })
  const entities = [
    entityFrom('role/held', held(null, null)),
    entityFrom('role/never'),
    entityFrom('role/left', held(null, '2020-05-31')),
    entityFrom('role/later', held('2020-06-02', null)),
  ]
  expect(explain('ROLE_WITHOUT_HOLDER', { entities })).toEqual({
    'role/later': 'Nobody is known to hold this post on 1 June 2020.',
    'role/left':
      'Nobody is known to hold this post: A. Person, the last that is known, left it on 31 May 2020.',
    'role/never': 'No holder of this post is known.',
  })
})

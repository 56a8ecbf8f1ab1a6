import { expect, test } from 'vitest'
import { figureFrom } from '../support.ts'
import { explain } from './explain.ts'

test('OBJECTIVE_WITHOUT_MEASURE tells of the measures beside it', () => {
  const links = [
    'objective/o PART_OF priority/p',
    'action/a PART_OF objective/o',
    'action/a MEASURED_BY measure/m',
    'priority/p MEASURED_BY measure/n',
    'objective/met MEASURED_BY measure/n',
  ]
  expect(explain('OBJECTIVE_WITHOUT_MEASURE', { links })).toEqual({
    'objective/o':
      'No measure tells how this objective fares. 1 of its actions has one. Above it, measures are tied to “p”.',
  })
})

test('OBJECTIVE_WITHOUT_ACTION tells of the initiatives below it', () => {
  const links = ['initiative/i PART_OF objective/o', 'action/a PART_OF objective/met']
  expect(explain('OBJECTIVE_WITHOUT_ACTION', { links })).toEqual({
    'objective/o': 'No action is listed under this objective, only i.',
  })
})

test('ACTION_OFF_THREAD does not take the plan of the action, or what holds that, for a strategy that it serves', () => {
  const links = [
    'action/a PART_OF strategy/plan',
    'strategy/plan PART_OF strategy/programme',
    'action/b PART_OF strategy/plan',
    'action/b SUPPORTS priority/p',
    'priority/p PART_OF strategy/other',
    'partner/p LEADS action/alone',
  ]
  expect(explain('ACTION_OFF_THREAD', { links })).toEqual({
    'action/a':
      'No thread leads from this action to any strategy beyond the plan and the programme, which it is part of.',
    'action/alone': 'No thread leads from this action to any strategy; it is part of none.',
  })
})

test('PRIORITY_NOT_ADDRESSED looks at the priorities of every strategy', () => {
  const links = [
    'priority/theirs PART_OF strategy/pcc',
    'priority/bare PART_OF strategy/pcc',
    'priority/half PART_OF strategy/pcc',
    'priority/ours SUPPORTS priority/theirs',
    'action/a PART_OF priority/ours',
    'objective/o SUPPORTS priority/half',
  ]
  expect(explain('PRIORITY_NOT_ADDRESSED', { links })).toEqual({
    'priority/bare': 'No action has a thread up to this priority of the pcc, nor has anything else.',
    'priority/half': 'No action has a thread up to this priority of the pcc, only 1 objective.',
  })
})

test('PRIORITY_WITHOUT_BASIS asks the priorities of plans with actions alone', () => {
  const links = [
    'priority/theirs PART_OF strategy/pcc',
    'priority/based PART_OF strategy/plan',
    'priority/based SUPPORTS priority/theirs',
    'priority/own PART_OF strategy/plan',
    'priority/own SUPPORTS priority/based-less',
    'priority/based-less PART_OF strategy/plan',
    'objective/o PART_OF priority/own',
    'objective/o SUPPORTS priority/theirs',
    'action/a PART_OF priority/based',
  ]
  expect(explain('PRIORITY_WITHOUT_BASIS', { links })).toEqual({
    'priority/based-less': 'No thread leads from this priority to a priority of another strategy.',
    'priority/own':
      'No thread leads from this priority to a priority of another strategy. 1 of its objectives has one.',
  })
})

test('CONCERN_WITHOUT_ACTION tells what else addresses it, what it is part of and where it is raised', () => {
  const links = [
    'concern/part PART_OF concern/whole',
    'action/a ADDRESSES concern/whole',
    'thematic-group/g ADDRESSES concern/part',
    'concern/part RAISED_IN area/town',
    'concern/below PART_OF concern/met-below',
    'action/a ADDRESSES concern/below',
    'concern/x PART_OF concern/y',
  ]
  expect(explain('CONCERN_WITHOUT_ACTION', { links })).toEqual({
    'concern/part':
      'No action addresses this concern, only g. Actions address whole, of which it is part. It is raised in town.',
    'concern/x': 'No action addresses this concern, nor does anything else.',
    'concern/y': 'No action addresses this concern or a part of it, nor does anything else.',
  })
})

test('DUTY_WITHOUT_ACTION tells what fulfils the duty and whom it binds', () => {
  const links = [
    'strategy/s FULFILS duty/half',
    'duty/bare BINDS partner/p',
    'strategy/t FULFILS duty/met',
    'action/a PART_OF strategy/t',
  ]
  expect(explain('DUTY_WITHOUT_ACTION', { links })).toEqual({
    'duty/bare': 'No action has a thread up to this duty. It binds p.',
    'duty/half': 'No action has a thread up to this duty, only 1 strategy.',
  })
})

test('STRATEGY_WITHOUT_LINK goes on through other strategies, and not by what links to them', () => {
  const links = [
    'strategy/plan LINKS_TO strategy/named',
    'priority/p PART_OF strategy/plan',
    'strategy/near INFORMS strategy/plan',
    'strategy/far SUPPORTS strategy/near',
    'partner/p PUBLISHES strategy/alone',
  ]
  expect(explain('STRATEGY_WITHOUT_LINK', { links })).toEqual({
    'strategy/alone': 'Nothing joins this strategy to a priority, an objective or an action.',
    'strategy/named':
      'Nothing joins this strategy to a priority, an objective or an action. It is named in the plan, which does not say how it is connected.',
  })
})

test('MEASURE_WITHOUT_SUBJECT is not met by the plan that lists the measure', () => {
  const links = [
    'measure/m PART_OF strategy/plan',
    'strategy/plan MEASURED_BY measure/m',
    'concern/c MEASURED_BY measure/met',
    'measure/met PART_OF strategy/plan',
  ]
  expect(explain('MEASURE_WITHOUT_SUBJECT', { links, entities: ['measure/alone'] })).toEqual({
    'measure/alone': 'Nothing is named that this measure tells about.',
    'measure/m': 'Nothing is named that this measure tells about. It is listed in the plan.',
  })
})

test('MEASURE_WITHOUT_FIGURE is met by one figure', () => {
  const entities = ['measure/bare', 'measure/met']
  expect(
    explain('MEASURE_WITHOUT_FIGURE', { entities, observations: [figureFrom('measure/met', 'x')] }),
  ).toEqual({ 'measure/bare': 'No figure is given for this measure.' })
})

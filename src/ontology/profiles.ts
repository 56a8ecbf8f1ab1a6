import type { ProfileDefinition } from './definitions.ts'

/** The ways of asking how one thing connects to another. */
export const profiles = {
  THREAD: {
    description:
      'The golden thread: upwards from an action, service or objective to the priorities, strategies and duties that it serves.',
  },
  OWNERSHIP: {
    description:
      'From a body or a post to what it owns: by leading, delivering or contributing, through the groups and organisations it sits in, and on to the parts of what is owned.',
  },
  FUNDING: {
    description:
      'The way of the money: from who provides it, through the funding stream and who receives it, to the services, actions, objectives and priorities that it reaches.',
  },
  ANY: {
    description: 'Every link, walked either way: any connection at all.',
    everyLink: true,
  },
} as const satisfies Record<string, ProfileDefinition>

/** The enum value of a path profile. */
export type PathProfile = keyof typeof profiles

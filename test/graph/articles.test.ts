import { describe, expect, test } from 'vitest'
import { takesArticle, withArticle } from '../../src/graph/articles.ts'

describe('takesArticle', () => {
  test.each([
    'Responsible Authorities Group',
    'Night Time Economy Group',
    'Disrupt Panel',
    'Area Forums',
    'Local Safeguarding Adults Board',
    'Local Safeguarding Children’s Board',
    'Anti-Slavery Partnership',
    'Joint Community Safety Plan 2018-2021',
    'Police and Crime Plan 2016–21',
    'Early Help Strategy',
    'Health and Wellbeing Strategies',
    'Violence Against Women and Girls fund',
    'IDVA service',
    'Troubled Families Programme',
    'National Trading Standards Scams Team',
    'CCTV control room',
    '#NeverOK campaign',
    'Crime and Disorder Act 1998',
    'Prevent duty of the Counter-Terrorism and Security Act 2015',
    'Police and Crime Commissioner for Avon and Somerset',
    'Office of the Police and Crime Commissioner',
    'Cabinet member for Neighbourhoods',
    'Chief Constable',
    'Responsible Authorities Group (RAG)',
    'B&NES Clinical Commissioning Group',
    'National Probation Service',
    "PCC's annual sum to the RAG",
    "Police and Crime Commissioner's Fund",
  ])('the %s', (name) => {
    expect(takesArticle(name)).toBe(true)
  })

  test.each([
    'Curo',
    'Julian House',
    'Bath College',
    'Lighthouse',
    'Avon and Somerset',
    'Avon and Somerset Police',
    'Wiltshire Council',
    'Bath and North East Somerset Council',
    'Avon Fire and Rescue Service',
    'NHS Bath and North East Somerset Clinical Commissioning Group',
    'Avon and Wiltshire Mental Health Partnership NHS Trust',
    'Somer Valley',
    'Keynsham',
    'Safe Zones',
    'Community Speedwatch',
    'rough sleeping',
    'Prevent',
    'The Safer Streets Partnership',
    "Curo's annual grant",
    'Community Safety Plans and beyond',
    '',
  ])('%s', (name) => {
    expect(takesArticle(name)).toBe(false)
  })

  test('puts the article before a name that takes one, and leaves others as they are', () => {
    expect(withArticle('Disrupt Panel')).toBe('the Disrupt Panel')
    expect(withArticle('Curo')).toBe('Curo')
  })
})

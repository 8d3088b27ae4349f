import { describe, expect, test } from 'vitest'
import { officeId, personId, unitId } from '../base/id.ts'
import { baht } from '../money/satang.ts'
import type { Acting, Actor, Delegated, Grant } from './actor.ts'
import {
  capacityFor,
  capacityForCase,
  may,
  permissions,
  reachOf,
  unitPermissions,
  widestCapacityFor,
  type Permission,
} from './permissions.ts'
import { roles } from './role.ts'

const treasury = unitId('treasury')
const works = unitId('works')

const held = (role: Grant['role'], unit: Grant['unit'] = null): Grant => ({ role, unit })

const actor = (
  grants: readonly Grant[],
  acting: readonly Acting[] = [],
  delegated: readonly Delegated[] = [],
): Actor => ({
  office: officeId('office'),
  person: personId('person'),
  name: 'นางสาวมาลี ใจดี',
  position: 'นักวิชาการพัสดุ',
  unit: treasury,
  grants,
  acting,
  delegated,
})

const forTheClerk: Acting = {
  forPerson: personId('clerk'),
  forName: 'นายสมาน รักษ์ถิ่น',
  forPosition: 'ปลัดองค์การบริหารส่วนตำบล',
  orderNumber: '12/2569',
  grants: [held('clerk')],
}

const ofTheHead: Delegated = {
  forPerson: personId('head'),
  forName: 'นายประยูร มั่นคง',
  forPosition: 'นายกองค์การบริหารส่วนตำบล',
  orderNumber: '40/2570',
  powers: [{ power: 'loan-approve', limit: null }],
  units: null,
  grants: [held('office-head')],
}

const isRole = (text: string): text is Grant['role'] => Object.hasOwn(roles, text)
const isPermission = (text: string): text is Permission => Object.hasOwn(permissions, text)

test('who may do what', () => {
  const table = Object.entries(permissions).map(
    ([permission, holders]) => `${permission}: ${holders.join(', ')}`,
  )
  expect(table).toMatchInlineSnapshot(`
    [
      "office:read: staff, unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor, administrator",
      "office:keep: administrator",
      "person:keep: administrator",
      "session:end-any: administrator",
      "acting:keep: administrator, clerk",
      "delegation:keep: administrator, clerk",
      "calendar:keep: administrator, supply-head",
      "law:keep: administrator",
      "category:keep: supply-officer, supply-head",
      "view:keep: staff, unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor, administrator",
      "asset:read: staff, unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor, administrator",
      "place:keep: supply-officer, supply-head",
      "asset:register: supply-officer, supply-head",
      "asset:correct: supply-officer, supply-head",
      "asset:import: supply-officer, supply-head",
      "asset:export: unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor",
      "custody:read: staff, unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor, administrator",
      "custody:offer: staff, unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor, administrator",
      "custody:give: unit-head, supply-officer, supply-head",
      "custody:answer: staff, unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor, administrator",
      "custody:receive: unit-head, supply-officer, supply-head",
      "repair:read: staff, unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor, administrator",
      "repair:report: staff, unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor, administrator",
      "repair:decide: supply-officer, supply-head",
      "loan:read: staff, unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor, administrator",
      "loan:ask: staff, unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor, administrator",
      "loan:ask-for: unit-head, supply-officer, supply-head",
      "loan:decide: staff, unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor, administrator",
      "loan:check: supply-officer, supply-head",
      "loan:agree: unit-head",
      "loan:approve: office-head",
      "loan:hand-over: unit-head, supply-officer, supply-head",
      "loan:settle: supply-officer, supply-head",
      "loan:chase: supply-officer, supply-head",
      "loan:keep: supply-head, clerk",
      "budget:read: staff, unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor, administrator",
      "budget:keep: finance, supply-head",
      "supplier:read: staff, unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor, administrator",
      "supplier:keep: supply-officer, supply-head, finance",
      "plan:read: staff, unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor, administrator",
      "plan:need: staff, unit-head, supply-officer, supply-head",
      "plan:draft: supply-officer, supply-head",
      "plan:screen: supply-head",
      "plan:pass: clerk",
      "plan:approve: office-head",
      "plan:decide: supply-head, clerk, office-head",
      "plan:publish: supply-head",
      "purchase:read: staff, unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor, administrator",
      "purchase:decide: staff, unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor, administrator",
      "purchase:draft: supply-officer, supply-head",
      "purchase:screen: supply-head",
      "purchase:pass: clerk",
      "purchase:approve: office-head",
      "purchase:publish: supply-head",
      "purchase:order: supply-head",
      "contract:read: staff, unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor, administrator",
      "contract:draft: supply-officer, supply-head",
      "contract:sign: office-head",
      "contract:sign-order: supply-head",
      "contract:receive: supply-officer, supply-head",
      "contract:prove: supply-officer, supply-head",
      "contract:decide: office-head",
      "contract:pay: finance, supply-head",
      "contract:check: unit-head, supply-head",
      "committee:sit: staff, unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor, administrator",
      "template:keep: supply-head, clerk",
      "file:read: staff, unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor, administrator",
      "file:attach: staff, unit-head, supply-officer, supply-head, finance, clerk, office-head, auditor, administrator",
      "label:print: unit-head, supply-officer, supply-head",
      "scan:deal: supply-officer, supply-head",
      "journal:read: supply-head, clerk, office-head, auditor, administrator",
    ]
  `)
})

test('a role that nobody knows carries nothing, and every role carries something', () => {
  const carried = new Set<string>(Object.values(permissions).flat())
  expect([...carried].toSorted()).toEqual(Object.keys(roles).toSorted())
})

describe('a permission', () => {
  test('is held by a role that carries it, and by no other', () => {
    expect(may(actor([held('supply-officer')]), 'asset:register')).toBe(true)
    expect(may(actor([held('auditor')]), 'asset:register')).toBe(false)
    expect(may(actor([]), 'office:read')).toBe(false)
  })

  test('is held by any of several roles', () => {
    expect(may(actor([held('finance'), held('supply-head')]), 'asset:import')).toBe(true)
  })

  test('held within a unit reaches no other', () => {
    const head = actor([held('unit-head', treasury)])
    expect(may(head, 'asset:export')).toBe(true)
    expect(may(head, 'asset:export', treasury)).toBe(true)
    expect(may(head, 'asset:export', works)).toBe(false)
    expect(reachOf(head, 'asset:export')).toEqual(new Set([treasury]))
    expect(reachOf(head, 'journal:read')).toEqual(new Set())
  })

  test('of the whole office is carried by no role that is held within a unit', () => {
    const bounded = actor(
      Object.keys(roles)
        .filter(isRole)
        .map((role) => held(role, treasury)),
    )
    const carried = Object.keys(permissions)
      .filter(isPermission)
      .filter((one) => may(bounded, one))
    expect(carried.toSorted()).toEqual([...unitPermissions].toSorted())
    expect(carried).toMatchInlineSnapshot(`
      [
        "office:read",
        "view:keep",
        "asset:read",
        "asset:register",
        "asset:correct",
        "asset:export",
        "custody:read",
        "custody:offer",
        "custody:give",
        "custody:answer",
        "custody:receive",
        "repair:read",
        "repair:report",
        "repair:decide",
        "loan:read",
        "loan:ask",
        "loan:ask-for",
        "loan:decide",
        "loan:agree",
        "loan:hand-over",
        "budget:read",
        "supplier:read",
        "plan:read",
        "plan:need",
        "purchase:read",
        "purchase:decide",
        "contract:read",
        "contract:check",
        "committee:sit",
        "file:read",
        "file:attach",
        "label:print",
      ]
    `)
    expect(reachOf(bounded, 'person:keep')).toEqual(new Set())
  })

  test('held within two units reaches both, and for the office everything', () => {
    const both = [held('unit-head', treasury), held('unit-head', works)]
    expect(reachOf(actor(both), 'asset:export')).toEqual(new Set([treasury, works]))
    expect(reachOf(actor([...both, held('auditor')]), 'asset:export')).toBe('office')
    expect(may(actor([...both, held('auditor')]), 'asset:export', unitId('school'))).toBe(true)
  })
})

describe('the capacity', () => {
  test('names the post that is acted for, where only that carries it', () => {
    const acting = actor([held('staff')], [forTheClerk])
    expect(capacityFor(acting, 'journal:read')).toEqual({
      grant: held('clerk'),
      acting: forTheClerk,
      delegated: undefined,
    })
    expect(reachOf(acting, 'journal:read')).toBe('office')
  })

  test('is never that of keeping the system, which no order lends', () => {
    const keeper: Acting = { ...forTheClerk, grants: [held('administrator'), held('clerk')] }
    expect(may(actor([held('staff')], [keeper]), 'person:keep')).toBe(false)
    expect(capacityFor(actor([held('staff')], [keeper]), 'acting:keep')?.grant).toEqual(held('clerk'))
  })

  test('is one’s own before another’s', () => {
    const own = actor([held('unit-head', treasury)], [forTheClerk])
    expect(capacityFor(own, 'asset:export')).toEqual({
      grant: held('unit-head', treasury),
      acting: undefined,
    })
  })

  test('is another’s for a unit that one’s own does not reach', () => {
    const own = actor([held('unit-head', treasury)], [forTheClerk])
    expect(capacityFor(own, 'asset:export', works)?.acting).toBe(forTheClerk)
  })

  test('that reaches furthest may be another’s', () => {
    const own = actor([held('unit-head', treasury)], [forTheClerk])
    expect(widestCapacityFor(own, 'asset:export')?.acting).toBe(forTheClerk)
    expect(widestCapacityFor(actor([held('unit-head', treasury)]), 'asset:export')?.acting).toBeUndefined()
  })

  test('is the office’s before a unit’s', () => {
    const twice = actor([held('unit-head', treasury), held('auditor')])
    expect(capacityFor(twice, 'asset:export')?.grant).toEqual(held('auditor'))
  })
})

/** The head of the treasury, to whom the head of the office has delegated. */
const receiver = (otherwise: Partial<Delegated> = {}) =>
  actor([held('unit-head', treasury)], [], [{ ...ofTheHead, ...otherwise }])

const upTo = (limit: Delegated['powers'][number]['limit']) =>
  receiver({ powers: [{ power: 'loan-approve', limit }] })

const costing = (amount: number) => ({ amount: baht(amount) })

describe('what is delegated (ข้อ 7)', () => {
  test('is the powers of the order and no others of the giver', () => {
    expect(capacityFor(receiver(), 'loan:approve')).toEqual({
      grant: held('office-head'),
      acting: undefined,
      delegated: ofTheHead,
    })
    expect(may(receiver(), 'journal:read')).toBe(false)
    expect(may(receiver({ powers: [] }), 'loan:approve')).toBe(false)
  })

  test('is no more than the giver holds himself', () => {
    expect(may(receiver({ grants: [] }), 'loan:approve')).toBe(false)
    expect(may(receiver({ grants: [held('supply-officer')] }), 'loan:approve')).toBe(false)
  })

  test('comes after one’s own and after a post that is acted for', () => {
    const head = actor([held('office-head')], [], [ofTheHead])
    expect(capacityFor(head, 'loan:approve')?.delegated).toBeUndefined()
    const acting: Acting = { ...ofTheHead, grants: [held('office-head')] }
    const both = actor([held('clerk')], [acting], [ofTheHead])
    expect(capacityFor(both, 'loan:approve')).toMatchObject({ acting, delegated: undefined })
  })

  test('ends at the units of its order: a case of several is reached when all of them are', () => {
    const bounded = receiver({ units: [treasury] })
    expect(may(bounded, 'loan:approve', treasury)).toBe(true)
    expect(may(bounded, 'loan:approve', works)).toBe(false)
    expect(capacityForCase(bounded, 'loan:approve', { units: [treasury, works] })).toBeUndefined()
    expect(reachOf(bounded, 'loan:approve')).toEqual(new Set([treasury]))
    expect(reachOf(receiver(), 'loan:approve')).toBe('office')
  })

  test('of a head of a unit reaches his unit, and only where the order says so', () => {
    const agrees = (units: Delegated['units']) =>
      actor(
        [held('staff')],
        [],
        [
          {
            ...ofTheHead,
            powers: [{ power: 'loan-agree', limit: null }],
            units,
            grants: [held('unit-head', works)],
          },
        ],
      )
    expect(reachOf(agrees(null), 'loan:agree')).toEqual(new Set([works]))
    expect(reachOf(agrees([treasury, works]), 'loan:agree')).toEqual(new Set([works]))
    expect(reachOf(agrees([treasury]), 'loan:agree')).toEqual(new Set())
    expect(may(agrees([treasury]), 'loan:agree', treasury)).toBe(false)
  })

  test('ends at the amount that a case may be of; one’s own has none', () => {
    expect(capacityForCase(upTo(baht(100_000)), 'loan:approve', costing(100_000))).toBeDefined()
    expect(capacityForCase(upTo(baht(100_000)), 'loan:approve', costing(100_001))).toBeUndefined()
    expect(capacityForCase(upTo(null), 'loan:approve', costing(100_001))).toBeDefined()
    expect(capacityForCase(actor([held('office-head')]), 'loan:approve', costing(100_001))).toBeDefined()
  })
})

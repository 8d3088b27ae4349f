import { randomUUID } from 'node:crypto'
import { callTRPCProcedure, TRPCError, type AnyTRPCProcedure } from '@trpc/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { permissions, unitPermissions, type Permission } from '@prongsai/domain/access/permissions'
import { roles, type Role } from '@prongsai/domain/access/role'
import {
  officeId,
  personId,
  unitId,
  type OfficeId,
  type PersonId,
  type UnitId,
} from '@prongsai/domain/base/id'
import { shippedRules, shippedTerms } from '@prongsai/domain/loan/loan-rules'
import { noAnswers } from '@prongsai/domain/plan/intake/plan-import.input'
import { testDatabase } from '@prongsai/db/testing'
import { appRouter } from './app-router.ts'
import { desk, noon, openOffice, type OpenOffice } from './asset/testing.ts'
import type { Context } from './context.ts'

const database = await testDatabase()

/** A sentence that stands in every text of the office that is looked at from another one. */
const mark = 'เฉพาะหน่วยงานนี้'

type Things = OpenOffice &
  Record<
    | 'asset'
    | 'grant'
    | 'order'
    | 'delegation'
    | 'number'
    | 'batch'
    | 'intake'
    | 'transfer'
    | 'repair'
    | 'attachment'
    | 'field'
    | 'view'
    | 'accessory'
    | 'place'
    | 'loan'
    | 'approval'
    | 'extension'
    | 'settlement'
    | 'suspension'
    | 'purpose'
    | 'notice'
    | 'merged'
    | 'line'
    | 'entry'
    | 'supplier'
    | 'purchase'
    | 'committee'
    | 'offer'
    | 'comment'
    | 'appeal'
    | 'need'
    | 'round'
    | 'item'
    | 'decision'
    | 'publication'
    | 'contract',
    string
  >

/** What each procedure is called with, of the rows of `things`. A procedure that is missing here fails the test. */
const inputs: Readonly<Record<string, (things: Things) => unknown>> = {
  'journal.page': ({ asset }) => ({ subject: { kind: 'asset', id: asset } }),
  'journal.head': () => undefined,
  'asset.list': ({ ids, batch }) => ({ filter: { unit: ids.treasury, batch } }),
  'asset.find': () => ({ text: mark }),
  'asset.get': ({ asset }) => ({ id: asset }),
  'asset.history': ({ asset }) => ({ id: asset, before: 100n }),
  'asset.byLabel': () => ({ publicId: 'label-of-the-other' }),
  'asset.batch': ({ batch }) => ({ id: batch }),
  'asset.preview': ({ ids }) => ({ categoryId: ids.desks, unitId: ids.treasury, acquiredOn: null }),
  'asset.totals': () => undefined,
  'asset.register': (things) => desk(things),
  'asset.registerLot': (things) => {
    const { code: _code, serial: _serial, quantity: _quantity, ...alike } = desk(things)
    return { ...alike, cards: 2, serials: [] }
  },
  'asset.correct': (things) => ({
    id: things.asset,
    version: 1,
    facts: { ...factsOf(things), code: '400-70-0001', name: 'แก้จากที่อื่น' },
    reason: 'ทดสอบ',
  }),
  'asset.correctMany': ({ asset }) => ({ ids: [asset], set: { condition: 'damaged' }, reason: 'ทดสอบ' }),
  'loan.list': () => ({ box: 'all' }),
  'loan.get': ({ loan }) => ({ id: loan }),
  'loan.ofAsset': ({ asset }) => ({ id: asset }),
  'loan.figures': () => ({ year: 2570 }),
  'loan.terms': () => undefined,
  'loan.availability': () => ({ from: '2026-11-23', days: 7 }),
  'loan.preview': (things) => ({ ...loanAsked(things), borrowerKind: 'staff', borrowerId: null }),
  'loan.request': (things) => loanAsked(things),
  'loan.bring': (things) => ({ ...loanAsked(things), handedOn: '2026-11-01', approvedBy: '', paper: 'ไม่มี' }),
  'loan.cancel': ({ loan }) => ({ id: loan, reason: 'ทดสอบ' }),
  'loan.decide': ({ loan }) => ({ id: loan, approve: true, reason: '' }),
  'loan.undoApproval': ({ approval }) => ({ id: approval, reason: 'ทดสอบ' }),
  'loan.handOver': ({ loan }) => ({ id: loan, on: null, lines: [], signature: null, signedOnPaper: true }),
  'loan.undoHandOver': ({ loan }) => ({ id: loan, reason: 'ทดสอบ' }),
  'loan.takeBack': ({ loan }) => ({ id: loan, on: null, items: [], note: '', signature: null }),
  'loan.undoReturn': ({ loan }) => ({ id: loan, reason: 'ทดสอบ' }),
  'loan.extend': ({ loan }) => ({ id: loan, to: '2026-12-01', reason: 'ทดสอบ' }),
  'loan.decideExtension': ({ extension }) => ({ id: extension, approve: true, reason: '' }),
  'loan.decideSettlement': ({ settlement }) => ({
    id: settlement,
    way: 'replace',
    amount: null,
    basis: null,
    reason: 'ทดสอบ',
    paper: '',
  }),
  'loan.undoSettlement': ({ settlement }) => ({ id: settlement, reason: 'ทดสอบ' }),
  'loan.closeSettlement': ({ settlement }) => ({ id: settlement, on: '2026-11-23', paper: '1', note: '' }),
  'loan.findAgain': ({ settlement }) => ({ id: settlement, on: '2026-11-23', note: '' }),
  'loan.toFactFinding': ({ settlement }) => ({ id: settlement, reason: 'ทดสอบ' }),
  'loan.register': () => ({ year: 2570 }),
  'loan.overdue': () => undefined,
  'loan.chaseMany': ({ loan }) => ({
    on: '2026-11-23',
    letters: [{ loans: [loan], paper: '' }],
    note: '',
  }),
  'loan.report': ({ loan }) => ({ loans: [loan], on: '2026-11-23', paper: mark, note: '' }),
  'loan.chase': ({ loan }) => ({ id: loan, on: '2026-11-23', how: 'letter', paper: '', note: '' }),
  'loan.suspend': ({ loan }) => ({ loanId: loan, until: '2026-12-31', reason: 'ทดสอบ' }),
  'loan.lift': ({ suspension }) => ({ id: suspension, reason: 'ทดสอบ' }),
  'loan.keepRules': () => ({ ...shippedRules, version: 0 }),
  'loan.keepTerms': ({ ids }) => ({ ...shippedTerms(ids.desks), version: 0 }),
  'loan.keepPurpose': ({ purpose }) => ({ id: purpose, name: 'ทดสอบ', open: true, closed: false }),
  'contract.list': () => ({ words: mark }),
  'contract.due': () => ({ days: 30 }),
  'contract.timeline': () => ({}),
  'contract.get': ({ contract }) => ({ id: contract }),
  'contract.ofPurchase': ({ purchase }) => ({ purchaseId: purchase }),
  'contract.proposal': ({ purchase }) => ({ purchaseId: purchase }),
  'contract.previewDraft': ({ purchase }) => ({ purchaseId: purchase, signedOn: null, terms: contractTerms }),
  'contract.previewSigning': ({ contract }) => ({ id: contract, signedOn: '2026-11-02', beginsOn: null }),
  'contract.draft': ({ purchase }) => ({ purchaseId: purchase, terms: contractTerms }),
  'contract.bring': ({ purchase }) => ({
    purchaseId: purchase,
    terms: contractTerms,
    foundNumber: '1/2569',
    paper: '1',
    signedOn: '2026-11-02',
    beginsOn: null,
    securities: [],
    advancePaid: null,
    acceptances: [],
    reason: 'ทดสอบ',
  }),
  'contract.changeDraft': ({ contract }) => ({ id: contract, version: 1, terms: contractTerms }),
  'contract.dropDraft': ({ contract }) => ({ id: contract, version: 1, reason: 'ทดสอบ' }),
  'contract.sign': ({ contract }) => ({ id: contract, version: 1, signedOn: '2026-11-02', beginsOn: null }),
  'contract.signOrder': ({ contract }) => ({
    id: contract,
    version: 1,
    signedOn: '2026-11-02',
    beginsOn: null,
  }),
  'contract.keepSecurity': ({ contract }) => ({ id: contract, version: 1, of: 'contract', ...security }),
  'contract.replaceSecurity': ({ contract }) => ({
    id: contract,
    version: 1,
    security: randomUUID(),
    paper: '1',
    reason: '',
    ...security,
  }),
  'contract.returnSecurity': ({ contract }) => endedSecurity(contract),
  'contract.claimSecurity': ({ contract }) => endedSecurity(contract),
  'contract.undoSecurity': ({ contract }) => ({
    id: contract,
    version: 1,
    security: randomUUID(),
    reason: 'ทดสอบ',
  }),
  'contract.prove': ({ contract }) => ({
    id: contract,
    version: 1,
    key: 'publish',
    on: '2026-11-02',
    paper: '1',
    note: '',
  }),
  'contract.waive': ({ contract }) => ({
    id: contract,
    version: 1,
    key: 'publish',
    on: '2026-11-02',
    paper: '1',
    reason: 'ทดสอบ',
  }),
  'contract.undoFact': ({ contract }) => ({ id: contract, version: 1, key: 'publish', reason: 'ทดสอบ' }),
  'contract.undoSigning': ({ contract }) => ({ id: contract, version: 1, reason: 'ทดสอบ' }),
  'contractCourse.previewChange': ({ contract }) => ({ id: contract, asked: extensionAsked }),
  'contractCourse.changeStanding': ({ contract }) => ({ id: contract, changeId: contract, daysGiven: null }),
  'contractCourse.closing': ({ contract }) => ({ id: contract }),
  'contractCourse.askChange': (things) => ({
    ...ofContract(things),
    asked: extensionAsked,
    askedOn: '2026-11-02',
  }),
  'contractCourse.withdrawChange': (things) => ({ ...ofContract(things), changeId: things.contract }),
  'contractCourse.decideChange': (things) => ({
    ...ofContract(things),
    changeId: things.contract,
    approve: true,
    decidedOn: '2026-11-02',
    daysGiven: 1,
    decision: 'ทดสอบ',
    paper: '1',
    governorPaper: '',
  }),
  'contractCourse.publishChange': (things) => ({
    ...ofContract(things),
    changeId: things.contract,
    on: '2026-11-02',
  }),
  'contractCourse.undoChange': (things) => ({ ...ofContract(things), changeId: things.contract }),
  'contractCourse.review': (things) => ({
    ...ofContract(things),
    outcome: 'relaxed',
    on: '2026-11-02',
    consentPaper: '',
  }),
  'contractCourse.undoReview': (things) => ofContract(things),
  'contractCourse.end': (things) => ({
    ...ofContract(things),
    how: 'terminated',
    ground: 'unable',
    benefit: '',
    on: '2026-11-02',
    notifiedOn: null,
    paper: '1',
  }),
  'contractCourse.undoEnding': (things) => ofContract(things),
  'contractCourse.tellEnding': (things) => ({ ...ofContract(things), on: '2026-11-02' }),
  'contractCourse.proposeBlacklist': (things) => ({
    ...ofContract(things),
    ground: 'breach',
    on: '2026-11-02',
    paper: '1',
    asked: null,
  }),
  'contractCourse.receiveClaim': (things) => ({
    ...ofContract(things),
    receivedOn: '2026-11-02',
    amount: 100n,
    subject: 'ทดสอบ',
  }),
  'contractCourse.extendClaim': (things) => ofContract(things),
  'contractCourse.decideClaim': (things) => ({
    ...ofContract(things),
    on: '2026-11-02',
    granted: 0n,
    decision: 'ทดสอบ',
    members: 3,
    ministryPaper: '',
  }),
  'contractCourse.tellClaim': (things) => ({ ...ofContract(things), on: '2026-11-02', paper: '1' }),
  'contractCourse.fine': (things) => ({
    ...ofContract(things),
    part: 100n,
    amount: 10n,
    subcontractor: 'ทดสอบ',
    paper: '1',
    on: '2026-11-02',
  }),
  'contractCourse.undoFine': (things) => ({ ...ofContract(things), of: things.contract }),
  'contractCourse.findDefect': (things) => ({
    ...ofContract(things),
    position: null,
    assetId: null,
    foundOn: '2026-11-02',
    defect: 'ทดสอบ',
  }),
  'contractCourse.tellDefect': (things) => ({
    ...ofContract(things),
    of: things.contract,
    toldHeadOn: '2026-11-02',
    notifiedOn: null,
    noticePaper: '',
    guarantorOn: null,
    mendBy: null,
  }),
  'contractCourse.mendDefect': (things) => ({
    ...ofContract(things),
    of: things.contract,
    on: '2026-11-02',
    how: 'mended',
  }),
  'contractCourse.withdrawDefect': (things) => ({ ...ofContract(things), of: things.contract }),
  'contractCourse.tellFilePaper': (things) => ({
    ...ofContract(things),
    what: 'contract',
    on: '2026-11-02',
    paper: '1',
  }),
  'contractCourse.close': (things) => ({ ...ofContract(things), on: '2026-11-02' }),
  'contractCourse.reopen': (things) => ofContract(things),
  'contractDelivery.paymentProposal': ({ contract }) => ({
    id: contract,
    for: { kind: 'advance' },
    on: '2026-11-02',
  }),
  'contractDelivery.proposedCards': ({ contract }) => ({ id: contract }),
  'contractDelivery.unregistered': () => ({}),
  'contractDelivery.ofAsset': ({ asset }) => ({ asset }),
  'contractDelivery.deliver': ({ contract }) => ({
    id: contract,
    version: 1,
    instalment: 1,
    arrivedOn: '2026-11-02',
    toldOn: '2026-11-02',
    paper: '1',
    note: '',
    lines: [],
  }),
  'contractDelivery.acceptByReport': ({ contract }) => ({
    id: contract,
    version: 1,
    arrivedOn: '2026-11-02',
    acceptedOn: '2026-11-02',
    paper: '1',
  }),
  'contractDelivery.withdraw': ({ contract }) => ofDelivery(contract),
  'contractDelivery.vote': ({ contract }) => voteOn(contract),
  'contractDelivery.voteFor': ({ contract }) => ({ ...voteOn(contract), position: 1, paper: '1' }),
  'contractDelivery.decide': ({ contract }) => ({ ...ofDelivery(contract), outcome: 'whole', right: [] }),
  'contractDelivery.conclude': ({ contract }) => ofDelivery(contract),
  'contractDelivery.undoAcceptance': ({ contract }) => ({ ...ofDelivery(contract), acceptance: contract }),
  'contractDelivery.pay': ({ contract }) => ({
    id: contract,
    version: 1,
    for: { kind: 'advance' },
    gross: 100n,
    advanceRecovery: 0n,
    retention: 0n,
    penalty: 0n,
    fine: 0n,
    paper: '1',
    on: '2026-11-02',
  }),
  'contractDelivery.undoPayment': ({ contract }) => ({ ...ofDelivery(contract), payment: contract }),
  'contractDelivery.registerCards': ({ contract, ids }) => ({
    ...ofDelivery(contract),
    acceptance: contract,
    position: 1,
    categoryId: ids.desks,
    name: 'ทดสอบ',
    description: '',
    brand: '',
    model: '',
    countingUnit: 'ตัว',
    unitId: ids.treasury,
    keeperId: null,
    place: '',
    warrantyUntil: null,
    note: '',
    cards: 1,
    each: 1,
    serials: [],
  }),
  'contractDelivery.notRegistered': ({ contract }) => ({
    ...ofDelivery(contract),
    acceptance: contract,
    position: 1,
  }),
  'purchase.list': () => ({ words: mark }),
  'purchase.forMe': () => undefined,
  'purchase.due': () => undefined,
  'purchase.get': ({ purchase }) => ({ id: purchase }),
  'purchase.signs': ({ purchase }) => ({ id: purchase }),
  'purchase.workload': () => undefined,
  'purchase.preview': ({ ids, purchase }) => ({
    ...purchaseChoosing(ids.treasury),
    planItemId: null,
    id: purchase,
  }),
  'purchase.previewStep': (things) => {
    const { id, step, on, facts } = purchaseStep(things)
    return { id, step, on, facts }
  },
  'purchase.stepPresets': (things) => {
    const { id, step, facts } = purchaseStep(things)
    return { id, step, facts }
  },
  'purchase.previewCommittee': ({ purchase, ids }) => ({
    id: purchase,
    kind: 'inspection',
    seats: [{ seat: 'officer', personId: ids.officer, name: '', post: '' }],
  }),
  'purchase.plannable': () => ({ year: 2570 }),
  'purchase.open': (things) => ({ ...purchaseFacts(things), planItemId: null }),
  'purchase.bring': (things) => ({
    ...purchaseFacts(things),
    planItemId: null,
    beganOn: '2026-11-01',
    paper: 'ทดสอบ',
    steps: [],
    winner: null,
  }),
  'purchase.change': (things) => ({ ...purchaseFacts(things), id: things.purchase, version: 1 }),
  'purchase.keepEgpNumber': ({ purchase }) => ({ id: purchase, version: 1, egpNumber: '69119012345' }),
  'purchase.pass': (things) => ({ ...purchaseStep(things), paper: '', outcome: 'done', note: '' }),
  'purchase.undo': ({ purchase }) => ({
    id: purchase,
    version: 1,
    step: 'request-approved',
    reason: 'ทดสอบ',
  }),
  'purchase.cancel': ({ purchase }) => ({
    id: purchase,
    version: 1,
    ground: 'no-budget',
    reason: 'ทดสอบ',
    on: '2026-11-23',
    paper: '',
  }),
  'purchase.publishCancellation': ({ purchase }) => ({
    id: purchase,
    version: 1,
    cgdOn: null,
    websiteOn: '2026-11-23',
    boardOn: '2026-11-23',
  }),
  'purchase.redo': ({ purchase }) => ({ id: purchase, reason: 'ทดสอบ', chosen: null }),
  'purchase.appoint': ({ purchase, ids }) => ({
    id: purchase,
    kind: 'specification',
    orderNumber: '',
    orderDay: '2026-11-23',
    dueDay: null,
    seats: [{ seat: 'officer', personId: ids.officer, name: '', post: '' }],
    reason: 'ทดสอบ',
  }),
  'purchase.endCommittee': ({ purchase, committee }) => ({ id: purchase, committee, reason: 'ทดสอบ' }),
  'purchase.declareInterest': ({ purchase, committee }) => ({ id: purchase, committee, interest: 'ทดสอบ' }),
  'purchase.invite': ({ purchase, supplier }) => ({ id: purchase, supplierId: supplier, on: '2026-11-23' }),
  'purchase.uninvite': ({ purchase, supplier }) => ({ id: purchase, supplierId: supplier, reason: 'ทดสอบ' }),
  'purchase.addOffer': ({ purchase, supplier }) => ({
    id: purchase,
    supplierId: supplier,
    offeredOn: '2026-11-23',
    price: 100n,
    note: '',
  }),
  'purchase.judgeOffer': ({ purchase, offer }) => ({
    id: purchase,
    offer,
    qualified: true,
    exclusionReason: '',
    score: null,
    agreedPrice: null,
  }),
  'purchase.chooseWinner': ({ purchase, offer }) => ({ id: purchase, offer, reason: 'ทดสอบ' }),
  'purchase.withdrawOffer': ({ purchase, offer }) => ({ id: purchase, offer, reason: 'ทดสอบ' }),
  'purchase.addComment': ({ purchase }) => ({
    id: purchase,
    receivedOn: '2026-11-23',
    sender: 'ทดสอบ',
    said: 'ทดสอบ',
  }),
  'purchase.answerComment': ({ purchase, comment }) => ({
    id: purchase,
    comment,
    answer: 'ทดสอบ',
    answeredOn: '2026-11-23',
  }),
  'purchase.receiveAppeal': ({ purchase, supplier }) => ({
    id: purchase,
    supplierId: supplier,
    receivedOn: '2026-11-23',
    subject: 'ทดสอบ',
  }),
  'purchase.moveAppeal': ({ purchase, appeal }) => ({
    id: purchase,
    appeal,
    on: '2026-11-23',
    what: 'decide',
    agrees: false,
    decision: 'ทดสอบ',
  }),
  'budget.list': () => ({ year: 2570 }),
  'budget.get': ({ line }) => ({ id: line }),
  'budget.add': ({ ids }) => ({
    ...budgetFacts(ids.treasury),
    fiscalYear: 2570,
    explanation: '',
    opening: null,
  }),
  'budget.bring': ({ ids }) => ({
    ...budgetApproval,
    fiscalYear: 2570,
    source: 'ordinance',
    lines: [{ ...budgetFacts(ids.treasury), amount: 100n }],
  }),
  'budget.correct': ({ ids, line }) => ({ ...budgetFacts(ids.treasury), id: line, version: 2, reason: '' }),
  'budget.change': ({ line }) => ({ id: line, movement: { kind: 'increase', ...budgetApproval } }),
  'budget.transfer': ({ line }) => ({ from: line, to: line, ...budgetApproval }),
  'budget.undo': ({ entry }) => ({ id: entry, reason: 'ทดสอบ' }),
  'budget.amendOpening': ({ entry }) => ({
    id: entry,
    amount: 200n,
    committed: 0n,
    paid: 0n,
    reason: 'ทดสอบ',
  }),
  'mail.own': () => undefined,
  'mail.keepOwn': () => ({ email: 'somying@example.go.th', wanted: true }),
  'mail.of': ({ ids }) => ({ person: ids.officer }),
  'mail.keep': ({ ids }) => ({ person: ids.officer, email: 'somying@example.go.th', wanted: false }),
  'mail.last': () => undefined,
  'notice.mine': () => undefined,
  'notice.read': ({ notice }) => ({ id: notice }),
  'custody.ofAsset': ({ asset }) => ({ id: asset }),
  'custody.heldNow': ({ asset }) => ({ ids: [asset] }),
  'custody.list': () => ({ box: 'all' }),
  'custody.get': ({ transfer }) => ({ id: transfer }),
  'custody.offer': ({ ids, asset }) => ({
    kind: 'unit',
    fromUnitId: ids.treasury,
    toUnitId: ids.works,
    toKeeperId: null,
    toPlace: '',
    day: '2026-11-23',
    reason: 'ทดสอบ',
    paper: '',
    lines: [{ assetId: asset, pieces: 1 }],
  }),
  'custody.receive': ({ transfer }) => ({ id: transfer, refused: [], receivedOn: null, signature: null }),
  'custody.refuse': ({ transfer }) => ({ id: transfer, reason: 'ทดสอบ' }),
  'custody.withdraw': ({ transfer }) => ({ id: transfer, reason: 'ทดสอบ' }),
  'custody.movePlace': ({ asset }) => ({ ids: [asset], place: 'ที่อื่น', reason: 'ทดสอบ' }),
  'part.ofAsset': ({ asset }) => ({ id: asset }),
  'part.join': ({ asset }) => ({ wholeId: asset, partId: asset, reason: 'ทดสอบ' }),
  'part.leave': ({ asset }) => ({ partId: asset, reason: 'ทดสอบ' }),
  'part.addAccessory': ({ asset }) => ({ assetId: asset, name: 'สายไฟ', quantity: 1 }),
  'part.removeAccessory': ({ accessory }) => ({ id: accessory, reason: 'ทดสอบ' }),
  'place.tree': () => undefined,
  'place.words': () => undefined,
  'place.open': () => ({ name: 'อาคารทดสอบ', parentId: null }),
  'place.change': ({ place }) => ({ id: place, version: 1, name: 'แก้จากที่อื่น', parentId: null }),
  'place.close': ({ place }) => ({ id: place, reason: 'ทดสอบ' }),
  'place.bind': ({ place }) => ({ word: 'ห้องทดสอบ', placeId: place }),
  'supplier.list': () => ({ text: '' }),
  'supplier.get': ({ supplier }) => ({ id: supplier }),
  'supplier.pick': () => ({ text: mark }),
  'supplier.alike': () => ({ name: mark, taxId: '0553558000345', but: null }),
  'supplier.register': () => shop,
  'supplier.change': ({ supplier }) => ({ ...shop, id: supplier, version: 1 }),
  'supplier.reveal': ({ supplier }) => ({ id: supplier }),
  'supplier.keepBranch': ({ supplier }) => ({
    id: supplier,
    number: '00001',
    name: '',
    address: 'ทดสอบ',
    added: true,
  }),
  'supplier.closeBranch': ({ supplier }) => ({ id: supplier, number: '00002', reason: 'ทดสอบ' }),
  'supplier.blacklist': ({ supplier }) => ({
    id: supplier,
    from: '2026-11-20',
    paper: 'ทดสอบ',
    reason: 'ทดสอบ',
  }),
  'supplier.lift': ({ supplier }) => ({ id: supplier, until: '2026-11-20', paper: 'ทดสอบ' }),
  'supplier.merge': ({ supplier, merged }) => ({ id: supplier, into: merged, reason: 'ทดสอบ' }),
  'supplier.unmerge': ({ merged }) => ({ id: merged, reason: 'ทดสอบ' }),
  'plan.year': () => ({ year: 2570 }),
  'plan.round': ({ round }) => ({ id: round }),
  'plan.waiting': () => undefined,
  'plan.foresee': () => ({ kind: 'goods', estimate: 100n, startsMonth: '2026-11', chosen: null }),
  'plan.lines': () => ({ year: 2570 }),
  'plan.actual': () => ({ year: 2570 }),
  'plan.actualItems': () => ({ year: 2570 }),
  'plan.importing': () => ({ year: 2570 }),
  'plan.readFile': () => planFile,
  'plan.takeFile': ({ round }) => ({ roundId: round, version: 1, file: planFile, answers: noAnswers }),
  'plan.needs': () => ({ year: 2570 }),
  'plan.sendNeed': (things) => ({ fiscalYear: 2570, unitId: things.ids.treasury, ...needed(things) }),
  'plan.changeNeed': (things) => ({ id: things.need, version: 1, ...needed(things) }),
  'plan.withdrawNeed': ({ need }) => ({ id: need, reason: '' }),
  'plan.declineNeed': ({ need }) => ({ id: need, reason: 'ทดสอบ' }),
  'plan.reopenNeed': ({ need }) => ({ id: need }),
  'plan.open': () => ({ fiscalYear: 2571, kind: 'first', reason: '' }),
  'plan.sayWhy': ({ round }) => ({ id: round, version: 1, reason: 'ทดสอบ' }),
  'plan.withdraw': ({ round }) => ({ id: round, version: 1, reason: 'ทดสอบ' }),
  'plan.addItem': (things) => ({ roundId: things.round, item: plannedItem(things), needId: things.need }),
  'plan.editItem': (things) => ({
    roundId: things.round,
    itemId: things.item,
    version: 1,
    item: plannedItem(things),
  }),
  'plan.dropItem': ({ round, item }) => ({ roundId: round, itemId: item, version: 1 }),
  'plan.changeItem': ({ round, item }) => ({
    roundId: round,
    itemId: item,
    item: null,
    version: null,
    reason: 'ทดสอบ',
  }),
  'plan.send': ({ round }) => ({ id: round, version: 1 }),
  'plan.recall': ({ round }) => ({ id: round, version: 1, reason: 'ทดสอบ' }),
  'plan.decide': ({ round }) => ({ id: round, version: 1, step: 'screen', approve: true, reason: '' }),
  'plan.undoDecision': ({ decision }) => ({ id: decision, reason: 'ทดสอบ' }),
  'plan.publish': ({ round }) => ({ id: round, channel: 'cgd', onDay: '2026-11-23', proof: 'ทดสอบ' }),
  'plan.undoPublication': ({ publication }) => ({ id: publication, reason: 'ทดสอบ' }),
  'plan.bring': ({ round }) => ({
    id: round,
    version: 1,
    approvedOn: '2026-11-01',
    paper: 'ทดสอบ',
    publications: [],
  }),
  'plan.undoBrought': ({ round }) => ({ id: round, version: 1, reason: 'ทดสอบ' }),
  'repair.list': () => ({ box: 'reported' }),
  'repair.get': ({ repair }) => ({ id: repair }),
  'repair.ofAsset': ({ asset }) => ({ id: asset }),
  'repair.report': ({ asset }) => ({ assetId: asset, fault: 'ทดสอบ', usable: true, pieces: 1 }),
  'repair.send': ({ repair }) => ({
    id: repair,
    repairer: 'ร้านทดสอบ',
    sentOn: '2026-11-23',
    underWarranty: false,
    reason: '',
    pieces: 1,
    expectedOn: null,
    estimate: null,
  }),
  'repair.takeBack': ({ repair }) => ({
    id: repair,
    endedOn: '2026-11-23',
    done: 'ทดสอบ',
    document: '',
    mended: true,
    cost: 0n,
  }),
  'repair.settle': ({ repair }) => ({ id: repair, disposal: null, reason: 'ทดสอบ' }),
  'file.of': ({ asset }) => ({ kind: 'asset', id: asset }),
  'file.covers': ({ asset }) => ({ ids: [asset] }),
  'file.describe': ({ attachment }) => ({ id: attachment, caption: 'แก้จากที่อื่น' }),
  'file.chooseCover': ({ attachment }) => ({ id: attachment }),
  'file.move': ({ attachment }) => ({ id: attachment, before: null }),
  'file.takeAway': ({ attachment }) => ({ id: attachment, reason: 'ทดสอบ' }),
  'category.tree': () => undefined,
  'category.open': ({ ids }) => ({
    parentId: ids.furniture,
    name: 'ตู้',
    kind: '406',
    pattern: '{kind}-{yy}-{nnnn}',
    position: 9,
    life: { from: '2026-10-01', years: 10, source: 'ทดสอบ' },
  }),
  'category.change': ({ ids }) => ({
    id: ids.desks,
    version: 1,
    parentId: null,
    name: 'แก้จากที่อื่น',
    kind: '400',
    pattern: null,
    position: 2,
  }),
  'asset.overview': () => ({ by: 'unit' }),
  'template.list': () => undefined,
  'template.get': () => ({ kind: 'invitation' }),
  'template.keep': () => ({ kind: 'invitation', body: null, reason: 'ทดสอบ', version: 0 }),
  'template.ofPurchase': ({ purchase }) => ({ id: purchase }),
  'template.ofContract': ({ contract }) => ({ id: contract }),
  'template.ofRound': ({ round }) => ({ id: round }),
  'template.number': ({ purchase }) => ({
    paper: { of: 'purchase', id: purchase, kind: 'invitation', committee: null },
    number: '1',
    on: '2026-11-23',
  }),
  'template.takeNumberBack': ({ purchase }) => ({
    paper: { of: 'purchase', id: purchase, kind: 'request-report', committee: null },
    reason: 'ทดสอบ',
  }),
  'view.list': () => ({ list: 'assets' }),
  'view.save': () => ({ list: 'assets', name: 'ของฉัน', search: '', shared: true }),
  'view.remove': ({ view }) => ({ id: view }),
  'category.fields': ({ ids }) => ({ categoryId: ids.desks }),
  'category.addField': ({ ids }) => ({
    categoryId: ids.desks,
    name: 'สี',
    kind: 'text',
    choices: [],
    neededFrom: null,
  }),
  'category.changeField': ({ field }) => ({ id: field, name: 'แก้จากที่อื่น', choices: [], neededFrom: null }),
  'category.closeField': ({ field }) => ({ id: field, reason: 'ทดสอบ' }),
  'asset.correctExtra': ({ asset, field }) => ({
    id: asset,
    version: 1,
    extra: { [field]: 'แดง' },
    reason: 'ทดสอบ',
  }),
  'category.close': ({ ids }) => ({ id: ids.desks, version: 1, reason: 'ทดสอบ' }),
  'category.setLife': ({ ids }) => ({
    id: ids.desks,
    version: 1,
    from: '2026-10-01',
    years: 5,
    source: 'ทดสอบ',
    reason: '',
  }),
  'home.now': () => undefined,
  'intake.list': () => undefined,
  'intake.unread': () => undefined,
  'intake.get': ({ intake }) => ({ intakeId: intake }),
  'intake.progress': ({ intake }) => ({ intakeId: intake }),
  'intake.previews': ({ intake }) => ({ intakeId: intake }),
  'intake.offers': () => undefined,
  'intake.rows': ({ intake }) => ({ intakeId: intake }),
  'intake.batches': () => ({}),
  'intake.setColumns': ({ intake }) => ({ intakeId: intake, hidden: true, columns: [] }),
  'intake.answerRows': ({ intake }) => ({ intakeId: intake, positions: [0], answer: { skip: true } }),
  'intake.answerAlike': ({ intake }) => ({ intakeId: intake, asks: 'no-code', answer: { skip: true } }),
  'intake.matchName': ({ intake, ids }) => ({
    intakeId: intake,
    kind: 'unit',
    written: 'กองคลัง',
    match: { id: ids.treasury },
  }),
  'intake.save': ({ intake }) => ({ intakeId: intake }),
  'intake.discard': ({ intake }) => ({ intakeId: intake }),
  'intake.withdraw': ({ batch }) => ({ batchId: batch, reason: 'ทดสอบ' }),
  'label.chosen': ({ asset }) => ({ ids: [asset] }),
  'label.ofAsset': ({ asset }) => ({ id: asset }),
  'label.run': () => ({ id: '0199a1b2-0000-7000-8000-000000000001' }),
  'label.print': ({ asset }) => ({ ids: [asset], stock: 'a4-3x8' }),
  'scan.read': () => ({ texts: ['ไม่มีรหัสนี้'], place: 'scan' }),
  'scan.marksOf': ({ asset }) => ({ id: asset }),
  'scan.unknown': () => ({ state: 'open' }),
  'scan.bind': ({ asset }) => ({ text: '8850001', assetId: asset }),
  'scan.unbind': () => ({ id: '0199a1b2-0000-7000-8000-000000000001', reason: 'ทดสอบ' }),
  'scan.setAside': () => ({ id: '0199a1b2-0000-7000-8000-000000000001', reason: 'ทดสอบ' }),
  'acting.list': () => undefined,
  'acting.order': ({ ids }) => ({
    person: ids.officer,
    forPerson: ids.auditor,
    orderNumber: '1/2570',
    orderedOn: '2026-11-20',
    from: '2026-11-23',
    until: null,
  }),
  'acting.end': ({ order }) => ({ order, on: '2026-11-23', reason: 'ทดสอบ' }),
  'delegation.list': () => undefined,
  'delegation.order': ({ ids }) => ({
    person: ids.officer,
    forPerson: ids.auditor,
    orderNumber: '2/2570',
    orderedOn: '2026-11-20',
    from: '2026-11-23',
    until: null,
    powers: [{ power: 'loan-approve', limit: null }],
    units: [ids.treasury],
  }),
  'delegation.sendCopy': ({ delegation }) => ({ order: delegation, on: '2026-11-23', paper: 'ทดสอบ' }),
  'delegation.revoke': ({ delegation }) => ({ order: delegation, on: '2026-11-23', reason: 'ทดสอบ' }),
  'calendar.list': () => ({ fiscalYear: 2570 }),
  'calendar.add': () => ({ day: '2027-05-10', name: 'วันพืชมงคล', source: 'มติคณะรัฐมนตรี' }),
  'calendar.confirm': () => ({ days: ['2026-12-07'], source: 'ประกาศ' }),
  'calendar.withdraw': () => ({ day: '2026-12-07', reason: 'ทดสอบ' }),
  'law.list': () => undefined,
  'law.setOfficeDays': () => ({ name: 'defect-notice', from: '2026-11-02', days: 5, source: 'ทดสอบ' }),
  'law.setThreshold': () => ({
    name: 'capitalised-from',
    from: '2026-10-01',
    value: 1_000_000n,
    source: 'ทดสอบ',
  }),
  'law.setConvention': () => ({ convention: 'MONTH15', from: '2026-10-01', source: 'ทดสอบ' }),
  'law.withdraw': ({ number }) => ({ id: number, reason: 'ทดสอบ' }),
  'office.me': () => undefined,
  'office.change': () => ({
    version: 1,
    name: 'อบต.อื่น',
    shortName: 'อื่น',
    subdistrict: 'ก',
    district: 'ข',
    province: 'ค',
    address: '',
    telephone: '',
  }),
  'office.units': () => undefined,
  'office.openUnit': () => ({ name: 'กองการศึกษา', shortName: 'กศ.' }),
  'office.changeUnit': ({ ids }) => ({ unit: ids.works, version: 1, name: 'กองช่างใหม่', shortName: 'กช.' }),
  'office.closeUnit': ({ ids }) => ({ unit: ids.works, version: 1, on: '2026-11-23', reason: 'ทดสอบ' }),
  'people.list': () => undefined,
  'people.add': ({ ids }) => ({
    name: 'นายใหม่ มาดี',
    position: 'เจ้าพนักงานธุรการ',
    unit: ids.treasury,
    roles: [{ role: 'staff', unit: null }],
  }),
  'people.change': ({ ids }) => ({
    person: ids.officer,
    version: 1,
    name: 'เปลี่ยน จากที่อื่น',
    position: 'ก',
    unit: null,
  }),
  'people.leave': ({ ids }) => ({ person: ids.auditor, on: '2026-11-23', reason: 'ทดสอบ' }),
  'people.invite': ({ ids }) => ({ person: ids.officer }),
  'people.grantRole': ({ ids }) => ({ person: ids.officer, role: 'finance', unit: null, from: '2026-11-23' }),
  'people.endRole': ({ grant }) => ({ grant, until: '2026-11-23', reason: 'ทดสอบ' }),
  'session.own': () => undefined,
  'session.endOwn': () => ({ session: 'a-session' }),
  'session.endOthers': () => undefined,
  'session.ofPerson': ({ ids }) => ({ person: ids.officer }),
  'session.end': ({ ids }) => ({ person: ids.officer, session: null, reason: 'ทดสอบ' }),
}

const isProcedure = (value: unknown): value is AnyTRPCProcedure => typeof value === 'function'

const isPermission = (text: unknown): text is Permission =>
  typeof text === 'string' && Object.hasOwn(permissions, text)

const permissionOf = (meta: unknown): Permission | undefined =>
  typeof meta === 'object' && meta !== null && 'permission' in meta && isPermission(meta.permission)
    ? meta.permission
    : undefined

/* oxlint-disable no-underscore-dangle -- where tRPC keeps what a router is made of */
const procedures = Object.entries<unknown>(appRouter._def.procedures).flatMap(([path, value]) =>
  isProcedure(value) ? [{ path, type: value._def.type, permission: permissionOf(value._def.meta) }] : [],
)
/* oxlint-enable no-underscore-dangle */

const everyRole = Object.keys(roles).filter((role): role is Role => role in roles)

const factsOf = (things: OpenOffice) => {
  const {
    unitId: _unit,
    keeperId: _keeper,
    place: _place,
    code: _code,
    broughtForward: _mark,
    ...facts
  } = desk(things)
  return facts
}

async function call(context: Context, path: string, input: unknown): Promise<unknown> {
  const procedure = procedures.find((one) => one.path === path)
  if (procedure === undefined) throw new Error(`no procedure ${path}`)
  return callTRPCProcedure({
    router: appRouter,
    path,
    getRawInput: () => Promise.resolve(input),
    ctx: context,
    type: procedure.type,
    signal: undefined,
    batchIndex: 0,
  })
}

const ofContract = ({ contract }: Things) => ({ id: contract, version: 1, reason: 'ทดสอบ' })

const extensionAsked = {
  kind: 'extension',
  ground: 'force-majeure',
  causeFrom: '2026-11-01',
  causeTo: '2026-11-02',
  notifiedOn: '2026-11-02',
  noticePaper: '1',
  agencyKnew: false,
  days: 1,
}

const ofDelivery = (contract: string) => ({ id: contract, version: 1, delivery: contract, reason: 'ทดสอบ' })

const voteOn = (contract: string) => ({
  id: contract,
  delivery: contract,
  vote: 'accept',
  right: [],
  note: '',
})

const contractTerms = {
  form: 'agreement',
  name: 'ทดสอบ',
  price: 90n,
  vatRate: 700,
  termDays: 30,
  termUnit: 'day',
  beginsOn: null,
  place: '',
  affectsTraffic: null,
  penaltyBase: 'undelivered',
  penaltyRate: 20,
  penaltyCap: null,
  penaltyRounding: 'daily',
  wholeUntilComplete: false,
  securityRate: 0,
  securityExcused: 'agreement',
  securityImportant: '',
  advance: 0n,
  advanceStated: false,
  retentionRate: 0,
  warrantyMonths: 12,
  contractorSigner: '',
  witnesses: '',
  note: '',
  lines: [
    {
      name: 'ทดสอบ',
      specification: '',
      quantity: 1,
      countingUnit: 'ชิ้น',
      amount: 90n,
      setName: '',
      categoryId: null,
    },
  ],
  instalments: [{ name: 'ทดสอบ', amount: 90n, termDays: 30, dueOn: null, shares: [] }],
}

const security = {
  kind: 'cash',
  number: '',
  issuer: '',
  amount: 10n,
  issuedOn: '2026-11-02',
  receivedOn: '2026-11-02',
  expiresOn: null,
}

const endedSecurity = (contract: string) => ({
  id: contract,
  version: 1,
  security: randomUUID(),
  on: '2026-11-02',
  paper: '1',
  reason: '',
})

const purchaseChoosing = (unit: UnitId) => ({
  kind: 'goods',
  budget: 100n,
  unitId: unit,
  inCatalogue: false,
  buildingBudget: null,
  chosen: null,
})

const purchaseFacts = ({ ids, line }: Things) => ({
  ...purchaseChoosing(ids.treasury),
  name: 'ซื้อของทดสอบ',
  reason: 'ทดสอบ',
  lines: [
    {
      name: 'ทดสอบ',
      specification: '',
      quantity: 1,
      countingUnit: 'ชิ้น',
      unitEstimate: null,
      categoryId: null,
    },
  ],
  funds: [{ lineId: line, share: 100n }],
})

const purchaseStep = ({ purchase }: Things) => ({
  id: purchase,
  version: 1,
  step: 'bids',
  on: '2026-11-23',
  facts: { count: 1 },
})

const budgetFacts = (unit: UnitId) => ({
  source: 'ordinance',
  programme: 'บริหารงานทั่วไป',
  work: '',
  project: '',
  category: 'ค่าครุภัณฑ์',
  name: 'เต็นท์',
  unitId: unit,
})

const budgetApproval = { onDay: '2026-10-01', approver: 'สภา', paper: 'ทดสอบ', reason: 'ทดสอบ', amount: 100n }

const shop = {
  kind: 'company',
  name: 'ร้านทดสอบ',
  taxId: '0553558000345',
  promoted: '',
  address: '',
  telephone: '',
  email: '',
  bankAccount: '',
}

const loanAsked = ({ ids, asset, purpose }: Things) => ({
  borrower: { kind: 'staff', personId: null },
  lines: [{ kind: 'asset', assetId: asset, unitId: ids.treasury, pieces: 1 }],
  from: '2026-11-23',
  due: '2026-11-24',
  purposeId: purpose,
  reason: 'ทดสอบ',
  place: 'inside',
  placeName: 'ห้องประชุม',
})

const needed = ({ asset }: Things) => ({
  name: 'เครื่องพิมพ์',
  quantity: 1,
  countingUnit: 'เครื่อง',
  estimate: 1_000_000n,
  startsMonth: '2027-01',
  reason: 'ทดสอบ',
  replacesAssetId: asset,
})

const planFile = { name: 'แผน.csv', content: Buffer.from('รายการ,จำนวนเงิน,เดือน').toString('base64') }

const plannedItem = ({ ids, asset }: Things) => ({
  name: 'เครื่องพิมพ์',
  quantity: 1,
  countingUnit: 'เครื่อง',
  kind: 'goods',
  category: '',
  programme: '',
  unitId: ids.treasury,
  lineId: null,
  estimate: 1_000_000n,
  startsMonth: '2027-01',
  chosen: null,
  replacesAssetId: asset,
})

const codeOf = async (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'OK',
    (error: unknown) => (error instanceof TRPCError ? error.code : 'THROWN'),
  )

const inputOf = (path: string, things: Things): unknown => inputs[path]?.(things)

const contextOf = (
  office: OfficeId,
  role: Role | undefined,
  { person = personId(randomUUID()), unit = null }: { person?: PersonId; unit?: UnitId | null } = {},
): Context => ({
  db: database.db,
  now: noon,
  session: 'a-session',
  actor:
    role === undefined
      ? undefined
      : {
          office,
          person,
          name: 'นายทดสอบ',
          position: 'ทดสอบ',
          unit: null,
          grants: [{ role, unit }],
          acting: [],
          delegated: [],
        },
})

/** An office with one row of everything that has an id. */
async function openThings(): Promise<Things> {
  const office = await openOffice(database)
  const { id: asset } = await office.as('officer').asset.register(desk(office, { name: mark, place: mark }))
  const { rows } = await database.ownerPool.query<
    Record<
      | 'grant'
      | 'order'
      | 'delegation'
      | 'number'
      | 'batch'
      | 'intake'
      | 'transfer'
      | 'repair'
      | 'attachment'
      | 'field'
      | 'view'
      | 'accessory'
      | 'place'
      | 'loan'
      | 'approval'
      | 'extension'
      | 'settlement'
      | 'suspension'
      | 'purpose'
      | 'notice'
      | 'merged'
      | 'line'
      | 'entry'
      | 'supplier'
      | 'purchase'
      | 'committee'
      | 'offer'
      | 'comment'
      | 'appeal'
      | 'need'
      | 'round'
      | 'item'
      | 'decision'
      | 'publication'
      | 'contract',
      string
    >
  >(
    `with
      g as (insert into role_grant (office_id, person_id, role, from_day)
        values ($1, $2, 'supply-officer', '2026-01-01') returning id),
      o as (insert into acting_order (office_id, person_id, for_person_id, order_number, ordered_on, from_day)
        values ($1, $2, $3, $4, '2026-01-01', '2026-01-01') returning id),
      d as (insert into delegation (office_id, person_id, position, for_person_id, for_position, order_number,
          ordered_on, from_day)
        values ($1, $2, $4, $3, $4, $4, '2026-01-01', '2026-01-01') returning id),
      dp as (insert into delegation_power (office_id, delegation_id, power)
        select $1, d.id, 'loan-approve' from d),
      du as (insert into delegation_unit (office_id, delegation_id, unit_id) select $1, d.id, $5 from d),
      n as (insert into law_number (office_id, name, from_day, value, source)
        values ($1, 'capitalised-from', '2026-01-01', '1000000', $4) returning id),
      h as (insert into holiday (office_id, day, name, source) values ($1, '2026-12-07', $4, $4)),
      b as (insert into batch (office_id, number, file_name, file_sha256, assets, rows_sha256, saved_at, saved_by)
        values ($1, 1, $4, '', 0, '', '2026-01-01', $2) returning id),
      i as (insert into intake (office_id, file_name, file_sha256, file, state, progress, begun_by, begun_at, changed_at)
        values ($1, $4, '', '', 'rows', '{"done":0,"of":0}', $2, '2026-01-01', '2026-01-01') returning id),
      t as (insert into transfer (office_id, fiscal_year, number, kind, status, from_unit_id, to_unit_id, to_place,
          day, reason, paper, offered_at, offered_by)
        values ($1, 2570, 1, 'unit', 'offered', $5, $6, '', '2026-11-01', $4, '', '2026-11-01', $2) returning id),
      l as (insert into transfer_line (office_id, transfer_id, position, asset_id, slots, custody_id, outcome)
        select $1, t.id, 1, c.asset_id, c.slots, c.id, 'offered' from t, custody c where c.asset_id = $7),
      y as (insert into accessory (office_id, asset_id, name, quantity, added_at, added_by)
        values ($1, $7, $4, 1, '2026-11-01', $2) returning id),
      w as (insert into place (office_id, name, path) values ($1, left($4, 90), $4) returning id),
      v as (insert into saved_view (office_id, owner_id, list, name, search)
        values ($1, $2, 'assets', $4, '') returning id),
      f as (insert into category_field (office_id, category_id, name, kind, choices, position)
        select $1, category_id, $4, 'text', '{}', 1 from asset where office_id = $1 and id = $7 returning id),
      r as (insert into repair (office_id, fiscal_year, number, asset_id, pieces, state, fault, usable, reported_at,
          reported_by, contact)
        values ($1, 2570, 1, $7, 1, 'reported', $4, false, '2026-11-01', $2, '') returning id),
      k as (insert into file (office_id, kind, name, bytes, sha256, received_sha256, uploaded_by, uploaded_at)
        values ($1, 'pdf', $4, 1, sha256('a'), sha256('a'), $2, '2026-11-01') returning id),
      a as (insert into attachment (office_id, subject_kind, subject_id, file_id, caption, position, cover,
          attached_at, attached_by)
        select $1, 'asset', $7, k.id, $4, 1, false, '2026-11-01', $2 from k returning id),
      lp as (insert into loan_purpose (office_id, name, open) values ($1, $4, true) returning id),
      ln as (insert into loan (office_id, status, loan_case, borrower_kind, borrower_id, from_day, due_day, purpose_id,
          reason, place, place_name, urgent, steps, asked_at, asked_by)
        select $1, 'requested', 'outside', 'staff', $2, '2026-11-23', '2026-11-24', lp.id, $4, 'outside', $4, false,
          '[]', '2026-11-01', $2 from lp returning id),
      ll as (insert into loan_line (office_id, loan_id, position, kind, asset_id, name, counting_unit, unit_id, pieces)
        select $1, ln.id, 1, 'asset', $7, $4, '', $5, 1 from ln),
      la as (insert into loan_approval (office_id, loan_id, step, approved, reason, decided_at, decided_by, position)
        select $1, ln.id, 'check', true, $4, '2026-11-01', $3, $4 from ln returning id),
      le as (insert into loan_extension (office_id, loan_id, status, was_due, to_day, reason, asked_at, asked_by)
        select $1, ln.id, 'requested', '2026-11-24', '2026-11-25', $4, '2026-11-01', $2 from ln returning id),
      lr as (insert into loan_return (office_id, loan_id, on_day, at, by)
        select $1, ln.id, '2026-11-02', '2026-11-02', $2 from ln returning id, loan_id),
      ls as (insert into loan_settlement (office_id, loan_id, return_id, asset_id, pieces, cause, state, found_on)
        select $1, lr.loan_id, lr.id, $7, 1, 'missing', 'open', '2026-11-02' from lr returning id),
      lx as (insert into loan_suspension (office_id, person_id, name, until_day, reason, made_at, made_by)
        values ($1, $3, $4, '2026-12-31', $4, '2026-11-01', $2) returning id),
      nt as (insert into notice (office_id, person_id, matter, on_day, lines, made_at)
        values ($1, $2, 'loan-lender', '2026-11-01', '[]', '2026-11-01') returning id),
      bl as (insert into budget_line (office_id, fiscal_year, source, programme, work, project, category, name, explanation,
          unit_id, made_at, made_by)
        values ($1, 2570, 'ordinance', $4, $4, $4, $4, $4, $4, $5, '2026-11-01', $2) returning id),
      be as (insert into budget_entry (office_id, line_id, kind, amount, on_day, approver, paper, reason, made_at, made_by)
        select $1, bl.id, 'allocate', 100, '2026-10-01', $4, $4, $4, '2026-11-01', $2 from bl returning id),
      sp as (insert into supplier (office_id, kind, name, address, telephone, email, made_at, made_by)
        values ($1, 'company', $4, $4, '', '', '2026-11-01', $2) returning id),
      pu as (insert into purchase (office_id, fiscal_year, number, name, kind, unit_id, exempt, reason, budget, method,
          method_version, method_reason, began_on, status, stage, made_at, made_by)
        values ($1, 2570, 1, $4, 'goods', $5, 'direct-small', $4, 100, 'direct', '2560', $4, '2026-11-01', 'open', 'bids',
          '2026-11-01', $2) returning id),
      pl as (insert into purchase_line (office_id, purchase_id, position, name, specification, quantity, counting_unit)
        select $1, pu.id, 1, $4, $4, 1, $4 from pu),
      pf as (insert into purchase_fund (office_id, purchase_id, line_id, share) select $1, pu.id, bl.id, 100 from pu, bl),
      pe as (insert into purchase_step (office_id, purchase_id, step, on_day, facts, paper, outcome, note, at, by, position)
        select $1, pu.id, k.step, '2026-11-01', '{}', $4, 'done', $4, '2026-11-01', $2, $4
        from pu, unnest(array['specification', 'reference-price', 'request', 'request-screened', 'request-passed',
          'request-approved']) as k (step)),
      pi as (insert into purchase_invitee (office_id, purchase_id, supplier_id, on_day)
        select $1, pu.id, sp.id, '2026-11-01' from pu, sp),
      po as (insert into purchase_offer (office_id, purchase_id, supplier_id, offered_on, price, note, made_at, made_by)
        select $1, pu.id, sp.id, '2026-11-01', 90, $4, '2026-11-01', $2 from pu, sp returning id),
      pc as (insert into purchase_comment (office_id, purchase_id, received_on, sender, said, made_at, made_by)
        select $1, pu.id, '2026-11-01', $4, $4, '2026-11-01', $2 from pu returning id),
      pa as (insert into purchase_appeal (office_id, purchase_id, supplier_id, received_on, subject, made_at, made_by)
        select $1, pu.id, sp.id, '2026-11-01', $4, '2026-11-01', $2 from pu, sp returning id),
      co as (insert into committee (office_id, purchase_id, kind, order_number, order_day, made_at, made_by)
        select $1, pu.id, 'specification', $4, '2026-11-01', '2026-11-01', $2 from pu returning id),
      cm as (insert into committee_member (office_id, committee_id, position, seat, person_id, name, post)
        select $1, co.id, 1, 'officer', $2, $4, $4 from co),
      sm as (insert into supplier (office_id, kind, name, address, telephone, email, made_at, made_by, merged_into,
          merged_at, merged_by, merge_reason)
        select $1, 'company', $4, $4, '', '', '2026-11-01', $2, sp.id, '2026-11-01', $2, $4 from sp returning id),
      sb as (insert into supplier_branch (office_id, supplier_id, number, name, address)
        select $1, sp.id, '00002', $4, $4 from sp),
      sl as (insert into supplier_listing (office_id, supplier_id, from_day, paper, reason, made_at, made_by)
        select $1, sm.id, '2026-11-01', $4, $4, '2026-11-01', $2 from sm),
      nr as (insert into paper_number (office_id, book, year, number, subject_kind, subject_id, what, given_on, made_at, made_by)
        select $1, 'memo', 2569, $4, 'purchase', pu.id, 'request-report', '2026-11-01', '2026-11-01', $2 from pu),
      wt as (insert into paper_template (office_id, kind, version, body, reason, made_at, made_by)
        values ($1, 'cancellation', 1, $4, $4, '2026-11-01', $2)),
      ml as (insert into mail (office_id, person_id, on_day, lines, state, next_at, made_at, last_error)
        values ($1, $2, '2026-11-01', '[]', 'failed', '2026-11-01', '2026-11-01', $4)),
      qn as (insert into plan_need (office_id, fiscal_year, unit_id, name, quantity, counting_unit, estimate,
          starts_month, reason, status, asked_at, asked_by)
        values ($1, 2570, $5, $4, 1, $4, 100, '2026-11', $4, 'sent', '2026-11-01', $2) returning id),
      qr as (insert into plan_round (office_id, fiscal_year, number, kind, status, reason, made_at, made_by, sendings,
          sent_at, sent_by)
        values ($1, 2570, 1, 'first', 'draft', $4, '2026-11-01', $2, 1, '2026-11-01', $2) returning id),
      qi as (insert into plan_item (office_id, fiscal_year, number, source, made_at, made_by)
        values ($1, 2570, 1, $4, '2026-11-01', $2) returning id),
      qa as (insert into plan_approval (office_id, round_id, sending, step, approved, reason, decided_at, decided_by,
          position)
        select $1, qr.id, 1, 'screen', true, $4, '2026-11-01', $3, $4 from qr returning id),
      kt as (insert into contract (office_id, form, purchase_id, supplier_id, kind, name, unit_id, status, price, vat_rate,
          term_days, term_unit, place, penalty_base, penalty_rate, penalty_rounding, security_rate, warranty_months,
          contractor_signer, witnesses, note, counted_at, counted_on, made_at, made_by)
        select $1, 'agreement', pu.id, sp.id, 'goods', $4, $5, 'draft', 90, 700, 30, 'day', $4, 'undelivered', 20, 'daily', 0, 12,
          $4, $4, $4, '2026-11-01', '2026-11-01', '2026-11-01', $2 from pu, sp returning id),
      kl as (insert into contract_line (office_id, contract_id, position, name, specification, quantity, counting_unit,
          amount, set_name)
        select $1, kt.id, 1, $4, $4, 1, $4, 90, '' from kt),
      ki as (insert into contract_instalment (office_id, contract_id, number, name, amount, term_days)
        select $1, kt.id, 1, $4, 90, 30 from kt),
      qb as (insert into plan_publication (office_id, round_id, channel, on_day, proof, made_at, made_by)
        select $1, qr.id, 'cgd', '2026-11-01', $4, '2026-11-01', $2 from qr returning id)
    select g.id as "grant", o.id as "order", d.id as delegation, n.id as "number", b.id as "batch", i.id as "intake",
      t.id as "transfer", r.id as "repair", a.id as "attachment",
      f.id as "field", v.id as "view", y.id as "accessory", w.id as "place",
      ln.id as loan, la.id as approval, le.id as extension, ls.id as settlement, lx.id as suspension, lp.id as purpose, nt.id as notice,
      bl.id as line, be.id as entry, sp.id as supplier, sm.id as merged, pu.id as purchase, co.id as committee, po.id as offer,
      pc.id as comment, pa.id as appeal,
      qn.id as need, qr.id as round, qi.id as item, qa.id as decision, qb.id as publication, kt.id as contract
    from g, o, d, n, b, i, t, r, a, f, v, y, w, ln, la, le, ls, lx, lp, nt, bl, be, sp, pu, co, po, pc, pa, sm, qn, qr, qi,
      qa, qb, kt`,
    [
      office.office,
      office.ids.officer,
      office.ids.auditor,
      mark,
      office.ids.treasury,
      office.ids.works,
      asset,
    ],
  )
  const [row] = rows
  if (row === undefined) throw new Error('the rows of the office were not put in')
  await database.ownerPool.query(
    `insert into plan_revision (office_id, item_id, revision, round_id, name, quantity, counting_unit, kind, category,
       programme, unit_id, estimate, starts_month, method)
     values ($1, $2, 1, $3, $4, 1, $4, 'goods', $4, $4, $5, 100, '2026-11', 'direct')`,
    [office.office, row.item, row.round, mark, office.ids.treasury],
  )
  await putCourse(office, { asset, contract: row.contract })
  return { ...office, asset, ...row }
}

/** Something of everything that may happen under a contract, each with the mark. */
async function putCourse(
  { office, ids }: OpenOffice,
  { asset, contract }: Pick<Things, 'asset' | 'contract'>,
): Promise<void> {
  await database.ownerPool.query(
    `with y as (insert into contract_security (office_id, contract_id, of, kind, number, issuer, amount, issued_on, received_on,
          made_at, made_by)
        values ($1, $4, 'contract', 'cash', $3, $3, 5, '2026-11-01', '2026-11-01', '2026-11-01', $2)),
      h as (insert into contract_share (office_id, contract_id, instalment, position, quantity) values ($1, $4, 1, 1, 1)),
      d as (insert into contract_delivery (office_id, contract_id, instalment, arrived_on, told_on, paper, note, status,
          made_at, made_by)
        values ($1, $4, 1, '2026-11-01', '2026-11-01', $3, $3, 'accepted', '2026-11-01', $2) returning id),
      l as (insert into contract_delivery_line (office_id, delivery_id, position, quantity, accepted)
        select $1, d.id, 1, 1, 1 from d),
      v as (insert into contract_vote (office_id, delivery_id, committee_id, position, vote, note, on_day, at, by)
        select $1, d.id, m.committee_id, m.position, 'accept', $3, '2026-11-01', '2026-11-01', $2
        from d, committee_member m where m.office_id = $1 limit 1),
      a as (insert into contract_acceptance (office_id, delivery_id, contract_id, instalment, outcome, on_day, by_head, gross,
          late_days, penalty, steps, certificate, reason, at, by, position)
        select $1, d.id, $4, 1, 'whole', '2026-11-01', false, 90, 0, 0, '[]', '1/2570', $3, '2026-11-01', $2, $3
        from d returning id),
      g as (insert into contract_asset (office_id, contract_id, acceptance_id, position, asset_id, quantity, made_at, made_by)
        select $1, $4, a.id, 1, $5, 1, '2026-11-01', $2 from a),
      n as (insert into contract_unregistered (office_id, acceptance_id, position, quantity, reason, made_at, made_by)
        select $1, a.id, 1, 1, $3, '2026-11-01', $2 from a),
      q as (insert into contract_payment (office_id, contract_id, acceptance_id, kind, gross, advance_recovery, retention,
          penalty, fine, withholding, paper, on_day, made_at, made_by)
        select $1, $4, a.id, 'instalment', 90, 0, 0, 0, 0, 0, $3, '2026-11-01', '2026-11-01', $2 from a),
      c as (insert into contract_change (office_id, contract_id, kind, ground, reason, notice_paper, agency_knew, certified_by,
          status, asked_on, decision, paper, governor_paper, made_at, made_by)
        values ($1, $4, 'amendment', 'benefit', $3, $3, false, $3, 'asked', '2026-11-01', '', '', '', '2026-11-01', $2)),
      e as (insert into contract_ending (office_id, contract_id, how, ground, reason, benefit, on_day, paper, released, at, by,
          position)
        values ($1, $4, 'mutual', 'benefit', $3, $3, '2026-11-01', $3, '[]', '2026-11-01', $2, $3)),
      r as (insert into contract_review (office_id, contract_id, outcome, on_day, consent_paper, reason, at, by, position)
        values ($1, $4, 'relaxed', '2026-11-01', '', $3, '2026-11-01', $2, $3)),
      k as (insert into contract_claim (office_id, contract_id, received_on, amount, subject, ministry_paper, notice_paper,
          made_at, made_by)
        values ($1, $4, '2026-11-01', 1, $3, '', '', '2026-11-01', $2)),
      f as (insert into contract_fine (office_id, contract_id, part, amount, subcontractor, reason, paper, on_day, made_at,
          made_by)
        values ($1, $4, 10, 1, $3, $3, $3, '2026-11-01', '2026-11-01', $2)),
      t as (insert into contract_fact (office_id, contract_id, key, outcome, on_day, paper, note, at, by, position)
        values ($1, $4, 'publish', 'met', '2026-11-01', $3, $3, '2026-11-01', $2, $3)),
      x as (insert into checkpoint (office_id, contract_id, key, kind, due_on, alert_on, turn)
        values ($1, $4, 'publish', 'publish', '2026-11-30', '2026-11-30', 'supply-officer'))
    insert into contract_defect (office_id, contract_id, found_on, defect, notice_paper, made_at, made_by)
    values ($1, $4, '2026-11-02', $3, $3, '2026-11-02', $2)`,
    [office, ids.officer, mark, contract, asset],
  )
}

const tables = [
  'office',
  'unit',
  'person',
  'role_grant',
  'acting_order',
  'delegation',
  'delegation_power',
  'delegation_unit',
  'holiday',
  'law_number',
  'counter',
  'category',
  'category_life',
  'batch',
  'asset',
  'custody',
  'transfer',
  'transfer_line',
  'repair',
  'repair_away',
  'part',
  'accessory',
  'place',
  'place_word',
  'category_field',
  'saved_view',
  'loan',
  'loan_line',
  'loan_outsider',
  'loan_approval',
  'loan_extension',
  'loan_hand_over',
  'loan_return',
  'loan_hold',
  'loan_settlement',
  'loan_chase',
  'loan_report',
  'loan_suspension',
  'notice',
  'mail',
  'person_mail',
  'loan_rules',
  'loan_terms',
  'loan_purpose',
  'budget_line',
  'budget_entry',
  'budget_charge',
  'budget_hold',
  'supplier',
  'purchase',
  'purchase_line',
  'purchase_fund',
  'purchase_step',
  'purchase_invitee',
  'purchase_offer',
  'purchase_comment',
  'purchase_appeal',
  'committee',
  'committee_member',
  'supplier_branch',
  'supplier_listing',
  'plan_need',
  'plan_round',
  'plan_approval',
  'plan_item',
  'plan_revision',
  'plan_publication',
  'contract',
  'contract_line',
  'contract_instalment',
  'contract_share',
  'contract_security',
  'contract_fact',
  'contract_delivery',
  'contract_delivery_line',
  'contract_vote',
  'contract_acceptance',
  'contract_asset',
  'contract_unregistered',
  'contract_payment',
  'contract_change',
  'contract_fine',
  'contract_review',
  'contract_ending',
  'contract_claim',
  'contract_defect',
  'checkpoint',
  'asset_total',
  'file',
  'attachment',
  'upload',
  'intake',
  'intake_row',
  'journal',
  'journal_head',
] as const

/** Every row of an office as the owner of the database sees it. */
async function rowsOf(office: OfficeId): Promise<string> {
  const all = await Promise.all(
    tables.map((table) =>
      database.ownerPool.query(
        `select t::text from ${table} t where ${table === 'office' ? 'id' : 'office_id'} = $1 order by 1`,
        [office],
      ),
    ),
  )
  return JSON.stringify(all.map(({ rows }) => rows))
}

const told = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : part))

describe('the rights', () => {
  let things: Things
  beforeAll(async () => {
    things = await openThings()
  })

  test('are told here for every procedure of the router, and for none that is not there', () => {
    expect(procedures.map(({ path }) => path).toSorted()).toEqual(Object.keys(inputs).toSorted())
  })

  test.each(procedures)('of $path name a permission of the table', ({ permission }) => {
    expect(Object.keys(permissions)).toContain(permission)
  })

  test.each(procedures)('of $path ask who it is', async ({ path }) => {
    const asked = call(contextOf(things.office, undefined), path, inputOf(path, things))
    expect(await codeOf(asked)).toBe('UNAUTHORIZED')
  })

  test.each(
    procedures.flatMap(({ path, permission }) => everyRole.map((role) => ({ path, permission, role }))),
  )('of $path as $role are those of the table', async ({ path, permission, role }) => {
    if (permission === undefined) throw new Error('it names no permission')
    const holders: readonly Role[] = permissions[permission]
    // A look at another office's rows changes nothing and still shows whether it was let in.
    const elsewhere = contextOf(officeId(randomUUID()), role)
    const code = await codeOf(call(elsewhere, path, inputOf(path, things)))
    // An input that is not understood would prove nothing about whose rows are reached.
    expect(code).not.toBe('BAD_REQUEST')
    expect(code === 'FORBIDDEN' ? 'turned away' : 'let in').toBe(
      holders.includes(role) ? 'let in' : 'turned away',
    )
  })
})

describe('a role held within a unit', () => {
  let things: Things
  beforeAll(async () => {
    things = await openThings()
  })

  test.each(
    procedures.flatMap(({ path, permission }) => (permission === undefined ? [] : [{ path, permission }])),
  )('carries $path only where that is of a unit', async ({ path, permission }) => {
    const unit = unitId(randomUUID())
    const elsewhere = officeId(randomUUID())
    const codes = await Promise.all(
      everyRole.map((role) =>
        codeOf(call(contextOf(elsewhere, role, { unit }), path, inputOf(path, things))),
      ),
    )
    const turnedAway = codes.every((code) => code === 'FORBIDDEN')
    expect(turnedAway).toBe(!unitPermissions.has(permission))
  })
})

describe('another office', () => {
  let theirs: Things
  let before: string
  beforeAll(async () => {
    theirs = await openThings()
    before = await rowsOf(theirs.office)
  })

  test('has rows in which the mark stands, or what follows proves nothing', () => {
    expect(before.split(mark).length).toBeGreaterThan(8)
  })

  test('has something of everything that happens under a contract', async () => {
    for (const table of tables.filter((one) => one.startsWith('contract_'))) {
      const { rows } = await database.ownerPool.query(`select from ${table} where office_id = $1`, [
        theirs.office,
      ])
      expect([table, rows.length > 0]).toEqual([table, true])
    }
  })

  test.each(procedures)('sees and changes nothing of ours by $path', async ({ path, permission }) => {
    if (permission === undefined) throw new Error('it names no permission')
    const own = await openOffice(database)
    const context = contextOf(own.office, permissions[permission][0], { person: own.ids.officer })
    const answer = await call(context, path, inputOf(path, theirs)).catch((error: unknown) =>
      error instanceof TRPCError ? error.message : error,
    )
    expect(told(answer)).not.toContain(mark)
    expect(await rowsOf(theirs.office)).toBe(before)
  })

  test('is not named by a transaction without an office', async () => {
    const { rows } = await database.appPool.query('select * from asset')
    expect(rows).toEqual([])
  })
})

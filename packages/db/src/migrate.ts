import { Migrator, type MigrationProvider } from 'kysely/migration'
import { openDatabase, openPool } from './database.ts'
import { up as office } from './migrations/0001-office.ts'
import { up as journal } from './migrations/0002-journal.ts'
import { up as asset } from './migrations/0003-asset.ts'
import { up as intake } from './migrations/0004-intake.ts'
import { up as signIn } from './migrations/0005-sign-in.ts'
import { up as triesAndSendings } from './migrations/0006-tries-and-sendings.ts'
import { up as search } from './migrations/0007-search.ts'
import { up as journalFilter } from './migrations/0008-journal-filter.ts'
import { up as officeVersion } from './migrations/0009-office-version.ts'
import { up as unfinishedSample } from './migrations/0010-unfinished-sample.ts'
import { up as custody } from './migrations/0011-custody.ts'
import { up as file } from './migrations/0013-file.ts'
import { up as repair } from './migrations/0015-repair.ts'
import { up as lot } from './migrations/0016-lot.ts'
import { up as categoryField } from './migrations/0017-category-field.ts'
import { up as viewAndSeen } from './migrations/0018-view-and-seen.ts'
import { up as labelAndScan } from './migrations/0024-label-and-scan.ts'
import { up as part } from './migrations/0026-part.ts'
import { up as place } from './migrations/0027-place.ts'
import { up as giver } from './migrations/0028-giver.ts'
import { up as loan } from './migrations/0029-loan.ts'
import { up as loanHold } from './migrations/0030-loan-hold.ts'
import { up as publicLending } from './migrations/0031-public-lending.ts'
import { up as delegation } from './migrations/0032-delegation.ts'
import { up as lendingManual } from './migrations/0033-lending-manual.ts'
import { up as mail } from './migrations/0034-mail.ts'
import { up as loanPhoto } from './migrations/0035-loan-photo.ts'
import { up as loanPutRight } from './migrations/0036-loan-put-right.ts'
import { up as blankedCaller } from './migrations/0037-blanked-caller.ts'
import { up as publicReserve } from './migrations/0038-public-reserve.ts'
import { up as custodyNow } from './migrations/0039-custody-now.ts'
import { up as budget } from './migrations/0040-budget.ts'
import { up as supplier } from './migrations/0041-supplier.ts'
import { up as plan } from './migrations/0042-plan.ts'
import { up as purchase } from './migrations/0043-purchase.ts'
import { up as paper } from './migrations/0044-paper.ts'
import { up as committee } from './migrations/0045-committee.ts'
import { up as purchasePowers } from './migrations/0047-purchase-powers.ts'
import { up as owedLoan } from './migrations/0052-owed-loan.ts'
import { up as publicPlan } from './migrations/0053-public-plan.ts'
import { up as planWalks } from './migrations/0055-plan-walks.ts'
import { up as lendingWalks } from './migrations/0056-lending-walks.ts'
import { up as purchaseFile } from './migrations/0057-purchase-file.ts'
import { up as contract } from './migrations/0061-contract.ts'
import { up as delivery } from './migrations/0062-delivery.ts'
import { up as contractCourse } from './migrations/0063-contract-course.ts'
import { up as calendarChanged } from './migrations/0064-calendar-changed.ts'
import { up as contractPaper } from './migrations/0067-contract-paper.ts'
import { up as contractFile } from './migrations/0068-contract-file.ts'

/** Every step from an empty database to today's, in order. A step that an office may have run is never edited. */
const migrations = {
  '0001-office': { up: office },
  '0002-journal': { up: journal },
  '0003-asset': { up: asset },
  '0004-intake': { up: intake },
  '0005-sign-in': { up: signIn },
  '0006-tries-and-sendings': { up: triesAndSendings },
  '0007-search': { up: search },
  '0008-journal-filter': { up: journalFilter },
  '0009-office-version': { up: officeVersion },
  '0010-unfinished-sample': { up: unfinishedSample },
  '0011-custody': { up: custody },
  '0013-file': { up: file },
  '0015-repair': { up: repair },
  '0016-lot': { up: lot },
  '0017-category-field': { up: categoryField },
  '0018-view-and-seen': { up: viewAndSeen },
  '0024-label-and-scan': { up: labelAndScan },
  '0026-part': { up: part },
  '0027-place': { up: place },
  '0028-giver': { up: giver },
  '0029-loan': { up: loan },
  '0030-loan-hold': { up: loanHold },
  '0031-public-lending': { up: publicLending },
  '0032-delegation': { up: delegation },
  '0033-lending-manual': { up: lendingManual },
  '0034-mail': { up: mail },
  '0035-loan-photo': { up: loanPhoto },
  '0036-loan-put-right': { up: loanPutRight },
  '0037-blanked-caller': { up: blankedCaller },
  '0038-public-reserve': { up: publicReserve },
  '0039-custody-now': { up: custodyNow },
  '0040-budget': { up: budget },
  '0041-supplier': { up: supplier },
  '0042-plan': { up: plan },
  '0043-purchase': { up: purchase },
  '0044-paper': { up: paper },
  '0045-committee': { up: committee },
  '0047-purchase-powers': { up: purchasePowers },
  '0052-owed-loan': { up: owedLoan },
  '0053-public-plan': { up: publicPlan },
  '0055-plan-walks': { up: planWalks },
  '0056-lending-walks': { up: lendingWalks },
  '0057-purchase-file': { up: purchaseFile },
  '0061-contract': { up: contract },
  '0062-delivery': { up: delivery },
  '0063-contract-course': { up: contractCourse },
  '0064-calendar-changed': { up: calendarChanged },
  '0067-contract-paper': { up: contractPaper },
  '0068-contract-file': { up: contractFile },
}

const provider: MigrationProvider = { getMigrations: () => Promise.resolve(migrations) }

/** Brings the database at `url` (as its owner) up to date, or up to the step `to`; a failing step leaves it as it was. */
export async function migrate(url: string, to?: keyof typeof migrations): Promise<void> {
  const db = openDatabase(openPool({ url, role: undefined, max: 1 }))
  try {
    const migrator = new Migrator({ db, provider })
    const { error } = await (to === undefined ? migrator.migrateToLatest() : migrator.migrateTo(to))
    if (error !== undefined)
      throw error instanceof Error ? error : new Error('migration failed', { cause: error })
  } finally {
    await db.destroy()
  }
}

import { parentPort, workerData } from 'node:worker_threads'
import { workOnIntake } from '@prongsai/api/intake/work-on-intake'
import { openDatabase, openPool } from '@prongsai/db/database'
import { isIntakeOrder } from './intake-order.ts'

/**
 * The thread in which a file is read and its rows are saved. Its memory is bounded and it may be ended at any moment:
 * what it has done stands in the database, and the work is taken up again from there.
 */
const order: unknown = workerData
if (!isIntakeOrder(order)) throw new TypeError('an intake worker is given an order')
const pool = openPool({ url: order.url, role: 'prongsai_app', max: 2 })
try {
  const { office, intake, now } = order
  await workOnIntake({ db: openDatabase(pool), office, intake, now })
} finally {
  await pool.end()
  parentPort?.close()
}

import type { planActual as thai } from '../th/plan-actual.ts'
import type { WordsLike } from '../words-like.ts'

export const planActual: WordsLike<typeof thai> = {
  state: {
    begun: 'On time',
    late: 'Late',
    waiting: 'Not yet due',
    cancelled: 'Cancelled',
    carried: 'Carried over',
  },
  title: 'Plan against what happened, {{year}}',
  about:
    'The items that were approved, beside the month in which each purchase really began. A figure opens its list',
  above: 'Procurement plan {{year}}',
  none: 'Nothing of the plan of {{year}} has been approved yet',
  caption: 'Plan against what happened',
  by: { label: 'By', month: 'Month', unit: 'Division' },
  picture: 'Picture',
  planned: 'Planned',
  estimate: 'Estimate (baht)',
  total: 'Total',
  means: {
    begun: 'begun in its month or before',
    late: 'begun after its month, or not begun though its month is over',
    waiting: 'its month is not over, and it has not begun',
    carried: 'not ready to be signed when the fiscal year was over',
    cancelled: 'cancelled by a change of the plan (regulation 13)',
  },
  list: 'Items: {{of}}',
  shown: '{{n, number}} of {{total, number}} items',
  first: 'Back to the first',
  next: 'The next items',
  item: 'Item',
  what: 'What happened',
  purchase: 'Purchase',
  notBegun: 'Not begun',
  begunOn: 'No. {{number}}, begun {{day}}',
}

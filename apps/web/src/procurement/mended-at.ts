import type { ProcurementRefusal } from '@prongsai/domain/procurement/procurement-refusal'

type Place = 'committees' | 'offers' | 'invitees' | 'comments' | 'appeals' | 'egp' | 'asked'

const places: Partial<Record<ProcurementRefusal['code'], Place>> = {
  'procurement/committee-missing': 'committees',
  'procurement/committee-too-small': 'committees',
  'procurement/chair-missing': 'committees',
  'procurement/one-inspector-above': 'committees',
  'procurement/too-many-outsiders': 'committees',
  'procurement/evaluator-accepts': 'committees',
  'procurement/evaluator-accepts-direct': 'committees',
  'procurement/interest-declared': 'committees',
  'procurement/order-number-missing': 'committees',
  'procurement/no-offer': 'offers',
  'procurement/offer-not-judged': 'offers',
  'procurement/no-winner': 'offers',
  'procurement/winner-listed': 'offers',
  'procurement/winner-reason-missing': 'offers',
  'procurement/nobody-invited': 'invitees',
  'procurement/too-few-invited': 'invitees',
  'procurement/comments-open': 'comments',
  'procurement/appeal-runs': 'appeals',
  'procurement/appeal-redo': 'appeals',
  'procurement/egp-number-missing': 'egp',
  'procurement/lines-missing': 'asked',
  'procurement/not-funded': 'asked',
}

/** In which part of its page what is missing of a purchase is brought. */
export const whereMended = ({ code }: ProcurementRefusal): Place | undefined => places[code]

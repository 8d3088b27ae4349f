import { civilDate } from '../../calendar/civil-date.ts'

/** ระเบียบกระทรวงการคลังฯ พ.ศ. 2560 came into force on the day after it was published. */
export const sinceRegulation = civilDate.parse('2017-08-24')

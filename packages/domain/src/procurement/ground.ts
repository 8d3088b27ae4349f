import { act, type Citation } from '../law/citation.ts'

/** วิธี: how a purchase goes to the market. Each has a table of steps, or several by date. */
export const methods = {
  'e-market': 'ประกาศเชิญชวนทั่วไป วิธีตลาดอิเล็กทรอนิกส์ (e-market)',
  'e-bidding': 'ประกาศเชิญชวนทั่วไป วิธีประกวดราคาอิเล็กทรอนิกส์ (e-bidding)',
  'price-enquiry': 'ประกาศเชิญชวนทั่วไป วิธีสอบราคา',
  selective: 'วิธีคัดเลือก',
  'direct-committee': 'วิธีเฉพาะเจาะจง (มีคณะกรรมการ)',
  direct: 'วิธีเฉพาะเจาะจง',
  'direct-short': 'วิธีเฉพาะเจาะจง (รายงานฉบับเดียวตาม ว 804)',
  'direct-urgent': 'วิธีเฉพาะเจาะจง (จำเป็นเร่งด่วน ข้อ 79 วรรคสอง)',
  'consultant-general': 'จ้างที่ปรึกษาโดยวิธีประกาศเชิญชวนทั่วไป',
  'consultant-selective': 'จ้างที่ปรึกษาโดยวิธีคัดเลือก',
  'consultant-direct': 'จ้างที่ปรึกษาโดยวิธีเฉพาะเจาะจง',
  'design-general': 'จ้างออกแบบหรือควบคุมงานก่อสร้างโดยวิธีประกาศเชิญชวนทั่วไป',
  'design-selective': 'จ้างออกแบบหรือควบคุมงานก่อสร้างโดยวิธีคัดเลือก',
  'design-direct': 'จ้างออกแบบหรือควบคุมงานก่อสร้างโดยวิธีเฉพาะเจาะจง',
} as const

export type MethodKey = keyof typeof methods

type GroundRow = {
  readonly name: string
  readonly citation: Citation
  readonly methods: readonly MethodKey[]
}

const ground = (clause: string, name: string, of: readonly MethodKey[]): GroundRow => ({
  name,
  citation: act(clause),
  methods: of,
})

const selective: readonly MethodKey[] = ['selective']
const direct: readonly MethodKey[] = ['direct-committee']
const consultantSelective: readonly MethodKey[] = ['consultant-selective']
const consultantDirect: readonly MethodKey[] = ['consultant-direct']
const designSelective: readonly MethodKey[] = ['design-selective']
const designDirect: readonly MethodKey[] = ['design-direct']

/** เหตุ: the lettered grounds on which another method than the general invitation is taken (มาตรา 56, 70, 81, 82). */
export const grounds = {
  'selective-failed': ground(
    '56 (1) (ก)',
    'ใช้วิธีประกาศเชิญชวนทั่วไปแล้วไม่มีผู้ยื่นข้อเสนอ หรือข้อเสนอไม่ได้รับการคัดเลือก',
    selective,
  ),
  'selective-complex': ground('56 (1) (ข)', 'พัสดุมีคุณลักษณะพิเศษหรือซับซ้อน ผู้ประกอบการมีจำนวนจำกัด', selective),
  'selective-urgent': ground('56 (1) (ค)', 'มีความจำเป็นเร่งด่วนอันเนื่องมาจากเหตุการณ์ที่ไม่อาจคาดหมายได้', selective),
  'selective-brand': ground('56 (1) (ง)', 'โดยลักษณะการใช้งานหรือข้อจำกัดทางเทคนิคจำเป็นต้องระบุยี่ห้อ', selective),
  'selective-abroad': ground('56 (1) (จ)', 'จำเป็นต้องซื้อโดยตรงจากต่างประเทศหรือผ่านองค์การระหว่างประเทศ', selective),
  'selective-secret': ground('56 (1) (ฉ)', 'ใช้ในราชการลับหรือเกี่ยวกับความมั่นคงของประเทศ', selective),
  'selective-repair': ground('56 (1) (ช)', 'งานซ่อมที่ต้องถอดตรวจก่อนจึงจะประมาณค่าซ่อมได้', selective),
  'selective-other': ground('56 (1) (ซ)', 'กรณีอื่นตามที่กำหนดในกฎกระทรวง', selective),
  'direct-failed': ground('56 (2) (ก)', 'ใช้วิธีประกาศเชิญชวนทั่วไปและวิธีคัดเลือก หรือวิธีคัดเลือก แล้วไม่ได้ผล', direct),
  'direct-small': ground('56 (2) (ข)', 'จัดซื้อจัดจ้างพัสดุทั่วไปที่มีวงเงินไม่เกินวงเงินตามกฎกระทรวง', [
    'direct',
    'direct-short',
    'direct-urgent',
  ]),
  'direct-sole': ground(
    '56 (2) (ค)',
    'มีผู้ประกอบการที่มีคุณสมบัติโดยตรงเพียงรายเดียว หรือตัวแทนรายเดียวในประเทศ และไม่มีพัสดุอื่นทดแทน',
    direct,
  ),
  'direct-emergency': ground('56 (2) (ง)', 'มีความจำเป็นฉุกเฉินจากอุบัติภัย ภัยธรรมชาติ หรือโรคติดต่ออันตราย', direct),
  'direct-add-on': ground('56 (2) (จ)', 'เกี่ยวพันกับพัสดุที่จัดซื้อจัดจ้างไว้ก่อนแล้ว และมูลค่าไม่สูงกว่าเดิม', direct),
  'direct-auctioned': ground(
    '56 (2) (ฉ)',
    'เป็นพัสดุที่ขายทอดตลาดโดยหน่วยงานของรัฐ องค์การระหว่างประเทศ หรือหน่วยงานของต่างประเทศ',
    direct,
  ),
  'direct-land': ground('56 (2) (ช)', 'เป็นที่ดินหรือสิ่งปลูกสร้างที่จำเป็นต้องซื้อเฉพาะแห่ง', direct),
  'direct-other': ground('56 (2) (ซ)', 'กรณีอื่นตามที่กำหนดในกฎกระทรวง (พัสดุส่งเสริมหรือสนับสนุน)', direct),
  'consultant-failed': ground('70 (2) (ก)', 'ใช้วิธีประกาศเชิญชวนทั่วไปแล้วไม่ได้ผล', consultantSelective),
  'consultant-complex': ground('70 (2) (ข)', 'งานซับซ้อน ซับซ้อนมาก หรือต้องใช้เทคโนโลยีเฉพาะ', consultantSelective),
  'consultant-few': ground('70 (2) (ค)', 'งานที่มีที่ปรึกษาจำนวนจำกัด', consultantSelective),
  'consultant-selective-other': ground('70 (2) (ง)', 'กรณีอื่นตามที่กำหนดในกฎกระทรวง', consultantSelective),
  'consultant-both-failed': ground(
    '70 (3) (ก)',
    'ใช้วิธีประกาศเชิญชวนทั่วไปและวิธีคัดเลือก หรือวิธีคัดเลือก แล้วไม่ได้ผล',
    consultantDirect,
  ),
  'consultant-small': ground('70 (3) (ข)', 'วงเงินค่าจ้างไม่เกินวงเงินตามกฎกระทรวง', consultantDirect),
  'consultant-continues': ground(
    '70 (3) (ค)',
    'จำเป็นต้องให้ที่ปรึกษารายเดิมทำต่อเพราะเหตุผลทางเทคนิค',
    consultantDirect,
  ),
  'consultant-limited': ground(
    '70 (3) (ง)',
    'งานที่มีที่ปรึกษาจำนวนจำกัดและวงเงินไม่เกินวงเงินตามกฎกระทรวง',
    consultantDirect,
  ),
  'consultant-sole': ground('70 (3) (จ)', 'มีที่ปรึกษาในงานนั้นเพียงรายเดียว', consultantDirect),
  'consultant-urgent': ground('70 (3) (ฉ)', 'มีความจำเป็นเร่งด่วนหรือเกี่ยวกับความมั่นคงของชาติ', consultantDirect),
  'consultant-other': ground('70 (3) (ช)', 'กรณีอื่นตามที่กำหนดในกฎกระทรวง', consultantDirect),
  'design-failed': ground('81 (1)', 'ใช้วิธีประกาศเชิญชวนทั่วไปแล้วไม่ได้ผล', designSelective),
  'design-complex': ground('81 (2)', 'แบบมีลักษณะพิเศษ ซับซ้อน หรือต้องใช้ความเชี่ยวชาญเฉพาะ', designSelective),
  'design-specialised': ground('81 (3)', 'งานที่ต้องใช้ผู้ให้บริการที่มีความชำนาญเฉพาะซึ่งมีจำนวนจำกัด', designSelective),
  'design-selective-other': ground('81 (4)', 'กรณีอื่นตามที่กำหนดในกฎกระทรวง', designSelective),
  'design-both-failed': ground(
    '82 (1)',
    'ใช้วิธีประกาศเชิญชวนทั่วไปและวิธีคัดเลือก หรือวิธีคัดเลือก แล้วไม่ได้ผล',
    designDirect,
  ),
  'design-small': ground('82 (2)', 'งบประมาณค่าก่อสร้างไม่เกินวงเงินตามกฎกระทรวง', designDirect),
  'design-urgent': ground('82 (3)', 'มีความจำเป็นเร่งด่วนหรือเกี่ยวกับความมั่นคงของชาติ', designDirect),
  'design-continues': ground('82 (4)', 'จำเป็นต้องให้ผู้ให้บริการรายเดิมทำต่อ', designDirect),
  'design-other': ground('82 (5)', 'กรณีอื่นตามที่กำหนดในกฎกระทรวง', designDirect),
} as const satisfies Record<string, GroundRow>

export type GroundKey = keyof typeof grounds

export const isGround = (key: string): key is GroundKey => Object.hasOwn(grounds, key)

export const isMethod = (key: string): key is MethodKey => Object.hasOwn(methods, key)

/** The grounds on which a method can be taken; none of the general invitations needs one. */
export const groundsOf = (method: MethodKey): readonly GroundKey[] =>
  Object.keys(grounds)
    .filter(isGround)
    .filter((key) => grounds[key].methods.includes(method))

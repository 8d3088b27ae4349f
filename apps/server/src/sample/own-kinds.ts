/** รหัสชนิด that the sample office numbers by besides those that are offered, each below a class. */
export const ownKinds: readonly {
  readonly kind: string
  readonly parent: string
  readonly name: string
}[] = [
  { kind: '015', parent: '5', name: 'เรือและเครื่องยนต์เรือ' },
  { kind: '403', parent: '4', name: 'เก้าอี้พลาสติก' },
  { kind: '404', parent: '4', name: 'โต๊ะพับอเนกประสงค์' },
  { kind: '454', parent: '6', name: 'ชุดเครื่องเสียงเคลื่อนที่' },
  { kind: '410', parent: '4', name: 'เครื่องใช้สำนักงาน' },
  { kind: '610', parent: '6.1', name: 'เครื่องกำเนิดไฟฟ้าแบบเคลื่อนย้ายได้' },
  { kind: '710', parent: '7', name: 'ป้ายประชาสัมพันธ์' },
  { kind: '310', parent: '11', name: 'เครื่องมือสำรวจ' },
  { kind: '340', parent: '12', name: 'เครื่องมือแพทย์และอุปกรณ์ช่วยผู้พิการ' },
  { kind: '670', parent: '14', name: 'สื่อและเครื่องเล่นสำหรับเด็ก' },
  { kind: '680', parent: '16', name: 'เครื่องกีฬาและเครื่องออกกำลังกาย' },
  { kind: '690', parent: '17', name: 'เครื่องดนตรี' },
  { kind: '740', parent: '21', name: 'อุปกรณ์จราจรและรักษาความสะอาด' },
  { kind: '130', parent: '21.1', name: 'เครื่องดับเพลิงและอุปกรณ์' },
]

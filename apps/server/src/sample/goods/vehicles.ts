import { type Good, ofKind } from './good.ts'

const cars = ofKind('001', { room: 'garage', seller: 'motor' }, [
  {
    name: 'รถบรรทุก (ดีเซล) ขนาด 1 ตัน ปริมาตรกระบอกสูบไม่ต่ำกว่า 2,400 ซีซี ขับเคลื่อน 2 ล้อ แบบดับเบิ้ลแค็บ',
    description: 'สีบรอนซ์ พร้อมหลังคาอะลูมิเนียมและตราหน่วยงานข้างประตู',
    counting: 'คัน',
    brands: [
      ['Toyota', 'Hilux Revo Double Cab'],
      ['Isuzu', 'D-Max Hi-Lander'],
    ],
    price: [832_000, 863_000],
    at: { clerk: 1, works: 1 },
    fresh: 0,
    serial: 'MR0',
  },
  {
    name: 'รถบรรทุกน้ำดับเพลิงอเนกประสงค์ ชนิด 6 ล้อ ขนาดความจุน้ำไม่น้อยกว่า 6,000 ลิตร',
    description: 'เครื่องยนต์ดีเซลไม่น้อยกว่า 200 แรงม้า พร้อมปืนฉีดน้ำและสัญญาณไฟวับวาบ',
    counting: 'คัน',
    brands: [['Hino', 'FC9J']],
    price: [2_450_000, 2_500_000],
    at: { clerk: 1 },
    fresh: 0,
    serial: 'JHF',
  },
  {
    name: 'รถยนต์กู้ชีพ-กู้ภัย (ระดับพื้นฐาน) พร้อมอุปกรณ์ประจำรถ',
    description: 'ดัดแปลงจากรถบรรทุกดีเซล 1 ตัน หลังคาไฟเบอร์กลาส พร้อมเตียงผู้ป่วยและชุดช่วยหายใจ',
    counting: 'คัน',
    brands: [['Isuzu', 'D-Max Spark']],
    price: [985_000, 998_000],
    at: { clerk: 1 },
    fresh: 1,
    serial: 'MPA',
    warrantyYears: 3,
  },
  {
    name: 'รถบรรทุกขยะ ขนาด 6 ตัน 6 ล้อ แบบอัดท้าย',
    description: 'ตู้บรรทุกขยะความจุไม่น้อยกว่า 10 ลูกบาศก์เมตร ระบบอัดไฮดรอลิก',
    counting: 'คัน',
    brands: [
      ['Isuzu', 'FRR90'],
      ['Hino', 'FC9JETA'],
    ],
    price: [2_380_000, 2_400_000],
    at: { health: 2 },
    fresh: 0,
    serial: 'MP1',
  },
  {
    name: 'รถโดยสาร ขนาด 12 ที่นั่ง (ดีเซล)',
    description: 'ปริมาตรกระบอกสูบไม่ต่ำกว่า 2,400 ซีซี รับส่งเด็กนักเรียนและผู้สูงอายุ',
    counting: 'คัน',
    brands: [['Toyota', 'Commuter']],
    price: [1_250_000, 1_358_000],
    at: { clerk: 1 },
    fresh: 0,
    serial: 'JTF',
  },
  {
    name: 'รถบรรทุกติดตั้งเครนไฮดรอลิกพร้อมกระเช้าซ่อมไฟฟ้า',
    description: 'ชนิด 6 ล้อ ความสูงการทำงานไม่น้อยกว่า 12 เมตร',
    counting: 'คัน',
    brands: [['Isuzu', 'NPR 130']],
    price: [2_290_000, 2_350_000],
    at: { works: 1 },
    fresh: 0,
    serial: 'MP1',
  },
])

const motorcycles = ofKind('009', { room: 'garage', seller: 'motor' }, [
  {
    name: 'รถจักรยานยนต์ ขนาด 110 ซีซี แบบเกียร์อัตโนมัติ',
    description: 'ราคารวมอุปกรณ์และค่าจดทะเบียน',
    counting: 'คัน',
    brands: [
      ['Honda', 'Wave 110i'],
      ['Yamaha', 'Finn'],
    ],
    price: [42_000, 52_000],
    at: { clerk: 2, treasury: 2, works: 2, welfare: 1, health: 1 },
    fresh: 1,
    serial: 'MLH',
    warrantyYears: 3,
  },
])

export const vehicles: readonly Good[] = [...cars, ...motorcycles]

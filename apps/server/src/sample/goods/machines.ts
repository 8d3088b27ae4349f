import { type Good, ofKind } from './good.ts'

const pumps = ofKind('055', { room: 'store', seller: 'machine' }, [
  {
    name: 'เครื่องสูบน้ำ แบบหอยโข่ง เครื่องยนต์เบนซิน ขนาด 5 แรงม้า',
    description: 'สูบน้ำได้ไม่น้อยกว่า 1,000 ลิตรต่อนาที ท่อขนาด 3 นิ้ว',
    counting: 'เครื่อง',
    brands: [
      ['Honda', 'WB30XT'],
      ['Robin', 'PTG307'],
    ],
    price: [9_600, 13_400],
    at: { clerk: 2, works: 2 },
    fresh: 1,
    serial: 'WB',
    warrantyYears: 1,
  },
  {
    name: 'เครื่องพ่นหมอกควัน',
    description: 'ปริมาณการฉีดพ่นน้ำยาไม่น้อยกว่า 40 ลิตรต่อชั่วโมง กำลังเครื่องยนต์ไม่น้อยกว่า 25 แรงม้า',
    counting: 'เครื่อง',
    brands: [
      ['Best Fogger', 'BF-150'],
      ['Swingfog', 'SN50'],
    ],
    price: [54_000, 59_000],
    at: { health: 4 },
    fresh: 1,
    serial: 'FG',
    warrantyYears: 1,
  },
  {
    name: 'เครื่องพ่นยาแบบใช้แรงดันลม ชนิดตั้งพื้น',
    description: 'ถังบรรจุน้ำยา 200 ลิตร เครื่องยนต์เบนซิน',
    counting: 'เครื่อง',
    brands: [],
    price: [17_500, 21_000],
    at: { health: 2 },
    fresh: 0,
  },
])

const tools = ofKind('081', { room: 'store', seller: 'machine' }, [
  {
    name: 'สว่านไฟฟ้าแบบกระแทก',
    description: 'ขนาดหัวจับ 13 มม. กำลังไฟฟ้าไม่น้อยกว่า 650 วัตต์',
    counting: 'เครื่อง',
    brands: [
      ['Makita', 'HP1640'],
      ['Bosch', 'GSB 13 RE'],
    ],
    price: [2_400, 4_900],
    at: { works: 3 },
    fresh: 1,
    serial: 'DR',
  },
  {
    name: 'เครื่องตบดิน',
    description: 'เครื่องยนต์เบนซิน แรงบดอัดไม่น้อยกว่า 1 ตัน',
    counting: 'เครื่อง',
    brands: [['Mikasa', 'MVC-F60H']],
    price: [19_500, 25_800],
    at: { works: 1 },
    fresh: 0,
    serial: 'MV',
  },
  {
    name: 'เครื่องผสมคอนกรีต ชนิดโม่ ขนาด 1 ถุงปูน',
    description: 'เครื่องยนต์ดีเซล 5 แรงม้า ล้อยาง',
    counting: 'เครื่อง',
    brands: [],
    price: [32_000, 38_500],
    at: { works: 1 },
    fresh: 0,
  },
  {
    name: 'เลื่อยโซ่ยนต์ บาร์ยาว 22 นิ้ว',
    description: 'เครื่องยนต์เบนซิน 2 จังหวะ มีใบอนุญาตให้มีเลื่อยโซ่ยนต์',
    counting: 'เครื่อง',
    brands: [
      ['Stihl', 'MS 382'],
      ['Husqvarna', '365'],
    ],
    price: [14_800, 22_500],
    at: { clerk: 2, works: 1 },
    fresh: 1,
    serial: 'CS',
    warrantyYears: 1,
  },
  {
    name: 'เครื่องเชื่อมไฟฟ้า ระบบอินเวอร์เตอร์',
    description: 'กระแสเชื่อมไม่น้อยกว่า 200 แอมป์ พร้อมสายเชื่อมและหน้ากาก',
    counting: 'เครื่อง',
    brands: [['Jasic', 'ARC-200']],
    price: [5_900, 7_900],
    at: { works: 1 },
    fresh: 0,
    serial: 'AR',
  },
  {
    name: 'บันไดอะลูมิเนียม แบบเลื่อน 2 ตอน ยาว 24 ฟุต',
    description: 'รับน้ำหนักได้ไม่น้อยกว่า 100 กก.',
    counting: 'อัน',
    brands: [],
    price: [4_300, 5_900],
    at: { works: 2 },
    fresh: 0,
  },
])

const generators = ofKind('610', { room: 'store', seller: 'machine' }, [
  {
    name: 'เครื่องกำเนิดไฟฟ้า ขนาด 5 กิโลวัตต์',
    description: 'เครื่องยนต์เบนซิน สตาร์ตไฟฟ้า แรงดัน 220 โวลต์',
    counting: 'เครื่อง',
    brands: [
      ['Honda', 'EU65is'],
      ['Elemax', 'SH6500EX'],
    ],
    price: [48_000, 64_000],
    at: { clerk: 1, works: 1 },
    fresh: 1,
    serial: 'GN',
    warrantyYears: 1,
  },
])

const surveying = ofKind('310', { room: 'store', seller: 'machine' }, [
  {
    name: 'กล้องระดับ ขนาดกำลังขยาย 30 เท่า',
    description: 'พร้อมขาตั้งและไม้สต๊าฟ 5 เมตร',
    counting: 'ชุด',
    brands: [['Topcon', 'AT-B3A']],
    price: [34_000, 42_000],
    at: { works: 1 },
    fresh: 0,
    serial: 'AT',
  },
  {
    name: 'กล้องวัดมุมแบบประมวลผลรวม (Total Station) พร้อมอุปกรณ์',
    description: 'ความละเอียดการวัดมุม 5 ฟิลิปดา พร้อมปริซึม ขาตั้ง และโปรแกรมคำนวณ',
    counting: 'ชุด',
    brands: [['Sokkia', 'CX-105']],
    price: [320_000, 349_000],
    at: { works: 1 },
    fresh: 0,
    serial: 'CX',
  },
  {
    name: 'เครื่องหาพิกัดด้วยสัญญาณดาวเทียม (GPS) แบบพกพา',
    description: 'จอสี รองรับแผนที่ภูมิประเทศ',
    counting: 'เครื่อง',
    brands: [['Garmin', 'GPSMAP 66s']],
    price: [15_900, 19_500],
    at: { works: 1 },
    fresh: 0,
    serial: 'GP',
  },
  {
    name: 'ล้อวัดระยะทาง แบบดิจิทัล',
    description: 'วัดได้ไม่น้อยกว่า 9,999 เมตร',
    counting: 'อัน',
    brands: [['Geomaster', 'GM-1000']],
    price: [3_200, 4_500],
    at: { works: 1 },
    fresh: 0,
  },
])

export const machines: readonly Good[] = [...pumps, ...tools, ...generators, ...surveying]

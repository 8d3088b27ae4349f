import { describe, expect, test } from 'vitest'
import { choosePassword, type Weakness } from './password.ts'

const about = ['สมชาย ใจดี', 'somchai', 'องค์การบริหารส่วนตำบลเกาะสะท้อน', 'อบต.เกาะสะท้อน']

const weak: readonly (readonly [password: string, why: Weakness])[] = [
  ['', 'short'],
  ['สั้นไปหน่อย', 'short'],
  ['ก'.repeat(129), 'long'],
  ['aaaaaaaaaaaa', 'repeats'],
  ['๑๑๑๑๑๑๑๑๑๑๑๑', 'repeats'],
  ['abcabcabcabc', 'repeats'],
  ['ดอกไม้ดอกไม้ดอกไม้', 'repeats'],
  ['123456789012', 'walk'],
  ['๑๒๓๔๕๖๗๘๙๐๑๒', 'walk'],
  ['qwertyuiop[]', 'walk'],
  ['QwertyUiop12', 'walk'],
  ['poiuytrewq12', 'walk'],
  ['1qaz2wsx3edc', 'walk'],
  ['ๆไำพะัีรนยบล', 'walk'],
  ['ฟหกดเ้่าสวงผป', 'walk'],
  ['กขคงจฉชซฌญฎฏ', 'walk'],
  ['password1234', 'common'],
  ['Password2569!', 'common'],
  ['P@$$w0rd1234', 'common'],
  ['ยฟหหไนพก2569', 'common'],
  ['รหัสผ่าน1234', 'common'],
  ['iloveyou12345', 'common'],
  ['adminadmin123', 'common'],
  ['ilovethailand', 'common'],
  ['prongsai2569', 'common'],
  ['กองคลังพัสดุ69', 'common'],
  ['สมชายใจดี1234', 'own-name'],
  ['เกาะสะท้อน2569', 'own-name'],
  ['Somchai-2569', 'own-name'],
]

describe('a password', () => {
  test.each(weak)('%s is refused: %s', (password, why) => {
    expect(choosePassword(password, about)).toEqual({
      ok: false,
      refusal: { code: 'office/password-weak', why },
    })
  })

  test.each([
    'ช้างสามเศียรบนดอย',
    'ม้าลายกินข้าวหลาม',
    'correct7horse-battery',
    'Tr0ub4dor&3xyz',
    'k9$Lm2#vQx7!w',
  ])('%s may be used', (password) => {
    expect(choosePassword(password, about)).toEqual({ ok: true, value: password })
  })
})

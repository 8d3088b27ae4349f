/**
 * What the commonest passwords are made of, in small letters: words and whole passwords from published counts, the words of
 * Thai offices, and Thai words as they come out of a keyboard left in English. Longest first, so that the
 * longer one is taken out whole.
 */
export const guessedWords: readonly string[] = `
  password passwort passw0rd pass pwd p@ss letmein welcome login signin secret default changeme change newpass
  administrator administrateur admin adminadmin root superuser user username guest test testing tester demo
  system server database access account office computer notebook internet network wifi windows microsoft google
  gmail facebook instagram youtube tiktok line iphone samsung android linux oracle cisco
  qwerty qwertyuiop qwert asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc azerty abcd abcdef abcdefg
  iloveyou ilove loveyou love lovely loveme forever sweetheart honey baby darling sunshine princess angel
  football baseball basketball soccer hockey liverpool chelsea arsenal manchester united barcelona realmadrid
  dragon monkey tiger lion master shadow superman batman spiderman starwars pokemon naruto pikachu doraemon
  michael jordan jessica jennifer ashley charlie daniel thomas robert hunter killer mustang ferrari corvette
  flower butterfly chocolate banana orange apple cookie cheese summer winter spring autumn monday friday
  january february march april june july august september october november december
  trustno whatever nothing hello helloworld world freedom computer matrix trinity solo blink chicken
  mynameis mypassword thisismy mypass thepassword yourpassword correcthorsebatterystaple opensesame
  thailand bangkok thai siam sawasdee sawaddee sawatdee hellothailand lovethailand songkran
  chiangmai phuket pattaya khonkaen korat nakhon udon ubon songkhla hatyai narathiwat pattani yala
  prongsai prong transparency tambon tambol amphoe changwat moobaan obt oboto orbortor tesaban tessaban
  sao municipality government official thaigov moi dla govth goth egp
  kongklang kongchang samnak palad nayok naiyok phasadu patsadu pasadu krupan khruphan somchai somsak somying
  rakkhun rakthoe rakna chanrakthoe kidthung jubjub teerak tirak khunmae khunpho
  รหัสผ่าน รหัส ผ่าน พาสเวิร์ด แอดมิน ผู้ดูแลระบบ ผู้ดูแล ระบบ ทดสอบ สวัสดี ประเทศไทย เมืองไทย ไทยแลนด์ กรุงเทพ
  ผมรักคุณ ฉันรักเธอ รักเธอ รักคุณ รักนะ ที่รัก คิดถึง
  อบต องค์การบริหารส่วนตำบล เทศบาลตำบล เทศบาล ตำบล อำเภอ จังหวัด สำนักปลัด กองคลัง กองช่าง พัสดุ ครุภัณฑ์ นายก ปลัด
  โปร่งใส สมชาย สมหญิง สมศักดิ์
`
  .trim()
  .split(/\s+/)
  .toSorted((a, b) => b.length - a.length)

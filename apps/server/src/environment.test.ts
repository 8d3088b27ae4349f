import { describe, expect, test } from 'vitest'
import { readEnvironment } from './environment.ts'

describe('the environment', () => {
  test('is whole when nothing is set', () => {
    expect(readEnvironment({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      dataDirectory: `${process.cwd()}/data`,
      databaseUrl: undefined,
      publicUrl: 'http://localhost:3000',
      tls: undefined,
      trustProxy: undefined,
      secretKey: undefined,
      chromiumPath: undefined,
      s3: undefined,
      mail: undefined,
      limits: { image: 20 * 1024 * 1024, paper: 50 * 1024 * 1024 },
    })
  })

  test('an empty value is one that is not set', () => {
    const empty = { PORT: '', HOST: '', DATABASE_URL: '', PUBLIC_URL: '', TLS_CERT: '', TRUST_PROXY: '' }
    expect(readEnvironment(empty)).toEqual(readEnvironment({}))
  })

  test('takes what is set', () => {
    const set = {
      HOST: '0.0.0.0',
      PORT: '8443',
      DATA_DIR: '/srv/ข้อมูล อบต.',
      DATABASE_URL: 'postgres://owner:secret@db.example/prongsai',
      PUBLIC_URL: 'https://assets.example.go.th/',
      TLS_CERT: '/etc/prongsai/cert.pem',
      TLS_KEY: '/etc/prongsai/key.pem',
      TRUST_PROXY: '10.0.0.1, 192.168.0.0/16,loopback',
      SECRET_KEY: 'x'.repeat(32),
      CHROMIUM_PATH: '/usr/bin/chromium',
      S3_ENDPOINT: 'https://storage.example.go.th/',
      S3_BUCKET: 'prongsai',
      S3_ACCESS_KEY: 'name',
      S3_SECRET_KEY: 'word',
      SMTP_HOST: 'mail.example.go.th',
      SMTP_USER: 'prongsai',
      SMTP_PASSWORD: 'word',
      MAIL_FROM: 'อบต.เกาะสะท้อน <no-reply@example.go.th>',
      PHOTO_LIMIT_MB: '10',
      PAPER_LIMIT_MB: '100',
    }
    expect(readEnvironment(set)).toEqual({
      host: '0.0.0.0',
      port: 8443,
      dataDirectory: '/srv/ข้อมูล อบต.',
      databaseUrl: 'postgres://owner:secret@db.example/prongsai',
      publicUrl: 'https://assets.example.go.th',
      tls: { cert: '/etc/prongsai/cert.pem', key: '/etc/prongsai/key.pem' },
      trustProxy: ['10.0.0.1', '192.168.0.0/16', 'loopback'],
      secretKey: 'x'.repeat(32),
      chromiumPath: '/usr/bin/chromium',
      s3: {
        endpoint: 'https://storage.example.go.th',
        bucket: 'prongsai',
        region: 'us-east-1',
        accessKey: 'name',
        secretKey: 'word',
      },
      mail: {
        host: 'mail.example.go.th',
        port: 587,
        secure: false,
        requireTls: true,
        login: { user: 'prongsai', password: 'word' },
        from: 'อบต.เกาะสะท้อน <no-reply@example.go.th>',
      },
      limits: { image: 10 * 1024 * 1024, paper: 100 * 1024 * 1024 },
    })
  })

  test('with a certificate of its own it is reached by https', () => {
    const tls = { TLS_CERT: 'cert.pem', TLS_KEY: 'key.pem', PORT: '3443' }
    expect(readEnvironment(tls).publicUrl).toBe('https://localhost:3443')
  })

  test.each([
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000.5'],
    ['HOST', 'two words'],
    ['PUBLIC_URL', 'assets.example.go.th'],
    ['PUBLIC_URL', 'ftp://assets.example.go.th'],
    ['PUBLIC_URL', 'https://assets.example.go.th/prongsai'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.1,'],
    ['TLS_CERT', 'cert.pem'],
    ['TLS_KEY', 'key.pem'],
    ['S3_ENDPOINT', 'storage.example.go.th'],
    ['S3_BUCKET', 'Two Words'],
    ['SMTP_HOST', 'two words'],
    ['SMTP_PORT', '25'],
    ['MAIL_FROM', 'no-reply@example.go.th'],
    ['PHOTO_LIMIT_MB', '0'],
    ['PAPER_LIMIT_MB', '501'],
  ])('%s=%s is refused by name, in Thai and English and one line', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^ค่าตั้ง .+ · the setting .+$/) }),
    )
    expect(() => readEnvironment({ [name]: value })).toThrow(`${name}=${value}`)
  })

  test('a storage that is told of by half is refused, by what is missing', () => {
    const half = {
      S3_ENDPOINT: 'https://storage.example.go.th',
      S3_BUCKET: 'prongsai',
      S3_ACCESS_KEY: 'name',
    }
    expect(() => readEnvironment(half)).toThrow('S3_SECRET_KEY')
    expect(() => readEnvironment({ S3_SECRET_KEY: 'hidden-word' })).toThrow('S3_ENDPOINT')
  })

  test('a mail server may be told of by an address, with TLS from the first byte', () => {
    const told = {
      SMTP_URL: 'smtps://user%40example.go.th:w%3Ard@mail.example.go.th',
      MAIL_FROM: 'a@example.go.th',
    }
    expect(readEnvironment(told).mail).toMatchObject({
      port: 465,
      secure: true,
      login: { user: 'user@example.go.th', password: 'w:rd' },
    })
  })

  test('a mail server that is told of by half or twice is refused, by what is wrong', () => {
    const host = { SMTP_HOST: 'mail.example.go.th', MAIL_FROM: 'a@example.go.th' }
    expect(() => readEnvironment({ SMTP_HOST: 'mail.example.go.th' })).toThrow('MAIL_FROM')
    expect(() => readEnvironment({ ...host, MAIL_FROM: 'อบต.' })).toThrow('MAIL_FROM')
    expect(() => readEnvironment({ ...host, SMTP_USER: 'a' })).toThrow('SMTP_USER')
    expect(() => readEnvironment({ ...host, SMTP_PASSWORD: 'a' })).toThrow('SMTP_PASSWORD')
    expect(() => readEnvironment({ ...host, SMTP_URL: 'smtp://mail.example.go.th' })).toThrow('SMTP_URL')
  })

  test.each([
    ['SMTP_URL', 'http://user:hidden-word@mail.example.go.th'],
    ['SMTP_PASSWORD', 'hidden-word'],
    ['DATABASE_URL', 'mysql://owner:hidden-word@db.example/prongsai'],
    ['SECRET_KEY', 'hidden-word'],
  ])('a refused %s is named and not repeated', (name, value) => {
    const reading = () => readEnvironment({ [name]: value })
    expect(reading).toThrow(name)
    expect(reading).not.toThrow('hidden-word')
  })
})

import { bangkokDay, instantFrom } from '@prongsai/domain/calendar/civil-date'
import type { Command, Terminal } from './command.ts'
import { importPlan } from './import-plan.ts'
import { importRegister } from './import-register.ts'
import { verifyJournalCommand } from './journal/verify-journal.ts'
import { sampleCommand } from './sample/sample-command.ts'
import { userAdd } from './session/user-add.ts'
import { userResetPassword } from './session/user-reset-password.ts'

/** Every command of `npm run prongsai -- <command>`. */
const commands: readonly Command[] = [
  importRegister,
  importPlan,
  sampleCommand,
  userAdd,
  userResetPassword,
  verifyJournalCommand,
]

/** The composition root of the command line: the one clock, the one terminal. */
async function main(words: readonly string[]): Promise<number> {
  const now = instantFrom(new Date())
  const terminal: Omit<Terminal, 'words'> = {
    now,
    today: bangkokDay(now),
    variables: process.env,
    folder: process.env['INIT_CWD'] ?? process.cwd(),
    print: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(`${text}\n`),
  }
  const command = commands.find(({ name }) => words.slice(0, lengthOf(name)).join(' ') === name)
  if (command !== undefined) return command.run({ ...terminal, words: words.slice(lengthOf(command.name)) })
  const isHelp = words.length === 0 || words.includes('--help') || words.includes('-h')
  if (!isHelp) terminal.complain(`ไม่รู้จักคำสั่ง “${words.join(' ')}” · unknown command`)
  const list = usageOf(commands)
  if (isHelp) terminal.print(list)
  else terminal.complain(list)
  return isHelp ? 0 : 2
}

const lengthOf = (name: string): number => name.split(' ').length

const usageOf = (all: readonly Command[]): string =>
  [
    'วิธีใช้ · usage: npm run prongsai -- <คำสั่ง · command>',
    ...all.map(({ usage, thai, english }) => `  ${usage}\n      ${thai}\n      ${english}`),
    '',
  ].join('\n')

// Whoever reads may stop reading, as `| head` does.
process.stdout.on('error', () => process.exit(1))

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
}

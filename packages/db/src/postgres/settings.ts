export type Settings = Readonly<Record<string, string>>

/** An office of some dozens of people on a machine that has other work too. */
const office: Settings = {
  max_connections: '60',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  // Compiling a query costs more than the short queries of a screen take.
  jit: 'off',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  wal_compression: 'on',
  wal_level: 'minimal',
  max_wal_senders: '0',
  idle_in_transaction_session_timeout: '5min',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_statement: 'none',
  log_min_duration_statement: '2s',
  // A statement's values may be a person's telephone or number, and the log is no place for them.
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
}

/** Reached over this machine's own address and by nothing else. */
const reach: Settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '' }

export const settingsFor = (port: number, more: Settings): readonly string[] =>
  Object.entries({ ...office, ...more, ...reach, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])

// Runs SQLite in a thread of its own, so that no commit ever blocks the event loop that serves requests.
// Plain JavaScript on purpose: a thread is started from this file as it is, under any loader or bundler.
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'libsql';

const MAX_STATEMENTS = 500;

/** @type {Map<string, import('libsql').Statement>} */
const prepared = new Map();
const database = new Database(workerData.path);
// FULL syncs the log at every commit: what was committed survives a power cut. Waits 5 s for a reader such as a backup.
database.exec(
  'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 5000',
);

/** Preparing costs more than most of these statements: kept by text, all forgotten when there are too many. */
function prepare(sql) {
  const known = prepared.get(sql);
  if (known) return known;
  if (prepared.size >= MAX_STATEMENTS) prepared.clear();
  const statement = database.prepare(sql);
  prepared.set(sql, statement);
  return statement;
}

function execute({ sql, parameters }) {
  const statement = prepare(sql);
  if (statement.reader) return { rows: statement.all(parameters), changes: 0 };
  return { rows: [], changes: statement.run(parameters).changes };
}

/** Several statements are one transaction: all of them or none. */
function executeAll(statements) {
  if (statements.length === 1) return statements.map(execute);
  database.exec('begin immediate');
  try {
    const results = statements.map(execute);
    database.exec('commit');
    return results;
  } catch (error) {
    if (database.inTransaction) database.exec('rollback');
    throw error;
  }
}

parentPort.on('message', ({ id, statements }) => {
  if (statements.length === 0) {
    prepared.clear();
    database.close();
    parentPort.postMessage({ id, results: [] });
    parentPort.close();
    return;
  }
  try {
    parentPort.postMessage({ id, results: executeAll(statements) });
  } catch (error) {
    parentPort.postMessage({ id, error: { code: String(error.code ?? ''), message: String(error.message) } });
  }
});

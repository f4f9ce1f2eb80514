import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { findProgram, type DaemonKind } from './daemon.ts';
import { asUser } from './user.ts';

/** User `lab` without a password, database `test`. */
export const mariadb: DaemonKind = {
  program: 'mariadbd',
  debian: 'mariadb-server',
  command: ({ program, port, folder }) => {
    const data = path.join(folder, 'data');
    const first = path.join(folder, 'first.sql');
    // One statement a line, or only the first is run.
    writeFileSync(first, "CREATE DATABASE IF NOT EXISTS test;\nCREATE USER IF NOT EXISTS lab@'127.0.0.1';\nGRANT ALL ON *.* TO lab@'127.0.0.1';\n");
    const user = asUser('mysql', folder);
    execFileSync(findProgram('mariadb-install-db') ?? 'mariadb-install-db', ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal'], { stdio: 'ignore', ...user });
    const args = ['--no-defaults', `--datadir=${data}`, `--port=${port}`, '--bind-address=127.0.0.1', `--socket=${path.join(folder, 'sock')}`, `--init-file=${first}`, '--skip-name-resolve'];
    return { program, args, ...(user && { user }) };
  },
};

/** Packages that never leave the machine, though what they do is waited for: what fails there fails for reasons of its own. */
const files = ['fs-extra', 'graceful-fs', 'fs-jetpack', 'rimraf', 'del', 'mkdirp', 'make-dir', 'move-file', 'cpy', 'globby', 'fast-glob', 'glob', 'tmp', 'tmp-promise', 'write-file-atomic', 'load-json-file', 'chokidar', 'find-up', 'proper-lockfile', 'lockfile'];
const packing = ['archiver', 'adm-zip', 'unzipper', 'jszip', 'yauzl', 'tar', 'tar-fs', 'tar-stream', 'sharp', 'jimp', 'pdf-lib', 'pdfkit', 'exceljs', 'xlsx'];
const hashing = ['bcrypt', 'bcryptjs', 'argon2', '@node-rs/argon2', '@node-rs/bcrypt', 'scrypt-kdf', 'jsonwebtoken', 'otplib', 'uuid', 'nanoid'];

export const localPackages: ReadonlySet<string> = new Set([...files, ...packing, ...hashing]);

/** Packages, and modules of Node, that start processes or threads on the machine. */
export const processPackages: ReadonlySet<string> = new Set(['child_process', 'worker_threads', 'cluster', 'execa', 'cross-spawn', 'workerpool', 'tinypool', 'piscina'].flatMap((name) => [name, `node:${name}`]));

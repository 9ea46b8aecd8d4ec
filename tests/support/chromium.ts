import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import bundled, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { z } from 'zod';

const MANIFEST = 'unpacked.json';

// Not the package's own list: it turns off web security and puts everything in one process.
const ARGS = [
  '--no-sandbox',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless Chromium; the caller closes it.
 *
 * @param more - further switches of Chromium's command line.
 * @throws what `chromiumPath` throws, and Playwright's error if the browser does not start.
 */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPath(),
    args: [...ARGS, ...more],
    ignoreDefaultArgs: await needless(),
  });
}

/** Bytes of shared memory with which several browsers have room; a container often has 64 MB. */
const ROOM = 1024 ** 3;

/**
 * Playwright's switch that makes processes share memory by files on disk, where memory itself has room: to open a page
 * then takes an eighth less.
 */
async function needless(): Promise<string[]> {
  const memory = await statfs('/dev/shm').catch(() => undefined);
  return memory && memory.bavail * memory.bsize >= ROOM ? ['--disable-dev-shm-usage'] : [];
}

/**
 * The path of a Chromium to test with: the one the variable CHROMIUM names; on Linux x64 the one
 * npm brought, unpacked on first use (it also sets LD_LIBRARY_PATH and FONTCONFIG_PATH in this
 * process, for the browser to inherit); elsewhere an installed Chrome, Chromium or Edge.
 *
 * @throws Error saying what to install or set, when there is none.
 */
export async function chromiumPath(): Promise<string> {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM names ${named}, which does not exist.`);
    return named;
  }
  if (process.platform === 'linux' && process.arch === 'x64') return bundledPath();
  const installed = installedPaths().find((path) => existsSync(path));
  if (installed) return installed;
  throw new Error(
    'No browser to test with: install Google Chrome, Chromium or Microsoft Edge, ' +
      'or set CHROMIUM to the path of the executable of one.',
  );
}

function installedPaths(): string[] {
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/', homedir()].flatMap((root) =>
      names.map((name) => join(root, 'Applications', `${name}.app`, 'Contents/MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, LOCALAPPDATA } = process.env;
    const roots = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA];
    const programs = [
      'Google/Chrome/Application/chrome',
      'Chromium/Application/chrome',
      'Microsoft/Edge/Application/msedge',
    ];
    return roots.flatMap((root) =>
      root ? programs.map((program) => join(root, `${program}.exe`)) : [],
    );
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ];
  return [...names.map((name) => join('/usr/bin', name)), '/snap/bin/chromium'];
}

async function bundledPath(): Promise<string> {
  const home = join(tmpdir(), `h200-debate-chromium-${await bundledVersion()}-${owner()}`);
  if (!(await isComplete(home))) await install(home);
  process.env.FONTCONFIG_PATH ??= join(home, 'fonts');
  setupLambdaEnvironment(join(home, 'al2023', 'lib'));
  return join(home, 'chromium');
}

async function bundledVersion(): Promise<string> {
  const text = await readFile(packageFile(), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

function packageFile(): string {
  const path = findPackageJSON('@sparticuz/chromium', import.meta.url);
  if (!path) throw new Error('@sparticuz/chromium is not installed: run `npm ci`.');
  return path;
}

/** Unpacks beside `home` and moves the whole into place, so that no process sees half of it. */
async function install(home: string): Promise<void> {
  const staging = await mkdtemp(`${home}-`);
  try {
    // A process of its own, because the package unpacks into its process's temp folder only.
    const env = { ...process.env, TMPDIR: staging };
    await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url)], { env });
    const files = await readdir(staging, { recursive: true });
    await writeFile(join(staging, MANIFEST), JSON.stringify(files));
    await moveInto(home, staging);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function moveInto(home: string, staging: string): Promise<void> {
  try {
    await rename(staging, home);
  } catch {
    // Something lies there: another process's copy, as good as ours, or the remains of an old one.
    if (await isComplete(home)) return;
    await rm(home, { recursive: true, force: true });
    await rename(staging, home);
  }
}

/** Whether `home` is ours and holds every file unpacked: cleaners of temp folders take some. */
async function isComplete(home: string): Promise<boolean> {
  try {
    const files = z
      .array(z.string())
      .parse(JSON.parse(await readFile(join(home, MANIFEST), 'utf8')));
    return (
      (await stat(home)).uid === owner() && files.every((file) => existsSync(join(home, file)))
    );
  } catch {
    return false;
  }
}

function owner(): number {
  return process.getuid?.() ?? 0;
}

// The package's own file names /tmp/fonts; this one finds its fonts wherever it lies, and adds
// them to the machine's, so that a machine without fonts still draws text.
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

async function unpack(): Promise<void> {
  // No page here draws WebGL.
  bundled.setGraphicsMode = false;
  await inflate(join(packageFile(), '../bin/al2023.tar.br'));
  await bundled.executablePath();
  await writeFile(join(tmpdir(), 'fonts', 'fonts.conf'), FONTS_CONF);
}

// `install` runs this file as a program.
if (process.argv[1] === fileURLToPath(import.meta.url)) await unpack();

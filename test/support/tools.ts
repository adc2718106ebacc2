import { spawnSync } from 'node:child_process';

/** What a program said, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs a Node.js program to its end. */
export function runNode(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = process.env): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return { code: status ?? 128, output: `${stdout}${stderr}` };
}

/** Like {@link runNode}, but throws what the program said when it fails. */
export function runTool(args: readonly string[], cwd: string): string {
  const { code, output } = runNode(args, cwd);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
}

/** Runs npm without scripts and without a network; returns what it printed on standard output. */
export function npm(args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    [...args, '--ignore-scripts', '--offline', '--loglevel=error'],
    {
      cwd,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) throw new Error(`npm ${args.join(' ')}: ${stderr}`);
  return stdout;
}

import { type ChildProcess, spawn } from 'node:child_process';

export interface Program {
  readonly name: string;
  readonly command: string;
  readonly parameters: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** True for the line that says that it is ready. */
  isReady(line: string): boolean;
}

export interface Running {
  readonly pid: number;
  /** The line that said so. */
  readonly line: string;
  /** From the start to that line. */
  readonly milliseconds: number;
  stop(): Promise<void>;
}

const PATIENCE_MS = 300_000;

/** Starts a server in a process of its own; a server that ends before it is ready is an error with what it said. */
export function start(program: Program): Promise<Running> {
  const began = performance.now();
  const { command, parameters, env, name } = program;
  const child = spawn(command, [...parameters], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  // A run that fails leaves nothing running behind.
  process.once('exit', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    let said = '';
    let isReady = false;
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    child.stderr?.on('data', (part) => {
      said += part;
    });
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it was ready:\n${said}`)));
    child.stdout?.on('data', (part) => {
      said += part;
      if (isReady) return;
      const line = said.split('\n').find((text) => program.isReady(text));
      if (line === undefined) return;
      clearTimeout(timer);
      isReady = true;
      const milliseconds = Math.round(performance.now() - began);
      const isAsked = { toStop: false };
      child.once('exit', (code, signal) => {
        if (!isAsked.toStop) console.error(`${name} ended by itself (${code ?? signal}):\n${said}`);
      });
      resolve({
        ...{ pid: child.pid as number, line, milliseconds },
        stop: () => {
          isAsked.toStop = true;
          return stop(child);
        },
      });
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

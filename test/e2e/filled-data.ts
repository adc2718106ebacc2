import type { TestProject } from 'vitest/node';
import { startDemo } from './demo-host.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of a demo that was filled with the usual customers and ended. */
    filledDemo: string;
  }
}

/** Fills one demo before the first file: each file that wants the usual customers begins with a copy of it. */
export default async function fillDemo(project: TestProject): Promise<() => Promise<void>> {
  const demo = await startDemo();
  await demo.stop();
  project.provide('filledDemo', demo.folder);
  return () => demo.dispose();
}

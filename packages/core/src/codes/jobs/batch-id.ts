/** The id of the transaction of a batch of a job; batches count from 1. */
export function batchId(jobId: string, batch: number): string {
  return `${jobId}.${batch}`;
}

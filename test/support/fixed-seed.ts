import fc from 'fast-check';

/*
 * Random tests draw the same values in every run, so that a red run is the fault of the change at hand. To look
 * further, give another seed: `FC_SEED=1 npx vitest run --project expression`.
 */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_122) });

import { configureGlobal } from 'fast-check';

// Each run tries the same random inputs, so that a change fails by what it changed; FUZZ_SEED=N tries others.
configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 1) });

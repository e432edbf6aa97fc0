/** Sends one message after the other: a call while one is under way is made up for by one more at its end. */
export function refresher(send: () => Promise<void>): () => void {
  let state: 'idle' | 'sending' | 'again' = 'idle';

  async function run(): Promise<void> {
    state = 'sending';
    // An editor that refuses asks again when it likes to.
    await send().catch(() => undefined);
    const isWanted = isAgain();
    state = 'idle';
    if (isWanted) await run();
  }

  function isAgain(): boolean {
    return state === 'again';
  }

  return () => {
    if (state === 'idle') void run();
    else state = 'again';
  };
}

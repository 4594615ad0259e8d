/**
 * Runs acts one after the other, in the order they were asked for, so that none undoes what another one
 * changed. One that fails tells so to whoever asked for it; those behind it run all the same.
 */
export function inTurn(): <Value>(act: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const done = last.then(act, act);
    last = done;
    return done;
  };
}

/** What the bench serves as the extension's worker. */
import script from '../../../entrypoints/export-worker.ts';

void script.main();

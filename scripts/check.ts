import { checkFolder } from '../src/check-folder.ts';

// Checks the content without building: `npm run check`.
const { ok, report } = checkFolder(process.env);
if (ok) console.log(report);
else console.error(report);
process.exitCode = ok ? 0 : 1;

import { INTAKE_EXAMPLE, IntakeRequest } from '../../contracts/intake';
import { cellsOf, REFERRAL_COLUMNS } from '../../contracts/referral-columns';
import type { Answer } from '../answer';
import { asCsv } from '../csv';
import { csvFile } from './show';

/** What spreadsheets know UTF-8 by. */
const BOM = '\uFEFF';

/** A CSV file with every column, and one referral as an example. */
export async function showTemplate(): Promise<Answer> {
  const text = asCsv([REFERRAL_COLUMNS.map(({ name }) => name), cellsOf(IntakeRequest.parse(INTAKE_EXAMPLE))]);
  return { status: 200, text: `${BOM}${text}`, headers: csvFile('followthrough-referrals-template.csv') };
}

import { DirectoryChoices, ProgramDetail } from '../contracts/directory';
import { pageOf } from '../contracts/views/page-of';
import { ProgramView } from '../contracts/views/programs';
import { DirectoryQuery, showDirectoryChoices, showProgram, showPrograms } from './directory';
import { noInput, queryInput } from './input';
import { type Route, route, told } from './route';

/** The lines of the table that are about the directory of programs. */
export const DIRECTORY_ROUTES: readonly Route[] = [
  route(
    {
      method: 'get',
      path: '/programs',
      action: 'see-directory',
      summary: 'The directory of programs, narrowed as you say',
      input: queryInput(DirectoryQuery),
      answers: told(200, 'The programs, by name.', 'ProgramPage', pageOf(ProgramView)),
      problems: [],
    },
    showPrograms,
  ),
  route(
    {
      method: 'get',
      path: '/programs/{programId}',
      action: 'see-directory',
      summary: 'One program, with what it asks of whoever it takes',
      input: noInput,
      answers: told(200, 'The program.', 'Program', ProgramDetail),
      problems: ['no-such-program'],
    },
    showProgram,
  ),
  route(
    {
      method: 'get',
      path: '/directory-choices',
      action: 'see-directory',
      summary: 'What the directory can be narrowed to',
      input: noInput,
      answers: told(200, 'Counties and kinds of help.', 'DirectoryChoices', DirectoryChoices),
      problems: [],
    },
    showDirectoryChoices,
  ),
];

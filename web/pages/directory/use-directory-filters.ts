import { useFilters } from '../../lists/use-filters';

const NAMES = ['q', 'capacity', 'county', 'serviceType', 'age'] as const;

/** How the directory is narrowed; it stands in the address. */
export const useDirectoryFilters = () => useFilters('/programs', NAMES);
export type DirectoryFilters = ReturnType<typeof useDirectoryFilters>;

import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { queries } from './api/queries';
import { SignedOut } from './api/trouble';
import { routes } from './routes';
import { Speak } from './text/speak';

const client = new QueryClient({
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: 'always', networkMode: 'always', staleTime: 1_000 },
  },
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof SignedOut) client.setQueryData(queries.session().queryKey, null);
    },
  }),
});

const router = createBrowserRouter(routes);

/** The whole application: what it knows, and where it is. */
export const Desk = () => (
  <Speak>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </Speak>
);

import './app/styles';

import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { mantineTheme } from './app/mantine-theme';
import { createQueryClient } from './app/query-client';
import { createConsoleRouter } from './app/router';

/** Light and dark are the system's choice. Mantine writes no style into the page: the content policy allows none. */
const queries = createQueryClient();
const router = createConsoleRouter(queries);

const root = document.getElementById('console');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={mantineTheme}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

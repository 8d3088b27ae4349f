import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod/v4/core'
import { followLinks } from './follow-links.ts'
import { cssVariables, theme } from './look/theme.ts'
import { router } from './routes.tsx'
import { queryClient } from './query-client.ts'
import { wantHeading } from './ui/heading-focus.ts'
import { startWords } from './words/words.ts'

// Compiling schemas needs eval, which the content policy forbids.
config({ jitless: true })

const colorScheme = localStorageColorSchemeManager({ key: 'prongsai.color-scheme' })

async function start(place: HTMLElement): Promise<void> {
  await startWords()
  followLinks(router)
  router.subscribe('onBeforeLoad', ({ fromLocation, pathChanged }) => {
    if (fromLocation && pathChanged) wantHeading()
  })
  createRoot(place).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colorScheme}
        defaultColorScheme="auto"
      >
        <QueryClientProvider client={queryClient}>
          <Suspense>
            <RouterProvider router={router} />
          </Suspense>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}

const place = document.querySelector<HTMLElement>('#app')
if (place) void start(place)

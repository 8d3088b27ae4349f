import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { theme } from './look/theme.ts'
import { router } from './routes.tsx'
import { startWords } from './words/words.ts'

const colorScheme = localStorageColorSchemeManager({ key: 'prongsai.color-scheme' })

async function start(place: HTMLElement): Promise<void> {
  await startWords()
  createRoot(place).render(
    <StrictMode>
      <MantineProvider theme={theme} colorSchemeManager={colorScheme} defaultColorScheme="auto">
        <RouterProvider router={router} />
      </MantineProvider>
    </StrictMode>,
  )
}

const place = document.querySelector<HTMLElement>('#app')
if (place) void start(place)

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form'
import { refusalIn } from '../refusal.ts'

/** A record as it stands, with the values that its form begins with. */
type Standing<Values> = { readonly version: number; readonly values: Values }

type Edition = {
  /** Which version is saved over: the one that was read, until a refusal has told of a later one. */
  readonly version: number
  readonly meet: (error: unknown) => void
}

/** For what is decided without a form of fields: once the later version has been told of, it is decided under that. */
export function useVersion(opened: number): Edition {
  const queries = useQueryClient()
  const [version, setVersion] = useState(opened)
  return {
    version,
    meet: (error) => {
      const told = versionIn(error)
      if (told === undefined) return
      setVersion(told)
      void queries.invalidateQueries()
    },
  }
}

/**
 * The same for a form. What was typed stays; fields that were not touched take what stands now, for sent as they were
 * they would undo the other's work.
 */
export function useEdition<Values extends FieldValues, Parsed>(
  form: UseFormReturn<Values, unknown, Parsed>,
  standing: Standing<Values>,
): Edition & { readonly saved: (now: Standing<Values>) => void } {
  const queries = useQueryClient()
  const [{ read, before }, setRead] = useState<Read<Values>>({ read: standing, before: undefined })
  const [told, setTold] = useState(standing.version)
  if (told > read.version && standing.version >= told) setRead({ read: standing, before: read.values })
  useEffect(() => {
    if (before === undefined) return
    for (const name of untouched(form, before)) {
      const value: PathValue<Values, typeof name> = read.values[name]
      form.setValue(name, value)
    }
  }, [form, before, read])
  return {
    version: read.version,
    meet: (error) => {
      setTold(versionIn(error) ?? told)
      if (versionIn(error) !== undefined) void queries.invalidateQueries()
    },
    saved: (now) => setRead({ read: now, before: undefined }),
  }
}

/** What the form was last held against, and what before that, where somebody else came between. */
type Read<Values> = { readonly read: Standing<Values>; readonly before: Values | undefined }

const untouched = <Values extends FieldValues, Parsed>(
  form: UseFormReturn<Values, unknown, Parsed>,
  read: Values,
): readonly Path<Values>[] => {
  const typed = form.getValues()
  const isField = (name: string): name is Path<Values> => Object.hasOwn(read, name)
  return Object.keys(read)
    .filter(isField)
    .filter((name) => typed[name] === read[name])
}

function versionIn(error: unknown): number | undefined {
  const refusal = refusalIn(error)
  if (refusal === undefined || !('meanwhile' in refusal) || !('version' in refusal)) return undefined
  return refusal.version
}

/** The same keys in another language: one missing, and one too many, is a type error. */
export type WordsLike<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : WordsLike<Words[Key]>
}

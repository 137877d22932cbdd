/** English text, with {0}, {1}, … for its values, to the text of another language. */
export type Catalogue = Readonly<Record<string, string>>

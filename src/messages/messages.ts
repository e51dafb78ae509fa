import { en } from './en/en.js';

/** Every sentence that a person reads. A language that lacks one, or has one too many, does not compile. */
export type Messages = typeof en;

export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

const LOADED: Partial<Record<Language, Messages>> & { readonly en: Messages } = { en };

/** Korean is a chunk of its own, which a step in English neither reads nor parses. Called once, before anything is said. */
export async function loadMessages(language: Language): Promise<void> {
  if (language === 'ko') LOADED.ko ??= (await import('./ko/ko.js')).ko;
}

/** The sentences of a language that was loaded; else the English ones, since to say nothing would be worse. */
export function messagesFor(language: Language): Messages {
  return LOADED[language] ?? LOADED.en;
}

/** The language that the input `language` asks for, in any case of letters; English where it is none. */
export function languageOf(asked: string): Language {
  const word = asked.trim().toLowerCase();
  return LANGUAGES.find((language) => language === word) ?? 'en';
}

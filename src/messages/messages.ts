import { en } from './en/en.js';
import { ko } from './ko/ko.js';

/** Every sentence that a person reads. A language that lacks one, or has one too many, does not compile. */
export type Messages = typeof en;

export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

const BY_LANGUAGE: Readonly<Record<Language, Messages>> = { en, ko };

export function messagesFor(language: Language): Messages {
  return BY_LANGUAGE[language];
}

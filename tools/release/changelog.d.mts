export function withRelease(text: string, version: string, date: string): { text?: string; problem?: string };

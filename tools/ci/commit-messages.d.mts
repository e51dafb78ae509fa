export function problemOf(commit: { subject: string; body: string; author: string }): string | undefined;

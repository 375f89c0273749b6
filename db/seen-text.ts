/** Text without what nobody sees at its ends; '' where there is nothing else. Within, such characters join and direct. */
export function seenText(text: string): string {
  if (!/[^\s\p{Cc}\p{DI}\u2800]/u.test(text)) return '';
  return text.replace(/^[\s\p{Cc}\u200B\u2060]+|[\s\p{Cc}\u200B\u2060]+$/gu, '');
}

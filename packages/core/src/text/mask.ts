/** What may be shown of a secret: its first four characters, and of a short one nothing. */
export function mask(secret: string): string {
  return secret.length < 12 ? '...' : `${secret.slice(0, 4)}...`;
}

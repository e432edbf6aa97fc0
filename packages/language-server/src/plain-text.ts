/** Markdown of ours as text for a client that shows none: links as their words, code and emphasis without marks. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/```\w*\n([\s\S]*?)\n```/g, '$1')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*\*([^*]*)\*\*/g, '$1')
    .replaceAll(/`([^`]*)`/g, '$1');
}

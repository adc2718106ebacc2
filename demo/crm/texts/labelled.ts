/** "Owner: Chen Jing", with the colon of the language: Chinese has a full-width one and no space. */
export function labelled(label: string, said: string, locale: string): string {
  return locale.startsWith('zh') ? `${label}：${said}` : `${label}: ${said}`;
}

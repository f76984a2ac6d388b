const ADDRESS = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/;

/** Whether this looks like one e-mail address; the service decides. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}

/** "a...@mail.com": what others beside the desk may read. */
export function masked(address: string): string {
  return `${address.slice(0, 1)}...${address.slice(address.lastIndexOf('@'))}`;
}

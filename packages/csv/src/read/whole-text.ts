import { EncodingDetector } from './encoding.js';

/**
 * The text of a file that is there as a whole, in the encoding that its bytes tell: Chinese spreadsheets save
 * GB 18030, which read as UTF-8 would be garbage. A byte order mark is dropped.
 */
export function wholeText(bytes: Uint8Array): string {
  const detector = new EncodingDetector();
  detector.push(bytes);
  return new TextDecoder(detector.finish().encoding).decode(bytes);
}

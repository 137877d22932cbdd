declare module 'html-encoding-sniffer' {
  /** WHATWG name of a page's encoding by its byte order mark and its meta tags, else `defaultEncoding`. */
  export default function sniff(bytes: Uint8Array, options?: { defaultEncoding?: string }): string
}

/** The part of saxen that is used here; the package brings no types. */
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', listener: (name: string, attributes: () => Readonly<Record<string, string>>, decodeEntities: (text: string) => string) => void): this;
    on(event: 'closeTag', listener: (name: string) => void): this;
    on(event: 'text', listener: (text: string, decodeEntities: (text: string) => string) => void): this;
    on(event: 'cdata', listener: (text: string) => void): this;
    on(event: 'error', listener: (failure: Error) => void): this;
    /** Takes the next piece of a document; gives its events up to the last whole token. */
    write(text: string): this;
    /** Ends the document: what is left open is an error. */
    end(): void;
  }
}

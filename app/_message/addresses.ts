/** Of the web, without what ends a sentence or a bracket around it; brackets of its own stay: `/wiki/Prova_(site)`. */
const address = /(https?:\/\/(?:\([^\s()<>"]*\)|[^\s()<>"])*(?:\([^\s()<>"]*\)|[^\s()<>"'’”.,:;!?…\]}*_~]))/gi;

/** A text in parts: each second one is an address in it. */
export const partsOf = (text: string): string[] => text.split(address);

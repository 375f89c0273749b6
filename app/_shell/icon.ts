/**
 * The brand as the browser's icon, in the document itself: browsers ask for a file of it again whenever the head of a page
 * changes.
 */
export const icon = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke-width="3.4">
<style>.ink{stroke:#1c1c19}.accent{stroke:#14599b}@media(prefers-color-scheme:dark){.ink{stroke:#e8e8e6}.accent{stroke:#87bbf1}}</style>
<g transform="rotate(-90 12 12)">
<circle class="ink" cx="12" cy="12" r="9.5" pathLength="100" stroke-dasharray="15 5 25 5 25 25" stroke-dashoffset="-2.5"/>
<circle class="accent" cx="12" cy="12" r="9.5" pathLength="100" stroke-dasharray="15 85" stroke-dashoffset="-82.5"/>
</g></svg>`.replaceAll('\n', ''),
)}`;

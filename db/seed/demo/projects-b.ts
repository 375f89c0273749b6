import { type Category, categories } from '../../vocabulary.ts';
import type { DemoProject } from './demo-project.ts';

/** Projects of which little is known beside a paragraph, as most are: title, tagline, categories, technologies. */
export const demoProjectsB: readonly DemoProject[] = `
paperlog | Turns a receipt printer into a quiet log of what your server did today | hardware, devops | Python, C, MQTT
Halfmoon | A sleep diary that asks two questions and draws one honest curve | health, mobile | Kotlin, SQLite
ferrule | Binds shell scripts and their flags together: help, completion and checks from one comment | command-line | Bash, Go
Atlas of Small Rivers | Every stream in Europe with its slope, its shade and its temperature | data, science | PostgreSQL, Python, WebGL
pinhole | An image viewer for folders of 100,000 photos that opens before you let go of the key | productivity | Rust, WebGL
Votive | Polls for groups that want a decision, with ranked choice and a paper trail | social | Elixir, PostgreSQL
cobble | Builds only what changed, across five languages, without a daemon | developer-tools | Go, Rust, TypeScript
Sotto | Captions for live theatre, timed by the actors and not by a clock | audio-video, education | TypeScript, Web Audio
keelhaul | Attacks your own API by its schema and reports what it should have refused | security, developer-tools | Rust, OpenAPI
Understory | Write in outlines, publish as essays, keep both in step | productivity, web | Svelte, TypeScript, Markdown
bitwren | A 12-euro weather station that sends for two years on one cell | hardware, science | C, MicroPython, LoRa
Grading Room | Anonymous grading with two readers, and a talk only where they differ | education | Python, PostgreSQL
evalkit | Model answers checked by rules first and by people second, with the cost of each | ai | Python, DuckDB
Marrow | Finds the ten lines that a stack trace is really about | developer-tools | TypeScript, Node.js
slowpost | A newsletter server for one person: no tracking, no pictures, one click to leave | social, web | Go, SQLite
Polder | Flood maps that show when your own street would be wet, and how sure that is | science, data | Python, WebGL, PostgreSQL
tinsel | Terminal colours that keep their contrast on any background | command-line, design | Zig
Penny Harbour | A trading game about a port in 1890, with real prices from the archive | games, education | Godot, C#
rowlock | Row-level rules for PostgreSQL, written as tests and compiled to policies | data, security | PostgreSQL, TypeScript
Braid | Version control for long documents that reviewers without a terminal can use | productivity | TypeScript, React, Rust
chordal | Hears a song and writes the chords a beginner can play | audio-video, ai | Python, Web Audio, ONNX
Doorstep | A shared list for neighbours: ladder, drill, soup, help with the cat | social, mobile | Flutter, PostgreSQL
smolder | Watches disks for the small errors that come weeks before the large one | devops, hardware | Go, Linux, Prometheus
Glasshouse | A budget that a whole city can read, from the raw tables to one bench in a park | data, finance | DuckDB, Svelte, TypeScript
typewell | Run-time checks from the types that you already have, 900 bytes each way | developer-tools, web | TypeScript
Fathom Notes | Field notes for divers, readable with wet fingers | mobile, science | Swift, SQLite
keyfob | Passkeys for the internal tools that nobody wants to touch | security | Go, WebAuthn
Lantern Maths | Proofs as puzzles, from the triangle to the first induction | education, games | TypeScript, SVG
plumb | Finds the slow hop: one command, five probes, a sentence | command-line, devops | Rust, Linux
Ossuary | An archive for dead web pages that keeps them readable and quotable | web, data | Rust, HTML, SQLite
tempera | Palettes that survive print, projector and colour-blind eyes | design | TypeScript, CSS, WebGL
Second Reader | Reads contracts for small firms and marks only what is unusual | ai, finance | Python, TypeScript
hopper | A job queue in PostgreSQL that one can read on one screen | developer-tools, data | PostgreSQL, Node.js
Pebble Path | Walking routes with benches, toilets and no steps | mobile, health | Kotlin, SQLite, WebGL
gridiron | CSS layouts that say why they overflow | web, design | CSS, TypeScript
Quorum | Board meetings for associations: notice, votes and minutes in one thread | productivity, social | Elixir, PostgreSQL
nullspace | A small linear algebra library whose errors a student can read | science, developer-tools | Rust, WebAssembly
Embertrail | Where there is smoke: fires from satellites, checked by people on the ground | science, mobile | Python, Kotlin
mixdown | Loudness, peaks and phase of a whole album on one page | audio-video | Rust, FFmpeg, SVG
Tenant | One sign-in page for all the small things you host at home | security, devops | Go, WebAuthn, Docker
streetname | The people behind the names of your streets, and who is missing | data, education | DuckDB, D3, TypeScript
Wattle | Shows which device in the house is humming, from one meter | hardware, ai | Rust, ESP32, MQTT
undertow | Load tests that stop when the answers get wrong, not only slow | developer-tools, devops | Go, TypeScript
Folio | A portfolio in one text file, with pictures that load in order | web, design | Astro, CSS
sidestep | Accessible menus, dialogs and lists without a framework | web | HTML, CSS, TypeScript
Chalkline | A whiteboard that still has yesterday on it | productivity, education | TypeScript, WebGL
pollen | Allergy forecasts from the trees in your own street | health, data | Python, Swift
Rookery | Chess for two people and one week, by letter or by phone | games, social | TypeScript, Svelte
csvlint | Says what is wrong with a table, where, and whether it matters | command-line, data | Rust
Seedling | Grant applications as checklists, shared with the people who won one | finance, social | Svelte, SQLite
hemline | Cuts log files at the right place and keeps what an auditor needs | devops, command-line | Go
Night Bus | A puzzle game about the last connection home | games | Godot, Lua
vellum | Print-ready PDF from Markdown, with real footnotes | design, command-line | Rust, Markdown
Crossing | Counts people and bicycles at a junction without keeping a face | ai, hardware | Python, ONNX, MQTT
stanza | A music player for one folder, with gapless everything | audio-video, mobile | Kotlin, FFmpeg
Breadcrumb | Remembers why a tab is open, and closes it when that is done | productivity, web | TypeScript
lodestar | Service discovery for six machines, in 300 lines | devops | Go, Linux
Orrery | The sky tonight, from your window, between your roofs | science, education | WebGL, TypeScript
abacus-ui | Number inputs that understand how people type numbers | web, design | TypeScript, React
Gleaner | Matches farms that have too much with kitchens that have too little | social, mobile | Flutter, PostgreSQL
`
  .trim()
  .split('\n')
  .map((line) => {
    const [title = '', tagline = '', fields = '', technologies = ''] = line.split(' | ');
    return {
      title,
      tagline,
      categories: fields.split(', ').filter(isCategory),
      technologies: technologies.split(', '),
    };
  });

function isCategory(name: string): name is Category {
  return (categories as readonly string[]).includes(name);
}

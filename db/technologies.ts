import { seenText } from './seen-text.ts';

/** Names as their makers write them, which a topic in lower case stands for. */
export const technologyNames = `
  ActivityPub, Angular, Arrow, Astro, AWS, Azure, Babel, Bash, Bootstrap, Bun, C, C#, C++, Chart.js, CSS, CUDA,
  Cypress, D3, Deno, Django, Docker, DuckDB, Electron, Elixir, Ember, esbuild, ESLint, ESP32, Expo, Express,
  Fastify, FFmpeg, Figma, Firebase, Flutter, Go, Godot, GraphQL, Grunt, Gulp, HTML, Java, JavaScript, Jest,
  jQuery, JSON, Julia, KiCad, Kotlin, Kubernetes, Linux, Lodash, LoRa, Lua, Markdown, MCP, MicroPython,
  MongoDB, MQTT, MySQL, Next.js, Node.js, NumPy, Nuxt, ONNX, OpenAPI, OpenSSL, PHP, Playwright, PostCSS,
  PostgreSQL, Prettier, Prisma, Prometheus, Python, PyTorch, R, React, React Native, Redis, Redux, Rollup,
  Ruby, Rust, Sass, SDK, SQL, SQLite, Svelte, SVG, Swift, Tailwind, Tauri, Terraform, Three.js, TypeScript,
  URL, Vite, Vitest, Vue, Web Audio, WebAssembly, WebAuthn, WebGL, webpack, XML, YAML, Zig
`
  .trim()
  .split(/,\s+/);

const byKey = new Map(technologyNames.map((name) => [name.toLowerCase(), name]));

/** The name under which a technology is stored and filtered: 'typescript' and 'TypeScript' are one. */
export function technologyName(text: string): string {
  const plain = seenText(text).replace(/\s+/g, ' ');
  return byKey.get(plain.toLowerCase()) ?? plain;
}

import type { Category } from '../vocabulary.ts';

/** Where nothing fits: what is published as a package is a tool for developers. */
const fallback: Category = 'developer-tools';
const categoriesMax = 3;

const words: Partial<Record<Category, string>> = {
  ai: 'ai llm llms mcp openai gpt chatgpt anthropic claude gemini agent agents embedding embeddings langchain model models tensorflow ml neural nlp prompt',
  'audio-video':
    'audio video music midi sound ffmpeg player podcast speech voice media webrtc hls camera stream youtube spotify',
  'command-line': 'cli terminal shell command console bash commander argv prompt prompts tty zsh',
  data: 'data database sql postgres postgresql mysql sqlite mongo mongodb redis csv graph chart charts plot d3 table analytics query dataset elasticsearch bigquery orm',
  design:
    'design icon icons font fonts fontsource color colors palette theme themes figma sketch typography svg logo illustration',
  devops:
    'aws azure gcp cloud docker kubernetes k8s terraform deploy serverless lambda cdk pulumi ci cd monitoring metrics logging logger log prometheus proxy nginx',
  education: 'education learning course quiz school teaching math mathjax latex stdlib',
  finance:
    'finance payment payments stripe paypal invoice money currency bank banking crypto ethereum bitcoin wallet solana web3 trading blockchain price',
  games: 'game games gaming phaser unity chess sprite godot discord',
  hardware:
    'hardware iot arduino raspberry bluetooth usb serial mqtt sensor sensors gpio esp32 homebridge firmware printer zigbee',
  health: 'health medical fitness fhir sleep hospital',
  mobile: 'mobile ios android expo cordova capacitor ionic nativescript phone push flutter native',
  productivity: 'calendar todo task tasks notes note email mail office excel pdf docx schedule markdown editor kanban',
  science:
    'science scientific physics chemistry biology genome astronomy statistics matrix numerical geo gis map maps mapbox leaflet',
  security:
    'security auth authentication oauth oauth2 jwt password encryption crypto hash tls ssl passkey webauthn secret secrets vault sanitize csrf permission permissions passport',
  social:
    'social chat forum twitter facebook slack telegram bluesky activitypub mastodon comment comments bot whatsapp',
  web: 'web html css react vue angular svelte ember next nextjs nuxt astro browser dom jquery bootstrap tailwind tailwindcss component components express server http router website page form forms graphql rest vite webpack frontend ui preact solid',
};

const categoryByTopic = new Map<string, Category[]>();
for (const [category, topics] of Object.entries(words) as [Category, string][]) {
  for (const topic of topics.split(' ')) categoryByTopic.set(topic, [...(categoryByTopic.get(topic) ?? []), category]);
}

/** The categories that a project's topics stand for, one to three. */
export function categoriesOf(topics: readonly string[]): Category[] {
  const fitting = topics.flatMap((topic) => categoryByTopic.get(topic.toLowerCase()) ?? []);
  const different = [...new Set(fitting)].slice(0, categoriesMax);
  return different.length > 0 ? different : [fallback];
}

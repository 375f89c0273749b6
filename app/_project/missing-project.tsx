export function MissingProject({ slug }: { slug: string }) {
  return <p>{slug}</p>;
}

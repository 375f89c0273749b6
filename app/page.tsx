export default function Page() {
  return <h1>Prova</h1>;
}

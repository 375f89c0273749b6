'use client';

import './globals.css';
import { Button } from './_ui/button.tsx';

/** When not even the shell could be drawn. What it lacked comes with a new document. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>Something broke · Prova</title>
        <main className="wrap grid justify-items-start gap-3 py-16">
          <h1>Something broke on our side</h1>
          <p>Nothing of yours is lost. Try again in a moment.</p>
          <Button look="primary" onClick={() => location.reload()}>
            Try again
          </Button>
        </main>
      </body>
    </html>
  );
}

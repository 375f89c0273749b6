import type { ReactNode } from 'react';
import { Data } from './data.tsx';

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <Data>{children}</Data>
      </body>
    </html>
  );
}

'use client';

import { useQuery } from '@tanstack/react-query';

export default function Page() {
  const { data } = useQuery({ queryKey: ['greeting'], queryFn: () => 'Hello' });
  return <h1>{data}</h1>;
}

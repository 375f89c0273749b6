import type postgres from 'postgres';

type Node = {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Node[];
};

export type Touched = { table: string; rows: number; sequentially: boolean };

/** Runs a statement and says of which tables its plan looked at how many rows. */
export async function touchedBy(sql: postgres.Sql, text: string, parameters: unknown[]): Promise<Touched[]> {
  // What only asks the planner touches nothing.
  if (text.startsWith('explain')) return [];
  const [row] = await sql.unsafe(`explain (analyze, timing off, format json) ${text}`, parameters as never[]);
  return nodesOf(row?.['QUERY PLAN'][0].Plan).flatMap((node) => {
    const table = node['Relation Name'];
    const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
    const rows = Math.round((node['Actual Rows'] + removed) * node['Actual Loops']);
    return table ? [{ table, rows, sequentially: node['Node Type'] === 'Seq Scan' }] : [];
  });
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

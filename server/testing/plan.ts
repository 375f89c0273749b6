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

type Sent = { text: string; parameters: unknown[]; keepsPlan?: boolean };

/** Runs a statement, by a plan for its values or by one that suits any, and says of which tables it looked at how many rows. */
export async function touchedBy(sql: postgres.Sql, { text, parameters, keepsPlan = false }: Sent): Promise<Touched[]> {
  // What only asks or tells the planner touches nothing.
  if (/^(explain|set) /.test(text)) return [];
  const explain = 'explain (analyze, timing off, format json)';
  const [row] = await (keepsPlan
    ? sql.begin(async (tx) => {
        await tx`set local plan_cache_mode = force_generic_plan`;
        await tx.unsafe(`prepare kept as ${text}`);
        const values = parameters.map((value) => `'${`${value}`.replaceAll("'", "''")}'`);
        const rows = await tx.unsafe(`${explain} execute kept(${values.join(', ')})`);
        await tx`deallocate kept`;
        return rows;
      })
    : sql.unsafe(`${explain} ${text}`, parameters as never[]));
  return nodesOf(row?.['QUERY PLAN'][0].Plan).flatMap((node) => {
    const table = node['Relation Name'];
    const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
    const rows = Math.round((node['Actual Rows'] + removed) * node['Actual Loops']);
    return table ? [{ table, rows, sequentially: node['Node Type'] === 'Seq Scan' }] : [];
  });
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

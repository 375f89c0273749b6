insert into "user" (id, username, display_name, karma)
select gen_random_uuid(), 'maker_' || n, 'Maker ' || n, n from generate_series(1, 5) n;
insert into project (id, slug, owner_id, title, tagline, description, categories, technologies, status, published_at,
  quality_points, trending_rank, up_count, demo_url)
select gen_random_uuid(), 'project-' || n, (select id from "user" where username = 'maker_' || (n % 5 + 1)),
  'Project ' || n, 'The tagline of project number ' || n, 'What project ' || n || ' does, in **Markdown**.',
  array[(enum_range)[1]], array['typescript', 'react'], 'published', now() - n * interval '1 hour', n % 4 * 5,
  1000 - n, n, 'https://example.com/' || n
from generate_series(1, 60) n, (select array['developer-tools'] as enum_range) c;

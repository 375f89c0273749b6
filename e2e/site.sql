insert into "user" (id, username, display_name, karma)
select gen_random_uuid(), 'maker_' || n, 'Maker ' || n, n from generate_series(1, 5) n;
insert into project (id, slug, owner_id, title, tagline, description, categories, technologies, status, published_at,
  quality_points, trending_rank, up_count, demo_url)
select gen_random_uuid(), 'project-' || n, (select id from "user" where username = 'maker_' || (n % 5 + 1)),
  'Project ' || n, 'The tagline of project number ' || n, 'What project ' || n || ' does, in **Markdown**.',
  array[(enum_range)[1]], array['TypeScript', 'React'], 'published', now() - n * interval '1 hour', n % 4 * 5,
  1000 - n, n, 'https://example.com/' || n
from generate_series(1, 60) n, (select array['developer-tools'] as enum_range) c;

-- A project that has all that a page can show, and an address that it had before.
insert into "user" (id, username, display_name, email, email_verified, github_login, github_connected_at) values
  (gen_random_uuid(), 'mirelav', 'Mirela Vant', 'mirela@example.org', true, 'mirelav', now() - interval '200 days'),
  (gen_random_uuid(), 'halden_qa', 'Ingrid Halden', 'ingrid@example.org', true, null, null),
  (gen_random_uuid(), 'sunniva_k', 'Sunniva Kvam', 'sunniva@example.org', true, null, null);
insert into project (id, slug, owner_id, title, tagline, description, story, demo_url, repository_url, categories,
  technologies, status, published_at, featured_at, demo_verified_at, verification_points, community_points,
  validation_points, quality_points, trending_rank, up_count, down_count, comment_count, commenter_count, view_count,
  save_count, badge_count, badge_kinds)
select gen_random_uuid(), 'crosshair', id, 'Crosshair', 'Draws vertical crosshair lines and keeps charts in step',
  repeat('A crosshair for line charts that follows the pointer. ', 5) || E'\n\n- Sync groups\n- Snapping\n\n'
    || E'<script>document.title = ''taken''</script>\n\n![A chart](https://example.org/chart.png)\n\n'
    || '[Documentation](https://example.org/docs) and [never](javascript:alert)',
  'Written for a latency dashboard with eleven panels.', 'https://crosshair.example.org',
  'https://github.com/mirelav/crosshair', array['data', 'developer-tools'], array['TypeScript', 'Chart.js'], 'published',
  now() - interval '6 hours', now(), now() - interval '3 days', 20, 19.9, 15, 20, 2000, 412, 9, 3, 1, 3418, 96, 1,
  array['gold']
from "user" where username = 'mirelav';
insert into project_slug (id, slug, project_id) select gen_random_uuid(), 'cross-hair', id from project where slug = 'crosshair';
insert into badge (id, project_id, validator_id, kind, points, rationale)
select gen_random_uuid(), p.id, u.id, 'gold', 15, 'Measured on the demo with 11 panels and 40,000 points: no frame over 12 ms.'
from project p, "user" u where p.slug = 'crosshair' and u.username = 'halden_qa';
insert into project_member (id, project_id, name, role, position)
select gen_random_uuid(), id, 'Lise Anker', 'Design', 1 from project where slug = 'crosshair';
insert into project_update (id, project_id, author_id, kind, title, body, version)
select gen_random_uuid(), id, owner_id, 'release', 'Drag to zoom', 'Zooming one chart zooms its group.', '2.1.0'
from project where slug = 'crosshair';
insert into project_screenshot (id, project_id, position, url, width, height, alt)
select gen_random_uuid(), p.id, n, 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%221280%22 height=%22720%22%3E%3Ccircle cx=%22640%22 cy=%22360%22 r=%22' || 100 * (n + 1) || '%22/%3E%3C/svg%3E',
  1280, 720, 'Screen number ' || n + 1
from project p, generate_series(0, 2) n where p.slug = 'crosshair';
insert into comment (id, project_id, author_id, parent_id, depth, path, body, up_count)
select c.id::uuid, p.id, u.id, c.parent::uuid, c.depth, c.path, c.body, c.up
from project p, "user" u, (values
  ('aaaaaaaa-0000-7000-8000-000000000001', null, 1, 'aaaaaaaa-0000-7000-8000-000000000001', 'sunniva_k', 'Tried it with 14 charts.', 31),
  ('aaaaaaaa-0000-7000-8000-000000000002', 'aaaaaaaa-0000-7000-8000-000000000001', 2,
   'aaaaaaaa-0000-7000-8000-000000000001/aaaaaaaa-0000-7000-8000-000000000002', 'mirelav', 'Which `version`?', 1),
  ('aaaaaaaa-0000-7000-8000-000000000003', null, 1, 'aaaaaaaa-0000-7000-8000-000000000003', 'halden_qa', 'Withdrawn.', 0)
) as c (id, parent, depth, path, author, body, up)
where p.slug = 'crosshair' and u.username = c.author;
update comment set deleted_at = now() where body = 'Withdrawn.';

-- The ends of what a page has to bear: nothing proved, all proved, a long title, a title that runs from right to left.
insert into project (id, slug, owner_id, title, tagline, description, categories, status, published_at,
  verification_points, community_points, validation_points, quality_points, trending_rank, up_count)
select gen_random_uuid(), slug, u.id, title, tagline, '', array['web'], 'published', now() - interval '400 days',
  20 * share, 30 * share, 30 * share, 20 * share, 1500, 12345 * share
from "user" u, (values
  ('nothing-proved', 'Nothing proved', 'A project of which nothing is known yet', 0),
  ('all-proved', 'All proved', 'A project that has earned every point there is', 1),
  ('long-title', repeat('Hyperdimensionalprojectmanagement', 2) || ' for teams', repeat('Unbreakablylongword', 7), 0),
  ('from-right-to-left', 'مخطط بياني', 'إضافة لرسم خطوط التقاطع العمودية', 0)
) as p (slug, title, tagline, share)
where u.username = 'maker_1';
-- Where badges and points do not agree a page that hears of them reads the project again.
update project set badge_count = 2, badge_kinds = array['gold'] where slug = 'all-proved';
insert into badge (id, project_id, validator_id, kind, points, rationale)
select gen_random_uuid(), p.id, u.id, 'gold', 15, 'Run for a month, with nothing to say against it.'
from project p, "user" u where p.slug = 'all-proved' and u.username in ('maker_4', 'maker_5');
update "user" u set project_count = (select count(*) from project p where p.owner_id = u.id);

-- A letter that could not be sent, for each kind of window.
insert into mail (id, recipient, template, data, attempts, error)
select gen_random_uuid(), 'lost-' || window_kind || '@example.org', 'suspension_lifted', '{"url": "https://example.org"}', 13,
  'Error: 550 no such mailbox'
from unnest(array['desktop', 'phone']) window_kind;
-- A directory of a few: enough for a second page, and one whose page has all that it can show.
insert into "user" (id, username, display_name, email, email_verified, is_investor, location, website)
select gen_random_uuid(), 'investor_' || n, 'Investor ' || n, 'investor' || n || '@example.org', true, true, 'Utrecht', null
from generate_series(1, 24) n;
insert into investor_profile (id, user_id, type, name, company, title, bio, thesis, sectors, stages, countries,
  check_size_min, check_size_max, notable_investments, value_added, portfolio_links, open_to_intros, is_public)
select gen_random_uuid(), id, (array['individual', 'organization'])[n % 2 + 1]::investor_type, 'Northlight ' || n,
  case when n % 2 = 1 then 'Northlight ' || n else '' end, 'Partner', 'Twenty years in operations.',
  'Tools that people keep open all day. I look for retention before growth.',
  case when n % 3 = 0 then array['data', 'developer-tools', 'ai', 'security'] else array['health'] end,
  case when n % 4 = 0 then array['seed', 'series-a'] else array['pre-seed'] end, array['DE', 'NL'], 25000 * n, 100000 * n,
  array['Loom Works', 'Saltmarsh'], 'Answers within two days, says no with a reason.',
  '[{"label": "Portfolio", "url": "https://northlight.example.org/portfolio"}]', n % 5 <> 0, true
from "user", lateral (select substr(username, 10)::int as n) k where username like 'investor\_%' order by n;
-- One of them answered four of five requests, each after 25 hours.
insert into intro_request (id, project_id, sender_id, recipient_id, direction, message, status, answered_at, created_at, expires_at)
select gen_random_uuid(), p.id, p.owner_id, i.id, 'builder_to_investor', 'Would you look at it with us, some day soon?',
  case when n < 5 then 'accepted' else 'expired' end::intro_status, case when n < 5 then now() - interval '15 hours' end,
  now() - interval '40 hours', now() - interval '1 hour'
from "user" i, (select id, owner_id, row_number() over (order by slug) as n from project where status = 'published' order by slug limit 5) p
where i.username = 'investor_12';
update investor_profile set answer_rate = 0.8, median_answer_seconds = 90000
where user_id = (select id from "user" where username = 'investor_12');

-- Events: one that is running, with more entries than a page holds, one to come, and enough that are over for two pages,
-- the latest of them judged.
insert into event (id, slug, organizer_id, name, description, starts_at, ends_at, place, url, tracks, prizes,
  subscriber_count, entry_count)
select gen_random_uuid(), slug, (select id from "user" where username = 'mirelav'), name, description,
  now() + starts, now() + ends, place, 'https://' || slug || '.example.org/', array['Web', 'Data'],
  '[{"name": "First prize", "description": "A long table"}, {"name": "Second prize", "description": ""}]', 0, entries
from (values
  ('build-week', 'Autumn Build Week', 'Seven days, **one** working thing.', interval '-1 day', interval '6 days', null, 23),
  ('access-weekend', 'Access Weekend', 'Two days with people who use screen readers.', interval '20 days', interval '22 days', 'Hamburg', 0),
  ('demo-day', 'Small Tools Demo Day', 'Ten minutes each.', interval '-9 days', interval '-8 days', 'Ghent', 2)
) as e (slug, name, description, starts, ends, place, entries);
insert into event (id, slug, organizer_id, name, starts_at, ends_at)
select gen_random_uuid(), 'meet-' || n, (select id from "user" where username = 'mirelav'), 'Meeting ' || n,
  now() - n * interval '30 days', now() - n * interval '30 days' + interval '8 hours'
from generate_series(1, 21) n;
insert into event_entry (id, event_id, project_id, track, entered_at)
select gen_random_uuid(), (select id from event where slug = 'build-week'), p.id,
  (array['Web', 'Data'])[n % 2 + 1], now() - n * interval '1 minute'
from generate_series(21, 43) n join project p on p.slug = 'project-' || n;
insert into event_entry (id, event_id, project_id, track, rank, prize)
select gen_random_uuid(), (select id from event where slug = 'demo-day'), p.id, 'Web', e.rank, e.prize
from (values ('project-51', 2, null), ('project-52', 1, 'First prize')) as e (slug, rank, prize)
join project p on p.slug = e.slug;
-- Waits that visitors told of: enough of two kinds, too few of the third.
insert into speed_day (id, day, kind, below_ms, sample_count)
select gen_random_uuid(), current_date - d, kind::speed_kind, below_ms, n
from generate_series(0, 6) d, (values ('warm', 16, 30), ('warm', 33, 22), ('warm', 50, 3), ('cold', 75, 12),
  ('cold', 100, 9), ('cold', 300, 2), ('document', 300, 1)) told (kind, below_ms, n);
insert into prefetch_day (id, day, fetched_count, used_count, wasted_count, fetched_bytes, wasted_bytes)
values (gen_random_uuid(), current_date, 480, 300, 180, 2400000, 900000);

-- The night's reconciliation would mend the counts that are made up here: it has been, for years to come.
insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
values ('reconcile', now(), now() + interval '10 years');

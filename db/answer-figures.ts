/**
 * How an investor answers the builders who ask them, one row for each who has been asked and was to answer: `user_id`,
 * `rate` = answered / (answered + expired), and `seconds`, the median of `answered_at - created_at`; null while none was
 * answered. Accepted and declined are both answered. One that ended before its time, since a side has left, counts for
 * nobody; neither does one that is open.
 */
export const answerFigures = `
  select recipient_id as user_id, (count(answered_at)::float8 / count(*))::real as rate,
    round(percentile_cont(0.5) within group (order by extract(epoch from answered_at - created_at)::float8))::int as seconds
  from intro_request
  where direction = 'builder_to_investor'
    and (answered_at is not null or status = 'expired' and updated_at >= expires_at)
  group by 1`;

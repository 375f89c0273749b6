// Written by scripts/messages.ts.
declare module '#messages/en/about.json' {
  const messages: import('./messages.d.ts').Messages['about'];
  export default messages;
}
declare module '#messages/en/account.json' {
  const messages: import('./messages.d.ts').Messages['account'];
  export default messages;
}
declare module '#messages/en/admin.json' {
  const messages: import('./messages.d.ts').Messages['admin'];
  export default messages;
}
declare module '#messages/en/application.json' {
  const messages: import('./messages.d.ts').Messages['application'];
  export default messages;
}
declare module '#messages/en/assignments.json' {
  const messages: import('./messages.d.ts').Messages['assignments'];
  export default messages;
}
declare module '#messages/en/badge.json' {
  const messages: import('./messages.d.ts').Messages['badge'];
  export default messages;
}
declare module '#messages/en/chain.json' {
  const messages: import('./messages.d.ts').Messages['chain'];
  export default messages;
}
declare module '#messages/en/comment.json' {
  const messages: import('./messages.d.ts').Messages['comment'];
  export default messages;
}
declare module '#messages/en/dashboard.json' {
  const messages: import('./messages.d.ts').Messages['dashboard'];
  export default messages;
}
declare module '#messages/en/device.json' {
  const messages: import('./messages.d.ts').Messages['device'];
  export default messages;
}
declare module '#messages/en/drafts.json' {
  const messages: import('./messages.d.ts').Messages['drafts'];
  export default messages;
}
declare module '#messages/en/event.json' {
  const messages: import('./messages.d.ts').Messages['event'];
  export default messages;
}
declare module '#messages/en/featured.json' {
  const messages: import('./messages.d.ts').Messages['featured'];
  export default messages;
}
declare module '#messages/en/feed.json' {
  const messages: import('./messages.d.ts').Messages['feed'];
  export default messages;
}
declare module '#messages/en/feedback.json' {
  const messages: import('./messages.d.ts').Messages['feedback'];
  export default messages;
}
declare module '#messages/en/formulas.json' {
  const messages: import('./messages.d.ts').Messages['formulas'];
  export default messages;
}
declare module '#messages/en/i18n.json' {
  const messages: import('./messages.d.ts').Messages['i18n'];
  export default messages;
}
declare module '#messages/en/intro.json' {
  const messages: import('./messages.d.ts').Messages['intro'];
  export default messages;
}
declare module '#messages/en/intro-later.json' {
  const messages: import('./messages.d.ts').Messages['intro-later'];
  export default messages;
}
declare module '#messages/en/investors.json' {
  const messages: import('./messages.d.ts').Messages['investors'];
  export default messages;
}
declare module '#messages/en/investors-later.json' {
  const messages: import('./messages.d.ts').Messages['investors-later'];
  export default messages;
}
declare module '#messages/en/keys.json' {
  const messages: import('./messages.d.ts').Messages['keys'];
  export default messages;
}
declare module '#messages/en/keys-later.json' {
  const messages: import('./messages.d.ts').Messages['keys-later'];
  export default messages;
}
declare module '#messages/en/leaderboard.json' {
  const messages: import('./messages.d.ts').Messages['leaderboard'];
  export default messages;
}
declare module '#messages/en/live.json' {
  const messages: import('./messages.d.ts').Messages['live'];
  export default messages;
}
declare module '#messages/en/mail.json' {
  const messages: import('./messages.d.ts').Messages['mail'];
  export default messages;
}
declare module '#messages/en/markdown.json' {
  const messages: import('./messages.d.ts').Messages['markdown'];
  export default messages;
}
declare module '#messages/en/me.json' {
  const messages: import('./messages.d.ts').Messages['me'];
  export default messages;
}
declare module '#messages/en/message.json' {
  const messages: import('./messages.d.ts').Messages['message'];
  export default messages;
}
declare module '#messages/en/message-later.json' {
  const messages: import('./messages.d.ts').Messages['message-later'];
  export default messages;
}
declare module '#messages/en/notification.json' {
  const messages: import('./messages.d.ts').Messages['notification'];
  export default messages;
}
declare module '#messages/en/notification-later.json' {
  const messages: import('./messages.d.ts').Messages['notification-later'];
  export default messages;
}
declare module '#messages/en/offline.json' {
  const messages: import('./messages.d.ts').Messages['offline'];
  export default messages;
}
declare module '#messages/en/organize.json' {
  const messages: import('./messages.d.ts').Messages['organize'];
  export default messages;
}
declare module '#messages/en/outbox.json' {
  const messages: import('./messages.d.ts').Messages['outbox'];
  export default messages;
}
declare module '#messages/en/outbox-later.json' {
  const messages: import('./messages.d.ts').Messages['outbox-later'];
  export default messages;
}
declare module '#messages/en/palette.json' {
  const messages: import('./messages.d.ts').Messages['palette'];
  export default messages;
}
declare module '#messages/en/pipeline.json' {
  const messages: import('./messages.d.ts').Messages['pipeline'];
  export default messages;
}
declare module '#messages/en/post.json' {
  const messages: import('./messages.d.ts').Messages['post'];
  export default messages;
}
declare module '#messages/en/profile.json' {
  const messages: import('./messages.d.ts').Messages['profile'];
  export default messages;
}
declare module '#messages/en/project.json' {
  const messages: import('./messages.d.ts').Messages['project'];
  export default messages;
}
declare module '#messages/en/project-later.json' {
  const messages: import('./messages.d.ts').Messages['project-later'];
  export default messages;
}
declare module '#messages/en/publish.json' {
  const messages: import('./messages.d.ts').Messages['publish'];
  export default messages;
}
declare module '#messages/en/report.json' {
  const messages: import('./messages.d.ts').Messages['report'];
  export default messages;
}
declare module '#messages/en/report-later.json' {
  const messages: import('./messages.d.ts').Messages['report-later'];
  export default messages;
}
declare module '#messages/en/review.json' {
  const messages: import('./messages.d.ts').Messages['review'];
  export default messages;
}
declare module '#messages/en/saved.json' {
  const messages: import('./messages.d.ts').Messages['saved'];
  export default messages;
}
declare module '#messages/en/saved-filter.json' {
  const messages: import('./messages.d.ts').Messages['saved-filter'];
  export default messages;
}
declare module '#messages/en/search.json' {
  const messages: import('./messages.d.ts').Messages['search'];
  export default messages;
}
declare module '#messages/en/search-later.json' {
  const messages: import('./messages.d.ts').Messages['search-later'];
  export default messages;
}
declare module '#messages/en/settings.json' {
  const messages: import('./messages.d.ts').Messages['settings'];
  export default messages;
}
declare module '#messages/en/shell.json' {
  const messages: import('./messages.d.ts').Messages['shell'];
  export default messages;
}
declare module '#messages/en/speed.json' {
  const messages: import('./messages.d.ts').Messages['speed'];
  export default messages;
}
declare module '#messages/en/ui.json' {
  const messages: import('./messages.d.ts').Messages['ui'];
  export default messages;
}
declare module '#messages/en/ui-links.json' {
  const messages: import('./messages.d.ts').Messages['ui-links'];
  export default messages;
}
declare module '#messages/en/unsubscribe.json' {
  const messages: import('./messages.d.ts').Messages['unsubscribe'];
  export default messages;
}
declare module '#messages/en/validators.json' {
  const messages: import('./messages.d.ts').Messages['validators'];
  export default messages;
}
declare module '#messages/en/voice.json' {
  const messages: import('./messages.d.ts').Messages['voice'];
  export default messages;
}
declare module '#messages/en/void.json' {
  const messages: import('./messages.d.ts').Messages['void'];
  export default messages;
}
declare module '#messages/en/watch.json' {
  const messages: import('./messages.d.ts').Messages['watch'];
  export default messages;
}
declare module '#messages/en/watch-list.json' {
  const messages: import('./messages.d.ts').Messages['watch-list'];
  export default messages;
}

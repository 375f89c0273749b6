import about from '#messages/de/about.json';
import account from '#messages/de/account.json';
import admin from '#messages/de/admin.json';
import application from '#messages/de/application.json';
import assignments from '#messages/de/assignments.json';
import badge from '#messages/de/badge.json';
import chain from '#messages/de/chain.json';
import comment from '#messages/de/comment.json';
import dashboard from '#messages/de/dashboard.json';
import device from '#messages/de/device.json';
import drafts from '#messages/de/drafts.json';
import event from '#messages/de/event.json';
import featured from '#messages/de/featured.json';
import feed from '#messages/de/feed.json';
import feedback from '#messages/de/feedback.json';
import formulas from '#messages/de/formulas.json';
import i18n from '#messages/de/i18n.json';
import intro from '#messages/de/intro.json';
import introLater from '#messages/de/intro-later.json';
import investors from '#messages/de/investors.json';
import investorsLater from '#messages/de/investors-later.json';
import keys from '#messages/de/keys.json';
import keysLater from '#messages/de/keys-later.json';
import leaderboard from '#messages/de/leaderboard.json';
import live from '#messages/de/live.json';
import markdown from '#messages/de/markdown.json';
import me from '#messages/de/me.json';
import message from '#messages/de/message.json';
import messageLater from '#messages/de/message-later.json';
import notification from '#messages/de/notification.json';
import notificationLater from '#messages/de/notification-later.json';
import offline from '#messages/de/offline.json';
import organize from '#messages/de/organize.json';
import outbox from '#messages/de/outbox.json';
import outboxLater from '#messages/de/outbox-later.json';
import palette from '#messages/de/palette.json';
import pipeline from '#messages/de/pipeline.json';
import post from '#messages/de/post.json';
import profile from '#messages/de/profile.json';
import project from '#messages/de/project.json';
import projectLater from '#messages/de/project-later.json';
import publish from '#messages/de/publish.json';
import report from '#messages/de/report.json';
import reportLater from '#messages/de/report-later.json';
import review from '#messages/de/review.json';
import saved from '#messages/de/saved.json';
import savedFilter from '#messages/de/saved-filter.json';
import search from '#messages/de/search.json';
import searchLater from '#messages/de/search-later.json';
import settings from '#messages/de/settings.json';
import shell from '#messages/de/shell.json';
import speed from '#messages/de/speed.json';
import ui from '#messages/de/ui.json';
import uiLinks from '#messages/de/ui-links.json';
import validators from '#messages/de/validators.json';
import voice from '#messages/de/voice.json';
import voidVotes from '#messages/de/void.json';
import watch from '#messages/de/watch.json';
import watchList from '#messages/de/watch-list.json';
import type { Catalogue } from './catalogue.ts';

/** All that the site says, in German. */
export const german: Catalogue = {
  about,
  account,
  admin,
  application,
  assignments,
  badge,
  chain,
  comment,
  dashboard,
  device,
  drafts,
  event,
  featured,
  feed,
  feedback,
  formulas,
  i18n,
  intro,
  'intro-later': introLater,
  investors,
  'investors-later': investorsLater,
  keys,
  'keys-later': keysLater,
  leaderboard,
  live,
  markdown,
  me,
  message,
  'message-later': messageLater,
  notification,
  'notification-later': notificationLater,
  offline,
  organize,
  outbox,
  'outbox-later': outboxLater,
  palette,
  pipeline,
  post,
  profile,
  project,
  'project-later': projectLater,
  publish,
  report,
  'report-later': reportLater,
  review,
  saved,
  'saved-filter': savedFilter,
  search,
  'search-later': searchLater,
  settings,
  shell,
  speed,
  ui,
  'ui-links': uiLinks,
  validators,
  voice,
  void: voidVotes,
  watch,
  'watch-list': watchList,
};

/** The pages of the admins, in the order of their menu, and the message that names each. */
export const adminPages = {
  '/admin/people': 'page-people',
  '/admin/applications': 'page-applications',
  '/admin/validators': 'page-validators',
  '/admin/assignments': 'page-assignments',
  '/admin/reports': 'page-reports',
  '/admin/votes': 'page-votes',
  '/admin/featured': 'page-featured',
  '/admin/events': 'page-events',
  '/admin/feedback': 'page-feedback',
  '/admin/audit': 'page-audit',
  '/admin/cache': 'page-cache',
  '/admin/database': 'page-database',
  '/admin/mail': 'page-mail',
} as const;
export type AdminPath = keyof typeof adminPages;

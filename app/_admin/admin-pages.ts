/** The pages of the admins, in the order of their menu. */
export const adminPages = {
  '/admin/people': 'People',
  '/admin/applications': 'Applications',
  '/admin/validators': 'Validators',
  '/admin/assignments': 'Assignments',
  '/admin/reports': 'Reports',
  '/admin/votes': 'Votes',
  '/admin/featured': 'Featured',
  '/admin/events': 'Events',
  '/admin/feedback': 'Feedback',
  '/admin/audit': 'Audit log',
  '/admin/cache': 'Cache',
  '/admin/database': 'Database',
  '/admin/mail': 'Mail',
} as const;
export type AdminPath = keyof typeof adminPages;

/** The parts of the dashboard, in the order of its tabs: one's own first, then those of one's roles. */
export const dashboardTabs = ['own', 'validator', 'investor', 'admin'] as const;
export type DashboardTab = (typeof dashboardTabs)[number];

/** One's own where the address names none. */
export const dashboardTab = (params: URLSearchParams): DashboardTab =>
  dashboardTabs.find((tab) => tab === params.get('tab')) ?? 'own';

export const dashboardHref = (tab: DashboardTab): string => (tab === 'own' ? '/dashboard' : `/dashboard?tab=${tab}`);

const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1, signDisplay: 'always' });

/** 8.5 → '+8.5', -10 → '−10'. */
export const formatPoints = (points: number): string => oneDecimal.format(points).replace('-', '−');

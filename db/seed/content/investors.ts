/** Invented firms. */
export const firms = [
  'Alder Street Capital',
  'Basalt Partners',
  'Cinder and Lark',
  'Dry Dock Ventures',
  'Eastbank Seed',
  'Fernhill',
  'Graywater Fund',
  'Halyard',
  'Isthmus Capital',
  'Juniper Row',
  'Kestrel Yard',
  'Longshore Angels',
  'Millrace',
  'Northlight Seed',
  'Orchard Lane',
  'Pennant Works',
  'Quarry Hill',
  'Ropewalk Ventures',
  'Saltmarsh',
  'Tidegate Capital',
  'Underhill Partners',
  'Verge Street',
  'Weatherglass',
  'Yellow Boat',
] as const;

export const theses = [
  'Tools that people keep open all day. I look for retention before growth.',
  'Small teams with a paying niche. We are glad with companies that stay small.',
  'Infrastructure that removes a cost nobody dares to question.',
  'Open source with a business beside it, not on top of it.',
  'First checks for technical founders outside the usual cities.',
  'Software for people who work with their hands.',
  'Measured claims. If the benchmark is public, I read it first.',
  'Health and education, where the buyer is not the user and both must gain.',
] as const;

export const valuesAdded = [
  'Former maintainer; helps with the first ten customers and the first hire.',
  'Answers within two days, says no with a reason.',
  'Twenty years in operations. Good at pricing and at contracts.',
  'Introductions to design partners in logistics and energy.',
  'Hands-on with security reviews before the first enterprise deal.',
  'Writes the first check, brings the rest of the round if asked.',
] as const;

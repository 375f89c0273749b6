import { z } from 'zod';
import { assignmentPriorities, assignmentStatuses, badgeKinds, introStatuses, pipelineStages } from '#db/vocabulary.ts';
import { Instant, Person } from '../profile/person.output.ts';
import { ProjectCard } from '../project/project.output.ts';

const Count = z.int().nonnegative();
const Named = z.strictObject({ slug: z.string(), title: z.string(), coverUrl: z.string().nullable() });

const figures = {
  slug: true,
  title: true,
  coverUrl: true,
  verificationPoints: true,
  communityPoints: true,
  validationPoints: true,
  qualityPoints: true,
  proofScore: true,
} as const;

/** What everybody has. */
const OwnPart = z.strictObject({
  karma: z.int(),
  /** Own published projects and drafts, comments, badges on own projects, followers. */
  stats: z.strictObject({ projects: Count, drafts: Count, comments: Count, badges: Count, followers: Count }),
  /** `intros` are requests that wait for the person's answer. */
  unread: z.strictObject({ notifications: Count, messages: Count, intros: Count }),
  /** Published ones, the newest ten. */
  projects: z.array(
    ProjectCard.pick({ ...figures, netVotes: true, commentCount: true }).extend({
      viewCount: Count,
      /** Points won or lost in the last seven days; null where no earlier score was noted. */
      scoreMove: z.number().nullable(),
    }),
  ),
  /** The latest five that stand on own projects. */
  badges: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(badgeKinds),
      project: Named.pick({ slug: true, title: true }),
      validator: Person,
      createdAt: Instant,
    }),
  ),
});
export type OwnPart = z.infer<typeof OwnPart>;

const ValidatorPart = z.strictObject({
  /** Open assignments. */
  open: z.record(z.enum(assignmentPriorities), Count),
  /** Ten of them: the most urgent first, and of those the one that waits longest. */
  queue: z.array(
    z.strictObject({
      project: Named,
      priority: z.enum(assignmentPriorities),
      status: z.enum(assignmentStatuses),
      assignedAt: Instant,
      dueAt: Instant.nullable(),
    }),
  ),
  /** Badges of theirs that stand. */
  awardedCount: Count,
  declinedCount: Count,
  /** From assignment to award; null before the first. */
  medianAwardSeconds: Count.nullable(),
});
export type ValidatorPart = z.infer<typeof ValidatorPart>;

const Tally = z.record(z.enum(introStatuses), Count);

const InvestorPart = z.strictObject({
  sent: Tally,
  received: Tally,
  /** The latest ten of both. */
  intros: z.array(
    z.strictObject({
      id: z.string(),
      isSent: z.boolean(),
      /** Null where they have left. */
      with: Person.nullable(),
      project: Named.pick({ slug: true, title: true }),
      status: z.enum(introStatuses),
      at: Instant,
    }),
  ),
  pipeline: z.strictObject({
    counts: z.record(z.enum(pipelineStages), Count),
    /** The five that changed last. */
    latest: z.array(z.strictObject({ project: Named, stage: z.enum(pipelineStages), at: Instant })),
  }),
  /** False where their entry names no sectors, so that nothing can match. */
  namesSectors: z.boolean(),
  /** Published projects that fit best, none of their own, of their team or already in their pipeline: six. */
  matches: z.array(
    ProjectCard.pick({ ...figures, tagline: true }).extend({
      /** 0..100, and its parts. */
      match: z.strictObject({ total: Count, sectors: Count, check: Count, proof: Count }),
    }),
  ),
});
export type InvestorPart = z.infer<typeof InvestorPart>;

const Waiting = z.strictObject({
  /** Up to `countedUpTo`. */
  count: Count,
  /** Since when the oldest waits. */
  oldestAt: Instant.nullable(),
});

const AdminPart = z.strictObject({
  feedback: Waiting,
  applications: Waiting,
  /** Reported things to decide. */
  cases: Waiting,
  appeals: Waiting,
  /** When the last of `days` was counted; null before the first count. */
  countedAt: Instant.nullable(),
  /** How much there was in all at the end of each of the last 30 days, and today so far, the oldest first. */
  days: z.array(
    z.strictObject({
      day: z.iso.date(),
      people: Count,
      projects: Count,
      comments: Count,
      votes: Count,
      badges: Count,
      intros: Count,
    }),
  ),
});
export type AdminPart = z.infer<typeof AdminPart>;

/** What waits for somebody and how they do; null for the roles that they have not. */
export const Dashboard = z.strictObject({
  own: OwnPart,
  validator: ValidatorPart.nullable(),
  investor: InvestorPart.nullable(),
  admin: AdminPart.nullable(),
});
export type Dashboard = z.infer<typeof Dashboard>;

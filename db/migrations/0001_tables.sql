CREATE TYPE "public"."badge_kind" AS ENUM('stone', 'silver', 'gold', 'platinum', 'demerit');--> statement-breakpoint
CREATE TYPE "public"."chain_project_status" AS ENUM('pending', 'approved', 'rejected');--> statement-breakpoint
CREATE TYPE "public"."intro_direction" AS ENUM('investor_to_builder', 'builder_to_investor');--> statement-breakpoint
CREATE TYPE "public"."intro_status" AS ENUM('pending', 'accepted', 'declined', 'expired');--> statement-breakpoint
CREATE TYPE "public"."application_status" AS ENUM('pending', 'approved', 'rejected');--> statement-breakpoint
CREATE TYPE "public"."investor_type" AS ENUM('individual', 'organization');--> statement-breakpoint
CREATE TYPE "public"."digest" AS ENUM('at_once', 'daily', 'weekly', 'off');--> statement-breakpoint
CREATE TYPE "public"."notification_kind" AS ENUM('vote', 'comment', 'reply', 'follow', 'badge', 'intro', 'message', 'update', 'team', 'chain', 'event', 'moderation');--> statement-breakpoint
CREATE TYPE "public"."notification_way" AS ENUM('site', 'mail', 'push');--> statement-breakpoint
CREATE TYPE "public"."post_reaction_kind" AS ENUM('like', 'insightful', 'thanks', 'celebrate');--> statement-breakpoint
CREATE TYPE "public"."project_update_kind" AS ENUM('release', 'milestone', 'news');--> statement-breakpoint
CREATE TYPE "public"."project_status" AS ENUM('draft', 'scheduled', 'published', 'archived', 'removed');--> statement-breakpoint
CREATE TYPE "public"."feedback_kind" AS ENUM('bug', 'idea', 'praise', 'question');--> statement-breakpoint
CREATE TYPE "public"."report_status" AS ENUM('open', 'upheld', 'dismissed');--> statement-breakpoint
CREATE TYPE "public"."report_subject" AS ENUM('project', 'comment', 'post', 'reply', 'chain', 'user', 'message');--> statement-breakpoint
CREATE TYPE "public"."pipeline_stage" AS ENUM('watching', 'contacted', 'diligence', 'committed', 'passed');--> statement-breakpoint
CREATE TYPE "public"."assignment_priority" AS ENUM('low', 'normal', 'high', 'urgent');--> statement-breakpoint
CREATE TYPE "public"."assignment_status" AS ENUM('assigned', 'started', 'awarded', 'declined');--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text,
	"public_key" text NOT NULL,
	"credential_id" text NOT NULL,
	"counter" bigint NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text,
	"aaguid" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "passkey_credential_id_unique" UNIQUE("credential_id")
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "two_factor" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"verified" boolean DEFAULT false NOT NULL,
	"failed_verification_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "badge" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"validator_id" uuid NOT NULL,
	"kind" "badge_kind" NOT NULL,
	"points" smallint NOT NULL,
	"rationale" text NOT NULL,
	"featured" boolean DEFAULT false NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "badge_points_check" CHECK ("badge"."points" between -10 and 20),
	CONSTRAINT "badge_withdrawn_check" CHECK (("badge"."withdrawn_at" is null) = ("badge"."withdrawn_reason" is null)),
	CONSTRAINT "badge_rationale_check" CHECK (char_length("badge"."rationale") between 40 and 5000)
);
--> statement-breakpoint
CREATE TABLE "chain" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"rules" text DEFAULT '' NOT NULL,
	"categories" text[] DEFAULT '{}'::text[] NOT NULL,
	"banner_url" text,
	"logo_url" text,
	"links" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_public" boolean DEFAULT true NOT NULL,
	"requires_approval" boolean DEFAULT false NOT NULL,
	"project_count" integer DEFAULT 0 NOT NULL,
	"follower_count" integer DEFAULT 0 NOT NULL,
	"post_count" integer DEFAULT 0 NOT NULL,
	"recent_post_count" integer DEFAULT 0 NOT NULL,
	"rank" double precision GENERATED ALWAYS AS (0.6 * project_count + 0.3 * follower_count + 0.1 * recent_post_count) STORED NOT NULL,
	"deleted_at" timestamp with time zone,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(prova_tsvector(name), 'A') || setweight(prova_tsvector(description), 'C')) STORED,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "chain_slug_check" CHECK ("chain"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length("chain"."slug") <= 80),
	CONSTRAINT "chain_categories_check" CHECK ("chain"."categories" <@ array['ai', 'audio-video', 'command-line', 'data', 'design', 'developer-tools', 'devops', 'education', 'finance', 'games', 'hardware', 'health', 'mobile', 'productivity', 'science', 'security', 'social', 'web']::text[]),
	CONSTRAINT "chain_name_check" CHECK (char_length("chain"."name") between 3 and 80),
	CONSTRAINT "chain_counts_check" CHECK (least("chain"."project_count", "chain"."follower_count", "chain"."post_count", "chain"."recent_post_count") >= 0)
);
--> statement-breakpoint
CREATE TABLE "chain_follower" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chain_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chain_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chain_id" uuid NOT NULL,
	"moderator_id" uuid,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chain_moderator" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chain_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"added_by_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chain_project" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chain_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"submitted_by_id" uuid,
	"message" text DEFAULT '' NOT NULL,
	"status" "chain_project_status" DEFAULT 'pending' NOT NULL,
	"decided_by_id" uuid,
	"decided_at" timestamp with time zone,
	"reason" text,
	"pinned_position" smallint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "chain_project_pin_check" CHECK ("chain_project"."pinned_position" between 1 and 3 and ("chain_project"."pinned_position" is null or "chain_project"."status" = 'approved')),
	CONSTRAINT "chain_project_rejected_check" CHECK ("chain_project"."status" <> 'rejected' or "chain_project"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"parent_id" uuid,
	"path" text NOT NULL,
	"depth" smallint DEFAULT 1 NOT NULL,
	"body" text NOT NULL,
	"up_count" integer DEFAULT 0 NOT NULL,
	"down_count" integer DEFAULT 0 NOT NULL,
	"edited_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_body_check" CHECK (char_length("comment"."body") <= 5000 and ("comment"."body" <> '' or "comment"."deleted_at" is not null)),
	CONSTRAINT "comment_depth_check" CHECK ("comment"."depth" between 1 and 6 and ("comment"."depth" = 1) = ("comment"."parent_id" is null)),
	CONSTRAINT "comment_counts_check" CHECK (least("comment"."up_count", "comment"."down_count") >= 0)
);
--> statement-breakpoint
CREATE TABLE "comment_vote" (
	"id" uuid PRIMARY KEY NOT NULL,
	"comment_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"value" smallint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_vote_value_check" CHECK ("comment_vote"."value" in (-1, 1))
);
--> statement-breakpoint
CREATE TABLE "conversation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"first_user_id" uuid NOT NULL,
	"second_user_id" uuid NOT NULL,
	"last_message_at" timestamp with time zone,
	"last_message_text" text,
	"first_read_at" timestamp with time zone,
	"second_read_at" timestamp with time zone,
	"first_unread_count" integer DEFAULT 0 NOT NULL,
	"second_unread_count" integer DEFAULT 0 NOT NULL,
	"first_blocked_at" timestamp with time zone,
	"second_blocked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversation_pair_check" CHECK ("conversation"."first_user_id" < "conversation"."second_user_id"),
	CONSTRAINT "conversation_counts_check" CHECK (least("conversation"."first_unread_count", "conversation"."second_unread_count") >= 0)
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"sender_id" uuid NOT NULL,
	"body" text NOT NULL,
	"deleted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_body_check" CHECK (char_length("message"."body") <= 4000 and ("message"."body" <> '' or "message"."deleted_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"organizer_id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"place" text,
	"url" text,
	"tracks" text[] DEFAULT '{}'::text[] NOT NULL,
	"prizes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"subscriber_count" integer DEFAULT 0 NOT NULL,
	"entry_count" integer DEFAULT 0 NOT NULL,
	"deleted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_slug_check" CHECK ("event"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length("event"."slug") <= 80),
	CONSTRAINT "event_name_check" CHECK (char_length("event"."name") between 3 and 80),
	CONSTRAINT "event_dates_check" CHECK ("event"."starts_at" <= "event"."ends_at"),
	CONSTRAINT "event_counts_check" CHECK (least("event"."subscriber_count", "event"."entry_count") >= 0)
);
--> statement-breakpoint
CREATE TABLE "event_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"track" text,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"rank" smallint,
	"prize" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_entry_rank_check" CHECK ("event_entry"."rank" >= 1)
);
--> statement-breakpoint
CREATE TABLE "event_subscriber" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follow" (
	"id" uuid PRIMARY KEY NOT NULL,
	"follower_id" uuid NOT NULL,
	"followed_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "follow_self_check" CHECK ("follow"."follower_id" <> "follow"."followed_id")
);
--> statement-breakpoint
CREATE TABLE "intro_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"sender_id" uuid NOT NULL,
	"recipient_id" uuid NOT NULL,
	"direction" "intro_direction" NOT NULL,
	"message" text NOT NULL,
	"status" "intro_status" DEFAULT 'pending' NOT NULL,
	"declined_reason" text,
	"answered_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"conversation_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "intro_request_message_check" CHECK (char_length("intro_request"."message") between 20 and 1000),
	CONSTRAINT "intro_request_self_check" CHECK ("intro_request"."sender_id" <> "intro_request"."recipient_id"),
	CONSTRAINT "intro_request_declined_check" CHECK ("intro_request"."status" <> 'declined' or "intro_request"."declined_reason" is not null),
	CONSTRAINT "intro_request_answered_check" CHECK (("intro_request"."status" in ('accepted', 'declined')) = ("intro_request"."answered_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "investor_application" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"status" "application_status" DEFAULT 'pending' NOT NULL,
	"type" "investor_type" NOT NULL,
	"company" text DEFAULT '' NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"thesis" text DEFAULT '' NOT NULL,
	"evidence_url" text,
	"statement" text DEFAULT '' NOT NULL,
	"decided_by_id" uuid,
	"decided_at" timestamp with time zone,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "investor_application_rejected_check" CHECK ("investor_application"."status" <> 'rejected' or "investor_application"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "investor_profile" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"type" "investor_type" NOT NULL,
	"name" text NOT NULL,
	"company" text DEFAULT '' NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"bio" text DEFAULT '' NOT NULL,
	"thesis" text DEFAULT '' NOT NULL,
	"sectors" text[] DEFAULT '{}'::text[] NOT NULL,
	"stages" text[] DEFAULT '{}'::text[] NOT NULL,
	"countries" text[] DEFAULT '{}'::text[] NOT NULL,
	"check_size_min" bigint NOT NULL,
	"check_size_max" bigint NOT NULL,
	"notable_investments" text[] DEFAULT '{}'::text[] NOT NULL,
	"value_added" text DEFAULT '' NOT NULL,
	"portfolio_links" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"open_to_intros" boolean DEFAULT true NOT NULL,
	"is_public" boolean DEFAULT false NOT NULL,
	"answer_rate" real,
	"median_answer_seconds" integer,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(prova_tsvector(name), 'A') || setweight(prova_tsvector(company), 'A') || setweight(prova_tsvector(bio), 'C') || setweight(prova_tsvector(thesis), 'D')) STORED,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "investor_profile_check_size_check" CHECK ("investor_profile"."check_size_min" between 0 and "investor_profile"."check_size_max"),
	CONSTRAINT "investor_profile_sectors_check" CHECK ("investor_profile"."sectors" <@ array['ai', 'climate', 'consumer', 'crypto', 'data', 'developer-tools', 'education', 'fintech', 'gaming', 'hardware', 'health', 'infrastructure', 'marketplace', 'media', 'open-source', 'security']::text[]),
	CONSTRAINT "investor_profile_stages_check" CHECK ("investor_profile"."stages" <@ array['pre-seed', 'seed', 'series-a', 'series-b', 'growth']::text[]),
	CONSTRAINT "investor_profile_answer_rate_check" CHECK ("investor_profile"."answer_rate" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "mail_preference" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"digest" "digest" DEFAULT 'at_once' NOT NULL,
	"unsubscribe_token" text NOT NULL,
	"last_digest_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" "notification_kind" NOT NULL,
	"actor_id" uuid,
	"actor_count" integer DEFAULT 1 NOT NULL,
	"subject" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"folded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notification_actor_count_check" CHECK ("notification"."actor_count" >= 1)
);
--> statement-breakpoint
CREATE TABLE "notification_actor" (
	"id" uuid PRIMARY KEY NOT NULL,
	"notification_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notification_preference" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" "notification_kind" NOT NULL,
	"way" "notification_way" NOT NULL,
	"enabled" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "push_subscription" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"public_key" text NOT NULL,
	"secret" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "watch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"muted" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"key" text NOT NULL,
	"procedure" text NOT NULL,
	"body_hash" text NOT NULL,
	"answer" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid,
	"recipient" text NOT NULL,
	"template" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"send_after" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tags" text[] DEFAULT '{}'::text[] NOT NULL,
	"events" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"sent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chain_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"tag" text,
	"reaction_count" integer DEFAULT 0 NOT NULL,
	"reply_count" integer DEFAULT 0 NOT NULL,
	"view_count" integer DEFAULT 0 NOT NULL,
	"hot_rank" double precision DEFAULT 0 NOT NULL,
	"last_activity_at" timestamp with time zone DEFAULT now() NOT NULL,
	"pinned_at" timestamp with time zone,
	"locked_at" timestamp with time zone,
	"hidden_at" timestamp with time zone,
	"hidden_reason" text,
	"edited_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(prova_tsvector(title), 'A') || setweight(prova_tsvector(left(body, 4000)), 'D')) STORED,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "post_slug_check" CHECK ("post"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length("post"."slug") <= 80),
	CONSTRAINT "post_title_check" CHECK (char_length("post"."title") between 3 and 140),
	CONSTRAINT "post_body_check" CHECK (char_length("post"."body") <= 20000),
	CONSTRAINT "post_counts_check" CHECK (least("post"."reaction_count", "post"."reply_count", "post"."view_count") >= 0)
);
--> statement-breakpoint
CREATE TABLE "post_reaction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"reply_id" uuid,
	"user_id" uuid NOT NULL,
	"kind" "post_reaction_kind" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_reply" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"parent_id" uuid,
	"path" text NOT NULL,
	"depth" smallint DEFAULT 1 NOT NULL,
	"body" text NOT NULL,
	"reaction_count" integer DEFAULT 0 NOT NULL,
	"hidden_at" timestamp with time zone,
	"hidden_reason" text,
	"edited_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "post_reply_body_check" CHECK (char_length("post_reply"."body") <= 5000 and ("post_reply"."body" <> '' or "post_reply"."deleted_at" is not null)),
	CONSTRAINT "post_reply_counts_check" CHECK ("post_reply"."reaction_count" >= 0),
	CONSTRAINT "post_reply_depth_check" CHECK ("post_reply"."depth" between 1 and 6 and ("post_reply"."depth" = 1) = ("post_reply"."parent_id" is null))
);
--> statement-breakpoint
CREATE TABLE "project_update" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"kind" "project_update_kind" NOT NULL,
	"title" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"version" text,
	"milestone" text,
	"edited_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "project_update_title_check" CHECK (char_length("project_update"."title") between 3 and 140),
	CONSTRAINT "project_update_body_check" CHECK (char_length("project_update"."body") <= 10000)
);
--> statement-breakpoint
CREATE TABLE "project" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"import_key" text,
	"title" text DEFAULT '' NOT NULL,
	"tagline" text DEFAULT '' NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"story" text DEFAULT '' NOT NULL,
	"novelty" text DEFAULT '' NOT NULL,
	"comparison" text DEFAULT '' NOT NULL,
	"demo_url" text,
	"repository_url" text,
	"video_url" text,
	"pitch_deck_url" text,
	"categories" text[] DEFAULT '{}'::text[] NOT NULL,
	"technologies" text[] DEFAULT '{}'::text[] NOT NULL,
	"status" "project_status" DEFAULT 'draft' NOT NULL,
	"scheduled_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"featured_at" timestamp with time zone,
	"removed_reason" text,
	"deleted_at" timestamp with time zone,
	"demo_token" text,
	"demo_verified_at" timestamp with time zone,
	"demo_checked_at" timestamp with time zone,
	"demo_failing_since" timestamp with time zone,
	"verification_points" numeric(4, 1) DEFAULT 0 NOT NULL,
	"community_points" numeric(4, 1) DEFAULT 0 NOT NULL,
	"validation_points" numeric(4, 1) DEFAULT 0 NOT NULL,
	"quality_points" numeric(4, 1) DEFAULT 0 NOT NULL,
	"proof_score" numeric(4, 1) GENERATED ALWAYS AS (verification_points + community_points + validation_points + quality_points) STORED NOT NULL,
	"trending_rank" double precision DEFAULT 0 NOT NULL,
	"up_count" integer DEFAULT 0 NOT NULL,
	"down_count" integer DEFAULT 0 NOT NULL,
	"net_votes" integer GENERATED ALWAYS AS (up_count - down_count) STORED NOT NULL,
	"rising_votes" integer DEFAULT 0 NOT NULL,
	"comment_count" integer DEFAULT 0 NOT NULL,
	"commenter_count" integer DEFAULT 0 NOT NULL,
	"view_count" integer DEFAULT 0 NOT NULL,
	"save_count" integer DEFAULT 0 NOT NULL,
	"share_count" integer DEFAULT 0 NOT NULL,
	"intro_request_count" integer DEFAULT 0 NOT NULL,
	"badge_count" integer DEFAULT 0 NOT NULL,
	"badge_kinds" text[] DEFAULT '{}'::text[] NOT NULL,
	"cover_url" text,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(prova_tsvector(title), 'A') || setweight(prova_tsvector(tagline), 'B') || setweight(prova_tsvector(prova_join(technologies)), 'B') || setweight(prova_tsvector(left(description, 4000)), 'D')) STORED,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "project_slug_check" CHECK ("project"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length("project"."slug") <= 80),
	CONSTRAINT "project_title_check" CHECK (char_length("project"."title") <= 80 and ("project"."status" in ('draft', 'removed') or char_length("project"."title") >= 3)),
	CONSTRAINT "project_tagline_check" CHECK (char_length("project"."tagline") <= 140 and ("project"."status" in ('draft', 'removed') or char_length("project"."tagline") >= 10)),
	CONSTRAINT "project_description_check" CHECK (char_length("project"."description") <= 10000),
	CONSTRAINT "project_categories_check" CHECK ("project"."categories" <@ array['ai', 'audio-video', 'command-line', 'data', 'design', 'developer-tools', 'devops', 'education', 'finance', 'games', 'hardware', 'health', 'mobile', 'productivity', 'science', 'security', 'social', 'web']::text[] and cardinality("project"."categories") <= 3 and ("project"."status" in ('draft', 'removed') or cardinality("project"."categories") >= 1)),
	CONSTRAINT "project_technologies_check" CHECK (cardinality("project"."technologies") <= 15),
	CONSTRAINT "project_published_check" CHECK ("project"."status" not in ('published', 'archived') or "project"."published_at" is not null),
	CONSTRAINT "project_scheduled_check" CHECK ("project"."status" <> 'scheduled' or "project"."scheduled_at" is not null),
	CONSTRAINT "project_deleted_check" CHECK ("project"."deleted_at" is null or "project"."status" = 'removed'),
	CONSTRAINT "project_removed_check" CHECK ("project"."status" <> 'removed' or "project"."deleted_at" is not null or "project"."removed_reason" is not null),
	CONSTRAINT "project_badge_kinds_check" CHECK ("project"."badge_kinds" <@ array['stone', 'silver', 'gold', 'platinum', 'demerit']::text[]),
	CONSTRAINT "project_verification_check" CHECK ("project"."verification_points" between 0 and 20),
	CONSTRAINT "project_community_check" CHECK ("project"."community_points" between 0 and 30),
	CONSTRAINT "project_validation_check" CHECK ("project"."validation_points" between 0 and 30),
	CONSTRAINT "project_quality_check" CHECK ("project"."quality_points" between 0 and 20),
	CONSTRAINT "project_counts_check" CHECK (least("project"."up_count", "project"."down_count", "project"."comment_count", "project"."commenter_count", "project"."view_count", "project"."save_count", "project"."share_count", "project"."intro_request_count", "project"."badge_count") >= 0)
);
--> statement-breakpoint
CREATE TABLE "project_day" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"day" date NOT NULL,
	"proof_score" numeric(4, 1) NOT NULL,
	"net_votes" integer NOT NULL,
	"comment_count" integer NOT NULL,
	"view_count" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"user_id" uuid,
	"name" text NOT NULL,
	"role" text DEFAULT '' NOT NULL,
	"position" smallint DEFAULT 0 NOT NULL,
	"claimed_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "project_member_name_check" CHECK (char_length("project_member"."name") between 1 and 80),
	CONSTRAINT "project_member_answer_check" CHECK ("project_member"."claimed_at" is null or "project_member"."declined_at" is null)
);
--> statement-breakpoint
CREATE TABLE "project_screenshot" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"url" text NOT NULL,
	"thumbnail_url" text,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"thumbhash" text,
	"alt" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "project_screenshot_position_check" CHECK ("project_screenshot"."position" between 0 and 7),
	CONSTRAINT "project_screenshot_size_check" CHECK ("project_screenshot"."width" > 0 and "project_screenshot"."height" > 0)
);
--> statement-breakpoint
CREATE TABLE "project_share" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_slug" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"project_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_view" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"day" date NOT NULL,
	"visitor" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid,
	"kind" "feedback_kind" NOT NULL,
	"body" text NOT NULL,
	"page_url" text,
	"answer" text,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "feedback_body_check" CHECK (char_length("feedback"."body") between 1 and 5000)
);
--> statement-breakpoint
CREATE TABLE "report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reporter_id" uuid NOT NULL,
	"subject_kind" "report_subject" NOT NULL,
	"subject_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"status" "report_status" DEFAULT 'open' NOT NULL,
	"decided_by_id" uuid,
	"decided_at" timestamp with time zone,
	"decision" text,
	"appeal" text,
	"appealed_at" timestamp with time zone,
	"appeal_decision" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_reason_check" CHECK (char_length("report"."reason") between 1 and 1000)
);
--> statement-breakpoint
CREATE TABLE "saved_filter" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"list" text NOT NULL,
	"name" text NOT NULL,
	"filter" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_project" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"stage" "pipeline_stage",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_project_note_check" CHECK (char_length("saved_project"."note") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text,
	"email_verified" boolean DEFAULT false NOT NULL,
	"import_key" text,
	"username" text NOT NULL,
	"display_name" text NOT NULL,
	"avatar_url" text,
	"bio" text DEFAULT '' NOT NULL,
	"website" text,
	"location" text,
	"github_login" text,
	"github_connected_at" timestamp with time zone,
	"is_admin" boolean DEFAULT false NOT NULL,
	"is_validator" boolean DEFAULT false NOT NULL,
	"is_investor" boolean DEFAULT false NOT NULL,
	"suspended_until" timestamp with time zone,
	"suspended_reason" text,
	"two_factor_enabled" boolean DEFAULT false NOT NULL,
	"karma" integer DEFAULT 0 NOT NULL,
	"project_count" integer DEFAULT 0 NOT NULL,
	"comment_count" integer DEFAULT 0 NOT NULL,
	"badge_count" integer DEFAULT 0 NOT NULL,
	"follower_count" integer DEFAULT 0 NOT NULL,
	"following_count" integer DEFAULT 0 NOT NULL,
	"unread_notification_count" integer DEFAULT 0 NOT NULL,
	"unread_message_count" integer DEFAULT 0 NOT NULL,
	"deleted_at" timestamp with time zone,
	"purge_at" timestamp with time zone,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(prova_tsvector(username), 'A') || setweight(prova_tsvector(display_name), 'A') || setweight(prova_tsvector(bio), 'C')) STORED,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_username_check" CHECK ("user"."username" ~ '^[a-z0-9_]{3,30}$'),
	CONSTRAINT "user_email_check" CHECK ("user"."email" = lower("user"."email")),
	CONSTRAINT "user_display_name_check" CHECK (char_length("user"."display_name") between 1 and 80),
	CONSTRAINT "user_bio_check" CHECK (char_length("user"."bio") <= 500),
	CONSTRAINT "user_counts_check" CHECK (least("user"."project_count", "user"."comment_count", "user"."badge_count", "user"."follower_count", "user"."following_count", "user"."unread_notification_count", "user"."unread_message_count") >= 0)
);
--> statement-breakpoint
CREATE TABLE "validator" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"categories" text[] DEFAULT '{}'::text[] NOT NULL,
	"badge_kinds" text[] DEFAULT '{}'::text[] NOT NULL,
	"named_by_id" uuid,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "validator_categories_check" CHECK ("validator"."categories" <@ array['ai', 'audio-video', 'command-line', 'data', 'design', 'developer-tools', 'devops', 'education', 'finance', 'games', 'hardware', 'health', 'mobile', 'productivity', 'science', 'security', 'social', 'web']::text[]),
	CONSTRAINT "validator_badge_kinds_check" CHECK ("validator"."badge_kinds" <@ array['stone', 'silver', 'gold', 'platinum', 'demerit']::text[])
);
--> statement-breakpoint
CREATE TABLE "validator_assignment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"validator_id" uuid NOT NULL,
	"assigned_by_id" uuid,
	"priority" "assignment_priority" DEFAULT 'normal' NOT NULL,
	"status" "assignment_status" DEFAULT 'assigned' NOT NULL,
	"due_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"declined_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "validator_assignment_declined_check" CHECK ("validator_assignment"."status" <> 'declined' or "validator_assignment"."declined_reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "vote" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"value" smallint NOT NULL,
	"voided_at" timestamp with time zone,
	"voided_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vote_value_check" CHECK ("vote"."value" in (-1, 1)),
	CONSTRAINT "vote_void_check" CHECK (("vote"."voided_at" is null) = ("vote"."voided_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_actor_id_user_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge" ADD CONSTRAINT "badge_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge" ADD CONSTRAINT "badge_validator_id_user_id_fk" FOREIGN KEY ("validator_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain" ADD CONSTRAINT "chain_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_follower" ADD CONSTRAINT "chain_follower_chain_id_chain_id_fk" FOREIGN KEY ("chain_id") REFERENCES "public"."chain"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_follower" ADD CONSTRAINT "chain_follower_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_log" ADD CONSTRAINT "chain_log_chain_id_chain_id_fk" FOREIGN KEY ("chain_id") REFERENCES "public"."chain"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_log" ADD CONSTRAINT "chain_log_moderator_id_user_id_fk" FOREIGN KEY ("moderator_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_moderator" ADD CONSTRAINT "chain_moderator_chain_id_chain_id_fk" FOREIGN KEY ("chain_id") REFERENCES "public"."chain"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_moderator" ADD CONSTRAINT "chain_moderator_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_moderator" ADD CONSTRAINT "chain_moderator_added_by_id_user_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_project" ADD CONSTRAINT "chain_project_chain_id_chain_id_fk" FOREIGN KEY ("chain_id") REFERENCES "public"."chain"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_project" ADD CONSTRAINT "chain_project_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_project" ADD CONSTRAINT "chain_project_submitted_by_id_user_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_project" ADD CONSTRAINT "chain_project_decided_by_id_user_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent_id_comment_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_vote" ADD CONSTRAINT "comment_vote_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_vote" ADD CONSTRAINT "comment_vote_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_first_user_id_user_id_fk" FOREIGN KEY ("first_user_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_second_user_id_user_id_fk" FOREIGN KEY ("second_user_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_sender_id_user_id_fk" FOREIGN KEY ("sender_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_organizer_id_user_id_fk" FOREIGN KEY ("organizer_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_entry" ADD CONSTRAINT "event_entry_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_entry" ADD CONSTRAINT "event_entry_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_subscriber" ADD CONSTRAINT "event_subscriber_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_subscriber" ADD CONSTRAINT "event_subscriber_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow" ADD CONSTRAINT "follow_follower_id_user_id_fk" FOREIGN KEY ("follower_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow" ADD CONSTRAINT "follow_followed_id_user_id_fk" FOREIGN KEY ("followed_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intro_request" ADD CONSTRAINT "intro_request_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intro_request" ADD CONSTRAINT "intro_request_sender_id_user_id_fk" FOREIGN KEY ("sender_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intro_request" ADD CONSTRAINT "intro_request_recipient_id_user_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intro_request" ADD CONSTRAINT "intro_request_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investor_application" ADD CONSTRAINT "investor_application_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investor_application" ADD CONSTRAINT "investor_application_decided_by_id_user_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investor_profile" ADD CONSTRAINT "investor_profile_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_preference" ADD CONSTRAINT "mail_preference_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_actor_id_user_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_actor" ADD CONSTRAINT "notification_actor_notification_id_notification_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notification"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_actor" ADD CONSTRAINT "notification_actor_actor_id_user_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch" ADD CONSTRAINT "watch_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_chain_id_chain_id_fk" FOREIGN KEY ("chain_id") REFERENCES "public"."chain"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_author_id_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_reaction" ADD CONSTRAINT "post_reaction_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_reaction" ADD CONSTRAINT "post_reaction_reply_id_post_reply_id_fk" FOREIGN KEY ("reply_id") REFERENCES "public"."post_reply"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_reaction" ADD CONSTRAINT "post_reaction_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_reply" ADD CONSTRAINT "post_reply_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_reply" ADD CONSTRAINT "post_reply_author_id_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_reply" ADD CONSTRAINT "post_reply_parent_id_post_reply_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."post_reply"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_update" ADD CONSTRAINT "project_update_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_update" ADD CONSTRAINT "project_update_author_id_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_day" ADD CONSTRAINT "project_day_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_member" ADD CONSTRAINT "project_member_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_member" ADD CONSTRAINT "project_member_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_screenshot" ADD CONSTRAINT "project_screenshot_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_share" ADD CONSTRAINT "project_share_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_share" ADD CONSTRAINT "project_share_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_slug" ADD CONSTRAINT "project_slug_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_view" ADD CONSTRAINT "project_view_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_reporter_id_user_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_decided_by_id_user_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_project" ADD CONSTRAINT "saved_project_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_project" ADD CONSTRAINT "saved_project_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "validator" ADD CONSTRAINT "validator_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "validator" ADD CONSTRAINT "validator_named_by_id_user_id_fk" FOREIGN KEY ("named_by_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "validator_assignment" ADD CONSTRAINT "validator_assignment_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "validator_assignment" ADD CONSTRAINT "validator_assignment_validator_id_user_id_fk" FOREIGN KEY ("validator_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "validator_assignment" ADD CONSTRAINT "validator_assignment_assigned_by_id_user_id_fk" FOREIGN KEY ("assigned_by_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_actor_index" ON "audit_log" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_subject_index" ON "audit_log" USING btree ("subject","id");--> statement-breakpoint
CREATE UNIQUE INDEX "account_provider_key" ON "account" USING btree ("provider_id","account_id");--> statement-breakpoint
CREATE INDEX "account_user_index" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "passkey_user_index" ON "passkey" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_user_index" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_expires_index" ON "session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "two_factor_user_index" ON "two_factor" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "two_factor_secret_index" ON "two_factor" USING btree ("secret");--> statement-breakpoint
CREATE INDEX "verification_identifier_index" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "verification_expires_index" ON "verification" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "badge_standing_key" ON "badge" USING btree ("project_id","validator_id") WHERE "badge"."withdrawn_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "badge_featured_key" ON "badge" USING btree ("project_id") WHERE "badge"."featured" and "badge"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "badge_project_index" ON "badge" USING btree ("project_id","created_at");--> statement-breakpoint
CREATE INDEX "badge_validator_index" ON "badge" USING btree ("validator_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "chain_slug_key" ON "chain" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "chain_owner_index" ON "chain" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "chain_rank_index" ON "chain" USING btree ("rank","id") WHERE "chain"."is_public" and "chain"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "chain_newest_index" ON "chain" USING btree ("id") WHERE "chain"."is_public" and "chain"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "chain_followers_index" ON "chain" USING btree ("follower_count","id") WHERE "chain"."is_public" and "chain"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "chain_categories_index" ON "chain" USING gin ("categories") WHERE "chain"."is_public" and "chain"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "chain_search_index" ON "chain" USING gin ("search");--> statement-breakpoint
CREATE INDEX "chain_name_trigram_index" ON "chain" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "chain_follower_key" ON "chain_follower" USING btree ("chain_id","user_id");--> statement-breakpoint
CREATE INDEX "chain_follower_user_index" ON "chain_follower" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "chain_log_index" ON "chain_log" USING btree ("chain_id","id");--> statement-breakpoint
CREATE INDEX "chain_log_moderator_index" ON "chain_log" USING btree ("moderator_id") WHERE "chain_log"."moderator_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "chain_moderator_key" ON "chain_moderator" USING btree ("chain_id","user_id");--> statement-breakpoint
CREATE INDEX "chain_moderator_user_index" ON "chain_moderator" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "chain_moderator_added_by_index" ON "chain_moderator" USING btree ("added_by_id") WHERE "chain_moderator"."added_by_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "chain_project_key" ON "chain_project" USING btree ("chain_id","project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "chain_project_pin_key" ON "chain_project" USING btree ("chain_id","pinned_position");--> statement-breakpoint
CREATE INDEX "chain_project_list_index" ON "chain_project" USING btree ("chain_id","status","id");--> statement-breakpoint
CREATE INDEX "chain_project_project_index" ON "chain_project" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "chain_project_submitted_by_index" ON "chain_project" USING btree ("submitted_by_id") WHERE "chain_project"."submitted_by_id" is not null;--> statement-breakpoint
CREATE INDEX "chain_project_decided_by_index" ON "chain_project" USING btree ("decided_by_id") WHERE "chain_project"."decided_by_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "comment_thread_key" ON "comment" USING btree ("project_id","path" collate "C");--> statement-breakpoint
CREATE INDEX "comment_author_index" ON "comment" USING btree ("author_id","created_at");--> statement-breakpoint
CREATE INDEX "comment_parent_index" ON "comment" USING btree ("parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "comment_vote_key" ON "comment_vote" USING btree ("comment_id","user_id");--> statement-breakpoint
CREATE INDEX "comment_vote_user_index" ON "comment_vote" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "conversation_pair_key" ON "conversation" USING btree ("first_user_id","second_user_id");--> statement-breakpoint
CREATE INDEX "conversation_first_index" ON "conversation" USING btree ("first_user_id","last_message_at");--> statement-breakpoint
CREATE INDEX "conversation_second_index" ON "conversation" USING btree ("second_user_id","last_message_at");--> statement-breakpoint
CREATE INDEX "message_page_index" ON "message" USING btree ("conversation_id","id");--> statement-breakpoint
CREATE INDEX "message_sender_index" ON "message" USING btree ("sender_id");--> statement-breakpoint
CREATE UNIQUE INDEX "event_slug_key" ON "event" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "event_starts_index" ON "event" USING btree ("starts_at","id") WHERE "event"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "event_organizer_index" ON "event" USING btree ("organizer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "event_entry_key" ON "event_entry" USING btree ("event_id","project_id");--> statement-breakpoint
CREATE INDEX "event_entry_rank_index" ON "event_entry" USING btree ("event_id","rank");--> statement-breakpoint
CREATE INDEX "event_entry_project_index" ON "event_entry" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "event_subscriber_key" ON "event_subscriber" USING btree ("event_id","user_id");--> statement-breakpoint
CREATE INDEX "event_subscriber_user_index" ON "event_subscriber" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "follow_key" ON "follow" USING btree ("follower_id","followed_id");--> statement-breakpoint
CREATE INDEX "follow_followed_index" ON "follow" USING btree ("followed_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "intro_request_open_key" ON "intro_request" USING btree ("project_id",least("sender_id", "recipient_id"),greatest("sender_id", "recipient_id")) WHERE "intro_request"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "intro_request_project_index" ON "intro_request" USING btree ("project_id","id");--> statement-breakpoint
CREATE INDEX "intro_request_conversation_index" ON "intro_request" USING btree ("conversation_id") WHERE "intro_request"."conversation_id" is not null;--> statement-breakpoint
CREATE INDEX "intro_request_sent_index" ON "intro_request" USING btree ("sender_id","id");--> statement-breakpoint
CREATE INDEX "intro_request_received_index" ON "intro_request" USING btree ("recipient_id","status","id");--> statement-breakpoint
CREATE INDEX "intro_request_expiry_index" ON "intro_request" USING btree ("expires_at") WHERE "intro_request"."status" = 'pending';--> statement-breakpoint
CREATE UNIQUE INDEX "investor_application_pending_key" ON "investor_application" USING btree ("user_id") WHERE "investor_application"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "investor_application_queue_index" ON "investor_application" USING btree ("status","created_at");--> statement-breakpoint
CREATE INDEX "investor_application_user_index" ON "investor_application" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "investor_application_decided_by_index" ON "investor_application" USING btree ("decided_by_id") WHERE "investor_application"."decided_by_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "investor_profile_user_key" ON "investor_profile" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "investor_profile_list_index" ON "investor_profile" USING btree ("id") WHERE "investor_profile"."is_public";--> statement-breakpoint
CREATE INDEX "investor_profile_type_index" ON "investor_profile" USING btree ("type","id") WHERE "investor_profile"."is_public";--> statement-breakpoint
CREATE INDEX "investor_profile_sectors_index" ON "investor_profile" USING gin ("sectors") WHERE "investor_profile"."is_public";--> statement-breakpoint
CREATE INDEX "investor_profile_stages_index" ON "investor_profile" USING gin ("stages") WHERE "investor_profile"."is_public";--> statement-breakpoint
CREATE INDEX "investor_profile_check_size_index" ON "investor_profile" USING gist (int8range("check_size_min", "check_size_max", '[]')) WHERE "investor_profile"."is_public";--> statement-breakpoint
CREATE INDEX "investor_profile_search_index" ON "investor_profile" USING gin ("search") WHERE "investor_profile"."is_public";--> statement-breakpoint
CREATE INDEX "investor_profile_name_trigram_index" ON "investor_profile" USING gin ("name" gin_trgm_ops) WHERE "investor_profile"."is_public";--> statement-breakpoint
CREATE UNIQUE INDEX "mail_preference_user_key" ON "mail_preference" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_preference_token_key" ON "mail_preference" USING btree ("unsubscribe_token");--> statement-breakpoint
CREATE UNIQUE INDEX "notification_fold_key" ON "notification" USING btree ("user_id","kind","subject") WHERE "notification"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notification_list_index" ON "notification" USING btree ("user_id","folded_at","id");--> statement-breakpoint
CREATE INDEX "notification_actor_index" ON "notification" USING btree ("actor_id") WHERE "notification"."actor_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "notification_actor_key" ON "notification_actor" USING btree ("notification_id","actor_id");--> statement-breakpoint
CREATE INDEX "notification_actor_actor_index" ON "notification_actor" USING btree ("actor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notification_preference_key" ON "notification_preference" USING btree ("user_id","kind","way");--> statement-breakpoint
CREATE UNIQUE INDEX "push_subscription_endpoint_key" ON "push_subscription" USING btree ("endpoint");--> statement-breakpoint
CREATE INDEX "push_subscription_user_index" ON "push_subscription" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "watch_key" ON "watch" USING btree ("user_id","subject");--> statement-breakpoint
CREATE INDEX "watch_subject_index" ON "watch" USING btree ("subject");--> statement-breakpoint
CREATE UNIQUE INDEX "idempotency_key_key" ON "idempotency_key" USING btree ("user_id","key");--> statement-breakpoint
CREATE INDEX "idempotency_key_created_index" ON "idempotency_key" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "mail_unsent_index" ON "mail" USING btree ("send_after") WHERE "mail"."sent_at" is null;--> statement-breakpoint
CREATE INDEX "mail_user_index" ON "mail" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "outbox_unsent_index" ON "outbox" USING btree ("id") WHERE "outbox"."sent_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_sent_index" ON "outbox" USING btree ("sent_at") WHERE "outbox"."sent_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "post_slug_key" ON "post" USING btree ("chain_id","slug");--> statement-breakpoint
CREATE INDEX "post_hot_index" ON "post" USING btree ("chain_id","hot_rank","id") WHERE "post"."hidden_at" is null and "post"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "post_new_index" ON "post" USING btree ("chain_id","id") WHERE "post"."hidden_at" is null and "post"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "post_top_index" ON "post" USING btree ("chain_id","reaction_count","id") WHERE "post"."hidden_at" is null and "post"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "post_activity_index" ON "post" USING btree ("chain_id","last_activity_at","id") WHERE "post"."hidden_at" is null and "post"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "post_author_index" ON "post" USING btree ("author_id","id");--> statement-breakpoint
CREATE INDEX "post_search_index" ON "post" USING gin ("search") WHERE "post"."hidden_at" is null and "post"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "post_title_trigram_index" ON "post" USING gin ("title" gin_trgm_ops) WHERE "post"."hidden_at" is null and "post"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "post_reaction_post_key" ON "post_reaction" USING btree ("post_id","user_id","kind") WHERE "post_reaction"."reply_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "post_reaction_reply_key" ON "post_reaction" USING btree ("reply_id","user_id","kind") WHERE "post_reaction"."reply_id" is not null;--> statement-breakpoint
CREATE INDEX "post_reaction_post_index" ON "post_reaction" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "post_reaction_user_index" ON "post_reaction" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "post_reply_thread_key" ON "post_reply" USING btree ("post_id","path" collate "C");--> statement-breakpoint
CREATE INDEX "post_reply_author_index" ON "post_reply" USING btree ("author_id","id");--> statement-breakpoint
CREATE INDEX "post_reply_parent_index" ON "post_reply" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "project_update_list_index" ON "project_update" USING btree ("project_id","id");--> statement-breakpoint
CREATE INDEX "project_update_author_index" ON "project_update" USING btree ("author_id");--> statement-breakpoint
CREATE UNIQUE INDEX "project_slug_key" ON "project" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "project_import_key" ON "project" USING btree ("import_key");--> statement-breakpoint
CREATE INDEX "project_owner_index" ON "project" USING btree ("owner_id","published_at");--> statement-breakpoint
CREATE INDEX "project_trending_index" ON "project" USING btree ("trending_rank","id") WHERE "project"."status" = 'published';--> statement-breakpoint
CREATE INDEX "project_newest_index" ON "project" USING btree ("published_at","id") WHERE "project"."status" = 'published';--> statement-breakpoint
CREATE INDEX "project_top_index" ON "project" USING btree ("proof_score","net_votes","id") WHERE "project"."status" = 'published';--> statement-breakpoint
CREATE INDEX "project_most_voted_index" ON "project" USING btree ("net_votes","id") WHERE "project"."status" = 'published';--> statement-breakpoint
CREATE INDEX "project_rising_index" ON "project" USING btree ("rising_votes","id") WHERE "project"."status" = 'published';--> statement-breakpoint
CREATE INDEX "project_most_requested_index" ON "project" USING btree ("intro_request_count","id") WHERE "project"."status" = 'published';--> statement-breakpoint
CREATE INDEX "project_board_index" ON "project" USING btree ("published_at","proof_score","net_votes","id") WHERE "project"."status" = 'published';--> statement-breakpoint
CREATE INDEX "project_featured_index" ON "project" USING btree ("featured_at") WHERE "project"."featured_at" is not null;--> statement-breakpoint
CREATE INDEX "project_scheduled_index" ON "project" USING btree ("scheduled_at") WHERE "project"."status" = 'scheduled';--> statement-breakpoint
CREATE INDEX "project_categories_index" ON "project" USING gin ("categories") WHERE "project"."status" = 'published';--> statement-breakpoint
CREATE INDEX "project_technologies_index" ON "project" USING gin ("technologies") WHERE "project"."status" = 'published';--> statement-breakpoint
CREATE INDEX "project_badge_kinds_index" ON "project" USING gin ("badge_kinds") WHERE "project"."status" = 'published';--> statement-breakpoint
CREATE INDEX "project_search_index" ON "project" USING gin ("search") WHERE "project"."status" = 'published';--> statement-breakpoint
CREATE INDEX "project_title_trigram_index" ON "project" USING gin ("title" gin_trgm_ops) WHERE "project"."status" = 'published';--> statement-breakpoint
CREATE UNIQUE INDEX "project_day_key" ON "project_day" USING btree ("project_id","day");--> statement-breakpoint
CREATE INDEX "project_day_board_index" ON "project_day" USING btree ("day","proof_score","net_votes","project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "project_member_person_key" ON "project_member" USING btree ("project_id","user_id");--> statement-breakpoint
CREATE INDEX "project_member_user_index" ON "project_member" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "project_screenshot_position_key" ON "project_screenshot" USING btree ("project_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "project_share_key" ON "project_share" USING btree ("project_id","user_id");--> statement-breakpoint
CREATE INDEX "project_share_user_index" ON "project_share" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "project_slug_old_key" ON "project_slug" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "project_slug_project_index" ON "project_slug" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "project_view_key" ON "project_view" USING btree ("project_id","day","visitor");--> statement-breakpoint
CREATE INDEX "feedback_queue_index" ON "feedback" USING btree ("created_at") WHERE "feedback"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "feedback_user_index" ON "feedback" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_key" ON "report" USING btree ("reporter_id","subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "report_queue_index" ON "report" USING btree ("status","created_at");--> statement-breakpoint
CREATE INDEX "report_decided_by_index" ON "report" USING btree ("decided_by_id") WHERE "report"."decided_by_id" is not null;--> statement-breakpoint
CREATE INDEX "report_subject_index" ON "report" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_filter_key" ON "saved_filter" USING btree ("user_id","list","name");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_project_key" ON "saved_project" USING btree ("user_id","project_id");--> statement-breakpoint
CREATE INDEX "saved_project_list_index" ON "saved_project" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "saved_project_project_index" ON "saved_project" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "saved_project_pipeline_index" ON "saved_project" USING btree ("user_id","stage") WHERE "saved_project"."stage" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "user_username_key" ON "user" USING btree ("username");--> statement-breakpoint
CREATE UNIQUE INDEX "user_email_key" ON "user" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "user_import_key" ON "user" USING btree ("import_key");--> statement-breakpoint
CREATE INDEX "user_karma_index" ON "user" USING btree ("karma","id") WHERE "user"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "user_search_index" ON "user" USING gin ("search");--> statement-breakpoint
CREATE INDEX "user_username_trigram_index" ON "user" USING gin ("username" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "user_display_name_trigram_index" ON "user" USING gin ("display_name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "user_purge_index" ON "user" USING btree ("purge_at") WHERE "user"."purge_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "validator_user_key" ON "validator" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "validator_categories_index" ON "validator" USING gin ("categories");--> statement-breakpoint
CREATE INDEX "validator_named_by_index" ON "validator" USING btree ("named_by_id") WHERE "validator"."named_by_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "validator_assignment_open_key" ON "validator_assignment" USING btree ("project_id","validator_id") WHERE "validator_assignment"."status" in ('assigned', 'started');--> statement-breakpoint
CREATE INDEX "validator_assignment_project_index" ON "validator_assignment" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "validator_assignment_assigned_by_index" ON "validator_assignment" USING btree ("assigned_by_id") WHERE "validator_assignment"."assigned_by_id" is not null;--> statement-breakpoint
CREATE INDEX "validator_assignment_queue_index" ON "validator_assignment" USING btree ("validator_id","status","priority","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "vote_key" ON "vote" USING btree ("project_id","user_id");--> statement-breakpoint
CREATE INDEX "vote_user_index" ON "vote" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "vote_recent_index" ON "vote" USING btree ("created_at");
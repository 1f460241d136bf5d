CREATE TABLE `contract_periods` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`price` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`removed_at` integer,
	`removed_by` text,
	`edited_at` integer,
	`edited_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contract_periods_account` ON `contract_periods` (`account_id`,`starts_on`);--> statement-breakpoint
CREATE TABLE `exchange_rates` (
	`id` text PRIMARY KEY NOT NULL,
	`currency` text NOT NULL,
	`to_currency` text NOT NULL,
	`starts_on` text NOT NULL,
	`rate` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exchange_rates_day` ON `exchange_rates` (`currency`,`to_currency`,`starts_on`);--> statement-breakpoint
CREATE TABLE `api_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`ending` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer,
	`revoked_by` text,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revoked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_tokens_hash` ON `api_tokens` (`token_hash`);--> statement-breakpoint
CREATE TABLE `expansions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`goal_id` text,
	`title` text NOT NULL,
	`amount` integer NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`opened_on` text NOT NULL,
	`closed_on` text,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`edited_at` integer,
	`edited_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `expansions_account` ON `expansions` (`account_id`,`opened_on`);--> statement-breakpoint
CREATE TABLE `figure_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`outcome_id` text,
	`file_name` text DEFAULT '' NOT NULL,
	`content` text NOT NULL,
	`reading` text DEFAULT '{}' NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`taken_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outcome_id`) REFERENCES `outcomes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `figure_drafts_created` ON `figure_drafts` (`created_at`);--> statement-breakpoint
CREATE TABLE `outcome_terms` (
	`outcome_id` text NOT NULL,
	`number` integer NOT NULL,
	`account_id` text NOT NULL,
	`baseline_value` text NOT NULL,
	`baseline_on` text NOT NULL,
	`cadence` text NOT NULL,
	`factors` text DEFAULT '[]' NOT NULL,
	`rate` text,
	`rate_words` text DEFAULT '' NOT NULL,
	`times` text DEFAULT 'monthly' NOT NULL,
	`own_times` text DEFAULT '' NOT NULL,
	`nature` text DEFAULT 'cash' NOT NULL,
	`attribution_share` text,
	`margin` text,
	`proposed_at` integer NOT NULL,
	`proposed_by` text,
	`proposed_side` text NOT NULL,
	`agreed_at` integer,
	`agreed_by` text,
	PRIMARY KEY(`outcome_id`, `number`),
	FOREIGN KEY (`outcome_id`) REFERENCES `outcomes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outcome_terms_open` ON `outcome_terms` (`account_id`) WHERE agreed_at is null;--> statement-breakpoint
CREATE TABLE `outcome_usage` (
	`outcome_id` text PRIMARY KEY NOT NULL,
	`series_id` text NOT NULL,
	FOREIGN KEY (`outcome_id`) REFERENCES `outcomes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`series_id`) REFERENCES `usage_series`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `usage_points` (
	`series_id` text NOT NULL,
	`on` text NOT NULL,
	`value` text NOT NULL,
	`source` text NOT NULL,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`series_id`, `on`),
	FOREIGN KEY (`series_id`) REFERENCES `usage_series`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `usage_series` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`key` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `usage_series_key` ON `usage_series` (`account_id`,`key`);--> statement-breakpoint
CREATE TABLE `value_standings` (
	`account_id` text PRIMARY KEY NOT NULL,
	`as_of` text NOT NULL,
	`currency` text NOT NULL,
	`verified_cash` integer NOT NULL,
	`verified_capacity` integer NOT NULL,
	`reported_cash` integer NOT NULL,
	`reported_capacity` integer NOT NULL,
	`summary` text NOT NULL,
	`contract_cost` integer DEFAULT 0 NOT NULL,
	`roi_value` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `value_standings_as_of` ON `value_standings` (`as_of`);--> statement-breakpoint
CREATE INDEX `value_standings_currency` ON `value_standings` (`currency`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`review_id` text,
	`paper` text DEFAULT 'a4' NOT NULL,
	`requested_at` integer NOT NULL,
	`requested_by` text NOT NULL,
	`leased_until` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	`progress` integer DEFAULT 0 NOT NULL,
	`finished_at` integer,
	`failed_at` integer,
	`file_id` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `documents_account` ON `documents` (`account_id`,`requested_at`);--> statement-breakpoint
CREATE INDEX `documents_waiting` ON `documents` (`requested_at`) WHERE finished_at is null and failed_at is null;--> statement-breakpoint
CREATE TABLE `review_invitations` (
	`review_id` text NOT NULL,
	`stakeholder_id` text NOT NULL,
	`email` text NOT NULL,
	`sequence` integer NOT NULL,
	`told_at` integer NOT NULL,
	`cancelled_at` integer,
	PRIMARY KEY(`review_id`, `stakeholder_id`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stakeholder_id`) REFERENCES `stakeholders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `review_items` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`review_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text,
	`title` text NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	`answer` text,
	`owner_id` text,
	`due_on` text,
	`milestone_id` text,
	`created_at` integer NOT NULL,
	`created_by` text,
	`removed_at` integer,
	`edited_at` integer,
	`edited_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `stakeholders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_items_review` ON `review_items` (`review_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `review_items_subject` ON `review_items` (`review_id`,`kind`,`subject_id`) WHERE subject_id is not null;--> statement-breakpoint
ALTER TABLE `measurements` ADD `period_from` text;--> statement-breakpoint
ALTER TABLE `measurements` ADD `withdrawn_by` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `measurements` ADD `token_id` text REFERENCES api_tokens(id);--> statement-breakpoint
ALTER TABLE `measurements` ADD `external_id` text;--> statement-breakpoint
CREATE UNIQUE INDEX `measurements_external` ON `measurements` (`outcome_id`,`external_id`) WHERE external_id is not null;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `factors` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `rate` text;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `rate_words` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `times` text DEFAULT 'monthly' NOT NULL;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `own_times` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `nature` text DEFAULT 'cash' NOT NULL;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `attribution_share` text;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `margin` text;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `terms_number` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `catalogue_key` text;--> statement-breakpoint
ALTER TABLE `reviews` ADD `sequence` integer DEFAULT 0 NOT NULL;
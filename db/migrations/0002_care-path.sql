CREATE TABLE `advocate_openings` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`type` text NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `advocate_openings_open` ON `advocate_openings` (`user_id`,`type`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `advocate_openings_user` ON `advocate_openings` (`user_id`);--> statement-breakpoint
CREATE TABLE `deputies` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`approver_id` text NOT NULL,
	`deputy_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`named_at` integer NOT NULL,
	`revoked_at` integer,
	`revoked_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approver_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deputy_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revoked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deputies_account` ON `deputies` (`account_id`,`deputy_id`);--> statement-breakpoint
CREATE TABLE `handoffs` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`stage` text NOT NULL,
	`transition_id` text,
	`from_user_id` text NOT NULL,
	`to_user_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`note_edited_at` integer,
	`context_read_at` integer,
	`people_met_at` integer,
	`promises_known_at` integer,
	`accepted_at` integer,
	`accepted_by` text,
	`cancelled_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`transition_id`) REFERENCES `transitions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accepted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `handoffs_open` ON `handoffs` (`account_id`) WHERE accepted_at is null and cancelled_at is null;--> statement-breakpoint
CREATE INDEX `handoffs_account` ON `handoffs` (`account_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `handoffs_receiver` ON `handoffs` (`to_user_id`) WHERE accepted_at is null and cancelled_at is null;--> statement-breakpoint
CREATE TABLE `rests` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`stage` text NOT NULL,
	`side` text NOT NULL,
	`reason` text NOT NULL,
	`started_at` integer NOT NULL,
	`started_by` text,
	`ends_on` text,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`started_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rests_open` ON `rests` (`account_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `rests_account` ON `rests` (`account_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `rests_ending` ON `rests` (`ends_on`) WHERE ended_at is null and ends_on is not null;--> statement-breakpoint
CREATE TABLE `stage_owners` (
	`account_id` text NOT NULL,
	`stage` text NOT NULL,
	`user_id` text NOT NULL,
	`named_at` integer NOT NULL,
	`named_by` text,
	PRIMARY KEY(`account_id`, `stage`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`named_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stage_owners_user` ON `stage_owners` (`user_id`);--> statement-breakpoint
CREATE TABLE `stage_spells` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`stage` text NOT NULL,
	`entered_on` text NOT NULL,
	`entered_at` integer NOT NULL,
	`cause` text NOT NULL,
	`transition_id` text,
	`reason` text DEFAULT '' NOT NULL,
	`by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stage_spells_account` ON `stage_spells` (`account_id`,`entered_at`);--> statement-breakpoint
CREATE TABLE `transition_signatures` (
	`id` text PRIMARY KEY NOT NULL,
	`transition_id` text NOT NULL,
	`side` text NOT NULL,
	`signed_by` text NOT NULL,
	`signed_at` integer NOT NULL,
	`snapshot` text NOT NULL,
	`hash` text NOT NULL,
	`deputy_for` text,
	`is_recorded` integer DEFAULT false NOT NULL,
	`evidence_note` text DEFAULT '' NOT NULL,
	`evidence_link` text DEFAULT '' NOT NULL,
	`evidence_file_id` text,
	`voided_at` integer,
	`voided_because` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`transition_id`) REFERENCES `transitions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deputy_for`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `transition_signatures_live` ON `transition_signatures` (`transition_id`,`side`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `transition_signatures_transition` ON `transition_signatures` (`transition_id`);--> statement-breakpoint
CREATE TABLE `transitions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`spell_id` text NOT NULL,
	`from_stage` text NOT NULL,
	`to_stage` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`proposed_by` text,
	`asked_at` integer,
	`reminded_at` integer,
	`passed_at` integer,
	`snapshot` text,
	`snapshot_hash` text,
	`declined_at` integer,
	`declined_by` text,
	`declined_side` text,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`reason` text DEFAULT '' NOT NULL,
	`objection_until` integer,
	`objected_at` integer,
	`objected_by` text,
	`objection` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`spell_id`) REFERENCES `stage_spells`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`declined_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`objected_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `transitions_open` ON `transitions` (`account_id`) WHERE passed_at is null and declined_at is null and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX `transitions_account` ON `transitions` (`account_id`,`proposed_at`);--> statement-breakpoint
CREATE INDEX `transitions_spell` ON `transitions` (`spell_id`);--> statement-breakpoint
CREATE TABLE `waivers` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`spell_id` text NOT NULL,
	`criterion` text NOT NULL,
	`reason` text NOT NULL,
	`asked_at` integer,
	`asked_by` text,
	`granted_at` integer,
	`granted_by` text,
	`refused_at` integer,
	`refused_by` text,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`spell_id`) REFERENCES `stage_spells`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`refused_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `waivers_live` ON `waivers` (`spell_id`,`criterion`) WHERE refused_at is null and ended_at is null;--> statement-breakpoint
CREATE INDEX `waivers_account` ON `waivers` (`account_id`);--> statement-breakpoint
CREATE TABLE `account_standings` (
	`account_id` text PRIMARY KEY NOT NULL,
	`met_count` integer NOT NULL,
	`criteria_count` integer NOT NULL,
	`blocker` text,
	`is_ready` integer NOT NULL,
	`waits_for` text,
	`is_slipping` integer NOT NULL,
	`gap_count` integer NOT NULL,
	`is_resting` integer NOT NULL,
	`next_due_on` text,
	`is_late` integer NOT NULL,
	`review_due_on` text,
	`open_disputes` integer NOT NULL,
	`why_now` text,
	`why_order` integer,
	`why_since` text,
	`why_facts` text,
	`worked_out_at` integer NOT NULL,
	`lapses_on` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `account_standings_why` ON `account_standings` (`why_order`,`account_id`) WHERE why_order is not null;--> statement-breakpoint
CREATE INDEX `account_standings_ready` ON `account_standings` (`account_id`) WHERE is_ready = 1;--> statement-breakpoint
CREATE INDEX `account_standings_resting` ON `account_standings` (`account_id`) WHERE is_resting = 1;--> statement-breakpoint
CREATE INDEX `account_standings_slipping` ON `account_standings` (`account_id`) WHERE is_slipping = 1;--> statement-breakpoint
CREATE INDEX `account_standings_due` ON `account_standings` (`next_due_on`) WHERE next_due_on is not null;--> statement-breakpoint
CREATE INDEX `account_standings_lapses` ON `account_standings` (`lapses_on`) WHERE lapses_on is not null;--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`stage` text NOT NULL,
	`answer` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`answered_at` integer NOT NULL,
	`answered_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_entries_account` ON `audit_entries` (`account_id`,`stage`,`answered_at`);--> statement-breakpoint
CREATE TABLE `allowed_words` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`term` text NOT NULL,
	`folded` text NOT NULL,
	`reason` text NOT NULL,
	`allowed_at` integer NOT NULL,
	`allowed_by` text,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`allowed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `allowed_words_live` ON `allowed_words` (`account_id`,`folded`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `vocabulary_terms` (
	`id` text PRIMARY KEY NOT NULL,
	`term` text NOT NULL,
	`folded` text NOT NULL,
	`kind` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text,
	`removed_at` integer,
	`removed_by` text,
	FOREIGN KEY (`added_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vocabulary_terms_live` ON `vocabulary_terms` (`folded`) WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX `vocabulary_terms_added` ON `vocabulary_terms` (`added_at`);--> statement-breakpoint
CREATE TABLE `import_problems` (
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`place` integer NOT NULL,
	`column` text NOT NULL,
	`value` text NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`import_id`, `line`, `place`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`reading` text NOT NULL,
	`mapping` text,
	`header_key` text NOT NULL,
	`row_count` integer NOT NULL,
	`uploaded_at` integer NOT NULL,
	`uploaded_by` text,
	`checked_at` integer,
	`bad_rows` integer,
	`started_at` integer,
	`started_by` text,
	`leased_until` integer,
	`applied_rows` integer DEFAULT 0 NOT NULL,
	`accounts_made` integer DEFAULT 0 NOT NULL,
	`accounts_changed` integer DEFAULT 0 NOT NULL,
	`people_made` integer DEFAULT 0 NOT NULL,
	`people_changed` integer DEFAULT 0 NOT NULL,
	`finished_at` integer,
	`cancelled_at` integer,
	`failed_at` integer,
	`failure` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`uploaded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`started_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imports_uploaded` ON `imports` (`uploaded_at`);--> statement-breakpoint
CREATE INDEX `imports_header` ON `imports` (`header_key`,`uploaded_at`);--> statement-breakpoint
CREATE INDEX `imports_running` ON `imports` (`started_at`) WHERE started_at is not null and finished_at is null and failed_at is null;--> statement-breakpoint
CREATE TABLE `milestone_dependencies` (
	`account_id` text NOT NULL,
	`milestone_id` text NOT NULL,
	`depends_on_id` text NOT NULL,
	PRIMARY KEY(`milestone_id`, `depends_on_id`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`milestone_id`) REFERENCES `milestones`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`depends_on_id`) REFERENCES `milestones`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `milestone_dependencies_account` ON `milestone_dependencies` (`account_id`);--> statement-breakpoint
CREATE TABLE `template_applications` (
	`account_id` text NOT NULL,
	`template_id` text NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`last_by` text,
	PRIMARY KEY(`account_id`, `template_id`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`template_id`) REFERENCES `templates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`last_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `template_items` (
	`id` text PRIMARY KEY NOT NULL,
	`template_id` text NOT NULL,
	`kind` text NOT NULL,
	`goal_item_id` text,
	`position` integer NOT NULL,
	`stage` text,
	`title` text NOT NULL,
	`why` text DEFAULT '' NOT NULL,
	`days` integer NOT NULL,
	`owner_side` text,
	`is_required` integer DEFAULT false NOT NULL,
	`is_first_value` integer DEFAULT false NOT NULL,
	`needs_acceptance` integer DEFAULT false NOT NULL,
	`category` text,
	`unit` text,
	`unit_label` text DEFAULT '' NOT NULL,
	`direction` text,
	`outcome_kind` text,
	`cadence` text,
	`removed_at` integer,
	FOREIGN KEY (`template_id`) REFERENCES `templates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `template_items_template` ON `template_items` (`template_id`,`position`);--> statement-breakpoint
CREATE TABLE `templates` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`investment` text,
	`industry` text DEFAULT '' NOT NULL,
	`shipped_as` text,
	`created_at` integer NOT NULL,
	`created_by` text,
	`archived_at` integer,
	`archived_by` text,
	`edited_at` integer,
	`edited_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`archived_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `templates_shipped` ON `templates` (`shipped_as`) WHERE shipped_as is not null;--> statement-breakpoint
CREATE TABLE `sales_promises` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`text` text NOT NULL,
	`origin` text DEFAULT '' NOT NULL,
	`visibility` text DEFAULT 'shared' NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text,
	`settled_at` integer,
	`settled_by` text,
	`settled_as` text,
	`settled_note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sales_promises_account` ON `sales_promises` (`account_id`,`added_at`);--> statement-breakpoint
CREATE TABLE `solutions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`capability` text NOT NULL,
	`how` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`removed_at` integer,
	`removed_by` text,
	`edited_at` integer,
	`edited_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `solutions_account` ON `solutions` (`account_id`,`goal_id`);--> statement-breakpoint
CREATE TABLE `value_statements` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`words` integer NOT NULL,
	`copied_percent` integer NOT NULL,
	`written_at` integer NOT NULL,
	`written_by` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `value_statements_number` ON `value_statements` (`goal_id`,`number`);--> statement-breakpoint
CREATE INDEX `value_statements_account` ON `value_statements` (`account_id`,`goal_id`);--> statement-breakpoint
CREATE TABLE `portfolio_counts` (
	`investment` text NOT NULL,
	`stage` text NOT NULL,
	`state` integer NOT NULL,
	`is_late` integer NOT NULL,
	`needs_you` integer NOT NULL,
	`awaits_audit` integer NOT NULL,
	`accounts` integer NOT NULL,
	PRIMARY KEY(`investment`, `stage`, `state`, `is_late`, `needs_you`, `awaits_audit`)
);
--> statement-breakpoint
CREATE TABLE `portfolio_entries` (
	`number` integer PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`investment` text NOT NULL,
	`stage` text NOT NULL,
	`stage_entered_on` text NOT NULL,
	`state` integer DEFAULT 3 NOT NULL,
	`is_late` integer DEFAULT false NOT NULL,
	`why_place` text,
	`awaits_audit` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `portfolio_entries_account` ON `portfolio_entries` (`account_id`);--> statement-breakpoint
CREATE INDEX `portfolio_entries_name` ON `portfolio_entries` (`investment`,`stage`,`name`,`account_id`);--> statement-breakpoint
CREATE INDEX `portfolio_entries_state` ON `portfolio_entries` (`investment`,`stage`,`state`,`name`,`account_id`);--> statement-breakpoint
CREATE INDEX `portfolio_entries_late` ON `portfolio_entries` (`investment`,`stage`,`name`,`account_id`) WHERE is_late = 1;--> statement-breakpoint
CREATE INDEX `portfolio_entries_map` ON `portfolio_entries` (`investment`,`stage`,`state`,`stage_entered_on`,`account_id`);--> statement-breakpoint
CREATE INDEX `portfolio_entries_late_map` ON `portfolio_entries` (`investment`,`stage`,`state`,`stage_entered_on`,`account_id`) WHERE is_late = 1;--> statement-breakpoint
CREATE INDEX `portfolio_entries_why` ON `portfolio_entries` (`investment`,`stage`,`why_place`,`account_id`) WHERE why_place is not null;--> statement-breakpoint
CREATE INDEX `portfolio_entries_audit` ON `portfolio_entries` (`investment`,`stage`,`name`,`account_id`) WHERE awaits_audit = 1;--> statement-breakpoint
CREATE INDEX `portfolio_entries_days` ON `portfolio_entries` (`investment`,`stage`,`stage_entered_on`);--> statement-breakpoint
CREATE TABLE `review_attendees` (
	`review_id` text NOT NULL,
	`stakeholder_id` text NOT NULL,
	PRIMARY KEY(`review_id`, `stakeholder_id`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stakeholder_id`) REFERENCES `stakeholders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `review_signatures` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`side` text NOT NULL,
	`signed_by` text NOT NULL,
	`signed_at` integer NOT NULL,
	`hash` text NOT NULL,
	`deputy_for` text,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deputy_for`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_signatures_side` ON `review_signatures` (`review_id`,`side`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`title` text NOT NULL,
	`starts_at` integer NOT NULL,
	`minutes` integer DEFAULT 60 NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`cancelled_at` integer,
	`cancelled_by` text,
	`held_on` text,
	`held_at` integer,
	`held_by` text,
	`snapshot` text,
	`snapshot_hash` text,
	`edited_at` integer,
	`edited_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cancelled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`held_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reviews_account` ON `reviews` (`account_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `reviews_held` ON `reviews` (`account_id`,`held_on`) WHERE held_on is not null;--> statement-breakpoint
ALTER TABLE `accounts` ADD `external_id` text;--> statement-breakpoint
ALTER TABLE `accounts` ADD `potential` integer;--> statement-breakpoint
ALTER TABLE `accounts` ADD `readiness` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_external` ON `accounts` (`external_id`) WHERE external_id is not null;--> statement-breakpoint
CREATE INDEX `accounts_stage` ON `accounts` (`stage`,`stage_entered_on`);--> statement-breakpoint
ALTER TABLE `outcomes` ADD `template_item_id` text;--> statement-breakpoint
ALTER TABLE `goals` ADD `template_item_id` text;--> statement-breakpoint
ALTER TABLE `milestones` ADD `position` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `milestones` ADD `is_required` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `milestones` ADD `is_first_value` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `milestones` ADD `needs_acceptance` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `milestones` ADD `completed_side` text;--> statement-breakpoint
ALTER TABLE `milestones` ADD `evidence_note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `milestones` ADD `evidence_link` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `milestones` ADD `evidence_file_id` text REFERENCES files(id);--> statement-breakpoint
ALTER TABLE `milestones` ADD `accepted_at` integer;--> statement-breakpoint
ALTER TABLE `milestones` ADD `accepted_by` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `milestones` ADD `accepted_side` text;--> statement-breakpoint
ALTER TABLE `milestones` ADD `template_item_id` text;--> statement-breakpoint
ALTER TABLE `stakeholders` ADD `email` text;--> statement-breakpoint
CREATE INDEX `users_staff` ON `users` (`staff_role`) WHERE staff_role is not null;--> statement-breakpoint
CREATE INDEX `measurements_verified` ON `measurements` (`account_id`,`outcome_id`,`measured_on`) WHERE verified_at is not null and superseded_at is null;--> statement-breakpoint
CREATE INDEX `measurements_disputed` ON `measurements` (`account_id`) WHERE disputed_at is not null and superseded_at is null;
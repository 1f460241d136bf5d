CREATE TABLE `advocate_profiles` (
	`user_id` text PRIMARY KEY NOT NULL,
	`topics` text DEFAULT '[]' NOT NULL,
	`formats` text DEFAULT '[]' NOT NULL,
	`regions` text DEFAULT '' NOT NULL,
	`bio` text DEFAULT '' NOT NULL,
	`photo_file_id` text,
	`quiet_until` text,
	`point_limit` integer,
	`opted_out_at` integer,
	`edited_at` integer,
	`edited_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`photo_file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ask_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`title` text NOT NULL,
	`subject` text NOT NULL,
	`message` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`archived_at` integer,
	`edited_at` integer,
	`edited_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ask_waivers` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`reason` text NOT NULL,
	`granted_at` integer NOT NULL,
	`granted_by` text NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ask_waivers_open` ON `ask_waivers` (`account_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `asks` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`user_id` text NOT NULL,
	`type` text NOT NULL,
	`subject` text NOT NULL,
	`message` text NOT NULL,
	`weight` integer NOT NULL,
	`story_id` text,
	`event_id` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`sent_at` integer,
	`sent_by` text,
	`opened_at` integer,
	`reminded_at` integer,
	`answer` text,
	`answered_at` integer,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`expired_at` integer,
	`fulfilled_at` integer,
	`edited_at` integer,
	`edited_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `asks_user` ON `asks` (`user_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `asks_account` ON `asks` (`account_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `asks_waiting` ON `asks` (`sent_at`) WHERE sent_at is not null and answered_at is null and withdrawn_at is null and expired_at is null;--> statement-breakpoint
CREATE TABLE `profile_invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`user_id` text NOT NULL,
	`sent_at` integer NOT NULL,
	`sent_by` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `profile_invitations_user` ON `profile_invitations` (`user_id`,`sent_at`);--> statement-breakpoint
CREATE TABLE `rewards` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`user_id` text NOT NULL,
	`about` text NOT NULL,
	`about_id` text NOT NULL,
	`what` text NOT NULL,
	`amount` integer,
	`currency` text,
	`state` text DEFAULT 'pending' NOT NULL,
	`proposed_at` integer NOT NULL,
	`proposed_by` text NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	`issued_at` integer,
	`reversed_at` integer,
	`note` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rewards_about` ON `rewards` (`about`,`about_id`);--> statement-breakpoint
CREATE INDEX `rewards_account` ON `rewards` (`account_id`,`proposed_at`);--> statement-breakpoint
CREATE TABLE `account_logos` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`file_id` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text NOT NULL,
	`removed_at` integer,
	`is_on_wall` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_logos_open` ON `account_logos` (`account_id`) WHERE removed_at is null;--> statement-breakpoint
CREATE TABLE `company_speakers` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`user_id` text NOT NULL,
	`basis` text NOT NULL,
	`granted_at` integer NOT NULL,
	`granted_by` text NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `company_speakers_open` ON `company_speakers` (`account_id`,`user_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `consent_receipts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`words` text NOT NULL,
	`words_hash` text NOT NULL,
	`at` integer NOT NULL,
	`how` text NOT NULL,
	`token_hash` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consent_receipts_token` ON `consent_receipts` (`token_hash`);--> statement-breakpoint
CREATE INDEX `consent_receipts_user` ON `consent_receipts` (`user_id`,`at`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`subject` text NOT NULL,
	`scope` text NOT NULL,
	`person_id` text,
	`about` text NOT NULL,
	`about_id` text NOT NULL,
	`text_hash` text,
	`channels` text NOT NULL,
	`territory` text DEFAULT '[]' NOT NULL,
	`expires_on` text,
	`requested_at` integer NOT NULL,
	`requested_by` text,
	`receipt_id` text,
	`granted_at` integer,
	`granted_by` text,
	`basis` text DEFAULT '' NOT NULL,
	`declined_at` integer,
	`declined_by` text,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`withdrawn_how` text,
	`superseded_at` integer,
	`flagged_at` integer,
	`flag_settled_at` integer,
	`flag_settled_by` text,
	`reminded_30_at` integer,
	`reminded_7_at` integer,
	`expiry_told_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`receipt_id`) REFERENCES `consent_receipts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`declined_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`flag_settled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consents_about` ON `consents` (`about`,`about_id`);--> statement-breakpoint
CREATE INDEX `consents_account` ON `consents` (`account_id`,`requested_at`);--> statement-breakpoint
CREATE INDEX `consents_person` ON `consents` (`person_id`);--> statement-breakpoint
CREATE INDEX `consents_receipt` ON `consents` (`receipt_id`);--> statement-breakpoint
CREATE INDEX `consents_ending` ON `consents` (`expires_on`) WHERE granted_at is not null and withdrawn_at is null and superseded_at is null and expires_on is not null;--> statement-breakpoint
CREATE TABLE `embed_sites` (
	`id` text PRIMARY KEY NOT NULL,
	`origin` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`added_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `embed_sites_open` ON `embed_sites` (`origin`) WHERE removed_at is null;--> statement-breakpoint
CREATE TABLE `outside_copies` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`about` text NOT NULL,
	`about_id` text NOT NULL,
	`channel` text NOT NULL,
	`place` text NOT NULL,
	`noted_at` integer NOT NULL,
	`noted_by` text NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outside_copies_about` ON `outside_copies` (`about`,`about_id`);--> statement-breakpoint
CREATE INDEX `outside_copies_account` ON `outside_copies` (`account_id`);--> statement-breakpoint
CREATE TABLE `publication` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reader_days` (
	`about` text NOT NULL,
	`about_id` text NOT NULL,
	`day` text NOT NULL,
	`readers` integer NOT NULL,
	PRIMARY KEY(`about`, `about_id`, `day`)
);
--> statement-breakpoint
CREATE TABLE `takedowns` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`consent_id` text NOT NULL,
	`copy_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`due_on` text NOT NULL,
	`done_at` integer,
	`done_by` text,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consent_id`) REFERENCES `consents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`copy_id`) REFERENCES `outside_copies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `takedowns_open` ON `takedowns` (`due_on`) WHERE done_at is null;--> statement-breakpoint
CREATE INDEX `takedowns_account` ON `takedowns` (`account_id`,`opened_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `takedowns_copy` ON `takedowns` (`copy_id`,`consent_id`);--> statement-breakpoint
CREATE TABLE `speaker_invites` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`account_id` text NOT NULL,
	`user_id` text NOT NULL,
	`ask_id` text,
	`state` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`message` text DEFAULT '' NOT NULL,
	`bio` text DEFAULT '' NOT NULL,
	`slot_starts_at` integer,
	`slot_minutes` integer,
	`sequence` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`invited_at` integer,
	`answered_at` integer,
	`confirmed_at` integer,
	`ended_at` integer,
	`noted_at` integer,
	`thanked_at` integer,
	`delivered_at` integer,
	`outcome_note` text DEFAULT '' NOT NULL,
	`edited_at` integer,
	`edited_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `speaking_events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ask_id`) REFERENCES `asks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `speaker_invites_person` ON `speaker_invites` (`event_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `speaker_invites_account` ON `speaker_invites` (`account_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `speaker_invites_user` ON `speaker_invites` (`user_id`);--> statement-breakpoint
CREATE INDEX `speaker_invites_state` ON `speaker_invites` (`state`);--> statement-breakpoint
CREATE TABLE `speaking_events` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`is_online` integer DEFAULT false NOT NULL,
	`link` text DEFAULT '' NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`time_zone` text NOT NULL,
	`audience` text DEFAULT '' NOT NULL,
	`format` text NOT NULL,
	`topics` text DEFAULT '[]' NOT NULL,
	`region` text DEFAULT '' NOT NULL,
	`programme` text DEFAULT '' NOT NULL,
	`programme_set_at` integer,
	`is_recorded` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`cancelled_at` integer,
	`edited_at` integer,
	`edited_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `speaking_events_starts` ON `speaking_events` (`starts_at`);--> statement-breakpoint
CREATE TABLE `speaking_offers` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`user_id` text NOT NULL,
	`topic` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`offered_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `speaking_offers_account` ON `speaking_offers` (`account_id`,`offered_at`);--> statement-breakpoint
CREATE INDEX `speaking_offers_user` ON `speaking_offers` (`user_id`);--> statement-breakpoint
CREATE TABLE `legal_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`version_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`token_hash` text NOT NULL,
	`invited_at` integer NOT NULL,
	`invited_by` text NOT NULL,
	`expires_at` integer NOT NULL,
	`answered_at` integer,
	`verdict` text,
	`note` text DEFAULT '' NOT NULL,
	`hash` text,
	`revoked_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `story_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `legal_reviews_token` ON `legal_reviews` (`token_hash`);--> statement-breakpoint
CREATE INDEX `legal_reviews_story` ON `legal_reviews` (`story_id`,`invited_at`);--> statement-breakpoint
CREATE INDEX `legal_reviews_open` ON `legal_reviews` (`expires_at`) WHERE answered_at is null and revoked_at is null;--> statement-breakpoint
CREATE TABLE `stories` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`advocate_id` text,
	`state` text NOT NULL,
	`interview_on` text,
	`approved_version_id` text,
	`published_at` integer,
	`frozen_at` integer,
	`frozen_because` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`edited_at` integer,
	`edited_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`advocate_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stories_slug` ON `stories` (`slug`);--> statement-breakpoint
CREATE INDEX `stories_account` ON `stories` (`account_id`);--> statement-breakpoint
CREATE INDEX `stories_state` ON `stories` (`state`,`published_at`);--> statement-breakpoint
CREATE TABLE `story_claims` (
	`version_id` text NOT NULL,
	`key` text NOT NULL,
	`outcome_id` text NOT NULL,
	`measurement_id` text,
	`figure` text NOT NULL,
	`printed` text NOT NULL,
	PRIMARY KEY(`version_id`, `key`),
	FOREIGN KEY (`version_id`) REFERENCES `story_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outcome_id`) REFERENCES `outcomes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`measurement_id`) REFERENCES `measurements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_claims_outcome` ON `story_claims` (`outcome_id`);--> statement-breakpoint
CREATE TABLE `story_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`version_id` text NOT NULL,
	`section` text NOT NULL,
	`body` text NOT NULL,
	`written_at` integer NOT NULL,
	`written_by` text,
	`legal_review_id` text,
	`resolved_at` integer,
	`resolved_by` text,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `story_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`legal_review_id`) REFERENCES `legal_reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_comments_story` ON `story_comments` (`story_id`,`written_at`);--> statement-breakpoint
CREATE TABLE `story_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_steps_story` ON `story_steps` (`story_id`,`at`);--> statement-breakpoint
CREATE TABLE `story_suggestions` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`version_id` text NOT NULL,
	`section` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`why` text DEFAULT '' NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text,
	`legal_review_id` text,
	`taken_at` integer,
	`left_at` integer,
	`settled_by` text,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `story_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`legal_review_id`) REFERENCES `legal_reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_suggestions_story` ON `story_suggestions` (`story_id`,`made_at`);--> statement-breakpoint
CREATE TABLE `story_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`challenge` text DEFAULT '' NOT NULL,
	`approach` text DEFAULT '' NOT NULL,
	`outcome` text DEFAULT '' NOT NULL,
	`quote` text DEFAULT '' NOT NULL,
	`quote_name` text DEFAULT '' NOT NULL,
	`quote_title` text DEFAULT '' NOT NULL,
	`shows_logo` integer DEFAULT false NOT NULL,
	`shows_photo` integer DEFAULT false NOT NULL,
	`hash` text NOT NULL,
	`written_at` integer NOT NULL,
	`written_by` text NOT NULL,
	`side` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `story_versions_number` ON `story_versions` (`story_id`,`number`);--> statement-breakpoint
CREATE INDEX `story_versions_hash` ON `story_versions` (`hash`);--> statement-breakpoint
CREATE TABLE `referral_links` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`user_id` text NOT NULL,
	`code` text NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `referral_links_code` ON `referral_links` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `referral_links_open` ON `referral_links` (`user_id`,`account_id`) WHERE closed_at is null;--> statement-breakpoint
CREATE TABLE `referral_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `referral_steps_referral` ON `referral_steps` (`referral_id`,`at`);--> statement-breakpoint
CREATE TABLE `referrals` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`referrer_id` text NOT NULL,
	`way` text NOT NULL,
	`link_id` text,
	`ask_id` text,
	`state` text NOT NULL,
	`company` text DEFAULT '' NOT NULL,
	`company_domain` text DEFAULT '' NOT NULL,
	`role` text DEFAULT '' NOT NULL,
	`why` text DEFAULT '' NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`message` text DEFAULT '' NOT NULL,
	`token_hash` text,
	`owner_id` text,
	`amount` integer,
	`currency` text,
	`lost_because` text DEFAULT '' NOT NULL,
	`duplicate_of_id` text,
	`submitted_at` integer NOT NULL,
	`accepted_at` integer,
	`closed_on` text,
	`expires_at` integer NOT NULL,
	`erased_at` integer,
	`edited_at` integer,
	`edited_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`referrer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`link_id`) REFERENCES `referral_links`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ask_id`) REFERENCES `asks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `referrals_token` ON `referrals` (`token_hash`) WHERE token_hash is not null;--> statement-breakpoint
CREATE INDEX `referrals_account` ON `referrals` (`account_id`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `referrals_referrer` ON `referrals` (`referrer_id`);--> statement-breakpoint
CREATE INDEX `referrals_state` ON `referrals` (`state`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `referrals_domain` ON `referrals` (`company_domain`);--> statement-breakpoint
CREATE INDEX `referrals_lapsing` ON `referrals` (`expires_at`) WHERE accepted_at is null and erased_at is null;--> statement-breakpoint
CREATE TABLE `testimonials` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`user_id` text NOT NULL,
	`ask_id` text,
	`state` text NOT NULL,
	`quote` text DEFAULT '' NOT NULL,
	`rating` integer,
	`name` text DEFAULT '' NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`company` text DEFAULT '' NOT NULL,
	`hash` text DEFAULT '' NOT NULL,
	`requested_at` integer NOT NULL,
	`submitted_at` integer,
	`approved_at` integer,
	`approved_by` text,
	`rejected_at` integer,
	`rejected_by` text,
	`rejected_because` text DEFAULT '' NOT NULL,
	`published_at` integer,
	`published_by` text,
	`unpublished_at` integer,
	`edited_at` integer,
	`edited_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ask_id`) REFERENCES `asks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rejected_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `testimonials_account` ON `testimonials` (`account_id`,`requested_at`);--> statement-breakpoint
CREATE INDEX `testimonials_user` ON `testimonials` (`user_id`);--> statement-breakpoint
CREATE INDEX `testimonials_state` ON `testimonials` (`state`,`published_at`);
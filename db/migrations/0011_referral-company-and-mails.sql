CREATE TABLE `referral_mail_stops` (
	`user_id` text PRIMARY KEY NOT NULL,
	`stopped_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `referrals` ADD `company_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `referrals_company` ON `referrals` (`company_key`);
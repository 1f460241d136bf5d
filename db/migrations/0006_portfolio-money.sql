CREATE TABLE `contract_standings` (
	`account_id` text PRIMARY KEY NOT NULL,
	`yearly` integer NOT NULL,
	`renews_on` text,
	`changes_on` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contract_standings_changes` ON `contract_standings` (`changes_on`);--> statement-breakpoint
CREATE TABLE `portfolio_sums` (
	`investment` text NOT NULL,
	`stage` text NOT NULL,
	`accounts` integer NOT NULL,
	`contracted` integer NOT NULL,
	`currency` text DEFAULT '' NOT NULL,
	`yearly` integer DEFAULT 0 NOT NULL,
	`verified_cash` integer DEFAULT 0 NOT NULL,
	`verified_capacity` integer DEFAULT 0 NOT NULL,
	`reported_cash` integer DEFAULT 0 NOT NULL,
	`reported_capacity` integer DEFAULT 0 NOT NULL,
	`contract_cost` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`investment`, `stage`, `currency`)
);
--> statement-breakpoint
ALTER TABLE `portfolio_entries` ADD `currency` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `portfolio_entries` ADD `yearly` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `portfolio_entries` ADD `verified_cash` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `portfolio_entries` ADD `verified_capacity` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `portfolio_entries` ADD `reported_cash` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `portfolio_entries` ADD `reported_capacity` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `portfolio_entries` ADD `contract_cost` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `portfolio_entries_value` ON `portfolio_entries` (`currency`,verified_cash + reported_cash,`account_id`);--> statement-breakpoint
DROP TRIGGER portfolio_entries_open;
--> statement-breakpoint
CREATE TRIGGER portfolio_entries_open AFTER INSERT ON accounts
BEGIN
  INSERT INTO portfolio_entries (account_id, name, investment, stage, stage_entered_on, currency)
  VALUES (new.id, lower(new.name), new.investment, new.stage, new.stage_entered_on, new.currency);
  INSERT INTO portfolio_search (rowid, name, domain, slug)
  SELECT number, new.name || '  ', new.domain || '  ', new.slug || '  ' FROM portfolio_entries WHERE account_id = new.id;
END;
--> statement-breakpoint
UPDATE portfolio_entries SET currency = (SELECT currency FROM accounts WHERE accounts.id = account_id);
--> statement-breakpoint
-- What an account was worth counts in the currency that the account has.
UPDATE portfolio_entries SET (verified_cash, verified_capacity, reported_cash, reported_capacity, contract_cost) =
  (SELECT s.verified_cash, s.verified_capacity, s.reported_cash, s.reported_capacity, s.contract_cost FROM value_standings s WHERE s.account_id = portfolio_entries.account_id)
WHERE EXISTS (SELECT 1 FROM value_standings s WHERE s.account_id = portfolio_entries.account_id AND s.currency = portfolio_entries.currency);
--> statement-breakpoint
INSERT INTO portfolio_sums (investment, stage, currency, accounts, contracted, yearly, verified_cash, verified_capacity, reported_cash, reported_capacity, contract_cost)
SELECT investment, stage, currency, count(*), sum(yearly > 0), sum(yearly), sum(verified_cash), sum(verified_capacity), sum(reported_cash), sum(reported_capacity), sum(contract_cost)
FROM portfolio_entries GROUP BY investment, stage, currency;
--> statement-breakpoint
CREATE TRIGGER portfolio_sums_gain AFTER INSERT ON portfolio_entries
BEGIN
  INSERT INTO portfolio_sums (investment, stage, currency, accounts, contracted, yearly, verified_cash, verified_capacity, reported_cash, reported_capacity, contract_cost)
  VALUES (new.investment, new.stage, new.currency, 1, new.yearly > 0, new.yearly, new.verified_cash, new.verified_capacity, new.reported_cash, new.reported_capacity, new.contract_cost)
  ON CONFLICT (investment, stage, currency) DO UPDATE SET accounts = accounts + excluded.accounts, contracted = contracted + excluded.contracted, yearly = yearly + excluded.yearly, verified_cash = verified_cash + excluded.verified_cash, verified_capacity = verified_capacity + excluded.verified_capacity, reported_cash = reported_cash + excluded.reported_cash, reported_capacity = reported_capacity + excluded.reported_capacity, contract_cost = contract_cost + excluded.contract_cost;
END;
--> statement-breakpoint
CREATE TRIGGER portfolio_sums_lose AFTER DELETE ON portfolio_entries
BEGIN
  INSERT INTO portfolio_sums (investment, stage, currency, accounts, contracted, yearly, verified_cash, verified_capacity, reported_cash, reported_capacity, contract_cost)
  VALUES (old.investment, old.stage, old.currency, -1, -(old.yearly > 0), -old.yearly, -old.verified_cash, -old.verified_capacity, -old.reported_cash, -old.reported_capacity, -old.contract_cost)
  ON CONFLICT (investment, stage, currency) DO UPDATE SET accounts = accounts + excluded.accounts, contracted = contracted + excluded.contracted, yearly = yearly + excluded.yearly, verified_cash = verified_cash + excluded.verified_cash, verified_capacity = verified_capacity + excluded.verified_capacity, reported_cash = reported_cash + excluded.reported_cash, reported_capacity = reported_capacity + excluded.reported_capacity, contract_cost = contract_cost + excluded.contract_cost;
END;
--> statement-breakpoint
CREATE TRIGGER portfolio_sums_move AFTER UPDATE OF investment, stage, currency, yearly, verified_cash, verified_capacity, reported_cash, reported_capacity, contract_cost ON portfolio_entries
WHEN (new.investment, new.stage, new.currency, new.yearly, new.verified_cash, new.verified_capacity, new.reported_cash, new.reported_capacity, new.contract_cost)
  IS NOT (old.investment, old.stage, old.currency, old.yearly, old.verified_cash, old.verified_capacity, old.reported_cash, old.reported_capacity, old.contract_cost)
BEGIN
  INSERT INTO portfolio_sums (investment, stage, currency, accounts, contracted, yearly, verified_cash, verified_capacity, reported_cash, reported_capacity, contract_cost)
  VALUES (old.investment, old.stage, old.currency, -1, -(old.yearly > 0), -old.yearly, -old.verified_cash, -old.verified_capacity, -old.reported_cash, -old.reported_capacity, -old.contract_cost)
  ON CONFLICT (investment, stage, currency) DO UPDATE SET accounts = accounts + excluded.accounts, contracted = contracted + excluded.contracted, yearly = yearly + excluded.yearly, verified_cash = verified_cash + excluded.verified_cash, verified_capacity = verified_capacity + excluded.verified_capacity, reported_cash = reported_cash + excluded.reported_cash, reported_capacity = reported_capacity + excluded.reported_capacity, contract_cost = contract_cost + excluded.contract_cost;
  INSERT INTO portfolio_sums (investment, stage, currency, accounts, contracted, yearly, verified_cash, verified_capacity, reported_cash, reported_capacity, contract_cost)
  VALUES (new.investment, new.stage, new.currency, 1, new.yearly > 0, new.yearly, new.verified_cash, new.verified_capacity, new.reported_cash, new.reported_capacity, new.contract_cost)
  ON CONFLICT (investment, stage, currency) DO UPDATE SET accounts = accounts + excluded.accounts, contracted = contracted + excluded.contracted, yearly = yearly + excluded.yearly, verified_cash = verified_cash + excluded.verified_cash, verified_capacity = verified_capacity + excluded.verified_capacity, reported_cash = reported_cash + excluded.reported_cash, reported_capacity = reported_capacity + excluded.reported_capacity, contract_cost = contract_cost + excluded.contract_cost;
END;
--> statement-breakpoint
CREATE TRIGGER portfolio_entries_currency AFTER UPDATE OF currency ON accounts
WHEN new.currency IS NOT old.currency
BEGIN
  UPDATE portfolio_entries SET currency = new.currency, verified_cash = 0, verified_capacity = 0, reported_cash = 0, reported_capacity = 0, contract_cost = 0 WHERE account_id = new.id;
  UPDATE portfolio_entries SET (verified_cash, verified_capacity, reported_cash, reported_capacity, contract_cost) =
    (SELECT s.verified_cash, s.verified_capacity, s.reported_cash, s.reported_capacity, s.contract_cost FROM value_standings s WHERE s.account_id = new.id)
  WHERE account_id = new.id AND EXISTS (SELECT 1 FROM value_standings s WHERE s.account_id = new.id AND s.currency = new.currency);
END;
--> statement-breakpoint
CREATE TRIGGER portfolio_entries_value AFTER INSERT ON value_standings
BEGIN
  UPDATE portfolio_entries SET verified_cash = iif(new.currency = currency, new.verified_cash, 0), verified_capacity = iif(new.currency = currency, new.verified_capacity, 0), reported_cash = iif(new.currency = currency, new.reported_cash, 0), reported_capacity = iif(new.currency = currency, new.reported_capacity, 0), contract_cost = iif(new.currency = currency, new.contract_cost, 0) WHERE account_id = new.account_id;
END;
--> statement-breakpoint
CREATE TRIGGER portfolio_entries_value_again AFTER UPDATE ON value_standings
BEGIN
  UPDATE portfolio_entries SET verified_cash = iif(new.currency = currency, new.verified_cash, 0), verified_capacity = iif(new.currency = currency, new.verified_capacity, 0), reported_cash = iif(new.currency = currency, new.reported_cash, 0), reported_capacity = iif(new.currency = currency, new.reported_capacity, 0), contract_cost = iif(new.currency = currency, new.contract_cost, 0) WHERE account_id = new.account_id;
END;
--> statement-breakpoint
CREATE TRIGGER portfolio_entries_value_gone AFTER DELETE ON value_standings
BEGIN
  UPDATE portfolio_entries SET verified_cash = 0, verified_capacity = 0, reported_cash = 0, reported_capacity = 0, contract_cost = 0 WHERE account_id = old.account_id;
END;
--> statement-breakpoint
CREATE TRIGGER portfolio_entries_contract AFTER INSERT ON contract_standings
BEGIN
  UPDATE portfolio_entries SET yearly = new.yearly WHERE account_id = new.account_id;
END;
--> statement-breakpoint
CREATE TRIGGER portfolio_entries_contract_again AFTER UPDATE ON contract_standings
BEGIN
  UPDATE portfolio_entries SET yearly = new.yearly WHERE account_id = new.account_id;
END;

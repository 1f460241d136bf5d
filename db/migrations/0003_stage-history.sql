INSERT INTO stage_spells (id, account_id, stage, entered_on, entered_at, cause, transition_id, reason, "by")
SELECT id, id, stage, stage_entered_on, CAST(strftime('%s', stage_entered_on) AS INTEGER) * 1000,
  CASE stage WHEN 'capture' THEN 'opened' ELSE 'placed' END, NULL, '', created_by
FROM accounts;
--> statement-breakpoint
UPDATE milestones SET completed_side =
  (SELECT CASE kind WHEN 'staff' THEN 'vendor' ELSE 'customer' END FROM users WHERE users.id = milestones.completed_by)
WHERE completed_by IS NOT NULL;
--> statement-breakpoint
CREATE TRIGGER stage_spells_are_not_changed BEFORE UPDATE ON stage_spells
BEGIN SELECT RAISE(ABORT, 'the history of stages is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER stage_spells_are_not_deleted BEFORE DELETE ON stage_spells
BEGIN SELECT RAISE(ABORT, 'the history of stages is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER transition_snapshots_stay BEFORE UPDATE ON transitions
WHEN OLD.passed_at IS NOT NULL AND (NEW.snapshot IS NOT OLD.snapshot OR NEW.snapshot_hash IS NOT OLD.snapshot_hash OR NEW.passed_at IS NOT OLD.passed_at)
BEGIN SELECT RAISE(ABORT, 'a signed move is kept as it was'); END;
--> statement-breakpoint
CREATE TRIGGER held_reviews_stay BEFORE UPDATE ON reviews
WHEN OLD.held_at IS NOT NULL AND (NEW.snapshot IS NOT OLD.snapshot OR NEW.snapshot_hash IS NOT OLD.snapshot_hash OR NEW.held_at IS NOT OLD.held_at OR NEW.held_on IS NOT OLD.held_on)
BEGIN SELECT RAISE(ABORT, 'a held review is frozen'); END;
--> statement-breakpoint
CREATE VIRTUAL TABLE portfolio_search USING fts5(name, domain, slug, tokenize = 'trigram remove_diacritics 1');
--> statement-breakpoint
INSERT INTO portfolio_search (portfolio_search, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE VIRTUAL TABLE portfolio_search_terms USING fts5vocab(portfolio_search, row);
--> statement-breakpoint
CREATE TRIGGER portfolio_counts_gain AFTER INSERT ON portfolio_entries
BEGIN
  INSERT INTO portfolio_counts (investment, stage, state, is_late, needs_you, awaits_audit, accounts)
  VALUES (new.investment, new.stage, new.state, new.is_late, new.why_place IS NOT NULL, new.awaits_audit, 1)
  ON CONFLICT (investment, stage, state, is_late, needs_you, awaits_audit) DO UPDATE SET accounts = accounts + excluded.accounts;
END;
--> statement-breakpoint
CREATE TRIGGER portfolio_counts_lose AFTER DELETE ON portfolio_entries
BEGIN
  INSERT INTO portfolio_counts (investment, stage, state, is_late, needs_you, awaits_audit, accounts)
  VALUES (old.investment, old.stage, old.state, old.is_late, old.why_place IS NOT NULL, old.awaits_audit, -1)
  ON CONFLICT (investment, stage, state, is_late, needs_you, awaits_audit) DO UPDATE SET accounts = accounts + excluded.accounts;
  DELETE FROM portfolio_search WHERE rowid = old.number;
END;
--> statement-breakpoint
CREATE TRIGGER portfolio_counts_move AFTER UPDATE OF investment, stage, state, is_late, why_place, awaits_audit ON portfolio_entries
WHEN (new.investment, new.stage, new.state, new.is_late, new.why_place IS NULL, new.awaits_audit)
  IS NOT (old.investment, old.stage, old.state, old.is_late, old.why_place IS NULL, old.awaits_audit)
BEGIN
  INSERT INTO portfolio_counts (investment, stage, state, is_late, needs_you, awaits_audit, accounts)
  VALUES (old.investment, old.stage, old.state, old.is_late, old.why_place IS NOT NULL, old.awaits_audit, -1)
  ON CONFLICT (investment, stage, state, is_late, needs_you, awaits_audit) DO UPDATE SET accounts = accounts + excluded.accounts;
  INSERT INTO portfolio_counts (investment, stage, state, is_late, needs_you, awaits_audit, accounts)
  VALUES (new.investment, new.stage, new.state, new.is_late, new.why_place IS NOT NULL, new.awaits_audit, 1)
  ON CONFLICT (investment, stage, state, is_late, needs_you, awaits_audit) DO UPDATE SET accounts = accounts + excluded.accounts;
END;
--> statement-breakpoint
CREATE TRIGGER portfolio_entries_open AFTER INSERT ON accounts
BEGIN
  INSERT INTO portfolio_entries (account_id, name, investment, stage, stage_entered_on)
  VALUES (new.id, lower(new.name), new.investment, new.stage, new.stage_entered_on);
  INSERT INTO portfolio_search (rowid, name, domain, slug)
  SELECT number, new.name || '  ', new.domain || '  ', new.slug || '  ' FROM portfolio_entries WHERE account_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER portfolio_entries_follow AFTER UPDATE OF name, investment, stage, stage_entered_on ON accounts
WHEN (new.name, new.investment, new.stage, new.stage_entered_on) IS NOT (old.name, old.investment, old.stage, old.stage_entered_on)
BEGIN
  UPDATE portfolio_entries SET
    name = lower(new.name), investment = new.investment, stage = new.stage, stage_entered_on = new.stage_entered_on
  WHERE account_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER portfolio_search_follows AFTER UPDATE OF name, domain, slug ON accounts
WHEN (new.name, new.domain, new.slug) IS NOT (old.name, old.domain, old.slug)
BEGIN
  UPDATE portfolio_search SET name = new.name || '  ', domain = new.domain || '  ', slug = new.slug || '  '
  WHERE rowid = (SELECT number FROM portfolio_entries WHERE account_id = new.id);
END;
--> statement-breakpoint
CREATE TRIGGER portfolio_entries_weigh AFTER INSERT ON account_standings
BEGIN
  UPDATE portfolio_entries SET
    state = CASE WHEN new.is_resting THEN 4 WHEN new.is_ready AND stage <> 'elevate' THEN iif(new.is_slipping, 1, 0) WHEN new.is_slipping THEN 2 ELSE 3 END,
    is_late = new.is_late AND NOT new.is_resting, why_place = CASE WHEN new.why_order IS NOT NULL THEN printf('%03d %s', new.why_order, coalesce(new.why_since, '')) END
  WHERE account_id = new.account_id;
END;
--> statement-breakpoint
CREATE TRIGGER portfolio_entries_weigh_again AFTER UPDATE OF is_ready, is_slipping, is_resting, is_late, why_order, why_since ON account_standings
BEGIN
  UPDATE portfolio_entries SET
    state = CASE WHEN new.is_resting THEN 4 WHEN new.is_ready AND stage <> 'elevate' THEN iif(new.is_slipping, 1, 0) WHEN new.is_slipping THEN 2 ELSE 3 END,
    is_late = new.is_late AND NOT new.is_resting, why_place = CASE WHEN new.why_order IS NOT NULL THEN printf('%03d %s', new.why_order, coalesce(new.why_since, '')) END
  WHERE account_id = new.account_id;
END;
--> statement-breakpoint
CREATE TRIGGER portfolio_entries_answer AFTER INSERT ON audit_entries
BEGIN
  UPDATE portfolio_entries SET awaits_audit = 0
  WHERE account_id = new.account_id AND awaits_audit
    AND (SELECT count(DISTINCT stage) FROM audit_entries WHERE account_id = new.account_id) = 4;
END;
--> statement-breakpoint
CREATE TRIGGER portfolio_entries_move AFTER INSERT ON stage_spells
WHEN new.cause NOT IN ('opened', 'placed')
BEGIN
  UPDATE portfolio_entries SET awaits_audit = 0 WHERE account_id = new.account_id;
END;
--> statement-breakpoint
INSERT INTO portfolio_entries (account_id, name, investment, stage, stage_entered_on)
SELECT id, lower(name), investment, stage, stage_entered_on FROM accounts ORDER BY id;
--> statement-breakpoint
INSERT INTO portfolio_search (rowid, name, domain, slug)
SELECT number, accounts.name || '  ', domain || '  ', slug || '  ' FROM portfolio_entries JOIN accounts ON accounts.id = account_id;

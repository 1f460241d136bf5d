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

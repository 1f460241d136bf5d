-- Terms begin with what stands. A goal that a member of the customer agreed had its outcomes' terms in view: they are agreed with it.
INSERT INTO outcome_terms (outcome_id, number, account_id, baseline_value, baseline_on, cadence,
  proposed_at, proposed_by, proposed_side, agreed_at, agreed_by)
SELECT o.id, 1, o.account_id, o.baseline_value, o.baseline_on, o.cadence,
  o.created_at, o.created_by,
  CASE WHEN maker.kind = 'customer' THEN 'customer' ELSE 'vendor' END,
  CASE WHEN agreer.kind = 'customer' AND o.created_at <= g.agreed_at THEN g.agreed_at END,
  CASE WHEN agreer.kind = 'customer' AND o.created_at <= g.agreed_at THEN g.agreed_by END
FROM outcomes o
JOIN goals g ON g.id = o.goal_id
LEFT JOIN users maker ON maker.id = o.created_by
LEFT JOIN users agreer ON agreer.id = g.agreed_by;
--> statement-breakpoint
-- Amounts name their period from now on: until now the figure's day ended a period as long as its cadence.
UPDATE measurements SET period_from = (
  SELECT CASE o.cadence
    WHEN 'weekly' THEN date(measured_on, '-6 days')
    WHEN 'monthly' THEN date(measured_on, '+1 day', '-1 month')
    WHEN 'quarterly' THEN date(measured_on, '+1 day', '-3 months')
    ELSE date(measured_on, '+1 day', '-1 year') END
  FROM outcomes o WHERE o.id = measurements.outcome_id)
WHERE outcome_id IN (SELECT id FROM outcomes WHERE kind = 'amount');
--> statement-breakpoint
CREATE TRIGGER outcome_terms_stay BEFORE UPDATE ON outcome_terms
WHEN (NEW.outcome_id, NEW.number, NEW.account_id, NEW.baseline_value, NEW.baseline_on, NEW.cadence, NEW.factors, NEW.rate,
    NEW.rate_words, NEW.times, NEW.own_times, NEW.nature, NEW.attribution_share, NEW.margin, NEW.proposed_at, NEW.proposed_side)
  IS NOT (OLD.outcome_id, OLD.number, OLD.account_id, OLD.baseline_value, OLD.baseline_on, OLD.cadence, OLD.factors, OLD.rate,
    OLD.rate_words, OLD.times, OLD.own_times, OLD.nature, OLD.attribution_share, OLD.margin, OLD.proposed_at, OLD.proposed_side)
  OR OLD.agreed_at IS NOT NULL AND NEW.agreed_at IS NOT OLD.agreed_at
BEGIN SELECT RAISE(ABORT, 'a version of terms is kept as it was'); END;
--> statement-breakpoint
CREATE TRIGGER outcome_terms_are_not_deleted BEFORE DELETE ON outcome_terms
BEGIN SELECT RAISE(ABORT, 'versions of terms are kept'); END;

INSERT INTO publication (id, version) VALUES (1, 1);
--> statement-breakpoint
CREATE TRIGGER publication_consents_insert AFTER INSERT ON consents
BEGIN
  UPDATE publication SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER publication_consents_update AFTER UPDATE ON consents
BEGIN
  UPDATE publication SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER publication_stories_insert AFTER INSERT ON stories
BEGIN
  UPDATE publication SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER publication_stories_update AFTER UPDATE ON stories
BEGIN
  UPDATE publication SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER publication_testimonials_insert AFTER INSERT ON testimonials
BEGIN
  UPDATE publication SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER publication_testimonials_update AFTER UPDATE ON testimonials
BEGIN
  UPDATE publication SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER publication_rewards_insert AFTER INSERT ON rewards
BEGIN
  UPDATE publication SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER publication_rewards_update AFTER UPDATE ON rewards
BEGIN
  UPDATE publication SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER publication_account_logos_insert AFTER INSERT ON account_logos
BEGIN
  UPDATE publication SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER publication_account_logos_update AFTER UPDATE ON account_logos
BEGIN
  UPDATE publication SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER publication_embed_sites_insert AFTER INSERT ON embed_sites
BEGIN
  UPDATE publication SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER publication_embed_sites_update AFTER UPDATE ON embed_sites
BEGIN
  UPDATE publication SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER publication_vendor_update AFTER UPDATE ON vendor
BEGIN
  UPDATE publication SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER publication_vendor_insert AFTER INSERT ON vendor
BEGIN
  UPDATE publication SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER publication_accounts_update AFTER UPDATE OF name, industry, time_zone, domain ON accounts
BEGIN
  UPDATE publication SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER publication_profiles_insert AFTER INSERT ON advocate_profiles
BEGIN
  UPDATE publication SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER publication_profiles_update AFTER UPDATE OF photo_file_id ON advocate_profiles
BEGIN
  UPDATE publication SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER story_steps_update BEFORE UPDATE ON story_steps
BEGIN
  SELECT RAISE(ABORT, 'story steps are append-only');
END;
--> statement-breakpoint
CREATE TRIGGER story_steps_delete BEFORE DELETE ON story_steps
BEGIN
  SELECT RAISE(ABORT, 'story steps are append-only');
END;
--> statement-breakpoint
CREATE TRIGGER referral_steps_update BEFORE UPDATE ON referral_steps
BEGIN
  SELECT RAISE(ABORT, 'referral steps are append-only');
END;
--> statement-breakpoint
CREATE TRIGGER referral_steps_delete BEFORE DELETE ON referral_steps
BEGIN
  SELECT RAISE(ABORT, 'referral steps are append-only');
END;
--> statement-breakpoint
CREATE TRIGGER story_versions_update BEFORE UPDATE ON story_versions
BEGIN
  SELECT RAISE(ABORT, 'a text of a story is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER story_versions_delete BEFORE DELETE ON story_versions
BEGIN
  SELECT RAISE(ABORT, 'a text of a story is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER story_claims_update BEFORE UPDATE ON story_claims
BEGIN
  SELECT RAISE(ABORT, 'a text of a story is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER story_claims_delete BEFORE DELETE ON story_claims
BEGIN
  SELECT RAISE(ABORT, 'a text of a story is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER consent_receipts_update BEFORE UPDATE ON consent_receipts
BEGIN
  SELECT RAISE(ABORT, 'consent receipts are append-only');
END;
--> statement-breakpoint
CREATE TRIGGER consent_receipts_delete BEFORE DELETE ON consent_receipts
BEGIN
  SELECT RAISE(ABORT, 'consent receipts are append-only');
END;
--> statement-breakpoint
CREATE TRIGGER consents_delete BEFORE DELETE ON consents
BEGIN
  SELECT RAISE(ABORT, 'consents are never deleted');
END;

CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER event_texts_are_only_erased BEFORE UPDATE ON event_texts
WHEN NEW.text IS NOT NULL OR NEW.event_id IS NOT OLD.event_id OR NEW.field IS NOT OLD.field OR NEW.salt IS NOT OLD.salt
BEGIN SELECT RAISE(ABORT, 'words of the history can be erased, not changed'); END;
--> statement-breakpoint
CREATE TRIGGER event_texts_are_not_deleted BEFORE DELETE ON event_texts
BEGIN SELECT RAISE(ABORT, 'words of the history can be erased, not deleted'); END;

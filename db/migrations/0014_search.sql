CREATE TABLE `search_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`account_id` text NOT NULL,
	`visibility` text NOT NULL,
	`beside_id` text,
	`title` text NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entries_subject` ON `search_entries` (`subject_id`,`kind`);
--> statement-breakpoint
CREATE INDEX `search_entries_kind` ON `search_entries` (`kind`);
--> statement-breakpoint
-- What is indexed of an entry. Where a script writes no blanks between words (Chinese, Japanese, Thai and the like), the
-- letters stand apart in `letters`, so that any run of them is found as a phrase. In `marked` the words of the name carry a
-- sign before them (U+E000 the first, U+E001 each), so that names that begin with or have a word are read off at once.
CREATE VIEW search_texts AS
SELECT id, kind, title, body, account_id AS scope,
  CASE WHEN title || body GLOB '*[ก-ໟက-႟ក-៿々-ヿㄅ-㆏㐀-䶿一-鿿가-힣豈-﫿ｦ-ﾟ𠀀-𿿿]*' THEN (
    WITH RECURSIVE place (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM place WHERE at < min(length(title || body) + 1, 8000))
    SELECT group_concat(substr(title || ' ' || body, at, 1), ' ' ORDER BY at) FROM place
  ) ELSE '' END AS letters,
  '' || substr(title, 1, instr(title || ' ', ' ') - 1) || ' ' || replace(title, ' ', ' ') AS marked
FROM search_entries;
--> statement-breakpoint
-- An index for each kind: so the newest few of one kind are read off its end, however many there are of the others.
CREATE VIEW search_texts_account AS SELECT * FROM search_texts WHERE kind = 'account';
--> statement-breakpoint
CREATE VIRTUAL TABLE search_account USING fts5(
  title, body, scope, letters, marked,
  content = 'search_texts_account', content_rowid = 'id', columnsize = 0, prefix = '1 2 3 4 5 6 7 8 9 10',
  tokenize = 'unicode61 remove_diacritics 2'
);
--> statement-breakpoint
-- words that were erased do not stay in the index's own pages
INSERT INTO search_account (search_account, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE VIEW search_texts_person AS SELECT * FROM search_texts WHERE kind = 'person';
--> statement-breakpoint
CREATE VIRTUAL TABLE search_person USING fts5(
  title, body, scope, letters, marked,
  content = 'search_texts_person', content_rowid = 'id', columnsize = 0, prefix = '1 2 3 4 5 6 7 8 9 10',
  tokenize = 'unicode61 remove_diacritics 2'
);
--> statement-breakpoint
INSERT INTO search_person (search_person, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE VIEW search_texts_goal AS SELECT * FROM search_texts WHERE kind = 'goal';
--> statement-breakpoint
CREATE VIRTUAL TABLE search_goal USING fts5(
  title, body, scope, letters, marked,
  content = 'search_texts_goal', content_rowid = 'id', columnsize = 0, prefix = '1 2 3 4 5 6 7 8 9 10',
  tokenize = 'unicode61 remove_diacritics 2'
);
--> statement-breakpoint
INSERT INTO search_goal (search_goal, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE VIEW search_texts_outcome AS SELECT * FROM search_texts WHERE kind = 'outcome';
--> statement-breakpoint
CREATE VIRTUAL TABLE search_outcome USING fts5(
  title, body, scope, letters, marked,
  content = 'search_texts_outcome', content_rowid = 'id', columnsize = 0, prefix = '1 2 3 4 5 6 7 8 9 10',
  tokenize = 'unicode61 remove_diacritics 2'
);
--> statement-breakpoint
INSERT INTO search_outcome (search_outcome, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE VIEW search_texts_milestone AS SELECT * FROM search_texts WHERE kind = 'milestone';
--> statement-breakpoint
CREATE VIRTUAL TABLE search_milestone USING fts5(
  title, body, scope, letters, marked,
  content = 'search_texts_milestone', content_rowid = 'id', columnsize = 0, prefix = '1 2 3 4 5 6 7 8 9 10',
  tokenize = 'unicode61 remove_diacritics 2'
);
--> statement-breakpoint
INSERT INTO search_milestone (search_milestone, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE VIEW search_texts_review AS SELECT * FROM search_texts WHERE kind = 'review';
--> statement-breakpoint
CREATE VIRTUAL TABLE search_review USING fts5(
  title, body, scope, letters, marked,
  content = 'search_texts_review', content_rowid = 'id', columnsize = 0, prefix = '1 2 3 4 5 6 7 8 9 10',
  tokenize = 'unicode61 remove_diacritics 2'
);
--> statement-breakpoint
INSERT INTO search_review (search_review, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE VIEW search_texts_story AS SELECT * FROM search_texts WHERE kind = 'story';
--> statement-breakpoint
CREATE VIRTUAL TABLE search_story USING fts5(
  title, body, scope, letters, marked,
  content = 'search_texts_story', content_rowid = 'id', columnsize = 0, prefix = '1 2 3 4 5 6 7 8 9 10',
  tokenize = 'unicode61 remove_diacritics 2'
);
--> statement-breakpoint
INSERT INTO search_story (search_story, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE VIEW search_texts_context AS SELECT * FROM search_texts WHERE kind = 'context';
--> statement-breakpoint
CREATE VIRTUAL TABLE search_context USING fts5(
  title, body, scope, letters, marked,
  content = 'search_texts_context', content_rowid = 'id', columnsize = 0, prefix = '1 2 3 4 5 6 7 8 9 10',
  tokenize = 'unicode61 remove_diacritics 2'
);
--> statement-breakpoint
INSERT INTO search_context (search_context, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE VIEW search_texts_comment AS SELECT * FROM search_texts WHERE kind = 'comment';
--> statement-breakpoint
CREATE VIRTUAL TABLE search_comment USING fts5(
  title, body, scope, letters, marked,
  content = 'search_texts_comment', content_rowid = 'id', columnsize = 0, prefix = '1 2 3 4 5 6 7 8 9 10',
  tokenize = 'unicode61 remove_diacritics 2'
);
--> statement-breakpoint
INSERT INTO search_comment (search_comment, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE VIEW search_texts_team_notes AS SELECT * FROM search_texts WHERE kind = 'team_notes';
--> statement-breakpoint
CREATE VIRTUAL TABLE search_team_notes USING fts5(
  title, body, scope, letters, marked,
  content = 'search_texts_team_notes', content_rowid = 'id', columnsize = 0, prefix = '1 2 3 4 5 6 7 8 9 10',
  tokenize = 'unicode61 remove_diacritics 2'
);
--> statement-breakpoint
INSERT INTO search_team_notes (search_team_notes, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE VIEW search_things AS
SELECT 'account' AS kind, id AS subject_id, id AS account_id, 'shared' AS visibility, NULL AS beside_id,
  name AS title, trim(coalesce(domain, '') || ' ' || industry) AS body
FROM accounts
UNION ALL
SELECT 'person', id, account_id, 'shared', NULL, name, trim(title || ' ' || coalesce(email, ''))
FROM stakeholders
UNION ALL
SELECT 'goal', id, account_id, 'shared', NULL, title, trim(why
  || coalesce((SELECT char(10) || group_concat(capability || ' ' || how, char(10) ORDER BY id) FROM solutions
    WHERE solutions.account_id = goals.account_id AND goal_id = goals.id AND removed_at IS NULL), '')
  || coalesce((SELECT char(10) || text FROM value_statements
    WHERE goal_id = goals.id ORDER BY number DESC LIMIT 1), ''))
FROM goals
UNION ALL
SELECT 'outcome', id, account_id, 'shared', NULL, name, unit_label
FROM outcomes
UNION ALL
SELECT 'milestone', id, account_id, visibility, NULL, title, evidence_note
FROM milestones
UNION ALL
SELECT 'review', id, account_id, 'shared', NULL, title, trim(notes
  || coalesce((SELECT char(10) || group_concat(title || ' ' || notes, char(10) ORDER BY position, id) FROM review_items
    WHERE review_id = reviews.id AND removed_at IS NULL), ''))
FROM reviews WHERE cancelled_at IS NULL
UNION ALL
SELECT 'story', id, account_id,
  iif(EXISTS (SELECT 1 FROM story_steps WHERE story_id = stories.id AND story_steps.state IN ('invited', 'accepted')),
    'shared', 'internal'), NULL, title,
  coalesce((SELECT concat_ws(char(10), v.title, summary, challenge, approach, outcome, quote, quote_name, quote_title)
    FROM story_versions v WHERE v.story_id = stories.id ORDER BY number DESC LIMIT 1), '')
FROM stories
UNION ALL
SELECT 'context', account_id, account_id, 'shared', NULL, headline, challenge || char(10) || success
FROM context_versions AS newest
WHERE number = (SELECT max(number) FROM context_versions AS any_of WHERE any_of.account_id = newest.account_id)
UNION ALL
SELECT 'comment', id, account_id, visibility,
  CASE subject WHEN 'milestone' THEN subject_id WHEN 'claim' THEN substr(subject_id, 1, 26) END, '', text
FROM comments WHERE deleted_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM review_items WHERE comments.subject = 'review_item' AND review_items.id = comments.subject_id
    AND removed_at IS NOT NULL)
UNION ALL
SELECT 'team_notes', account_id, account_id, 'internal', NULL, '', text
FROM team_notes AS newest
WHERE number = (SELECT max(number) FROM team_notes AS any_of WHERE any_of.account_id = newest.account_id);
--> statement-breakpoint
-- "look at this thing again": every trigger below says no more than that
CREATE VIEW search_looks AS SELECT kind, subject_id FROM search_entries;
--> statement-breakpoint
CREATE TRIGGER search_looks_again INSTEAD OF INSERT ON search_looks
BEGIN
  INSERT INTO search_entries (kind, subject_id, account_id, visibility, beside_id, title, body)
  SELECT kind, subject_id, account_id, visibility, beside_id, title, body FROM search_things
  WHERE subject_id = new.subject_id AND kind = new.kind
  ON CONFLICT (subject_id, kind) DO UPDATE SET
    visibility = excluded.visibility, beside_id = excluded.beside_id, title = excluded.title, body = excluded.body
  WHERE (visibility, beside_id, title, body)
    IS NOT (excluded.visibility, excluded.beside_id, excluded.title, excluded.body);
  DELETE FROM search_entries WHERE subject_id = new.subject_id AND kind = new.kind
    AND NOT EXISTS (SELECT 1 FROM search_things WHERE subject_id = new.subject_id AND kind = new.kind);
END;
--> statement-breakpoint
CREATE TRIGGER search_account_gain AFTER INSERT ON search_entries WHEN new.kind = 'account'
BEGIN
  INSERT INTO search_account (rowid, title, body, scope, letters, marked)
  SELECT id, title, body, scope, letters, marked FROM search_texts_account WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_account_lose BEFORE DELETE ON search_entries WHEN old.kind = 'account'
BEGIN
  INSERT INTO search_account (search_account, rowid, title, body, scope, letters, marked)
  SELECT 'delete', id, title, body, scope, letters, marked FROM search_texts_account WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_account_let_go BEFORE UPDATE OF title, body ON search_entries WHEN old.kind = 'account'
BEGIN
  INSERT INTO search_account (search_account, rowid, title, body, scope, letters, marked)
  SELECT 'delete', id, title, body, scope, letters, marked FROM search_texts_account WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_account_take_again AFTER UPDATE OF title, body ON search_entries WHEN new.kind = 'account'
BEGIN
  INSERT INTO search_account (rowid, title, body, scope, letters, marked)
  SELECT id, title, body, scope, letters, marked FROM search_texts_account WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_person_gain AFTER INSERT ON search_entries WHEN new.kind = 'person'
BEGIN
  INSERT INTO search_person (rowid, title, body, scope, letters, marked)
  SELECT id, title, body, scope, letters, marked FROM search_texts_person WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_person_lose BEFORE DELETE ON search_entries WHEN old.kind = 'person'
BEGIN
  INSERT INTO search_person (search_person, rowid, title, body, scope, letters, marked)
  SELECT 'delete', id, title, body, scope, letters, marked FROM search_texts_person WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_person_let_go BEFORE UPDATE OF title, body ON search_entries WHEN old.kind = 'person'
BEGIN
  INSERT INTO search_person (search_person, rowid, title, body, scope, letters, marked)
  SELECT 'delete', id, title, body, scope, letters, marked FROM search_texts_person WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_person_take_again AFTER UPDATE OF title, body ON search_entries WHEN new.kind = 'person'
BEGIN
  INSERT INTO search_person (rowid, title, body, scope, letters, marked)
  SELECT id, title, body, scope, letters, marked FROM search_texts_person WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_goal_gain AFTER INSERT ON search_entries WHEN new.kind = 'goal'
BEGIN
  INSERT INTO search_goal (rowid, title, body, scope, letters, marked)
  SELECT id, title, body, scope, letters, marked FROM search_texts_goal WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_goal_lose BEFORE DELETE ON search_entries WHEN old.kind = 'goal'
BEGIN
  INSERT INTO search_goal (search_goal, rowid, title, body, scope, letters, marked)
  SELECT 'delete', id, title, body, scope, letters, marked FROM search_texts_goal WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_goal_let_go BEFORE UPDATE OF title, body ON search_entries WHEN old.kind = 'goal'
BEGIN
  INSERT INTO search_goal (search_goal, rowid, title, body, scope, letters, marked)
  SELECT 'delete', id, title, body, scope, letters, marked FROM search_texts_goal WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_goal_take_again AFTER UPDATE OF title, body ON search_entries WHEN new.kind = 'goal'
BEGIN
  INSERT INTO search_goal (rowid, title, body, scope, letters, marked)
  SELECT id, title, body, scope, letters, marked FROM search_texts_goal WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_outcome_gain AFTER INSERT ON search_entries WHEN new.kind = 'outcome'
BEGIN
  INSERT INTO search_outcome (rowid, title, body, scope, letters, marked)
  SELECT id, title, body, scope, letters, marked FROM search_texts_outcome WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_outcome_lose BEFORE DELETE ON search_entries WHEN old.kind = 'outcome'
BEGIN
  INSERT INTO search_outcome (search_outcome, rowid, title, body, scope, letters, marked)
  SELECT 'delete', id, title, body, scope, letters, marked FROM search_texts_outcome WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_outcome_let_go BEFORE UPDATE OF title, body ON search_entries WHEN old.kind = 'outcome'
BEGIN
  INSERT INTO search_outcome (search_outcome, rowid, title, body, scope, letters, marked)
  SELECT 'delete', id, title, body, scope, letters, marked FROM search_texts_outcome WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_outcome_take_again AFTER UPDATE OF title, body ON search_entries WHEN new.kind = 'outcome'
BEGIN
  INSERT INTO search_outcome (rowid, title, body, scope, letters, marked)
  SELECT id, title, body, scope, letters, marked FROM search_texts_outcome WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_milestone_gain AFTER INSERT ON search_entries WHEN new.kind = 'milestone'
BEGIN
  INSERT INTO search_milestone (rowid, title, body, scope, letters, marked)
  SELECT id, title, body, scope, letters, marked FROM search_texts_milestone WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_milestone_lose BEFORE DELETE ON search_entries WHEN old.kind = 'milestone'
BEGIN
  INSERT INTO search_milestone (search_milestone, rowid, title, body, scope, letters, marked)
  SELECT 'delete', id, title, body, scope, letters, marked FROM search_texts_milestone WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_milestone_let_go BEFORE UPDATE OF title, body ON search_entries WHEN old.kind = 'milestone'
BEGIN
  INSERT INTO search_milestone (search_milestone, rowid, title, body, scope, letters, marked)
  SELECT 'delete', id, title, body, scope, letters, marked FROM search_texts_milestone WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_milestone_take_again AFTER UPDATE OF title, body ON search_entries WHEN new.kind = 'milestone'
BEGIN
  INSERT INTO search_milestone (rowid, title, body, scope, letters, marked)
  SELECT id, title, body, scope, letters, marked FROM search_texts_milestone WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_review_gain AFTER INSERT ON search_entries WHEN new.kind = 'review'
BEGIN
  INSERT INTO search_review (rowid, title, body, scope, letters, marked)
  SELECT id, title, body, scope, letters, marked FROM search_texts_review WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_review_lose BEFORE DELETE ON search_entries WHEN old.kind = 'review'
BEGIN
  INSERT INTO search_review (search_review, rowid, title, body, scope, letters, marked)
  SELECT 'delete', id, title, body, scope, letters, marked FROM search_texts_review WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_review_let_go BEFORE UPDATE OF title, body ON search_entries WHEN old.kind = 'review'
BEGIN
  INSERT INTO search_review (search_review, rowid, title, body, scope, letters, marked)
  SELECT 'delete', id, title, body, scope, letters, marked FROM search_texts_review WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_review_take_again AFTER UPDATE OF title, body ON search_entries WHEN new.kind = 'review'
BEGIN
  INSERT INTO search_review (rowid, title, body, scope, letters, marked)
  SELECT id, title, body, scope, letters, marked FROM search_texts_review WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_story_gain AFTER INSERT ON search_entries WHEN new.kind = 'story'
BEGIN
  INSERT INTO search_story (rowid, title, body, scope, letters, marked)
  SELECT id, title, body, scope, letters, marked FROM search_texts_story WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_story_lose BEFORE DELETE ON search_entries WHEN old.kind = 'story'
BEGIN
  INSERT INTO search_story (search_story, rowid, title, body, scope, letters, marked)
  SELECT 'delete', id, title, body, scope, letters, marked FROM search_texts_story WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_story_let_go BEFORE UPDATE OF title, body ON search_entries WHEN old.kind = 'story'
BEGIN
  INSERT INTO search_story (search_story, rowid, title, body, scope, letters, marked)
  SELECT 'delete', id, title, body, scope, letters, marked FROM search_texts_story WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_story_take_again AFTER UPDATE OF title, body ON search_entries WHEN new.kind = 'story'
BEGIN
  INSERT INTO search_story (rowid, title, body, scope, letters, marked)
  SELECT id, title, body, scope, letters, marked FROM search_texts_story WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_context_gain AFTER INSERT ON search_entries WHEN new.kind = 'context'
BEGIN
  INSERT INTO search_context (rowid, title, body, scope, letters, marked)
  SELECT id, title, body, scope, letters, marked FROM search_texts_context WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_context_lose BEFORE DELETE ON search_entries WHEN old.kind = 'context'
BEGIN
  INSERT INTO search_context (search_context, rowid, title, body, scope, letters, marked)
  SELECT 'delete', id, title, body, scope, letters, marked FROM search_texts_context WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_context_let_go BEFORE UPDATE OF title, body ON search_entries WHEN old.kind = 'context'
BEGIN
  INSERT INTO search_context (search_context, rowid, title, body, scope, letters, marked)
  SELECT 'delete', id, title, body, scope, letters, marked FROM search_texts_context WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_context_take_again AFTER UPDATE OF title, body ON search_entries WHEN new.kind = 'context'
BEGIN
  INSERT INTO search_context (rowid, title, body, scope, letters, marked)
  SELECT id, title, body, scope, letters, marked FROM search_texts_context WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_comment_gain AFTER INSERT ON search_entries WHEN new.kind = 'comment'
BEGIN
  INSERT INTO search_comment (rowid, title, body, scope, letters, marked)
  SELECT id, title, body, scope, letters, marked FROM search_texts_comment WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_comment_lose BEFORE DELETE ON search_entries WHEN old.kind = 'comment'
BEGIN
  INSERT INTO search_comment (search_comment, rowid, title, body, scope, letters, marked)
  SELECT 'delete', id, title, body, scope, letters, marked FROM search_texts_comment WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_comment_let_go BEFORE UPDATE OF title, body ON search_entries WHEN old.kind = 'comment'
BEGIN
  INSERT INTO search_comment (search_comment, rowid, title, body, scope, letters, marked)
  SELECT 'delete', id, title, body, scope, letters, marked FROM search_texts_comment WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_comment_take_again AFTER UPDATE OF title, body ON search_entries WHEN new.kind = 'comment'
BEGIN
  INSERT INTO search_comment (rowid, title, body, scope, letters, marked)
  SELECT id, title, body, scope, letters, marked FROM search_texts_comment WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_team_notes_gain AFTER INSERT ON search_entries WHEN new.kind = 'team_notes'
BEGIN
  INSERT INTO search_team_notes (rowid, title, body, scope, letters, marked)
  SELECT id, title, body, scope, letters, marked FROM search_texts_team_notes WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_team_notes_lose BEFORE DELETE ON search_entries WHEN old.kind = 'team_notes'
BEGIN
  INSERT INTO search_team_notes (search_team_notes, rowid, title, body, scope, letters, marked)
  SELECT 'delete', id, title, body, scope, letters, marked FROM search_texts_team_notes WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_team_notes_let_go BEFORE UPDATE OF title, body ON search_entries WHEN old.kind = 'team_notes'
BEGIN
  INSERT INTO search_team_notes (search_team_notes, rowid, title, body, scope, letters, marked)
  SELECT 'delete', id, title, body, scope, letters, marked FROM search_texts_team_notes WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_team_notes_take_again AFTER UPDATE OF title, body ON search_entries WHEN new.kind = 'team_notes'
BEGIN
  INSERT INTO search_team_notes (rowid, title, body, scope, letters, marked)
  SELECT id, title, body, scope, letters, marked FROM search_texts_team_notes WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_accounts_insert AFTER INSERT ON accounts
BEGIN INSERT INTO search_looks VALUES ('account', new.id); END;
--> statement-breakpoint
CREATE TRIGGER search_accounts_update AFTER UPDATE OF name, domain, industry ON accounts
BEGIN INSERT INTO search_looks VALUES ('account', new.id); END;
--> statement-breakpoint
CREATE TRIGGER search_accounts_delete AFTER DELETE ON accounts
BEGIN INSERT INTO search_looks VALUES ('account', old.id); END;
--> statement-breakpoint
CREATE TRIGGER search_stakeholders_insert AFTER INSERT ON stakeholders
BEGIN INSERT INTO search_looks VALUES ('person', new.id); END;
--> statement-breakpoint
CREATE TRIGGER search_stakeholders_update AFTER UPDATE OF name, title, email ON stakeholders
BEGIN INSERT INTO search_looks VALUES ('person', new.id); END;
--> statement-breakpoint
CREATE TRIGGER search_stakeholders_delete AFTER DELETE ON stakeholders
BEGIN INSERT INTO search_looks VALUES ('person', old.id); END;
--> statement-breakpoint
CREATE TRIGGER search_goals_insert AFTER INSERT ON goals
BEGIN INSERT INTO search_looks VALUES ('goal', new.id); END;
--> statement-breakpoint
CREATE TRIGGER search_goals_update AFTER UPDATE OF title, why ON goals
BEGIN INSERT INTO search_looks VALUES ('goal', new.id); END;
--> statement-breakpoint
CREATE TRIGGER search_goals_delete AFTER DELETE ON goals
BEGIN INSERT INTO search_looks VALUES ('goal', old.id); END;
--> statement-breakpoint
CREATE TRIGGER search_solutions_insert AFTER INSERT ON solutions
BEGIN INSERT INTO search_looks VALUES ('goal', new.goal_id); END;
--> statement-breakpoint
CREATE TRIGGER search_solutions_update AFTER UPDATE OF capability, how, removed_at ON solutions
BEGIN INSERT INTO search_looks VALUES ('goal', new.goal_id); END;
--> statement-breakpoint
CREATE TRIGGER search_solutions_delete AFTER DELETE ON solutions
BEGIN INSERT INTO search_looks VALUES ('goal', old.goal_id); END;
--> statement-breakpoint
CREATE TRIGGER search_value_statements_insert AFTER INSERT ON value_statements
BEGIN INSERT INTO search_looks VALUES ('goal', new.goal_id); END;
--> statement-breakpoint
CREATE TRIGGER search_value_statements_update AFTER UPDATE OF text ON value_statements
BEGIN INSERT INTO search_looks VALUES ('goal', new.goal_id); END;
--> statement-breakpoint
CREATE TRIGGER search_value_statements_delete AFTER DELETE ON value_statements
BEGIN INSERT INTO search_looks VALUES ('goal', old.goal_id); END;
--> statement-breakpoint
CREATE TRIGGER search_outcomes_insert AFTER INSERT ON outcomes
BEGIN INSERT INTO search_looks VALUES ('outcome', new.id); END;
--> statement-breakpoint
CREATE TRIGGER search_outcomes_update AFTER UPDATE OF name, unit_label ON outcomes
BEGIN INSERT INTO search_looks VALUES ('outcome', new.id); END;
--> statement-breakpoint
CREATE TRIGGER search_outcomes_delete AFTER DELETE ON outcomes
BEGIN INSERT INTO search_looks VALUES ('outcome', old.id); END;
--> statement-breakpoint
CREATE TRIGGER search_milestones_insert AFTER INSERT ON milestones
BEGIN INSERT INTO search_looks VALUES ('milestone', new.id); END;
--> statement-breakpoint
CREATE TRIGGER search_milestones_update AFTER UPDATE OF title, evidence_note, visibility ON milestones
BEGIN INSERT INTO search_looks VALUES ('milestone', new.id); END;
--> statement-breakpoint
CREATE TRIGGER search_milestones_delete AFTER DELETE ON milestones
BEGIN INSERT INTO search_looks VALUES ('milestone', old.id); END;
--> statement-breakpoint
CREATE TRIGGER search_reviews_insert AFTER INSERT ON reviews
BEGIN INSERT INTO search_looks VALUES ('review', new.id); END;
--> statement-breakpoint
CREATE TRIGGER search_reviews_update AFTER UPDATE OF title, notes, cancelled_at ON reviews
BEGIN INSERT INTO search_looks VALUES ('review', new.id); END;
--> statement-breakpoint
CREATE TRIGGER search_reviews_delete AFTER DELETE ON reviews
BEGIN INSERT INTO search_looks VALUES ('review', old.id); END;
--> statement-breakpoint
CREATE TRIGGER search_review_items_insert AFTER INSERT ON review_items
BEGIN INSERT INTO search_looks VALUES ('review', new.review_id); END;
--> statement-breakpoint
CREATE TRIGGER search_review_items_update AFTER UPDATE OF title, notes, removed_at, position ON review_items
BEGIN INSERT INTO search_looks VALUES ('review', new.review_id); END;
--> statement-breakpoint
CREATE TRIGGER search_review_items_delete AFTER DELETE ON review_items
BEGIN INSERT INTO search_looks VALUES ('review', old.review_id); END;
--> statement-breakpoint
CREATE TRIGGER search_stories_insert AFTER INSERT ON stories
BEGIN INSERT INTO search_looks VALUES ('story', new.id); END;
--> statement-breakpoint
CREATE TRIGGER search_stories_update AFTER UPDATE OF title ON stories
BEGIN INSERT INTO search_looks VALUES ('story', new.id); END;
--> statement-breakpoint
CREATE TRIGGER search_stories_delete AFTER DELETE ON stories
BEGIN INSERT INTO search_looks VALUES ('story', old.id); END;
--> statement-breakpoint
CREATE TRIGGER search_story_versions_insert AFTER INSERT ON story_versions
BEGIN INSERT INTO search_looks VALUES ('story', new.story_id); END;
--> statement-breakpoint
CREATE TRIGGER search_story_steps_insert AFTER INSERT ON story_steps
BEGIN INSERT INTO search_looks VALUES ('story', new.story_id); END;
--> statement-breakpoint
CREATE TRIGGER search_context_versions_insert AFTER INSERT ON context_versions
BEGIN INSERT INTO search_looks VALUES ('context', new.account_id); END;
--> statement-breakpoint
CREATE TRIGGER search_context_versions_update AFTER UPDATE OF headline, challenge, success ON context_versions
BEGIN INSERT INTO search_looks VALUES ('context', new.account_id); END;
--> statement-breakpoint
CREATE TRIGGER search_context_versions_delete AFTER DELETE ON context_versions
BEGIN INSERT INTO search_looks VALUES ('context', old.account_id); END;
--> statement-breakpoint
CREATE TRIGGER search_comments_insert AFTER INSERT ON comments
BEGIN INSERT INTO search_looks VALUES ('comment', new.id); END;
--> statement-breakpoint
CREATE TRIGGER search_comments_update AFTER UPDATE OF text, visibility, deleted_at ON comments
BEGIN INSERT INTO search_looks VALUES ('comment', new.id); END;
--> statement-breakpoint
CREATE TRIGGER search_comments_delete AFTER DELETE ON comments
BEGIN INSERT INTO search_looks VALUES ('comment', old.id); END;
--> statement-breakpoint
CREATE TRIGGER search_team_notes_insert AFTER INSERT ON team_notes
BEGIN INSERT INTO search_looks VALUES ('team_notes', new.account_id); END;
--> statement-breakpoint
CREATE TRIGGER search_team_notes_update AFTER UPDATE OF text ON team_notes
BEGIN INSERT INTO search_looks VALUES ('team_notes', new.account_id); END;
--> statement-breakpoint
CREATE TRIGGER search_team_notes_delete AFTER DELETE ON team_notes
BEGIN INSERT INTO search_looks VALUES ('team_notes', old.account_id); END;
--> statement-breakpoint
CREATE TRIGGER search_review_items_removed AFTER UPDATE OF removed_at ON review_items
BEGIN
  INSERT INTO search_looks SELECT 'comment', id FROM comments
  WHERE account_id = new.account_id AND subject = 'review_item' AND subject_id = new.id;
END;
--> statement-breakpoint
INSERT INTO search_entries (kind, subject_id, account_id, visibility, beside_id, title, body)
SELECT kind, subject_id, account_id, visibility, beside_id, title, body FROM search_things;

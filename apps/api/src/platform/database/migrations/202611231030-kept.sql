-- What she keeps from her debriefs, and what grows from it. Each row is hers alone; it remembers the debrief and
-- the entry (`source_path`, a path of the answers) that it came from, and stays when the debrief goes. The pair
-- of keys (owner_id, …) makes it impossible to point at somebody else's row, and says the same for a row that
-- does not exist.

ALTER TABLE debriefs ADD UNIQUE (owner_id, id);

-- One achievement, told so that it can be used again: the brag file.
CREATE TABLE stories (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  source_debrief_id uuid,
  source_path text,
  form text NOT NULL DEFAULT 'soar' CHECK (form IN ('soar', 'star', 'car')),
  title text NOT NULL,
  context text NOT NULL DEFAULT '',
  obstacle text NOT NULL DEFAULT '',
  action text NOT NULL DEFAULT '',
  result text NOT NULL DEFAULT '',
  -- [{value, label}], as she would say them
  figures jsonb NOT NULL DEFAULT '[]',
  figures_source text NOT NULL DEFAULT '',
  -- she has looked: there is no number yet, or none at all
  no_number boolean NOT NULL DEFAULT false,
  best_sentence text NOT NULL DEFAULT '',
  areas text[] NOT NULL DEFAULT '{}',
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  -- she put two into one; this one's tellings have moved there
  merged_into uuid,
  UNIQUE (owner_id, id),
  FOREIGN KEY (owner_id, source_debrief_id) REFERENCES debriefs (owner_id, id) ON DELETE SET NULL (source_debrief_id),
  FOREIGN KEY (owner_id, merged_into) REFERENCES stories (owner_id, id) ON DELETE SET NULL (merged_into)
);
CREATE INDEX ON stories (owner_id, updated_at DESC, id DESC);
CREATE INDEX ON stories (source_debrief_id);
CREATE TABLE tellings (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  story_id uuid NOT NULL,
  source_debrief_id uuid,
  source_path text,
  opportunity_id uuid,
  stage text,
  told_on date,
  reception text NOT NULL CHECK (reception IN ('landed', 'mixed', 'fell-flat', 'unsure')),
  note text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL,
  FOREIGN KEY (owner_id, story_id) REFERENCES stories (owner_id, id) ON DELETE CASCADE,
  FOREIGN KEY (owner_id, source_debrief_id) REFERENCES debriefs (owner_id, id) ON DELETE SET NULL (source_debrief_id)
);
CREATE INDEX ON tellings (story_id, told_on);
CREATE INDEX ON tellings (source_debrief_id);

-- A question that she was asked, in her words. Prepared when there is a next time or a story; that is not stored.
CREATE TABLE interview_questions (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  source_debrief_id uuid,
  source_path text,
  question text NOT NULL,
  category text,
  what_i_said text NOT NULL DEFAULT '',
  next_time text NOT NULL DEFAULT '',
  story_id uuid,
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  merged_into uuid,
  UNIQUE (owner_id, id),
  FOREIGN KEY (owner_id, source_debrief_id) REFERENCES debriefs (owner_id, id) ON DELETE SET NULL (source_debrief_id),
  FOREIGN KEY (owner_id, story_id) REFERENCES stories (owner_id, id) ON DELETE SET NULL (story_id),
  FOREIGN KEY (owner_id, merged_into) REFERENCES interview_questions (owner_id, id) ON DELETE SET NULL (merged_into)
);
CREATE INDEX ON interview_questions (owner_id, updated_at DESC, id DESC);
CREATE INDEX ON interview_questions (source_debrief_id);
-- Each time she was asked it, the first one too.
CREATE TABLE question_occurrences (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  question_id uuid NOT NULL,
  source_debrief_id uuid,
  source_path text,
  opportunity_id uuid,
  stage text,
  asked_on date,
  created_at timestamptz NOT NULL,
  FOREIGN KEY (owner_id, question_id) REFERENCES interview_questions (owner_id, id) ON DELETE CASCADE,
  FOREIGN KEY (owner_id, source_debrief_id) REFERENCES debriefs (owner_id, id) ON DELETE SET NULL (source_debrief_id)
);
CREATE INDEX ON question_occurrences (question_id);
CREATE INDEX ON question_occurrences (source_debrief_id);

-- What was seen or heard, apart from what it might mean.
CREATE TABLE culture_signals (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  source_debrief_id uuid,
  source_path text,
  opportunity_id uuid,
  observation text NOT NULL,
  meaning text NOT NULL DEFAULT '',
  polarity text NOT NULL CHECK (polarity IN ('red', 'green', 'unsure')),
  -- null: not placed yet
  theme text,
  revision integer NOT NULL DEFAULT 1,
  seen_on date,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  UNIQUE (owner_id, id),
  FOREIGN KEY (owner_id, source_debrief_id) REFERENCES debriefs (owner_id, id) ON DELETE SET NULL (source_debrief_id)
);
CREATE INDEX ON culture_signals (owner_id, updated_at DESC, id DESC);
CREATE INDEX ON culture_signals (source_debrief_id);

-- A condition that her next role must meet.
CREATE TABLE non_negotiables (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  source_debrief_id uuid,
  source_path text,
  statement text NOT NULL,
  theme text,
  strength text NOT NULL CHECK (strength IN ('must', 'strong-wish', 'nice-to-have')),
  -- turned into a question that she may ask an employer
  as_question text NOT NULL DEFAULT '',
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  merged_into uuid,
  UNIQUE (owner_id, id),
  FOREIGN KEY (owner_id, source_debrief_id) REFERENCES debriefs (owner_id, id) ON DELETE SET NULL (source_debrief_id),
  FOREIGN KEY (owner_id, merged_into) REFERENCES non_negotiables (owner_id, id) ON DELETE SET NULL (merged_into)
);
CREATE INDEX ON non_negotiables (owner_id, updated_at DESC, id DESC);
CREATE INDEX ON non_negotiables (source_debrief_id);
-- What it was before, and which process changed it.
CREATE TABLE non_negotiable_changes (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  non_negotiable_id uuid NOT NULL,
  source_debrief_id uuid,
  source_path text,
  statement text NOT NULL,
  strength text NOT NULL,
  at timestamptz NOT NULL,
  FOREIGN KEY (owner_id, non_negotiable_id) REFERENCES non_negotiables (owner_id, id) ON DELETE CASCADE,
  FOREIGN KEY (owner_id, source_debrief_id) REFERENCES debriefs (owner_id, id) ON DELETE SET NULL (source_debrief_id)
);
CREATE INDEX ON non_negotiable_changes (non_negotiable_id, at);
-- How one process looked against it; a must that she waives keeps its result, with her reason beside.
CREATE TABLE non_negotiable_tests (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  non_negotiable_id uuid NOT NULL,
  source_debrief_id uuid,
  source_path text,
  opportunity_id uuid,
  result text NOT NULL CHECK (result IN ('met', 'bent', 'broken', 'not-seen')),
  waived_because text,
  tested_on date,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  UNIQUE (non_negotiable_id, source_debrief_id),
  FOREIGN KEY (owner_id, non_negotiable_id) REFERENCES non_negotiables (owner_id, id) ON DELETE CASCADE,
  FOREIGN KEY (owner_id, source_debrief_id) REFERENCES debriefs (owner_id, id) ON DELETE SET NULL (source_debrief_id)
);
-- Before a debrief there is one answer for each process.
CREATE UNIQUE INDEX ON non_negotiable_tests (non_negotiable_id, opportunity_id) WHERE source_debrief_id IS NULL;
CREATE INDEX ON non_negotiable_tests (source_debrief_id);

-- A topic of the conversations, and what it did to her. The topic `other` carries her own words: a personal topic.
CREATE TABLE energy_marks (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  source_debrief_id uuid,
  source_path text,
  topic text NOT NULL,
  own_words text NOT NULL DEFAULT '',
  state text NOT NULL CHECK (state IN ('lit', 'steady', 'drained')),
  marked_on date,
  created_at timestamptz NOT NULL,
  FOREIGN KEY (owner_id, source_debrief_id) REFERENCES debriefs (owner_id, id) ON DELETE SET NULL (source_debrief_id)
);
CREATE INDEX ON energy_marks (owner_id, topic);
CREATE INDEX ON energy_marks (source_debrief_id);

CREATE TABLE skills_kept (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  source_debrief_id uuid,
  source_path text,
  skill text NOT NULL,
  own_words text NOT NULL DEFAULT '',
  kept_on date NOT NULL,
  created_at timestamptz NOT NULL,
  FOREIGN KEY (owner_id, source_debrief_id) REFERENCES debriefs (owner_id, id) ON DELETE SET NULL (source_debrief_id)
);
CREATE INDEX ON skills_kept (owner_id, kept_on DESC, id DESC);
CREATE INDEX ON skills_kept (source_debrief_id);

-- Her sentence on where the energy points; dated, for the direction page.
CREATE TABLE clues (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  source_debrief_id uuid,
  source_path text,
  words text NOT NULL,
  written_on date NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  FOREIGN KEY (owner_id, source_debrief_id) REFERENCES debriefs (owner_id, id) ON DELETE SET NULL (source_debrief_id)
);
CREATE INDEX ON clues (owner_id, written_on DESC, id DESC);
CREATE INDEX ON clues (source_debrief_id);

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['stories', 'tellings', 'interview_questions', 'question_occurrences', 'culture_signals', 'non_negotiables',
    'non_negotiable_changes', 'non_negotiable_tests', 'energy_marks', 'skills_kept', 'clues'] LOOP
    EXECUTE format('CALL app.guard(%L, %L)', kept, 'SELECT, INSERT, UPDATE, DELETE');
    EXECUTE format('CREATE POLICY owner_only ON %I TO accelerator_app USING (owner_id = (SELECT app.me())) WITH CHECK (owner_id = (SELECT app.me()))', kept);
  END LOOP;
END $$;

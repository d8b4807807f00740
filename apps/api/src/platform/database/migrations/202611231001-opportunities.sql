-- A member's processes: reachable by their owner and by nobody else, whatever a service does. There is no table of
-- employers: the organisation is a note on her own row, and nothing joins the rows of two members. The pair of keys
-- (owner_id, …) makes it impossible to hang a round on somebody else's process.

CREATE TABLE opportunities (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  role_title text NOT NULL,
  organisation_name text NOT NULL DEFAULT '',
  public_alias text NOT NULL DEFAULT '',
  sector text NOT NULL DEFAULT '',
  size text NOT NULL DEFAULT '',
  source text,
  search_consultant text NOT NULL DEFAULT '',
  search_firm text NOT NULL DEFAULT '',
  pay_notes text NOT NULL DEFAULT '',
  -- [{label, url}]
  links jsonb NOT NULL DEFAULT '[]',
  notes text NOT NULL DEFAULT '',
  next_step text NOT NULL DEFAULT '',
  next_step_on date,
  -- kept out of cohort conversations: its debriefs are not shared
  cohort_shielded boolean NOT NULL DEFAULT false,
  -- null while it is open
  outcome text CHECK (outcome IN ('rejected-by-organisation', 'ghosted', 'role-cancelled-or-frozen', 'withdrew', 'offer-declined', 'offer-withdrawn', 'accepted')),
  ended_on date,
  door text CHECK (door IN ('open', 'open-with-conditions', 'closed', 'not-now')),
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  deleted_at timestamptz,
  UNIQUE (owner_id, id)
);
CREATE INDEX ON opportunities (owner_id, updated_at DESC, id DESC);

-- Stage events: dated, past or planned.
CREATE TABLE opportunity_rounds (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  opportunity_id uuid NOT NULL,
  stage text NOT NULL,
  on_date date NOT NULL,
  at_time time,
  -- [{role, name}]
  people jsonb NOT NULL DEFAULT '[]',
  promised text NOT NULL DEFAULT '',
  back_on date,
  prep text NOT NULL DEFAULT '',
  effort_hours double precision CHECK (effort_hours >= 0),
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  FOREIGN KEY (owner_id, opportunity_id) REFERENCES opportunities (owner_id, id) ON DELETE CASCADE
);
CREATE INDEX ON opportunity_rounds (opportunity_id, on_date);
CREATE INDEX ON opportunity_rounds (owner_id);

-- As they said it; added to, never changed.
CREATE TABLE stated_reasons (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  opportunity_id uuid NOT NULL,
  key text NOT NULL,
  text text NOT NULL DEFAULT '',
  at timestamptz NOT NULL,
  FOREIGN KEY (owner_id, opportunity_id) REFERENCES opportunities (owner_id, id) ON DELETE CASCADE
);
CREATE INDEX ON stated_reasons (opportunity_id, at);
CREATE INDEX ON stated_reasons (owner_id);

CALL app.guard('opportunities', 'SELECT, INSERT, UPDATE');
CALL app.guard('opportunity_rounds', 'SELECT, INSERT, UPDATE, DELETE');
CALL app.guard('stated_reasons', 'SELECT, INSERT');

CREATE POLICY owner_only ON opportunities TO accelerator_app USING (owner_id = (SELECT app.me())) WITH CHECK (owner_id = (SELECT app.me()));
CREATE POLICY owner_only ON opportunity_rounds TO accelerator_app USING (owner_id = (SELECT app.me())) WITH CHECK (owner_id = (SELECT app.me()));
CREATE POLICY owner_only ON stated_reasons TO accelerator_app USING (owner_id = (SELECT app.me())) WITH CHECK (owner_id = (SELECT app.me()));

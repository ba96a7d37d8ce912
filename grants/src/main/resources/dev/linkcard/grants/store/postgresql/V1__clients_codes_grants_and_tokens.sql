-- Every secret is here as its SHA-256 only.

CREATE TABLE clients (
  id                  VARCHAR(100)  NOT NULL PRIMARY KEY,
  name                VARCHAR(200)  NOT NULL,
  kind                VARCHAR(20)   NOT NULL,
  redirect_uris       VARCHAR       NOT NULL, -- parted by spaces, which no URI contains
  scopes              VARCHAR(1000) NOT NULL, -- parted by spaces
  requires_proof_key  BOOLEAN       NOT NULL,
  transports          VARCHAR(20)   NOT NULL, -- parted by spaces
  token_format        VARCHAR(10)   NOT NULL,
  secret_hash         BYTEA         NOT NULL,
  previous_hash       BYTEA         NOT NULL DEFAULT '', -- the secret before, good for a while
  previous_until      TIMESTAMPTZ
);

CREATE TABLE codes (
  hash              BYTEA         NOT NULL PRIMARY KEY,
  client_id         VARCHAR(100)  NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  redirect_uri      VARCHAR(2000) NOT NULL,
  subject           VARCHAR(255)  NOT NULL,
  scopes            VARCHAR(1000) NOT NULL,
  challenge         VARCHAR(43)   NOT NULL, -- S256; empty when there was none
  nonce             BYTEA         NOT NULL, -- any text, as UTF-8; empty when there was none
  authenticated_at  TIMESTAMPTZ NOT NULL,
  expires_at        TIMESTAMPTZ NOT NULL,
  kept_until        TIMESTAMPTZ NOT NULL, -- a redeemed one is kept a while longer
  grant_id          VARCHAR(50)   NOT NULL DEFAULT '' -- set by the redemption that is first
);

CREATE INDEX codes_by_client ON codes (client_id);
CREATE INDEX codes_by_end ON codes (kept_until);

-- A grant outlives its client by as long as ended grants are kept, so it does not refer to it.
CREATE TABLE grants (
  id                VARCHAR(50)   NOT NULL PRIMARY KEY,
  client_id         VARCHAR(100)  NOT NULL,
  subject           VARCHAR(255)  NOT NULL,
  scopes            VARCHAR(1000) NOT NULL,
  authenticated_at  TIMESTAMPTZ NOT NULL,
  created_at        TIMESTAMPTZ NOT NULL,
  expires_at        TIMESTAMPTZ NOT NULL, -- moves on with every rotation
  expired_by        TIMESTAMPTZ NOT NULL, -- the same, rounded up to whole weeks
  ended_at          TIMESTAMPTZ,
  end_reason        VARCHAR(30),
  family_hash       BYTEA         NOT NULL UNIQUE,     -- what all its refresh tokens begin with
  generation        INTEGER       NOT NULL DEFAULT 0,  -- of the newest refresh token
  token_hash        BYTEA         NOT NULL,            -- of the newest
  previous_hash     BYTEA         NOT NULL DEFAULT '', -- of the one before
  salt              BYTEA         NOT NULL DEFAULT '', -- the one before and it give the newest
  rotated_at        TIMESTAMPTZ NOT NULL, -- when the newest was first issued
  stored_at         TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP -- the same, by the one clock that all servers share
) WITH (fillfactor = 60); -- a rotation finds room beside the row, and touches no index

CREATE INDEX grants_by_subject ON grants (subject, client_id);
CREATE INDEX grants_by_client ON grants (client_id);
CREATE INDEX grants_by_beginning ON grants (created_at);
CREATE INDEX grants_by_end ON grants (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX grants_by_expiry ON grants (expired_by);

-- A row whose grant is gone is no good, and is swept when it expires: it does not refer to it.
CREATE TABLE access_tokens (
  hash        BYTEA         NOT NULL PRIMARY KEY,
  grant_id    VARCHAR(50)   NOT NULL,
  scopes      VARCHAR(1000) NOT NULL,
  issued_at   TIMESTAMPTZ NOT NULL,
  expires_at  TIMESTAMPTZ NOT NULL
);

CREATE INDEX access_tokens_by_expiry ON access_tokens (expires_at);

CREATE TABLE audit_events (
  number       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  happened_at  TIMESTAMPTZ NOT NULL,
  event        VARCHAR(30)  NOT NULL,
  client_id    VARCHAR(100) NOT NULL, -- empty, as the next two, when it is about none
  subject      VARCHAR(255) NOT NULL,
  grant_id     VARCHAR(50)  NOT NULL,
  origin       VARCHAR(100) NOT NULL
);

CREATE INDEX audit_events_by_subject ON audit_events (subject, number);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_events takes new rows only: % is refused', TG_OP;
END
$$;

CREATE TRIGGER audit_events_are_never_changed
  BEFORE UPDATE OR TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The sweeper says, for its transaction alone, until when events have had their time.
CREATE FUNCTION refuse_early_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.happened_at
      <= CAST(NULLIF(current_setting('linkcard.audit_over', true), '') AS TIMESTAMPTZ) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'audit_events takes new rows only: % is refused', TG_OP;
END
$$;

CREATE TRIGGER audit_events_are_kept
  BEFORE DELETE ON audit_events
  FOR EACH ROW EXECUTE FUNCTION refuse_early_removal();

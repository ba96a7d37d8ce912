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
  secret_hash         BINARY(32)    NOT NULL,
  previous_hash       VARBINARY(32) NOT NULL DEFAULT X'', -- the secret before, good for a while
  previous_until      TIMESTAMP(6) WITH TIME ZONE
);

CREATE TABLE codes (
  hash              BINARY(32)    NOT NULL PRIMARY KEY,
  client_id         VARCHAR(100)  NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  redirect_uri      VARCHAR(2000) NOT NULL,
  subject           VARCHAR(255)  NOT NULL,
  scopes            VARCHAR(1000) NOT NULL,
  challenge         VARCHAR(43)   NOT NULL, -- S256; empty when there was none
  nonce             VARBINARY     NOT NULL, -- any text, as UTF-8; empty when there was none
  authenticated_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  kept_until        TIMESTAMP(6) WITH TIME ZONE NOT NULL, -- a redeemed one is kept a while longer
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
  authenticated_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  created_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL, -- moves on with every rotation
  expired_by        TIMESTAMP(6) WITH TIME ZONE NOT NULL, -- the same, rounded up to whole weeks
  ended_at          TIMESTAMP(6) WITH TIME ZONE,
  end_reason        VARCHAR(30),
  family_hash       BINARY(32)    NOT NULL UNIQUE,     -- what all its refresh tokens begin with
  generation        INTEGER       NOT NULL DEFAULT 0,  -- of the newest refresh token
  token_hash        BINARY(32)    NOT NULL,            -- of the newest
  previous_hash     VARBINARY(32) NOT NULL DEFAULT X'', -- of the one before
  salt              VARBINARY(32) NOT NULL DEFAULT X'', -- the one before and it give the newest
  rotated_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL, -- when the newest was first issued
  stored_at         TIMESTAMP(6) WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP -- by H2's clock
);

CREATE INDEX grants_by_subject ON grants (subject, client_id);
CREATE INDEX grants_by_client ON grants (client_id);
CREATE INDEX grants_by_beginning ON grants (created_at);
CREATE INDEX grants_by_end ON grants (ended_at);
CREATE INDEX grants_by_expiry ON grants (expired_by);

-- A row whose grant is gone is no good, and is swept when it expires: it does not refer to it.
CREATE TABLE access_tokens (
  hash        BINARY(32)    NOT NULL PRIMARY KEY,
  grant_id    VARCHAR(50)   NOT NULL,
  scopes      VARCHAR(1000) NOT NULL,
  issued_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE INDEX access_tokens_by_expiry ON access_tokens (expires_at);

CREATE TABLE audit_events (
  number       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  happened_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  event        VARCHAR(30)  NOT NULL,
  client_id    VARCHAR(100) NOT NULL, -- empty, as the next two, when it is about none
  subject      VARCHAR(255) NOT NULL,
  grant_id     VARCHAR(50)  NOT NULL,
  origin       VARCHAR(100) NOT NULL
);

CREATE INDEX audit_events_by_subject ON audit_events (subject, number);

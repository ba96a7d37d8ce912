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
  nonce             VARCHAR       NOT NULL, -- empty when there was none
  authenticated_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  grant_id          VARCHAR(50)   NOT NULL DEFAULT '' -- set by the redemption that is first
);

CREATE TABLE grants (
  id                VARCHAR(50)   NOT NULL PRIMARY KEY,
  client_id         VARCHAR(100)  NOT NULL, -- outlives the client, as long as the grant is kept
  subject           VARCHAR(255)  NOT NULL,
  scopes            VARCHAR(1000) NOT NULL,
  authenticated_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  created_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL, -- moves on with every rotation
  ended_at          TIMESTAMP(6) WITH TIME ZONE,
  end_reason        VARCHAR(30),
  generation        INTEGER       NOT NULL DEFAULT 0,  -- of the newest refresh token
  rotated_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL, -- when the newest one was first issued
  salt              VARBINARY(32) NOT NULL DEFAULT X'' -- the previous one and it give the newest
);

CREATE INDEX grants_by_subject ON grants (subject, client_id);

CREATE TABLE refresh_tokens (
  hash        BINARY(32)  NOT NULL PRIMARY KEY,
  grant_id    VARCHAR(50) NOT NULL REFERENCES grants (id),
  generation  INTEGER     NOT NULL,
  CONSTRAINT one_token_a_generation UNIQUE (grant_id, generation)
);

CREATE TABLE access_tokens (
  hash        BINARY(32)    NOT NULL PRIMARY KEY,
  grant_id    VARCHAR(50)   NOT NULL REFERENCES grants (id),
  scopes      VARCHAR(1000) NOT NULL,
  issued_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

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

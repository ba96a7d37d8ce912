-- Private parts are encrypted: the database alone signs nothing.
CREATE TABLE signing_keys (
  kid              VARCHAR(43)     NOT NULL PRIMARY KEY, -- RFC 7638 thumbprint
  algorithm        VARCHAR(10)     NOT NULL,
  generation       INT             NOT NULL,
  sealed           VARBINARY(8000) NOT NULL, -- the JWK: nonce, AES-256-GCM ciphertext, tag
  published_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  signs_from       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  longest_token_s  INT             NOT NULL
);

-- The rows on which replicas agree who adds a key.
CREATE TABLE signing_key_generations (
  algorithm  VARCHAR(10)  NOT NULL PRIMARY KEY,
  newest     INT          NOT NULL
);

INSERT INTO signing_key_generations (algorithm, newest) VALUES ('ES256', 0), ('RS256', 0);

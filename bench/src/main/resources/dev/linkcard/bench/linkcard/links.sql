CREATE TEMPORARY TABLE link AS
  SELECT n,
    substring(translate(encode(sha256(('grant ' || n)::bytea), 'base64'), '+/=', '-_'), 1, 22) AS id,
    'person-' || n AS subject,
    'f' || lpad(n::text, 21, '0') AS family,
    's' || lpad(n::text, 42, '0') AS secret,
    now() - interval '1 day' * (n % 300) AS begun
  FROM generate_series(0, :count - 1) n;

INSERT INTO grants (id, client_id, subject, scopes, authenticated_at, created_at, expires_at, expired_by,
    family_hash, token_hash, rotated_at)
  SELECT id, 'alexa', subject, 'playlists.read', begun, begun, now() + interval '365 days',
    to_timestamp((floor(extract(epoch FROM now() + interval '365 days') / 604800) + 1) * 604800),
    sha256(family::bytea), sha256((family || secret)::bytea), begun
  FROM link;

INSERT INTO access_tokens (hash, grant_id, scopes, issued_at, expires_at)
  SELECT sha256(('access ' || n)::bytea), id, 'playlists.read', now(), now() + interval '1 hour'
  FROM link;

INSERT INTO audit_events (happened_at, event, client_id, subject, grant_id, origin)
  SELECT begun, event, 'alexa', subject, id, '192.0.2.1'
  FROM link, (VALUES ('CONSENT_GIVEN'), ('CODE_ISSUED'), ('GRANT_BEGUN')) events (event);

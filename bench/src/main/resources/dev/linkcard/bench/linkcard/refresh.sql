WITH g AS (
  UPDATE grants SET generation = generation + 1, previous_hash = token_hash, token_hash = ?,
    salt = ?, rotated_at = ?, expires_at = ?, expired_by = ?, stored_at = CURRENT_TIMESTAMP
  WHERE family_hash = ? AND token_hash = ? AND client_id = ? AND ended_at IS NULL
    AND expires_at > ?
  RETURNING *),
access_token AS (
  INSERT INTO access_tokens (hash, grant_id, scopes, issued_at, expires_at)
  SELECT ?, id, scopes, ?, ? FROM g),
audit_event AS (
  INSERT INTO audit_events (happened_at, event, client_id, subject, grant_id, origin)
  SELECT ?, ?, client_id, subject, id, ? FROM g)
SELECT g.id AS grant_id, g.client_id, g.subject, g.scopes AS granted, g.authenticated_at, g.created_at,
  g.rotated_at AS refreshed_at, g.expires_at AS grant_expires_at, g.ended_at, g.end_reason FROM g
